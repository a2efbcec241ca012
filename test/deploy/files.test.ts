// Shows that the files for those who run a relay are ones that the tools which read them accept. A tool that is not there is named in the title.
import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { planSecrets } from "../../deploy/secret-plan.ts";

const ROOT = join(import.meta.dirname, "../..");
/** What systemd-analyze may find of exposure at most, of 10. */
const MAX_EXPOSURE = 1;

const folder = mkdtempSync(join(tmpdir(), "sotto-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const isMissing = (tool: string) => spawnSync(tool, ["--version"]).error !== undefined;

const withTool = (tool: string) =>
  isMissing(tool) ? { test: it.skip, note: ` (skipped: ${tool} is not installed)` } : { test: it, note: "" };

describe("the systemd unit", () => {
  const { test, note } = withTool("systemd-analyze");
  const unit = join(folder, "sotto@.service");
  writeFileSync(
    unit,
    read("deploy/systemd/sotto@.service").replace(/^ExecStart=\S+/mu, `ExecStart=${process.execPath}`),
  );

  test(`is accepted without a word${note}`, () => {
    const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", unit], { encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });

  test(`leaves the relay next to nothing but what it needs${note}`, () => {
    const report = execFileSync("systemd-analyze", ["security", "--offline=true", "--no-pager", unit], {
      encoding: "utf8",
    });
    expect(Number(/exposure level for .*: ([\d.]+)/u.exec(report)?.[1])).toBeLessThanOrEqual(MAX_EXPOSURE);
  });

  it("hides from the relay what it has logged", () => {
    expect(read("deploy/systemd/sotto@.service")).toMatch(/^InaccessiblePaths=-\/var\/log -\/run\/log$/mu);
  });

  it("gives the program longer to end than it takes", () => {
    const seconds = Number(/^TimeoutStopSec=(\d+)$/mu.exec(read("deploy/systemd/sotto@.service"))?.[1]);
    expect(seconds).toBeGreaterThan(10);
  });
});

describe("the Caddyfile", () => {
  const { test, note } = withTool("caddy");
  test(`is accepted${note}`, () => {
    const args = ["validate", "--adapter", "caddyfile", "--config", join(ROOT, "deploy/caddy/Caddyfile")];
    expect(spawnSync("caddy", args, { env: { ...process.env, HOME: folder } }).status).toBe(0);
  });
});

describe("the dashboard", () => {
  const dashboard = read("deploy/grafana/dashboard.json");
  const names = new Set(dashboard.match(/sotto_[a-z_]+/gu));

  it("shows what relays count, and only that", () => {
    const known = ["connected", "rooms", "messages_total", "bytes_total", "rejects_total", "evictions_total"];
    expect(names).toEqual(new Set(known.map((name) => `sotto_${name}`)));
    expect(JSON.parse(dashboard)).toMatchObject({ title: expect.any(String), panels: expect.any(Array) });
  });
});

describe.each(globSync(".github/workflows/*.yml", { cwd: ROOT }))("%s", (file) => {
  const text = read(file);

  it("names each action by its hash, with its version beside it", () => {
    const uses = [...text.matchAll(/^ *-? ?uses: (?!\.\/)(.*)$/gmu)].map((match) => match[1]);
    expect(uses.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action ?? ""))).toEqual([]);
  });

  it("may read the contents and no more, unless a job says so", () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read\n(?! ))/mu);
  });
});

it("staging on Cloudflare has the same bindings as the relay that people use", () => {
  const [production = "", staging = ""] = read("wrangler.toml").split(/^# A second relay.*$/mu);
  const bindings = (text: string) =>
    [...text.matchAll(/^\[\[(?:env\.staging\.)?(durable_objects\.bindings|ratelimits)\]\]\nname = "(\w+)"/gmu)]
      .map(([, kind, name]) => `${kind} ${name}`)
      .sort();
  expect(bindings(production)).toContain("durable_objects.bindings ROOMS");
  expect(bindings(staging)).toEqual(bindings(production));
});

describe("the secrets of a relay on Cloudflare", () => {
  it("are long, random, and shown only where a person needs them", () => {
    const [one, other] = [planSecrets("[]"), planSecrets("[]")];
    expect(Object.keys(one.secrets)).toEqual(["TOKEN_SECRET", "CREATE_KEY", "METRICS_TOKEN"]);
    for (const [name, secret] of Object.entries(one.secrets)) {
      expect(secret.length).toBeGreaterThanOrEqual(32);
      expect(secret).not.toBe(other.secrets[name]);
    }
    expect(one.lines.join("\n")).not.toContain(one.secrets["TOKEN_SECRET"]);
    expect(one.lines.join("\n")).toContain(one.secrets["CREATE_KEY"]);
  });

  it("stay as they are where they are there already", () => {
    const plan = planSecrets('[{"name":"TOKEN_SECRET","type":"secret_text"},{"name":"CREATE_KEY"}]');
    expect(Object.keys(plan.secrets)).toEqual(["METRICS_TOKEN"]);
  });
});
