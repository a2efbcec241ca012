// Owns a member with a profile whose process is killed again and again, at any moment, while it talks. Must not know what a profile consists of.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChatProcess, type Line, runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";
import type { Chance } from "./chance.ts";

const PASSPHRASE = "correct horse battery staple";
/** Longest life of a process after it has come in, in milliseconds. */
const LONGEST_LIFE_MS = 400;
/** Texts that a process is given, more than it has time for. */
const TEXTS = 8;
const LEFT_WITH_LOCK = 3;

/** What went wrong in `lives` processes of one profile, one after the other; each is killed but the last. */
export async function dieRepeatedly(chance: Chance, lives: number): Promise<string[]> {
  const data = await mkdtemp(join(tmpdir(), "sotto-deaths-"));
  // No limit of the relay's may hold back what the next process has to deliver.
  const relay = await ServedRelay.start({ RATE_LIMIT_MESSAGES: "100000" });
  try {
    return await live(relay, { XDG_DATA_HOME: data, CHAT_PASSPHRASE: PASSPHRASE }, chance, lives);
  } finally {
    await relay[Symbol.asyncDispose]();
    await rm(data, { recursive: true });
  }
}

async function live(
  relay: ServedRelay,
  environment: Readonly<Record<string, string>>,
  chance: Chance,
  lives: number,
): Promise<string[]> {
  const { invite } = await relay.create("--retention", "disk");
  const witness = await relay.join(invite, "witness");
  const start = () =>
    new ChatProcess(["join", "--renderer", "json", "--profile", "phoenix", "--nick", "phoenix", "--listen"], {
      ...environment,
      CHAT_INVITE: invite,
    });
  const wrong: string[] = [];
  const told: Line[] = [];
  const members = new Set<unknown>();
  for (let life = 0; life < lives; life++) {
    const chat = start();
    const ready = await chat.until(({ type }) => type === "ready");
    members.add((ready["me"] as { id: string }).id);
    for (let text = 0; text < TEXTS; text++) chat.tell({ type: "say", text: `${life}.${text}`, id: `${life}.${text}` });
    if (life === 0 && (await runChat(["join", "--profile", "phoenix"], { environment })).code !== LEFT_WITH_LOCK)
      wrong.push("a second process got the profile");
    await new Promise((resolve) => setTimeout(resolve, chance.whole(0, LONGEST_LIFE_MS)));
    chat.child.kill("SIGKILL");
    await chat.exited;
    told.push(...chat.lines);
  }
  const last = start();
  await last.until(({ type }) => type === "ready");
  await last.say("the end");
  await witness.until((line) => line["text"] === "the end");
  if (members.size !== 1) wrong.push(`${members.size} members instead of one`);
  const heard = witness.all("message").map((line) => line["text"]);
  if (new Set(heard).size !== heard.length) wrong.push("a text was said twice");
  const lost = told.filter((line) => line.type === "sent" && !heard.includes(line["id"]));
  if (lost.length > 0) wrong.push(`${lost.length} acknowledged texts were lost`);
  last.tell({ type: "command", text: "/history 1000", id: "all" });
  const answer = await last.until((line) => line.type === "result" && line["id"] === "all");
  const kept = (answer["data"] as { messages: { text: string }[] }).messages.map(({ text }) => text);
  if (new Set(kept).size !== kept.length) wrong.push("the history holds a text twice");
  const missing = [...told, ...last.lines].filter(
    (line) => line.type === "message" && !kept.includes(String(line["text"])),
  );
  if (missing.length > 0) wrong.push(`${missing.length} texts that were shown are missing in the history`);
  for (const line of [...told, ...last.lines, ...witness.lines])
    if (line.type === "warning" || line.type === "error") wrong.push(`${line.type}: ${line["code"]}`);
  last.child.kill("SIGTERM");
  if ((await last.exited) !== 0) wrong.push("the last process failed");
  return wrong;
}
