// Shows what the tab key offers in real shells once their scripts are loaded. A shell that is not installed is skipped.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../cli/main.js", import.meta.url));
const ALL_COMMANDS = ["host", "serve", "create", "join", "send", "invite", "profile", "save", "doctor", "completion"];
/** What is typed, what must be offered for the word behind it, and what must not. */
const CASES: readonly (readonly [typed: readonly string[], offered: readonly string[], not: readonly string[]])[] = [
  [["chat"], ALL_COMMANDS, ["a file"]],
  [["sotto"], ALL_COMMANDS, ["a file"]],
  [["chat", "send", "--file"], ["a file", "folder"], ["--nick"]],
  [["chat", "join", "--invite-file"], ["a file", "folder"], ["--nick"]],
  [["chat", "serve", "--data"], ["folder"], ["a file", "--port"]],
  [["sotto", "join", "--lang"], ["en", "fr", "hi"], ["a file"]],
  [["chat", "join", "--renderer"], ["rich", "minimal", "json"], ["a file"]],
  [["chat", "join", "--profile"], ["work", "home"], ["a file"]],
  [["chat", "join", "--nick"], [], ["a file", "--lang"]],
  [["chat", "profile"], ["list", "export", "import", "delete", "passphrase"], ["a file"]],
  [["chat", "profile", "delete"], ["work", "home"], ["a file"]],
  [["chat", "profile", "export", "work"], ["a file", "folder"], ["home"]],
  [["chat", "completion"], ["bash", "zsh", "fish"], ["a file"]],
  [["chat", "help"], ALL_COMMANDS, ["a file"]],
];

const root = mkdtempSync(join(tmpdir(), "sotto-completion-"));
const place = join(root, "place");
const env = { ...process.env, HOME: root, XDG_DATA_HOME: join(root, "data data"), CHAT_LANG: "en", LANG: "C.UTF-8" };

beforeAll(() => {
  mkdirSync(join(place, "folder"), { recursive: true });
  writeFileSync(join(place, "a file"), "");
  for (const name of ["work", "home"])
    mkdirSync(join(env.XDG_DATA_HOME, "sotto", "profiles", name), { recursive: true });
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(
      join(root, shell === "zsh" ? "_chat" : shell),
      execFileSync(process.execPath, [PROGRAM, "completion", shell], { env }),
    );
});
afterAll(() => rmSync(root, { recursive: true }));

function isThere(shell: string): boolean {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function runIn(shell: string, words: readonly string[]): string {
  return execFileSync(shell, words, { cwd: place, env, encoding: "utf8" });
}

function check(offers: readonly string[], offered: readonly string[], not: readonly string[]): void {
  expect(offers).toEqual(expect.arrayContaining([...offered]));
  for (const word of not) expect(offers).not.toContain(word);
}

const linesOf = (text: string) => text.split("\n").map((line) => line.split("\t")[0]?.replace(/\/$/u, "") ?? "");

describe.skipIf(!isThere("bash"))("bash", () => {
  it.each(CASES)("offers behind %j what fits", (typed, offered, not) => {
    const words = [...typed, ""].map((word) => `'${word}'`).join(" ");
    const script = `source '${join(root, "bash")}'; COMP_WORDS=(${words}); COMP_CWORD=${typed.length}
      function=$(complete -p ${typed[0]} | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $function; printf '%s\\n' "\${COMPREPLY[@]}"`;
    check(linesOf(runIn("bash", ["--norc", "-c", script])), offered, not);
  });
});

describe.skipIf(!isThere("fish"))("fish", () => {
  it.each(CASES)("offers behind %j what fits", (typed, offered, not) => {
    const script = `source '${join(root, "fish")}'; complete -C '${typed.join(" ")} '`;
    const printed = runIn("fish", ["--no-config", "-c", script]);
    check(linesOf(printed.replaceAll("\\ ", " ")), offered, not);
  });
});

describe.skipIf(!isThere("zsh"))("zsh, where the script lies in fpath,", () => {
  it.each(CASES)("offers behind %j what fits, at the first tab", async (typed, offered, not) => {
    const zsh = spawn("zsh", ["-f"], { cwd: place, env: { ...env, TERM: "dumb" }, cols: 200, rows: 60 });
    let shown = "";
    zsh.onData((data) => {
      shown += data;
    });
    const until = (what: RegExp) => vi.waitFor(() => expect(shown).toMatch(what), { timeout: 30_000, interval: 20 });
    try {
      zsh.write(
        `PS1='ready> '; fpath=('${root}' $fpath); autoload -U compinit; compinit -u -D; setopt LIST_ROWS_FIRST\r`,
      );
      zsh.write("zstyle ':completion:*' list-packed no; unsetopt AUTO_MENU MENU_COMPLETE; echo is''set\r");
      await until(/isset\r?\n[\s\S]*ready> /u);
      shown = "";
      // ctrl-d lists what there is, also where only one word fits.
      zsh.write(`${typed.join(" ")} \u0004`);
      zsh.write("\u0015echo do''ne\r");
      await until(/\ndone/u);
      const offers = shown
        .replaceAll("\\ ", " ")
        .split(/[\r\n]+| {2,}/u)
        .map((word) =>
          word
            .trim()
            .replace(/\/$/u, "")
            .replace(/ +-- .*$/u, ""),
        );
      check(offers, offered, not);
    } finally {
      zsh.kill();
    }
  });
});
