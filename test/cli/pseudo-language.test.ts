// Shows that no sentence of the program is written anywhere but in the catalogue: in a language of other letters, none is left in English ones.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spawn as spawnAtTerminal } from "@lydell/node-pty";
import { afterEach, describe, expect, it, vi } from "vitest";
import { COMMANDS, runCommand } from "../../cli/command-table.ts";
import { failureOf } from "../../cli/failure.ts";
import { LANGUAGES } from "../../cli/languages/grammar.ts";
import { MinimalRenderer } from "../../cli/minimal-renderer.ts";
import { Notifier } from "../../cli/notification.ts";
import { defaultSettings, SETTINGS } from "../../cli/settings.ts";
import { BUSY, happen } from "./busy-room.ts";
import { alice, bob, closeAll, PATIENCE, sit, view } from "./glass.ts";

vi.mock(import("../../cli/languages/en/catalogue.ts"), async (importOriginal) => {
  const { pseudo } = await import("../helpers/pseudo-language.ts");
  return { catalogue: pseudo((await importOriginal()).catalogue) };
});

afterEach(closeAll);

const START = fileURLToPath(new URL("../../cli/start.js", import.meta.url));
const SPEAKING = fileURLToPath(new URL("../helpers/speak-pseudo-language.js", import.meta.url));
const LINK =
  "https://relay.invalid/r/AAAAAAAAAAAAAAAAAAAAAA#AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
/** How long a process may take on a busy machine. */
const PROCESS_MS = 60_000;

