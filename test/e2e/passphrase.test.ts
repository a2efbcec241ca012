// Shows how a person at a terminal is asked for passphrases and for a deletion, and what is left where they give up.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pathsOf, profilesDirectory } from "../../cli/profile/directory.ts";
import { createProfile, openProfile } from "../../cli/profile/files.ts";
import { Terminal } from "../helpers/terminal.ts";

const SECRET = "AQAAAACC5vsaLTB504Ii_f_1sf55s7D9YiI7q4K8HDySFplB5wqP7YfCDLr9XfhoASFyY2u6mzoOd0T6GhChLcxNakqS";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const ENTER = "\r";

let data: string;
let root: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "sotto-passphrase-"));
  root = profilesDirectory({ XDG_DATA_HOME: data });
});

afterEach(() => rm(data, { recursive: true }));

const chat = (...args: readonly string[]) => new Terminal(args, { environment: { XDG_DATA_HOME: data } });

/** Joins a room of a relay that nobody runs: once the passphrase is dealt with, it ends with 4. */
const joinAs = (name: string) =>
  new Terminal(["join", "--profile", name, "--timeout", "1"], {
    environment: { XDG_DATA_HOME: data, CHAT_INVITE: `http://127.0.0.1:1/r/AAAAAAAAAAAAAAAAAAAAAA#${SECRET}` },
  });

const made = (passphrase: string) => createProfile(root, pathsOf(root, "ann"), passphrase, 0);
const opens = async (passphrase: string) => (await openProfile(pathsOf(root, "ann"), passphrase)).close();
/** Resolves once what is looked for is on the screen for the `count`th time. */
const showsTimes = (terminal: Terminal, what: string, count: number) =>
  terminal.until(() => terminal.text().split(what).length > count);

describe("somebody at a terminal", { timeout: 60_000 }, () => {
  it("is asked twice for the passphrase of a new profile, until both are the same and not empty, and never sees it", async () => {
    const terminal = joinAs("ann");
    await terminal.shows("A passphrase for the new profile ann");
    terminal.type(`first words${ENTER}`);
    await terminal.shows("The same once more");
    terminal.type(`other words${ENTER}`);
    await terminal.shows("They differ; once again.");
    await showsTimes(terminal, "A passphrase for the new profile ann", 2);
    terminal.type(ENTER);
    await terminal.shows("An empty passphrase protects nothing.");
    await showsTimes(terminal, "A passphrase for the new profile ann", 3);
    terminal.type(`last words${ENTER}`);
    await showsTimes(terminal, "The same once more", 2);
    expect(existsSync(root)).toBe(false);
    terminal.type(`last words${ENTER}`);
    expect(await terminal.exited).toBe(4);
    expect(terminal.raw).not.toMatch(/first words|other words|last words/u);
    await opens("last words");
  });

  it("is asked once for that of a profile that is there, and told with 5 where it is another", async () => {
    await made("the right one");
    const wrong = joinAs("ann");
    await wrong.shows("Passphrase of the profile ann");
    wrong.type(`the wrong one${ENTER}`);
    expect(await wrong.exited).toBe(5);
    expect(wrong.text()).toContain("The passphrase does not open this profile");
    const right = joinAs("ann");
    await right.shows("Passphrase of the profile ann");
    right.type(`the right one${ENTER}`);
    expect(await right.exited).toBe(4);
    expect(right.raw).not.toContain("The same once more");
    expect(wrong.raw + right.raw).not.toMatch(/the (wrong|right) one/u);
  });

  it.each([
    ["the first question", [], `ab${CTRL_C}`],
    ["the second question", [`some words${ENTER}`], `ab${CTRL_C}`],
    ["the second question with ctrl-d", [`some words${ENTER}`], CTRL_D],
  ])("leaves nothing behind where they give up at %s", async (_where, answers, last) => {
    const terminal = joinAs("ann");
    await terminal.shows("A passphrase for the new profile ann");
    for (const answer of answers) {
      terminal.type(answer);
      await terminal.shows("The same once more");
    }
    terminal.type(last);
    expect(await terminal.exited).toBe(0);
    expect(existsSync(root) ? await readdir(root) : []).toEqual([]);
  });

  it("changes a passphrase with the old one and the new one twice; ctrl-c leaves the old one", async () => {
    await made("the old one");
    const given = chat("profile", "passphrase", "ann");
    await given.shows("Passphrase of the profile ann");
    given.type(`the old one${ENTER}`);
    await given.shows("The new passphrase");
    given.type(CTRL_C);
    expect(await given.exited).toBe(0);
    await opens("the old one");
    const changed = chat("profile", "passphrase", "ann");
    await changed.shows("Passphrase of the profile ann");
    changed.type(`the old one${ENTER}`);
    await changed.shows("The new passphrase");
    changed.type(`the new one${ENTER}`);
    await changed.shows("The same once more");
    changed.type(`the new one${ENTER}`);
    expect(await changed.exited).toBe(0);
    await opens("the new one");
    await expect(opens("the old one")).rejects.toMatchObject({ code: "wrong_passphrase" });
  });

  it("deletes a profile by typing its name, and is told that nothing was deleted where it is another", async () => {
    await made("words");
    const other = chat("profile", "delete", "ann");
    await other.shows("Type ann to go on");
    other.type(`anne${ENTER}`);
    expect(await other.exited).toBe(2);
    expect(other.text()).toContain("That is not ann; nothing was deleted.");
    await opens("words");
    const same = chat("profile", "delete", "ann");
    await same.shows("Type ann to go on");
    same.type(`ann${ENTER}`);
    expect(await same.exited).toBe(0);
    expect(await readdir(root)).toEqual([]);
  });

  it("does not get a profile's bytes on the screen", async () => {
    await made("words");
    const terminal = chat("profile", "export", "ann", "-");
    expect(await terminal.exited).toBe(2);
    expect(terminal.text()).toBe(
      "The profile would be written to the terminal: send it on, as in chat profile export NAME - > FILE",
    );
  });
});
