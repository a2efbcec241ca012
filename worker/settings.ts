// Owns the relay's variables: their names, defaults and bounds. Must not be asked for one by anything but `readSettings`.
import { ChatError } from "../protocol/errors.ts";
import { sealedFileBytes } from "../protocol/file-sizes.ts";
import * as limits from "../protocol/limits.ts";

/** Shortest TOKEN_SECRET, CREATE_KEY bounds aside, in characters. */
const MIN_SECRET_CHARACTERS = 32;
/** Longest life of a session token, in seconds: 30 days. */
const MAX_TOKEN_TTL_S = 2_592_000;
/** How often a room reports to the metrics, in seconds. */
const REPORT_INTERVAL_S = 10;

/** Longest FILE_TTL. */
const MAX_FILE_TTL_MS = 30 * 86_400_000;
const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** What the platform binds; an unset variable may be absent, null or empty. */
export interface Variables {
  readonly TOKEN_SECRET?: unknown;
  readonly RATE_LIMIT_MESSAGES?: unknown;
  readonly RATE_LIMIT_WINDOW_S?: unknown;
  readonly RATE_LIMIT_TOKENS?: unknown;
  readonly TOKEN_TTL_S?: unknown;
  readonly MAX_MEMBERS?: unknown;
  readonly MAX_TEXT_BYTES?: unknown;
  readonly HISTORY_MESSAGES?: unknown;
  readonly MAX_FILE_BYTES?: unknown;
  readonly MAX_FILES?: unknown;
  readonly MAX_FILE_BYTES_PER_HOUR?: unknown;
  readonly FILE_TTL?: unknown;
  readonly RATE_LIMIT_FILES?: unknown;
  readonly CREATE_ROOMS?: unknown;
  readonly CREATE_KEY?: unknown;
  readonly PUBLIC_URL?: unknown;
  readonly ALLOWED_ORIGINS?: unknown;
  readonly DISK_ROOMS?: unknown;
  readonly RESTART_SECRET?: unknown;
  readonly METRICS_TOKEN?: unknown;
  readonly REPORT_INTERVAL_S?: unknown;
  readonly LOG_MEMBERS?: unknown;
}

/** The variables as values; `null` where an optional one is unset. */
export interface Settings {
  readonly tokenSecret: string;
  readonly messages: number;
  readonly windowMs: number;
  /** Token requests of one invite, and requests of each kind of one address, in a minute. */
  readonly tokenRequests: number;
  /** How long a session token is good for. */
  readonly tokenTtlS: number;
  readonly members: number;
  readonly textBytes: number;
  readonly historyMessages: number;
  /** Largest file, before it is padded and sealed. */
  readonly fileBytes: number;
  readonly files: number;
  /** Sealed bytes of files that one member may send in an hour. */
  readonly fileBytesPerHour: number;
  /** How long a file can be had, or null where that goes by the room's retention. */
  readonly fileTtlMs: number | null;
  /** Requests about files of one address in a minute. */
  readonly fileRequests: number;
  /** The key that creating a room takes, or null where anybody may. */
  readonly createKey: string | null;
  /** Origins whose pages may speak to the relay, besides its own. */
  readonly origins: ReadonlySet<string>;
  readonly diskRooms: boolean;
  readonly restartSecret: string | null;
  /** What it takes to read the metrics, or null where nobody may. */
  readonly metricsToken: string | null;
  /** Shortest time between two reports of a room in which nobody came or went. */
  readonly reportIntervalMs: number;
  /** Whether the logs say which member was let into which room. */
  readonly logMembers: boolean;
}

