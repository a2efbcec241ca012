// Shows an image on its way from one real process to the screen of another: asked for, at once from somebody verified, and a hostile one that costs a line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { png, quarters } from "../cli/sample-images.ts";
import { ChatProcess } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";
import { Terminal } from "../helpers/terminal.ts";

/** A row of the upper half of the picture: red, then green. */
const ROW =
  "\u001b[0;38;2;220;30;30;48;2;220;30;30m▀▀▀▀▀▀▀▀▀▀\u001b[0;38;2;30;200;40;48;2;30;200;40m▀▀▀▀▀▀▀▀▀▀\u001b[0m";

it("an image is seen when it is asked for, and at once from somebody verified; a bomb costs a line, and the talk goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sotto-images-"));
  await using relay = await ServedRelay.start();
  const { invite } = await relay.create("--name", "Garden");
  const bob = new ChatProcess(["join", "--renderer", "json", "--nick", "bob"], { CHAT_INVITE: invite });
  const ann = new Terminal(["join", "--nick", "ann"], { rows: 60, environment: { CHAT_INVITE: invite } });
  try {
    await bob.until((line) => line.type === "ready");
    await ann.shows("Garden");
    await ann.shows("bob");
    const sends = (name: string, bytes: Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      bob.tell({ type: "send_file", path });
    };
    sends("asked.png", png(quarters(20, 20), 20, 20));
    await ann.shows("/images 1 shows it");
    expect(ann.raw).not.toContain(ROW);
    ann.type("/images 1\r");
    await ann.shows("asked.png (PNG, 20 × 20)");
    expect(ann.raw.split(ROW)).toHaveLength(6);

    ann.type("/verify bob yes\r");
    await ann.shows(/verified/u);
    sends("at-once.png", png(quarters(20, 20), 20, 20));
    await ann.shows("at-once.png (PNG, 20 × 20)");
    sends("bomb.png", png(quarters(2, 2), 2, 2, { width: 50_000, height: 50_000 }));
    await ann.shows("bomb.png is not shown: it claims to be 50000 × 50000 pixels");
    await bob.say("did you see it?");
    await ann.shows("did you see it?");
    ann.type("/quit\r");
    expect(await ann.exited).toBe(0);
    expect(await bob.finish()).toBe(0);
  } finally {
    ann.kill();
    bob.child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
});