/** Words that are the same in every language: what is typed, and names. */
const PROGRAMS = [
  "host",
  "serve",
  "create",
  "join",
  "send",
  "save",
  "invite",
  "profile",
  "doctor",
  "completion",
  "help",
];
const SAME = new Set([
  ...["chat", "command", "options", "Sotto", ...PROGRAMS, ...COMMANDS.map(({ name }) => name), ...LANGUAGES],
  ...Object.entries(SETTINGS).flatMap(([name, { values }]) => [name, ...values]),
  ...[
    "rich",
    "minimal",
    "json",
    "shared",
    "sealed",
    "memory",
    "disk",
    "kitty",
    "iterm",
    "blocks",
    "auto",
    "keep",
    "forget",
  ],
  ...[
    "bash",
    "zsh",
    "fish",
    "text",
    "file",
    "invite",
    ...["shell", "words", "action", "names", "secret"],
    "now",
    "list",
    "export",
    "import",
    "delete",
    "passphrase",
  ],
  ...["alice", "bob", "rob", "Tea", "hello", "one", "two", "three", "four", "jion", "braille", "soon", "tcsh"],
]);
/** What has its form from elsewhere: options and placeholders, variables, addresses, codes, fingerprints, moments, languages' own names. */
const FORMS = [
  /--?[a-z][a-z-]*/gu,
  /<[^<>\n]*>|\[[^[\]\n]*\]/gu,
  /\b[A-Z][A-Z_]+\b/gu,
  /https?:\/\/\S+/gu,
  /\b(?:[0-9a-f]{2,4}-)+[0-9a-f]{2,4}\b/gu,
  /\d+[smhd]\b|\d{4}-\d\d-\d\dT\S+/gu,
  /^ *[a-z]{2} {2,}.*$/gmu,
  /\/[A-Za-z]+(?: [A-Z[\]| ]+)?/gu,
  /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,? \d.*$|\d{1,2} [A-Z][a-z]+ \d{4}(?:,| at)? .*$/gmu,
  /\p{Cc}\[[\d;?]*[A-Za-z]/gu,
];

/** Words in a text that look as if they were English. */
function english(text: string): readonly string[] {
  const rest = FORMS.reduce((left, form) => left.replace(form, " "), text);
  return (rest.match(/[A-Za-z]{2,}/gu) ?? []).filter((word) => !SAME.has(word));
}

async function chat(words: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", SPEAKING, START, ...words], {
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  await new Promise((resolve) => child.once("close", resolve));
  return said;
}

describe("in a language of other letters", { timeout: PROCESS_MS }, () => {
  it.each([
    [["--help"]],
    ...PROGRAMS.map((program) => [[program, "--help"]]),
    [["doctor"]],
    [["jion"]],
    [["join", "--nothing"]],
    [["join", "--nick"]],
    [["join", "--timeout", "soon"]],
    [["join", "--renderer", "braille"]],
    [["completion"]],
    [["completion", "tcsh"]],
    [["doctor", "one", "two"]],
    [["join"]],
    [["join", "https://relay.invalid/r/x#y"]],
    [["join", LINK, "--nick", " "]],
    [["send", LINK]],
    [["create"]],
    [["create", "--server", "https://relay.invalid", "--ttl", "soon"]],
    [["create", "--server", "http://192.0.2.1"]],
    [[]],
  ])("chat %j says nothing in English", async (words) => {
    const said = await chat(words);
    expect(said).toMatch(/[\u{1d5a0}-\u{1d5d3}]{3}/u);
    expect(english(said)).toEqual([]);
  });

  it("the manual page has nothing in English but its synopses", async () => {
    const said = (await chat(["help", "--man"])).replaceAll("\\-", "-").replace(/^\.(B|SS) .*$/gmu, "");
    expect(english(said.replace(/^\.[A-Z]{2}/gmu, ""))).toEqual([]);
  });

  it("completions describe nothing in English", async () => {
    const said = await chat(["completion", "fish"]);
    const descriptions = [...said.matchAll(/-d '(.*)'$/gmu)].map(([, text = ""]) => text);
    expect(descriptions.length).toBeGreaterThan(50);
    expect(descriptions.flatMap(english)).toEqual([]);
  });

  it.each([[[]], [["join"]], [["create"]], [["send"]]])("chat %j asks nothing in English", async (words) => {
    const { PATH = "", HOME = "" } = process.env;
    const terminal = spawnAtTerminal(process.execPath, ["--import", SPEAKING, START, ...words], {
      cols: 120,
      rows: 24,
      env: { PATH, HOME, TERM: "dumb" },
    });
    let said = "";
    terminal.onData((data) => {
      said += data;
    });
    const ended = new Promise((resolve) => terminal.onExit(resolve));
    await vi.waitFor(() => expect(said).toMatch(/: $/u), { timeout: PROCESS_MS, interval: 20 });
    terminal.write("\u0003");
    await ended;
    expect(english(said)).toEqual([]);
  });

  it("a room shows nothing in English, drawn either way", async () => {
    const { renderer, glass } = sit(80, 24);
    renderer.enter(view(BUSY));
    await happen(renderer, view(BUSY));
    await vi.waitFor(() => expect(glass.all().join("\n")).toMatch(/हिन्दी.*── /su), PATIENCE);
    const written: string[] = [];
    const write = (text: string) => void written.push(text);
    const notifier = new Notifier(write, { ...defaultSettings(true), notify: "desktop" }, {});
    await happen(new MinimalRenderer({ out: write, err: write, notifier, isTyped: false }), view(BUSY));
    expect(english(glass.all().join("\n").replaceAll("HH:MM", ""))).toEqual([]);
    expect(english(written.join(""))).toEqual([]);
  });

  it.each(COMMANDS.map(({ name }) => name))("/%s answers and refuses nothing in English", async (name) => {
    const here = { ...view({ members: () => [alice, bob] }), ...HERE };
    const rooms = {
      ...{ options: { settings: defaultSettings(false), renderer: { clear: () => {} } }, current: here },
      ...{ all: () => [here], find: () => null, byId: () => null, enter: () => {} },
    };
    for (const rest of ["", "jion one", "alice", "-1"]) {
      const context = {
        rooms,
        here,
        departure: { whenDelivered: () => {}, leave: () => {} },
        id: "1",
        rest,
        interactive: true,
      };
      const said = await Promise.resolve()
        .then(() => runCommand(name, context as never))
        .then(
          (answer) => answer?.lines.join("\n") ?? "",
          (error) => failureOf(error).text,
        );
      expect([name, rest, ...english(said)]).toEqual([name, rest]);
    }
  });
});

/** As much of an open room as commands look at. */
const HERE = {
  ...{ origin: "https://relay.invalid", ownerKey: null, latest: null, away: false, burning: false, online: true },
  settled: async () => {},
  say: async () => {},
  room: {
    ...{ me: () => alice, link: () => LINK, transcript: () => [], files: () => [], do: () => {} },
    safetyNumber: async () => null,
  },
};
