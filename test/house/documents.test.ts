// Shows that the documents name what exists: files, scripts, packages and variables.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as limits from "../../protocol/limits.ts";
import { ROOT } from "./scratch.ts";

const DOCUMENTS = globSync(["*.md", "{protocol,cli,bench,deploy,docs}/*.md"], { cwd: ROOT });
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const FOLDERS = "protocol|crypto|client|cli|worker|deploy|bench|test";

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest: Manifest = JSON.parse(read("package.json"));
const matchesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);

  it("links to files that exist", () => {
    const links = matchesIn(text, /\]\((?!https?:|#)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
  });

  it("names files and folders that exist", () => {
    const names = matchesIn(text, new RegExp(`\`((?:${FOLDERS})/[\\w./*-]*)\``, "g"));
    expect(names.filter((name) => globSync(name, { cwd: ROOT }).length === 0)).toEqual([]);
  });

  it("names scripts that exist", () => {
    const scripts = matchesIn(text, /npm run (?:-s )?([a-z]+)/g);
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});

it("CONTRIBUTING.md gives a reason for every dependency, and for nothing else", () => {
  const table = read("CONTRIBUTING.md").split("\n## Dependencies\n")[1]?.split("\n## ")[0] ?? "";
  const named = matchesIn(table, /^\| ([^|]+) \|/gm).flatMap((cell) => cell.split(", "));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(named.filter((name) => !["Package", "---"].includes(name)).sort()).toEqual(declared.sort());
});

it("versions of dependencies are exact", () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it(".dev.vars.example names every variable that the relay reads, and protocol/README.md those that set a limit", () => {
  const known = matchesIn(read("worker/settings.ts"), /readonly ([A-Z_]+)\?: unknown/g);
  expect(known).not.toEqual([]);
  const example = read(".dev.vars.example");
  expect(known.filter((name) => !example.includes(name))).toEqual([]);
  const documented = matchesIn(read("protocol/README.md"), /\| `([A-Z_]+)` \|$/gm);
  expect(documented.sort()).toEqual(known.filter((name) => name in limits).sort());
});
