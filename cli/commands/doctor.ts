// Owns `chat doctor`: what works on this machine. Must not change anything.
import { EXIT_CODES, EXIT_OK, EXIT_UNEXPECTED } from "../exit-codes.ts";
import { noteText } from "../failure.ts";
import { texts } from "../language.ts";
import type { Catalogue } from "../languages/catalogue.ts";
import { columnsOf } from "../rich/columns.ts";
import { parseServer, requireSecure } from "../server-address.ts";

const OLDEST_NODE = [24, 12] as const;
const CLOCK_TOLERANCE_MS = 60_000;
const ANSWER_TIMEOUT_MS = 10_000;
const SERVER = "server";
/** A GIF of one pixel. */
const DOT = "R0lGODdhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=";

export interface DoctorOptions {
  readonly server?: string;
  readonly insecure?: boolean;
  readonly json?: boolean;
}

interface Check {
  readonly name: keyof Catalogue["doctor"]["checks"];
  readonly ok: boolean;
  readonly text: string;
}

/** Checks and prints; returns 0 where all is well, 4 where the server is not reachable, else 1. */
export async function doctor(options: DoctorOptions): Promise<number> {
  const origin = options.server === undefined ? null : parseServer(options.server);
  if (origin !== null) requireSecure(origin, options.insecure === true);
  const checks = [checkNode(), checkTerminal(), checkColours(), await checkImages(), ...(await checkServer(origin))];
  const lines = linesOf(checks);
  process.stdout.write(
    options.json === true ? `${JSON.stringify({ type: "doctor", checks })}\n` : `${lines.join("\n")}\n`,
  );
  const failed = checks.filter((check) => !check.ok);
  if (failed.length === 0) return EXIT_OK;
  return failed.some((check) => check.name === SERVER) ? EXIT_CODES.unreachable : EXIT_UNEXPECTED;
}

function linesOf(checks: readonly Check[]): readonly string[] {
  const { ok: good, no: bad, checks: labels } = texts().doctor;
  const verdicts = Math.max(columnsOf(good), columnsOf(bad));
  const widest = Math.max(...checks.map(({ name }) => columnsOf(labels[name])));
  return checks.map(
    ({ name, ok, text }) => `${padded(ok ? good : bad, verdicts)} ${padded(labels[name], widest)}  ${text}`,
  );
}

function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const { node, oldNode } = texts().doctor;
  return {
    name: "node",
    ok,
    text: ok ? node(process.versions.node) : oldNode(process.versions.node, OLDEST_NODE.join(".")),
  };
}

function checkTerminal(): Check {
  const { columns, rows, isTTY } = process.stdout;
  const { terminal, unknownTerminal, noTerminal } = texts().doctor;
  const text = isTTY ? terminal(process.env["TERM"] ?? unknownTerminal, columns, rows) : noTerminal;
  return { name: "terminal", ok: true, text };
}

function checkColours(): Check {
  const depth = process.stdout.isTTY ? process.stdout.getColorDepth() : 1;
  const { noColour, colourless, colours } = texts().doctor;
  const text = process.env["NO_COLOR"] ? noColour : depth === 1 ? colourless : colours(2 ** depth);
  return { name: "colours", ok: true, text };
}

/** Whether the decoder runs, and how pictures are drawn as far as that shows without asking the terminal. */
async function checkImages(): Promise<Check> {
  const [{ Decoding }, { bestWay }, { NO_ANSWERS }] = await Promise.all([
    import("../images/decoding.ts"),
    import("../images/drawing-ways.ts"),
    import("../images/terminal-answers.ts"),
  ]);
  const dot = await new Decoding().decode(Buffer.from(DOT, "base64"), { encoding: "rgba", maxWidth: 1, maxHeight: 1 });
  const { images, noImages } = texts().doctor;
  const ok = !("refused" in dot);
  return { name: "images", ok, text: ok ? images(bestWay(process.env, NO_ANSWERS)) : noImages };
}

async function checkServer(origin: string | null): Promise<Check[]> {
  const say = texts().doctor;
  if (origin === null) {
    return [
      { name: "clock", ok: true, text: say.clock(new Date().toISOString()) },
      { name: SERVER, ok: true, text: say.noServer },
    ];
  }
  try {
    const before = Date.now();
    const response = await fetch(`${origin}/healthz`, {
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const took = Date.now() - before;
    const { whoIsOlder } = await import("../../client/relay-http.ts");
    const health = response.ok ? readHealth(await response.text()) : null;
    const otherVersion = whoIsOlder(health?.version).note;
    const ok = health !== null && otherVersion === undefined;
    const text =
      otherVersion !== undefined ? noteText(otherVersion) : ok ? say.answers(origin, took) : say.noRelay(origin);
    return [checkClock(response.headers.get("date"), before + took / 2), { name: SERVER, ok, text }];
  } catch {
    return [
      { name: "clock", ok: true, text: say.clockAlone(new Date().toISOString()) },
      { name: SERVER, ok: false, text: say.silent(origin) },
    ];
  }
}

/** What a relay says of itself, or null where something else answered. A relay before it said its version is left to be found out. */
function readHealth(text: string): { readonly version?: number } | null {
  try {
    const { ok, version }: Record<string, unknown> = JSON.parse(text);
    return ok !== true ? null : typeof version === "number" ? { version } : {};
  } catch {
    return null;
  }
}

function checkClock(date: string | null, now: number): Check {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return { name: "clock", ok: true, text: texts().doctor.noTime };
  const apart = Math.abs(theirs - now);
  const ok = apart < CLOCK_TOLERANCE_MS;
  const { clockRight, clockWrong } = texts().doctor;
  return { name: "clock", ok, text: (ok ? clockRight : clockWrong)(Math.round(apart / 1_000)) };
}
