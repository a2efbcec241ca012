// Shows that every source file keeps to the house rules that no linter knows: how it opens, what it is called, what it never contains.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./scratch.ts";

const FOLDERS = ["protocol", "crypto", "client", "cli", "worker", "deploy", "bench", "test"];
const TEXTS = new Map(
  globSync([`{${FOLDERS.join(",")}}/**/*.{ts,js}`, "*.ts"], { cwd: ROOT }).map((file) => [
    file,
    readFileSync(join(ROOT, file), "utf8"),
  ]),
);

const MAX_LINES = 300;
/** Names that say nothing about what a file owns. */
const NAMELESS = /^(utils?|common|helpers?|types?|misc|shared)\b/;
/** Built from halves, so that this file does not contain what it looks for. */
const SUPPRESSIONS = ["@ts-", "biome-"].flatMap((tool) =>
  ["ignore", "expect-error", "nocheck"].map((verb) => tool + verb),
);
const OPENING = /^(#!.*\n)?(\/\/ .*\n){1,3}(?!\/\/)/;
const PRODUCT = /^(protocol|crypto|client|cli|worker)\//;

const filesWhere = (broken: (file: string, text: string) => boolean) =>
  [...TEXTS].filter(([file, text]) => broken(file, text)).map(([file]) => file);

it("every source file is looked at", () => expect(TEXTS.size).toBeGreaterThan(100));

it("every file opens with one to three lines of comment", () => {
  expect(filesWhere((_file, text) => !OPENING.test(text))).toEqual([]);
});

it("every file of the product says what it owns, and what it must not know or do", () => {
  const says = (text: string) => /\bowns?\b.*\b(must not|never)\b/is.test(OPENING.exec(text)?.[0] ?? "");
  expect(filesWhere((file, text) => PRODUCT.test(file) && !says(text))).toEqual([]);
});

// The linter counts up to the last thing that is code.
it("no file is longer than 300 lines, remarks at its end included", () => {
  expect(filesWhere((_file, text) => text.split("\n").length - 1 > MAX_LINES)).toEqual([]);
});

it("no file has a name that says nothing", () => {
  expect(filesWhere((file) => NAMELESS.test(basename(file)))).toEqual([]);
});

it("no file silences a tool", () => {
  expect(filesWhere((_file, text) => SUPPRESSIONS.some((word) => text.includes(word)))).toEqual([]);
});
