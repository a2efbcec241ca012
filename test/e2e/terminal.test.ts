// Shows what a person sees and types at a terminal: real `chat` processes in pseudo-terminals.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ServedRelay } from "../helpers/served-relay.ts";
import { Terminal } from "../helpers/terminal.ts";

it("two people at their terminals talk after pasting the link, which is never shown", async () => {
  await using relay = await ServedRelay.start();
  const { invite } = await relay.create("--name", "Garden");
  const secret = invite.split("#")[1] ?? "";
  const [ann, bob] = ["ann", "bob"].map((nick) => new Terminal(["join", "--nick", nick])) as [Terminal, Terminal];
  try {
    for (const person of [ann, bob]) {
      await person.shows(/invite/i);
      person.type(invite);
      person.type("\r");
      await person.shows("Garden");
    }
    for (const person of [ann, bob])
      expect(readFileSync(`/proc/${person.pid}/cmdline`, "utf8")).not.toContain(secret.slice(0, 8));
    await ann.shows("bob");
    ann.type("hello bob\r");
    await bob.shows("hello bob");
    bob.type("hello ann\r");
    await ann.shows("hello ann");
    for (const person of [ann, bob]) expect(person.raw).not.toContain(secret.slice(0, 16));
    ann.type("\u0003");
    expect(await ann.exited).toBe(0);
    await bob.shows(/ann.*left|left.*ann/);
    bob.type("/quit\r");
    expect(await bob.exited).toBe(0);
  } finally {
    ann.kill();
    bob.kill();
  }
});

it("chat host starts a relay and a room, shows link and QR code, and others join", async () => {
  const { freePort } = await import("../helpers/served-relay.ts");
  const port = await freePort();
  const host = new Terminal(["host", "--port", String(port), "--nick", "ann"], { cols: 80, rows: 60 });
  try {
    await host.shows(/http:\/\/127\.0\.0\.1:\d+\/r\/[\w-]{22}#[\w-]+/);
    await host.shows("▀");
    const link = /http:\/\/127\.0\.0\.1:\d+\/r\/[\w-]{22}#[\w-]+/.exec(host.text())?.[0] ?? "";
    const { ChatProcess } = await import("../helpers/chat-process.ts");
    const bob = new ChatProcess(["join", "--renderer", "json", "--nick", "bob"], { CHAT_INVITE: link });
    await bob.until((line) => line.type === "ready");
    host.type("welcome\r");
    await bob.until((line) => line["text"] === "welcome");
    await bob.say("thanks");
    await host.shows("thanks");
    expect(await bob.finish()).toBe(0);
    host.type("\u0003");
    expect(await host.exited).toBe(0);
  } finally {
    host.kill();
  }
});
