// Owns the tie of a child process to this one: however this one ends, neither the child nor its scratch directory outlives it.
// Must not know what the child does.
import { spawn } from "node:child_process";

/** Reads until this process is gone, then ends the other and removes what it leaves. */
const WATCH = 'cat >/dev/null; kill -9 "$0"; rm -rf "$1"';

/** Ties process `pid` and the directory `scratch` to this process; what comes back calls that off. Windows has no shell for it: there nothing happens. */
export function tieToThisProcess(pid: number, scratch: string): () => void {
  if (process.platform === "win32") return () => {};
  const watchdog = spawn("sh", ["-c", WATCH, String(pid), scratch], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.on("error", () => {});
  watchdog.unref();
  return () => {
    watchdog.kill("SIGKILL");
    watchdog.stdin.destroy();
  };
}
