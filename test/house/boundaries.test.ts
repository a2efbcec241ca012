// Shows that what the house forbids fails `npm run check`: the same tools with the same configuration, on files that break one rule each.
import { globSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { run, scratchCopy } from "./scratch.ts";

const USE = "export const it = 1;\n";
const imports = (...modules: string[]) => modules.map((from) => `import "${from}";\n`).join("");
const linesOf = (count: number) =>
  `${Array.from({ length: count }, (_, line) => `export const line${line} = ${line};`).join("\n")}\n`;

const IMPORTS = "lint/style/noRestrictedImports";
const GLOBALS = "lint/style/noRestrictedGlobals";
const PLUGIN = "plugin";
const CYCLE = "lint/suspicious/noImportCycles";
const TOO_LONG = "lint/style/noExcessiveLinesPerFile";

/** What each file breaks: the rule, or null where it breaks none. */
const CASES: readonly (readonly [file: string, text: string, rule: string | null])[] = [
  ["protocol/with-schemas.ts", `${imports("./it.ts", "valibot")}`, null],
  ["protocol/from-crypto.ts", imports("../crypto/it.ts"), IMPORTS],
  ["protocol/from-client.ts", imports("../client/it.ts"), IMPORTS],
  ["protocol/from-worker.ts", imports("../worker/it.ts"), IMPORTS],
  ["protocol/from-package.ts", imports("hono"), IMPORTS],
  ["protocol/from-node.ts", imports("node:fs"), IMPORTS],
  ["crypto/from-protocol.ts", imports("../protocol/it.ts", "ts-mls"), null],
  ["crypto/from-client.ts", imports("../client/it.ts"), IMPORTS],
  ["crypto/with-type.ts", 'export type { It } from "../client/it.ts";\n', IMPORTS],
  ["crypto/with-buffer.ts", "export const it = Buffer.from([]);\n", GLOBALS],
  ["client/from-crypto.ts", imports("../crypto/it.ts", "../protocol/it.ts"), null],
  ["client/from-cli.ts", imports("../cli/it.ts"), IMPORTS],
  ["client/deeper/from-cli.ts", imports("../../cli/deeper/it.ts"), IMPORTS],
  ["client/lazily.ts", 'export const it = () => import("../cli/it.ts");\n', IMPORTS],
  ["client/with-window.ts", "export const it = window.name;\n", GLOBALS],
  ["cli/from-client.ts", imports("../client/it.ts", "../protocol/it.ts", "node:fs/promises"), null],
  ["cli/from-crypto.ts", imports("../crypto/it.ts"), IMPORTS],
  ["cli/in-a-type.ts", 'export type It = import("../crypto/it.ts").It;\n', PLUGIN],
  ["cli/in-a-type-of-it.ts", 'export type It = typeof import("../crypto/it.ts");\n', PLUGIN],
  ["cli/by-a-name.ts", "export const it = (name: string) => import(name);\n", PLUGIN],
  ["cli/in-halves.ts", 'export const it = () => import("../crypto" + "/it.ts");\n', PLUGIN],
  ["cli/lazily.ts", 'export const it = () => import("../client/it.ts");\n', null],
  ["cli/from-worker.ts", imports("../worker/it.ts"), IMPORTS],
  ["worker/from-protocol.ts", imports("../protocol/it.ts", "hono", "hono/jwt", "cloudflare:workers"), null],
  ["worker/from-crypto.ts", imports("../crypto/it.ts"), IMPORTS],
  ["worker/from-client.ts", imports("../client/it.ts"), IMPORTS],
  ["worker/from-mls.ts", imports("ts-mls"), IMPORTS],
  ["worker/with-interval.ts", "setInterval(() => {}, 1000);\n", GLOBALS],
  ["client/egg.ts", `${imports("./hen.ts")}${USE}`, CYCLE],
  ["client/hen.ts", `${imports("./egg.ts")}${USE}`, CYCLE],
  ["client/full.ts", linesOf(300), null],
  ["client/overfull.ts", linesOf(301), TOO_LONG],
  ["client/remarked.ts", `${"// A remark.\n".repeat(300)}${USE}`, TOO_LONG],
  ["client/camelCase.ts", USE, "lint/style/useFilenamingConvention"],
  ["client/anything.ts", "export const it = (one: any): number => one;\n", "lint/suspicious/noExplicitAny"],
  ["client/certain.ts", "export const it = (one: number | null): number => one!;\n", "lint/style/noNonNullAssertion"],
  ["client/nameless.ts", "export default 1;\n", "lint/style/noDefaultExport"],
  ["client/enumerated.ts", "export enum It { One }\n", "lint/style/noEnum"],
  ["client/no-extension.ts", imports("./it"), "lint/correctness/useImportExtensions"],
];

interface Diagnostics {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

interface UnusedReport {
  issues: { file: string; exports: unknown[]; files: unknown[] }[];
}

const innocent = ["protocol", "crypto", "client", "cli", "cli/deeper", "worker"].map((folder) => [
  `${folder}/it.ts`,
  USE,
]);
const copy = scratchCopy(Object.fromEntries([...innocent, ...CASES]));
afterAll(copy.remove);

describe("the linter", () => {
  const options = ["--reporter=json", "--max-diagnostics=none", "--vcs-enabled=false"];
  const { ok, output } = run(copy.directory, "biome", "check", ...options, ".");
  const report: Diagnostics = JSON.parse(output);
  const rulesOf = (file: string) =>
    report.diagnostics
      .filter(({ location: { path } }) => (typeof path === "string" ? path : path.file).endsWith(file))
      .map(({ category }) => category)
      .filter((category) => category.startsWith("lint/") || category === PLUGIN);

  it("fails the check", () => expect(ok).toBe(false));

  it.each(CASES)("judges %s", (file, _text, rule) => {
    const rules = new Set(rulesOf(file));
    if (rule === null) expect(rules).toEqual(new Set());
    else expect(rules).toContain(rule);
  });
});

describe("the compiler", () => {
  it("refuses crypto/ to the Worker, whatever the linter says", () => {
    const { ok, output } = run(copy.directory, "tsc", "-b", "worker");
    expect(ok).toBe(false);
    expect(output).toMatch(/worker\/from-crypto\.ts.*TS6307: File '[^']*\/crypto\/it\.ts'/);
    expect(globSync("{protocol,crypto,client,worker}/**/*.d.ts", { cwd: copy.directory })).toEqual([]);
  });
});

describe("knip", () => {
  it("refuses an export that nobody uses, and a file that nobody imports", () => {
    const unused = scratchCopy({
      "bench/main.ts": 'import { used } from "../client/pair.ts";\nused();\n',
      "client/pair.ts": "export const used = () => 1;\nexport const idle = () => 2;\n",
      "client/lonely.ts": USE,
    });
    try {
      const { ok, output } = run(unused.directory, "knip", "--reporter=json", "--include=exports,files");
      expect(ok).toBe(false);
      const { issues }: UnusedReport = JSON.parse(output);
      const found = issues.map(({ file, exports, files }) => ({ file, exports: exports.length, files: files.length }));
      expect(found).toContainEqual({ file: "client/pair.ts", exports: 1, files: 0 });
      expect(output).toContain('"idle"');
      expect(output).not.toContain('"used"');
      expect(output).toContain("client/lonely.ts");
    } finally {
      unused.remove();
    }
  });
});
