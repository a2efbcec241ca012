// Owns one disaster: the disk under a relay's data fills up, and has room again later. Needs a superuser, who may mount a small disk.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "../../cli/relay-process.ts";
import { makeRawRoom, RawMember, randomText } from "../helpers/raw-member.ts";

const SMALL = "1m";
const LARGE = "64m";
const PAYLOAD_BYTES = 8_000;
/** More than the small disk holds. */
const MESSAGES = 400;

/** What is wrong after a disk was full, in sentences; null where this cannot be tried here. */
export async function fillDisk(): Promise<string[] | null> {
  const disk = await mkdtemp(join(tmpdir(), "sotto-full-"));
  if (!mount(disk, SMALL)) {
    await rm(disk, { recursive: true });
    return null;
  }
  const env = { RATE_LIMIT_MESSAGES: "1000000" };
  const lines: string[] = [];
  const onLog = (line: string) => void lines.push(line);
  const relay = await startRelay({ port: 0, host: "127.0.0.1", dataDir: join(disk, "data"), env, onLog });
  try {
    const room = await makeRawRoom(relay.localUrl, "disk");
    const acknowledged: string[] = [];
    const ended = await RawMember.join(relay.localUrl, room, null)
      .then((member) => fill(member, acknowledged))
      .catch(() => true);
    const refused = await makeRawRoom(relay.localUrl, "disk").catch((error: unknown) => String(error));
    mount(disk, `${LARGE},remount`);
    const back = await RawMember.join(relay.localUrl, room, 0);
    const kept = back.payloads();
    const seq = await back.say("YQ");
    return [
      ...(ended ? [] : ["the disk did not fill up"]),
      ...(typeof refused === "string" && refused.includes("internal") ? [] : ["a room was made on a full disk"]),
      ...acknowledged.filter((payload) => !kept.includes(payload)).map(() => "an acknowledged message is lost"),
      ...(lines.some((line) => line.includes("disk is full")) ? [] : ["the relay does not log that the disk is full"]),
      ...(seq > acknowledged.length ? [] : ["numbers went back"]),
    ];
  } finally {
    await relay.stop();
    execFileSync("umount", [disk]);
    await rm(disk, { recursive: true });
  }
}

/** Says messages until the relay takes no more; false where it takes all. */
async function fill(member: RawMember, acknowledged: string[]): Promise<boolean> {
  for (let nth = 0; nth < MESSAGES; nth++) {
    const payload = randomText(PAYLOAD_BYTES);
    await member.say(payload);
    acknowledged.push(payload);
  }
  return false;
}

function mount(path: string, size: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
