// Shows the real program from outside: help, usage errors, exit codes, and that nobody is asked where nobody sits.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/command-table.ts";
import { LANGUAGES } from "../../cli/languages/grammar.ts";
import { SETTINGS } from "../../cli/settings.ts";

const MAIN = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
const SECRET = "AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
const LINK = `https://relay.invalid/r/AAAAAAAAAAAAAAAAAAAAAA#${SECRET}`;

/** How long a few processes may take on a busy machine. */
const PATIENCE_MS = 60_000;

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [MAIN, ...words], { env: { PATH, HOME, ...env }, stdio: ["pipe", "pipe", "pipe"] });
}

async function chat(words: readonly string[], env: Record<string, string> = {}, input = ""): Promise<Outcome> {
  const child = start(words, env);
  const text = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text.out += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text.err += chunk;
  });
  child.stdin?.on("error", () => {}).end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...text };
}

describe("chat", { timeout: PATIENCE_MS }, () => {
  it("explains itself with --help and help, and tells its version", async () => {
    const [help, join, version] = await Promise.all([chat(["--help"]), chat(["help", "join"]), chat(["--version"])]);
    for (const command of ["host", "serve", "create", "join", "send", "invite", "doctor", "completion"])
      expect(help.out).toContain(`\n  ${command}`);
    expect(join.out).toContain("--invite-file");
    expect([help.code, join.code, version.code, help.err]).toEqual([0, 0, 0, ""]);
    const manifest: { version: string } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(version.out).toBe(`${manifest.version}\n`);
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["jion"]],
    ["an unknown option", ["join", "--colour"]],
    ["an option's value that is none", ["join", "--timeout", "soon"]],
    ["a renderer that is not there", ["join", "--renderer", "braille"]],
    ["no invite", ["join"]],
    ["no server", ["create"]],
    ["a time that is none", ["create", "--server", "https://relay.invalid", "--ttl", "soon"]],
    ["nothing to send", ["send", LINK]],
    ["an invite that is none", ["join", "https://relay.invalid/r/x#y"]],
    ["a nick that is none", ["join", LINK, "--nick", " "]],
    ["a shell that is not there", ["completion", "tcsh"]],
    ["a profile without its passphrase", ["join", LINK, "--profile", "me"]],
    ["what no profile can have done to it", ["profile", "rename", "me", "you"]],
    ["a file that is not there", ["send", LINK, "--file", "/nowhere/at all"]],
    ["a folder instead of a file", ["send", LINK, "--file", "."]],
    ["a file and a text", ["send", LINK, "hello", "--file", "package.json"]],
    ["a name without a file", ["send", LINK, "hello", "--name", "x"]],
    ["a file and an invite from the same standard input", ["send", "-", "--file", "-"]],
    ["no file to save", ["save"]],
    ["no shell", ["completion"]],
  ])("ends with 2 and one sentence for %s", async (_what, words) => {
    const { code, out, err } = await chat(words);
    expect(err).toMatch(/^[A-Z][^\n]*(?:[.?)]|--name FOLDER\.tar|FILE_ID)\n$/u);
    expect([code, out]).toEqual([2, ""]);
  });

  it("takes the same options in join, host and send", async () => {
    const invite = ["--nick", "ann", "--renderer", "minimal", "--lang", "en", "--buffer", "5", "--images", "auto"];
    const all = [...invite, "--insecure", "--listen", "--timeout", "1", "--owner-file", "/nowhere/owner"];
    const outcomes = await Promise.all([
      chat(["join", ...all, LINK]),
      chat(["send", ...all, LINK, "hi"]),
      chat(["host", ...all, "--port", "0", "--public-url", "none"]),
    ]);
    const reason = [/--owner-file/u, /--owner-file/u, /A server is an address/u];
    for (const [index, { code, err }] of outcomes.entries()) {
      expect(err).toMatch(reason[index] ?? /never/u);
      expect(code).toBe(2);
    }
  });

  it.each(["auto", "off", "kitty", "iterm", "blocks"])("takes --images %s", async (how) => {
    const { code, err } = await chat(["join", "--images", how, "--owner-file", "/nowhere/owner", LINK]);
    expect(err).toContain("--owner-file");
    expect(code).toBe(2);
  });

  it("names the ways of showing images where another one is given", async () => {
    const { code, err } = await chat(["join", "--images", "ascii", LINK]);
    expect(err).toContain("auto, off, kitty, iterm, blocks");
    expect(code).toBe(2);
  });

  it("speaks the language of --lang, CHAT_LANG or the locale, and refuses one that it does not speak with all that it does", async () => {
    const [help, locale, objects, unknown, variable] = await Promise.all([
      chat(["--lang", "fr", "join", "--help"], { LANG: "de_DE.UTF-8" }),
      chat(["join"], { LANG: "de_DE.UTF-8" }),
      chat(["create", "--json"], { CHAT_LANG: "ja" }),
      chat(["join", "--lang", "tlh"]),
      chat(["doctor"], { CHAT_LANG: "klingon" }),
    ]);
    expect(help.out).toMatch(/^Utilisation/u);
    expect([locale.code, locale.err]).toEqual([2, expect.stringMatching(/^Eine Einladung/u)]);
    expect(JSON.parse(objects.out)).toEqual({
      type: "error",
      code: "usage",
      text: expect.stringContaining("サーバー"),
    });
    for (const { code, out, err } of [unknown, variable])
      expect([code, out, err]).toEqual([2, "", expect.stringContaining(LANGUAGES.join(", "))]);
  });

  it("says failures as objects where objects were asked for", async () => {
    const outcomes = await Promise.all([
      chat(["create", "--json"]),
      chat(["join", "--renderer", "json"]),
      chat(["join"], { CHAT_RENDERER: "json" }),
      chat(["send"], { CHAT_RENDERER: "json" }),
      chat(["send", "--json", "--colour"]),
      chat(["creat", "--json"]),
    ]);
    expect(outcomes.at(-1)?.out).toContain("There is no chat creat. Did you mean chat create?");
    for (const { code, out, err } of outcomes) {
      expect(JSON.parse(out)).toEqual({ type: "error", code: "usage", text: expect.stringMatching(/^[A-Z].*[.?)]$/u) });
      expect([code, err]).toEqual([2, ""]);
    }
  });

  it("refuses plain http to another machine before it connects, wherever the address comes from", async () => {
    const plain = LINK.replace("https://relay.invalid", "http://192.0.2.1:9");
    const outcomes = await Promise.all([
      chat(["join", "--renderer", "json", plain]),
      chat(["send", "--json", "hi"], { CHAT_INVITE: plain }),
      chat(["create", "--json"], { CHAT_SERVER: "http://192.0.2.1:9" }),
      chat(["doctor", "--json", "--server", "http://192.0.2.1:9"]),
    ]);
    for (const { code, out } of outcomes) {
      expect(JSON.parse(out)).toMatchObject({ type: "error", code: "insecure" });
      expect(code).toBe(2);
    }
  });

  it("never repeats the secret of an invite, wherever it was put", async () => {
    const outcomes = await Promise.all([
      chat([LINK]),
      chat(["join", LINK.slice(0, -1)]),
      chat(["join", "--timeout", LINK]),
      chat(["help", LINK]),
      chat(["completion", LINK]),
      chat(["join", "-"], {}, `${LINK.slice(0, -1)}\n`),
    ]);
    for (const { out, err } of outcomes) expect(out + err).not.toContain(SECRET.slice(0, 20));
  });

  it.runIf(process.platform === "linux")("takes the invite out of its arguments", async () => {
    const child = start(["join", "--timeout", "60", "--renderer", "json", LINK]);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    const shown = readFileSync(`/proc/${child.pid}/cmdline`, "utf8");
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(shown).not.toContain(SECRET.slice(0, 20));
    expect(code).toBe(0);
  });

  it.runIf(process.platform !== "win32").each([
    [["join", "-"], 0],
    [["send", "hi"], "SIGINT"],
  ] as const)("takes a signal that comes before anything has begun in %j for what it is", async (words, end) => {
    const early =
      "(await import('node:module')).registerHooks({ resolve(name, context, next) { if (name.includes('/program')) process.kill(process.pid, 'SIGINT'); return next(name, context); } });";
    const child = start(words, { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(early)}` });
    const text = { err: "" };
    child.stderr?.on("data", (chunk) => {
      text.err += chunk;
    });
    const outcome = await new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
    expect([outcome, text.err]).toEqual([end, ""]);
  });

  it("ends with 4 where nothing answers within its time", async () => {
    const { code, out } = await chat(["send", "--json", "--timeout", "1", "hi"], {
      CHAT_INVITE: LINK.replace("https://relay.invalid", "http://127.0.0.1:9"),
    });
    expect(JSON.parse(out)).toMatchObject({ type: "error", code: "unreachable" });
    expect(code).toBe(4);
  });

  it("writes completions that name every command", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { code, out } = await chat(["completion", shell]);
      expect(code).toBe(0);
      for (const word of ["host", "serve", "create", "join", "send", "invite", "doctor", "invite-file"])
        expect(out).toContain(word);
    }
  });

  it("completes the words that an option takes, in bash as it runs and in the others' scripts", async () => {
    const [{ out: bash }, { out: zsh }, { out: fish }] = await Promise.all([
      ...["bash", "zsh", "fish"].map((shell) => chat(["completion", shell])),
    ] as [Promise<Outcome>, Promise<Outcome>, Promise<Outcome>]);
    expect(zsh).toMatch(/'--renderer\[[^\]]*\]:value:\(rich minimal json\)'/u);
    expect(fish).toMatch(/-l renderer -r -f -a 'rich minimal json'/u);
    const script = `${bash}
      complete_at() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _chat; echo "\${COMPREPLY[*]}"; }
      complete_at chat jo; complete_at chat join --renderer mi; complete_at chat join --render; complete_at chat send --history x`;
    if (process.platform !== "win32")
      expect(execFileSync("bash", ["-c", script], { encoding: "utf8" })).toBe("join\nminimal\n--renderer\n\n");
  });

  it("prints a manual page that holds every command, option, setting and command in a room", async () => {
    const [{ code, out }, help] = await Promise.all([chat(["help", "--man"]), chat(["help", "join"])]);
    expect(code).toBe(0);
    const text = out.replaceAll("\\-", "-");
    expect(text).toMatch(/^\.TH CHAT 1 /u);
    for (const command of ["host", "serve", "create", "join", "send", "invite", "doctor", "completion"])
      expect(text).toContain(`.SS chat ${command}`);
    for (const [option] of help.out.matchAll(/(?<= )--(?!help)[a-z-]+/gu)) expect(text).toContain(`.B ${option}`);
    for (const { name } of COMMANDS) expect(text).toContain(`.B /${name}`);
    for (const name of Object.keys(SETTINGS)) expect(text).toContain(`.B ${name}`);
    for (const line of text.split("\n").filter((one) => one.startsWith(".")))
      expect(line).toMatch(/^\.(TH|SH|SS|TP|B) ?/u);
  });

  it("says what works here", async () => {
    const { code, out } = await chat(["doctor", "--json"]);
    const { type, checks }: { type: string; checks: { name: string; ok: boolean; text: string }[] } = JSON.parse(out);
    expect(type).toBe("doctor");
    expect(checks.map(({ name }) => name)).toEqual(["node", "terminal", "colours", "images", "clock", "server"]);
    expect(code).toBe(0);
  });
});
