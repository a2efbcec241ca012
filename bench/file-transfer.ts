// Owns a file's way by `chat`: one process sends, another saves. Must not know what it is compared with.
import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const PROGRAM = join(import.meta.dirname, "../cli/main.js");

/** The invite of a new room. */
export async function newRoomOf(origin: string): Promise<string> {
  const args = [PROGRAM, "create", "--json", "--server", origin];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return (JSON.parse(stdout) as { invite: string }).invite;
}

/** Starts somebody who saves the first file of a room, and somebody who sends it; resolves once it is there. */
export async function sendAndSave(invite: string, file: string, place: string): Promise<void> {
  const env = { ...process.env, CHAT_INVITE: invite };
  const reader = spawn(process.execPath, [PROGRAM, "join", "--renderer", "json", "--listen"], {
    env,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const saved = new Promise<void>((resolve, reject) => {
    reader.once("exit", (code) => reject(new Error(`the reader left with ${code}`)));
    createInterface({ input: reader.stdout }).on("line", (text) => {
      const line = JSON.parse(text) as { type: string; file?: { id: string } };
      if (line.type === "offer")
        reader.stdin.write(`${JSON.stringify({ type: "save", file: line.file?.id, path: place })}\n`);
      if (line.type === "saved") resolve();
    });
  });
  const sent = promisify(execFile)(process.execPath, [PROGRAM, "send", "--file", file], { env });
  await Promise.all([saved, sent]);
  reader.removeAllListeners("exit");
  const gone = new Promise((resolve) => reader.once("exit", resolve));
  reader.kill("SIGINT");
  await gone;
}
