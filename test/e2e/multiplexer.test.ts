// Shows that within tmux, which wraps anew what it holds, every message stands once whatever the size becomes. Skipped where there is no tmux.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { ServedRelay } from "../helpers/served-relay.ts";

const PROGRAM = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
const PATIENCE = { timeout: 30_000, interval: 100 };
const MESSAGES = 40;

function isThere(): boolean {
  try {
    execFileSync("tmux", ["-V"]);
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!isThere())("each message stands once in the history of tmux after many changes of size", async () => {
  await using relay = await ServedRelay.start({ RATE_LIMIT_MESSAGES: "1000" });
  const { invite } = await relay.create("--name", "Garden");
  const folder = mkdtempSync(join(tmpdir(), "sotto-tmux-"));
  const environment = { ...process.env, CHAT_INVITE: invite, CHAT_LANG: "en", LANG: "C.UTF-8", TMUX: "" };
  const tmux = (...words: string[]) =>
    execFileSync("tmux", ["-S", join(folder, "socket"), "-f", "/dev/null", ...words], { env: environment }).toString();
  const lines = () => {
    const all = tmux("capture-pane", "-p", "-J", "-S", "-", "-E", "-").split("\n");
    return all.map((line) => line.trimEnd()).filter((line) => line !== "");
  };
  try {
    tmux("new-session", "-d", "-x", "80", "-y", "24", process.execPath, PROGRAM, "join", "--nick", "ann");
    await vi.waitFor(() => expect(lines().at(-1)).toBe("›"), PATIENCE);
    for (let index = 0; index < MESSAGES; index += 1) {
      tmux("send-keys", "-l", `message ${index}${" lorem ipsum".repeat(index % 14)}`);
      tmux("send-keys", "Enter");
    }
    await vi.waitFor(() => expect(lines().slice(-2).join("\n")).toMatch(/^── Garden · 1 here ──\n›$/u), PATIENCE);
    await vi.waitFor(() => expect(lines().join("\n")).toContain(`message ${MESSAGES - 1} `), PATIENCE);
    tmux("send-keys", "-l", "half a line that is long enough to be wrapped");
    const wanted = "› half a line that is long enough to be wrapped";
    await vi.waitFor(() => expect(lines().at(-1)).toBe(wanted), PATIENCE);
    const printed = lines().slice(0, -2);
    for (const columns of [60, 80, 30, 120, 41, 80, 30, 80]) {
      tmux("resize-window", "-x", String(columns), "-y", String(10 + (columns % 17)));
      const typed = columns > 50 ? 1 : 2;
      await vi.waitFor(() => {
        expect(lines().at(-typed - 1)).toBe("── Garden · 1 here ──");
        expect(lines().slice(0, -typed - 1)).toEqual(printed);
      }, PATIENCE);
    }
  } finally {
    tmux("kill-server");
    rmSync(folder, { recursive: true });
  }
});