/** Parses the variables; throws ChatError `internal` whose detail names the wrong one, never its value. */
export function readSettings(variables: Variables): Settings {
  const createRooms = choice(variables, "CREATE_ROOMS", ["open", "key"]);
  const fileBytes = count(variables, "MAX_FILE_BYTES", limits.MAX_FILE_BYTES, limits.MAX_SETTABLE_FILE_BYTES);
  return {
    tokenSecret: secret(variables, "TOKEN_SECRET"),
    messages: count(variables, "RATE_LIMIT_MESSAGES", limits.RATE_LIMIT_MESSAGES, Number.MAX_SAFE_INTEGER),
    windowMs: count(variables, "RATE_LIMIT_WINDOW_S", limits.RATE_LIMIT_WINDOW_S, 86_400) * 1000,
    tokenRequests: count(variables, "RATE_LIMIT_TOKENS", limits.RATE_LIMIT_TOKENS, Number.MAX_SAFE_INTEGER),
    tokenTtlS: count(variables, "TOKEN_TTL_S", limits.TOKEN_TTL_S, MAX_TOKEN_TTL_S),
    members: count(variables, "MAX_MEMBERS", limits.MAX_MEMBERS, 10_000),
    textBytes: count(variables, "MAX_TEXT_BYTES", limits.MAX_TEXT_BYTES, limits.MAX_SETTABLE_TEXT_BYTES),
    historyMessages: count(variables, "HISTORY_MESSAGES", limits.HISTORY_MESSAGES, 100_000),
    fileBytes,
    files: count(variables, "MAX_FILES", limits.MAX_FILES, 10_000),
    // One file of the largest size must be possible.
    fileBytesPerHour: Math.max(
      sealedFileBytes(fileBytes),
      count(variables, "MAX_FILE_BYTES_PER_HOUR", limits.MAX_FILE_BYTES_PER_HOUR, 2 ** 50),
    ),
    fileTtlMs: duration(variables, "FILE_TTL", MAX_FILE_TTL_MS),
    fileRequests: count(variables, "RATE_LIMIT_FILES", limits.RATE_LIMIT_FILES, Number.MAX_SAFE_INTEGER),
    createKey: createRooms === "key" ? secret(variables, "CREATE_KEY") : null,
    origins: new Set([...origins(variables, "ALLOWED_ORIGINS"), ...origins(variables, "PUBLIC_URL")]),
    diskRooms: choice(variables, "DISK_ROOMS", ["on", "off"]) === "on",
    restartSecret: text(variables, "RESTART_SECRET") === null ? null : secret(variables, "RESTART_SECRET"),
    metricsToken: text(variables, "METRICS_TOKEN"),
    reportIntervalMs: count(variables, "REPORT_INTERVAL_S", REPORT_INTERVAL_S, 3_600) * 1000,
    logMembers: choice(variables, "LOG_MEMBERS", ["off", "on"]) === "on",
  };
}

function text(variables: Variables, name: keyof Variables): string | null {
  const value = variables[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function secret(variables: Variables, name: keyof Variables): string {
  const value = text(variables, name);
  if (value === null) throw wrong(name, "is not set");
  if (value.length < MIN_SECRET_CHARACTERS) throw wrong(name, `is shorter than ${MIN_SECRET_CHARACTERS} characters`);
  return value;
}

function count(variables: Variables, name: keyof Variables, preset: number, max: number): number {
  const value = text(variables, name);
  if (value === null) return preset;
  const number = /^[0-9]+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 1 && number <= max) return number;
  throw wrong(name, `must be a whole number from 1 to ${max}`);
}

/** A time such as `90s`, `30m`, `1h` or `2d`, seconds where it has no unit, in milliseconds; null where it is unset. */
function duration(variables: Variables, name: keyof Variables, maxMs: number): number | null {
  const value = text(variables, name);
  if (value === null) return null;
  const [, number = "", unit = "s"] = /^([0-9]{1,9})([smhd]?)$/.exec(value) ?? [];
  const ms = number === "" ? Number.NaN : Number(number) * (UNITS_MS[unit || "s"] ?? Number.NaN);
  if (ms >= 1000 && ms <= maxMs) return ms;
  throw wrong(name, `must be a time such as 30m, 1h or 2d, at most ${maxMs / 86_400_000}d`);
}

/** The value, or the first choice where it is unset. */
function choice<T extends string>(variables: Variables, name: keyof Variables, choices: readonly [T, ...T[]]): T {
  const value = text(variables, name) ?? choices[0];
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw wrong(name, `must be one of: ${choices.join(", ")}`);
  return chosen;
}

function origins(variables: Variables, name: keyof Variables): string[] {
  const list = text(variables, name)?.split(",") ?? [];
  return list.map((item) => {
    const url = URL.parse(item.trim());
    if (url === null || !/^https?:$/.test(url.protocol))
      throw wrong(name, "must be http or https addresses, separated by commas");
    return url.origin;
  });
}

function wrong(name: keyof Variables, why: string): ChatError {
  return new ChatError("internal", `${name} ${why}`);
}
