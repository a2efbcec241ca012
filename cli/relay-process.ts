// Owns the relay on this machine, from its start to its farewell. Must not know what the relay does.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ChatError } from "../protocol/errors.ts";
import { keptSecret, lockData, newSecret } from "./data-directory.ts";
import { texts } from "./language.ts";
import { bundleRelay } from "./relay-bundle.ts";
import { makeScratchDirectory } from "./scratch-directory.ts";
import { formatWorkerdConfig, RELAY_VARIABLES } from "./workerd-config.ts";
import { keepLines, startWorkerd, type WorkerdProcess } from "./workerd-process.ts";

/** How workerd says that a disk is full, and what it prints that means something only to those who make it. */
const DISK_FULL = /SQLITE_FULL|database or disk is full|ENOSPC|No space left/i;
const DISK_IS_FULL = Object.assign(new Error("the disk is full"), { code: "ENOSPC" });
const OF_WORKERD = /^\*\*\* |^stack: |\.c\+\+:\d+/;

/** How long the farewell to the members may take, in milliseconds. */
const FAREWELL_TIMEOUT_MS = 3_000;

export interface RelayOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Where rooms are kept; without it all is gone when the relay ends. */
  readonly dataDir?: string;
  readonly publicUrl?: string;
  /** The relay's variables are taken from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Gets each line that the relay logs. */
  readonly onLog?: (line: string) => void;
}

/** A relay that listens. */
export interface RelayProcess {
  /** The address that links name: the public one where there is one. */
  readonly url: string;
  /** The address to reach it from this machine. */
  readonly localUrl: string;
  readonly pid: number;
  /** Tells every client to come back, then ends the process; takes at most 10 s. */
  stop(): Promise<void>;
  /** The process's exit code, or null where a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Starts a relay and waits until it answers; throws ChatError `usage` where it cannot listen there, the data directory cannot be used or a variable is wrong, else `internal`. */
export async function startRelay(options: RelayOptions): Promise<RelayProcess> {
  const scratch = await makeScratchDirectory(options.dataDir === undefined);
  let unlock = () => {};
  const discard = () => {
    unlock();
    return rm(scratch, { recursive: true, force: true });
  };
  try {
    const restartSecret = newSecret();
    const config = await writeConfig(scratch, options);
    unlock = lock(options);
    const env = await relayEnvironment(options, restartSecret);
    const workerd = await listening({ config, scratch, env }, options);
    const exited = workerd.exited.finally(discard);
    const localUrl = `http://${bracket(reachable(options.host))}:${workerd.ports.get("http")}`;
    return {
      url: options.publicUrl ?? localUrl,
      localUrl,
      pid: workerd.pid,
      stop: async () => {
        await stop(workerd, restartSecret);
        await exited;
      },
      exited,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeConfig(scratch: string, { dataDir, host, port }: RelayOptions): Promise<string> {
  const storage = resolve(dataDir ?? scratch, "storage");
  const config = join(scratch, "workerd.capnp");
  await mkdir(storage, { recursive: true, mode: 0o700 }).catch(refuseData(dataDir));
  await writeFile(join(scratch, "relay.js"), await bundleRelay());
  await writeFile(config, formatWorkerdConfig({ storage, address: `${bracket(host)}:${port}` }));
  return config;
}

function lock({ dataDir }: RelayOptions): () => void {
  if (dataDir === undefined) return () => {};
  try {
    return lockData(dataDir);
  } catch (error) {
    return refuseData(dataDir)(error);
  }
}

async function relayEnvironment(options: RelayOptions, restartSecret: string): Promise<Record<string, string>> {
  const { env, dataDir, publicUrl } = options;
  const given = RELAY_VARIABLES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  const secret =
    dataDir === undefined ? newSecret() : await keptSecret(join(dataDir, "token-secret")).catch(refuseData(dataDir));
  return {
    TOKEN_SECRET: secret,
    ...Object.fromEntries(given),
    ...(dataDir === undefined ? { DISK_ROOMS: "off" } : {}),
    ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl }),
    RESTART_SECRET: restartSecret,
  };
}

/** Throws that the data directory cannot be used, where there is one. */
function refuseData(dataDir: string | undefined): (cause: unknown) => never {
  return (cause) => {
    if (dataDir === undefined || cause instanceof ChatError) throw cause;
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new ChatError("usage", texts().usage.dataUnusable(dataDir, reason), { cause });
  };
}

async function listening(
  place: { config: string; scratch: string; env: Readonly<Record<string, string>> },
  { host, port, dataDir, onLog }: RelayOptions,
): Promise<WorkerdProcess> {
  const printed = keepLines();
  const onLine = (line: string) => {
    printed.add(line);
    onLog?.(line);
  };
  const workerd = await startWorkerd({ ...place, sockets: ["http", "control"], onLine });
  if (workerd === null) {
    const obstacle = await obstacleTo(host, port);
    if (obstacle !== null) throw new ChatError("usage", obstacle);
    if (dataDir !== undefined && printed.lines.some((line) => DISK_FULL.test(line))) refuseData(dataDir)(DISK_IS_FULL);
    throw new ChatError(
      "internal",
      texts().usage.relayEnded(printed.lines.filter(isSaid).slice(0, 3).join(" ") || "workerd"),
    );
  }
  const health = await fetch(`${controlUrl(workerd)}/healthz`, { headers: { connection: "close" } }).catch(() => null);
  if (health?.ok) return workerd;
  await workerd.end();
  throw new ChatError("usage", complaintAmong(printed.lines));
}

function isSaid(line: string): boolean {
  return !OF_WORKERD.test(line);
}

/** Why nobody can listen there, or null where the system has nothing against it. It is asked again, as workerd says it in words alone. */
async function obstacleTo(host: string, port: number): Promise<string | null> {
  const server = createServer();
  const code = await new Promise<unknown>((settle) => {
    server.once("error", (error) => settle("code" in error ? error.code : null));
    server.listen({ host: host === "*" ? "::" : host, port }, () => server.close(() => settle(null)));
  });
  const { usage } = texts();
  if (code === "EADDRINUSE") return usage.portTaken(port);
  if (code === "EACCES") return usage.portForbidden(port);
  return code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" ? usage.hostElsewhere(host) : null;
}

/** What a relay that runs but answers nothing but errors says of its variables. */
function complaintAmong(lines: readonly string[]): string {
  const complaint = lines.map((line) => /"event":"internal","error":"([^"]*)"/.exec(line)?.[1]).find(Boolean);
  return complaint === undefined ? texts().usage.relaySilent : texts().usage.relayRefuses(complaint);
}

async function stop(workerd: WorkerdProcess, secret: string): Promise<void> {
  await fetch(`${controlUrl(workerd)}/internal/restart`, {
    method: "POST",
    headers: { "x-sotto-restart": secret, connection: "close" },
    signal: AbortSignal.timeout(FAREWELL_TIMEOUT_MS),
  }).catch(() => undefined);
  await workerd.end();
}

function controlUrl({ ports }: WorkerdProcess): string {
  return `http://127.0.0.1:${ports.get("control")}`;
}

/** The address by which this machine reaches a relay that listens on `host`. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "*") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}

function bracket(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
