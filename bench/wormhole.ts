// Owns magic-wormhole with both of its servers on this machine, where they are installed. Must not know what it is compared with.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Twisted's starter, which runs the servers, as distributions call it. */
const STARTERS = ["twist", "twist3"] as const;
const START_MS = 15_000;

/** A mailbox server and a transit relay. */
export interface Wormhole {
  /** Sends a file through the relay and receives it, by two processes that start at once. */
  transfer(file: string, place: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the servers; null where `wormhole` or one of them is not installed. */
export async function startWormhole(scratch: string): Promise<Wormhole | null> {
  const starter = await findStarter();
  if (starter === null) return null;
  const [mailbox, transit] = [await freePort(), await freePort()];
  const listen = (port: number) => `tcp:${port}:interface=127.0.0.1`;
  const servers = [
    serve(starter, ["wormhole-mailbox", `--port=${listen(mailbox)}`, "--channel-db=:memory:"], scratch),
    serve(starter, ["transitrelay", `--port=${listen(transit)}`], scratch),
  ];
  const stop = async () => {
    await Promise.all(servers.map(end));
  };
  if (!(await listens(mailbox)) || !(await listens(transit))) {
    await stop();
    return null;
  }
  const common = ["--relay-url", `ws://127.0.0.1:${mailbox}/v1`, "--transit-helper", `tcp:127.0.0.1:${transit}`];
  let turn = 0;
  return {
    stop,
    async transfer(file, place) {
      turn += 1;
      const code = `${turn}-bench-mark`;
      // Without listening they meet at the relay, as people on two networks do.
      const send = [...common, "send", "--hide-progress", "--no-listen", "--code", code, file];
      const receive = [...common, "receive", "--hide-progress", "--no-listen", "--accept-file", "-o", place, code];
      await Promise.all([run("wormhole", send), run("wormhole", receive)]);
    },
  };
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function findStarter(): Promise<string | null> {
  try {
    await run("wormhole", ["--version"]);
  } catch {
    return null;
  }
  for (const starter of STARTERS) {
    const { stdout } = await run(starter, ["--help"]).catch(() => ({ stdout: "" }));
    if (stdout.includes("wormhole-mailbox") && stdout.includes("transitrelay")) return starter;
  }
  return null;
}

function serve(starter: string, args: readonly string[], cwd: string): ChildProcess {
  return spawn(starter, args, { cwd, stdio: "ignore" });
}

/** Waits until somebody listens on a port; false where nobody does in time. */
async function listens(port: number): Promise<boolean> {
  for (const end = performance.now() + START_MS; performance.now() < end; ) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return true;
    await pause(100);
  }
  return false;
}

function end(server: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  return server.exitCode === null ? gone : Promise.resolve();
}
