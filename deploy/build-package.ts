// Owns the npm package: what is in dist/package, bundled so that its install brings nothing else. Must not know what the program does.
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { formatManifest, type Manifest } from "./package-manifest.ts";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist/package");
/** Files that stand in the package as they stand here. */
const COPIES = { LICENSE: "LICENSE", "SECURITY.md": "SECURITY.md", "README.md": "deploy/package/README.md" };
/** Bundled CommonJS asks for Node's own modules by `require`, which a module does not have by itself. */
const REQUIRE =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  target: "es2024",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/** The program for Node: one file for what every start needs, and others for what each command imports when it runs. Not minified, so that it can be read. */
const PROGRAM: BuildOptions = {
  ...COMMON,
  entryPoints: { main: "cli/main.js" },
  outdir: join(TARGET, "cli"),
  chunkNames: "[name]-[hash]",
  splitting: true,
  platform: "node",
  external: ["esbuild", "workerd"],
  banner: { js: REQUIRE },
};

/** The relay for workerd, as `chat serve` starts it. */
const RELAY: BuildOptions = {
  ...COMMON,
  entryPoints: ["worker/index.ts"],
  outfile: join(TARGET, "worker/index.js"),
  external: ["cloudflare:workers"],
};

/** The packages that a bundle has parts of. */
async function bundle(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build(options);
  return Object.keys(metafile?.inputs ?? {}).flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? [],
  );
}

/** The terms of every package that was bundled; throws where one has none. */
function formatLicences(packages: ReadonlySet<string>): string {
  const sections = [...packages].sort().map((path) => {
    const { name, version, license }: Manifest = JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8"));
    const [file] = globSync(["LICENSE*", "LICENCE*", "license*"], { cwd: join(ROOT, path) });
    if (file === undefined && license === undefined) throw new Error(`${name} has no licence`);
    const terms = file === undefined ? `${license} licence.` : readFileSync(join(ROOT, path, file), "utf8").trim();
    return `## ${name} ${version}\n\n${terms}\n`;
  });
  return `# Licences of what is bundled\n\n${sections.join("\n")}`;
}

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
const packages = new Set([...(await bundle(PROGRAM)), ...(await bundle(RELAY))]);
writeFileSync(join(TARGET, "THIRD-PARTY-LICENCES.md"), formatLicences(packages));
writeFileSync(join(TARGET, "package.json"), formatManifest(readFileSync(join(ROOT, "package.json"), "utf8")));
for (const [to, from] of Object.entries(COPIES)) copyFileSync(join(ROOT, from), join(TARGET, to));
