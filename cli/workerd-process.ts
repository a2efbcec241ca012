// Owns a workerd process from its start to its end. Must not know what runs on it.
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";
import { tieToThisProcess } from "./watchdog.ts";

/** How long the process may take to end after SIGTERM, in milliseconds. */
const DRAIN_TIMEOUT_MS = 2_000;
/** The version that the relay is tested with; a test compares it with package.json. */
const WORKERD_VERSION = "1.20261023.1";
/** Lines that are kept to say why a start failed. */
const KEPT_LINES = 50;

export interface WorkerdOptions {
  /** Path of the configuration; what it names is beside it, in a directory that goes with the process. */
  readonly config: string;
  readonly scratch: string;
  readonly env: Readonly<Record<string, string>>;
  /** Names of the sockets to wait for. */
  readonly sockets: readonly string[];
  /** Gets each line that is printed. */
  readonly onLine: (line: string) => void;
}

/** A workerd that listens. */
export interface WorkerdProcess {
  readonly pid: number;
  /** The port of each socket, by its name. */
  readonly ports: ReadonlyMap<string, number>;
  /** The exit code once it has ended, or null where a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Ends it, gently at first. */
  end(): Promise<void>;
}

/** Starts workerd and waits until it listens on all sockets; null where it ended instead. Throws ChatError `internal` where there is no workerd. */
export async function startWorkerd(options: WorkerdOptions): Promise<WorkerdProcess | null> {
  // A process group of its own: ctrl-c on the terminal must not end it before its clients were told.
  const child = spawn(workerdPath(), ["serve", "--control-fd=3", options.config], {
    env: options.env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true,
  });
  const exited = exitOf(child);
  const { pid } = child;
  if (pid === undefined) return null;
  void exited.then(tieToThisProcess(pid, options.scratch));
  for (const output of [1, 2] as const) readLines(child, output, options.onLine);
  const ports = await Promise.race([listening(child, options.sockets), exited.then(() => null)]);
  return ports === null ? null : { pid, ports, exited, end: () => end(child, exited) };
}

/** Keeps the first lines that a process prints. */
export function keepLines(): { readonly lines: string[]; add(line: string): void } {
  const lines: string[] = [];
  return { lines, add: (line) => void (lines.length < KEPT_LINES && lines.push(line)) };
}

function workerdPath(): string {
  try {
    const { default: path }: { default: string } = createRequire(import.meta.url)("workerd");
    return path;
  } catch (cause) {
    throw new ChatError("internal", texts().usage.workerdMissing(WORKERD_VERSION), { cause });
  }
}

/** Settles once the process's streams have ended too, so that all it printed has been read. */
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((settle) => {
    child.once("close", (code) => settle(code));
    child.once("error", () => settle(null));
  });
}

function listening(child: ChildProcess, sockets: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ports = new Map<string, number>();
  return new Promise((settle) => {
    readLines(child, 3, (line) => {
      const message: { socket?: string; port?: number } = JSON.parse(line);
      if (message.socket !== undefined && message.port !== undefined) ports.set(message.socket, message.port);
      if (sockets.every((name) => ports.has(name))) settle(ports);
    });
  });
}

function readLines(child: ChildProcess, descriptor: 1 | 2 | 3, onLine: (line: string) => void): void {
  createInterface({ input: child.stdio[descriptor] as Readable }).on("line", onLine);
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), DRAIN_TIMEOUT_MS);
  await exited;
  clearTimeout(kill);
}
