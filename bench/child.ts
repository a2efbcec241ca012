// Owns the start of programs that are measured from outside. Must not know what they do.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = join(import.meta.dirname, "../cli/main.js");

/** Runs Node with these arguments to its end. */
export function runNode(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
  });
}

/** Runs `chat` with these arguments to its end. */
export function runChat(args: readonly string[]): Promise<void> {
  return runNode([PROGRAM, ...args]);
}

/** Starts `chat join --renderer json` and waits for a line of type `ready`; rejects where it ends first. */
export function joinUntilReady(invite: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const args = [PROGRAM, "join", "--renderer", "json", "--listen"];
    const env = { ...process.env, CHAT_INVITE: invite };
    const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "ignore"] });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.includes('"type":"ready"')) resolve(child);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`left before it was ready, exit code ${code}`)));
  });
}

/** Tells a joined `chat` to leave and waits for its end. */
export function leave(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGINT");
  });
}
