// Owns the npm package: what is in dist/package, bundled so that its install brings nothing else. Must not know what the program does.
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleInto, ROOT } from "./bundles.ts";
import { writeHelpPages } from "./help-pages.ts";
import { formatManifest, type Manifest } from "./package-manifest.ts";

const TARGET = join(ROOT, "dist/package");
/** Files that stand in the package as they stand here. */
const COPIES = { LICENSE: "LICENSE", "SECURITY.md": "SECURITY.md", "README.md": "deploy/package/README.md" };

/** The packages that a bundle has parts of. */
function packagesOf(inputs: readonly string[]): Set<string> {
  return new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []));
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
const packages = packagesOf(await bundleInto(TARGET));
writeFileSync(join(TARGET, "THIRD-PARTY-LICENCES.md"), formatLicences(packages));
writeFileSync(join(TARGET, "package.json"), formatManifest(readFileSync(join(ROOT, "package.json"), "utf8")));
for (const [to, from] of Object.entries(COPIES)) copyFileSync(join(ROOT, from), join(TARGET, to));
await writeHelpPages(TARGET);
