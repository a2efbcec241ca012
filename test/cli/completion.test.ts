// Shows what the tab key offers, and what choosing does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complete } from "../../cli/rich/completing.ts";
import { offerFor, type Sources } from "../../cli/rich/completion.ts";
import { EMPTY_EDITOR } from "../../cli/rich/line-editor.ts";
import { pathsLike } from "../../cli/rich/paths.ts";

const sources: Sources = {
  commands: () => ["kick", "members", "me", "send", "set"],
  nicks: () => ["alice", "Alan", "bob", "b ob"],
  rooms: () => ["Tea", "Work"],
  paths: (start) => ["./a", "./b"].filter((path) => path.startsWith(start)),
  values: (line) => (line.startsWith("set ") ? ["times", "typing"] : null),
  argumentOf: (name) => (({ kick: "nick", send: "path", room: "room", set: "value" }) as const)[name] ?? null,
};
const words = (before: string) => offerFor(before, sources)?.words ?? null;
const tabbed = (before: string, ...bys: (1 | -1)[]) => {
  let state = complete({ ...EMPTY_EDITOR, before }, null, sources, 1);
  for (const by of bys) state = complete(state.editor, state.completing, sources, by);
  return state.editor.before;
};

describe("completion", () => {
  it("offers what fits in its place, and nothing elsewhere", () => {
    expect(words("/m")).toEqual(["members", "me"]);
    expect(words("/kick a")).toEqual(["alice", "Alan"]);
    expect(words("/send ./")).toEqual(["./a", "./b"]);
    expect(words("/room t")).toEqual(["Tea"]);
    expect(words("/set t")).toEqual(["times", "typing"]);
    expect(words("hi @b")).toEqual(["bob", "b ob"]);
    expect(words("")).toBeNull();
    expect(words("hi ")).toBeNull();
    expect(words("/kick x")).toBeNull();
  });

  it("adds what is certain, then goes through what fits, both ways round", () => {
    expect(tabbed("/k")).toBe("/kick ");
    expect(tabbed("/m")).toBe("/me");
    expect(tabbed("/m", 1)).toBe("/members ");
    expect(tabbed("/m", 1, 1)).toBe("/me ");
    expect(tabbed("/m", 1, 1, 1)).toBe("/members ");
    expect(tabbed("/m", -1)).toBe("/me ");
    expect(tabbed("bob")).toBe("bob: ");
    expect(tabbed("hi bob")).toBe("hi bob ");
    expect(tabbed("a")).toBe("al");
  });
});

describe("paths", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sotto-paths-"));
    mkdirSync(join(folder, "photos"));
    for (const name of ["plan.txt", ".hidden", "p\u001b[2Jq"]) writeFileSync(join(folder, name), "");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are those that begin alike: folders with a separator, hidden ones only where asked for, none that steers a terminal", () => {
    expect(pathsLike(`${folder}${sep}p`)).toEqual([`${folder}${sep}photos${sep}`, `${folder}${sep}plan.txt`]);
    expect(pathsLike(`${folder}${sep}`)).toHaveLength(2);
    expect(pathsLike(`${folder}${sep}.`)).toEqual([`${folder}${sep}.hidden`]);
    expect(pathsLike(`${folder}${sep}none${sep}x`)).toEqual([]);
  });
});
