// Owns how the program and the relay become JavaScript: one folder that runs without a checkout. Must not know who wants it.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

export const ROOT = join(import.meta.dirname, "..");

/** Bundled CommonJS asks for Node's own modules by `require`, which a module does not have by itself. An older Node gets as far as the sentence that it is too old. */
const REQUIRE = 'const require = process.getBuiltinModule?.("node:module").createRequire(import.meta.url);';

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  target: "es2024",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/** The program for Node: one file for what every start needs, and others for what each command imports when it runs. Not minified, so that it can be read. */
const PROGRAM: BuildOptions = {
  ...COMMON,
  entryPoints: { main: "cli/start.js" },
  chunkNames: "[name]-[hash]",
  splitting: true,
  platform: "node",
  external: ["esbuild", "workerd", "@napi-rs/keyring"],
  banner: { js: REQUIRE },
};

/** What decodes images, a program of its own: it is started for each. It looks for its WebAssembly beside itself. */
const DECODER: BuildOptions = {
  ...COMMON,
  entryPoints: ["cli/images/decoder.ts"],
  platform: "node",
  banner: { js: REQUIRE },
  define: { __dirname: "import.meta.dirname" },
};
const WASM = "photon_rs_bg.wasm";

/** The relay for workerd, as `chat serve` starts it. */
const RELAY: BuildOptions = {
  ...COMMON,
  entryPoints: ["worker/index.ts"],
  external: ["cloudflare:workers"],
};

/** Writes `cli/` and `worker/` into `target`; returns the files that went into them, by their paths from ROOT. */
export async function bundleInto(target: string): Promise<string[]> {
  const program = await build({ ...PROGRAM, outdir: join(target, "cli") });
  const decoder = await build({ ...DECODER, outfile: join(target, "cli/decoder.js") });
  copyFileSync(join(ROOT, "node_modules/@silvia-odwyer/photon-node", WASM), join(target, "cli", WASM));
  const relay = await build({ ...RELAY, outfile: join(target, "worker/index.js") });
  return [program, decoder, relay].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}
