// Owns what the npm package says of itself, from what the project says of itself. Must not know how it is built.

/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const PROGRAM = "cli/main.js";

/** The text of the package's package.json, from the project's: no dependencies but workerd, and that only for who wants to run a relay. */
export function formatManifest(project: string): string {
  const { name, version, description, license, engines, dependencies }: Manifest = JSON.parse(project);
  const workerd = dependencies?.["workerd"];
  if (workerd === undefined) throw new Error("package.json names no version of workerd");
  const manifest = {
    name,
    version,
    description,
    keywords: ["chat", "terminal", "end-to-end-encryption", "mls", "cli"],
    license,
    type: "module",
    engines,
    bin: { chat: PROGRAM, sotto: PROGRAM },
    files: ["cli/", "worker/", "SECURITY.md", "THIRD-PARTY-LICENCES.md"],
    peerDependencies: { workerd: `^${workerd}` },
    peerDependenciesMeta: { workerd: { optional: true } },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
