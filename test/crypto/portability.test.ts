// Shows that crypto/ uses only what Node, browsers and workerd share.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "../../crypto");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
const sourceOf = (name: string) => readFileSync(join(FOLDER, name), "utf8");

/** Where a file imports from. */
function importsOf(name: string): string[] {
  return [...sourceOf(name).matchAll(/^(?:import|export)[^;]*?from "([^"]+)";$|import\("([^"]+)"/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

describe("crypto/ runs wherever Web Crypto does", () => {
  test.each(files)("%s imports no module of Node and knows no global of Node's", (name) => {
    expect(
      importsOf(name).filter(
        (from) => !/^(\.\/|\.\.\/protocol\/|ts-mls(\/|$)|@hpke\/core$|age-encryption$|@noble\/hashes\/)/.test(from),
      ),
    ).toEqual([]);
    expect(sourceOf(name)).not.toMatch(/\b(Buffer|process|require|global|setImmediate|__dirname)\b\s*[.([]/);
  });

  test("only the files named group know the MLS library", () => {
    const knowing = files.filter((name) => importsOf(name).some((from) => from.startsWith("ts-mls")));
    expect(knowing.sort()).toEqual(["group-commit.ts", "group-hashing.ts", "group-suite.ts", "group.ts"]);
  });

  test("nothing of it happens at import time but definitions", () => {
    for (const name of files) expect(sourceOf(name)).not.toMatch(/^(await|void|if|for|while|\w+\()/m);
  });
});
