// Owns how tests run: one project for each folder of the house. Must not know what any of them tests.
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const COMPATIBILITY_DATE = "2026-10-23";
/** Tests wait for events, not for time: these only end one that hangs, also on a machine with other work. */
const TEST_TIMEOUT_MS = 60_000;
const END_TO_END_TIMEOUT_MS = 120_000;

/** Where a report for machines goes as well, if anywhere. */
const report = process.env["TEST_REPORT"];

/** The relay's variables in the tests of worker/: limits low enough to reach. */
const RELAY_VARIABLES = {
  TOKEN_SECRET: "a secret of the tests, and of nothing else",
  MAX_MEMBERS: "8",
  HISTORY_MESSAGES: "6",
  REPORT_INTERVAL_S: "1",
  METRICS_TOKEN: "a token of the tests",
};

const TIMEOUTS = { testTimeout: TEST_TIMEOUT_MS, hookTimeout: TEST_TIMEOUT_MS };

const inNode = (name: string) => ({ test: { name, include: [`test/${name}/**/*.test.ts`], ...TIMEOUTS } });

export default defineConfig({
  test: {
    maxWorkers: 2,
    // What a passing test logs, such as the relay's lines, is for nobody.
    silent: "passed-only",
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      inNode("house"),
      inNode("protocol"),
      {
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: COMPATIBILITY_DATE } })],
        test: {
          name: "protocol-workerd",
          include: ["test/protocol/**/*.test.ts"],
          exclude: ["**/*.node.test.ts"],
          ...TIMEOUTS,
        },
      },
      inNode("crypto"),
      inNode("client"),
      {
        // ts-mls names source maps that it does not ship.
        logLevel: "error" as const,
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: COMPATIBILITY_DATE } })],
        test: { name: "client-workerd", include: ["test/client/room.test.ts"], ...TIMEOUTS },
      },
      inNode("cli"),
      {
        plugins: [
          cloudflareTest({ wrangler: { configPath: "./wrangler.toml" }, miniflare: { bindings: RELAY_VARIABLES } }),
        ],
        test: { name: "worker", include: ["test/worker/**/*.test.ts"], ...TIMEOUTS },
      },
      {
        test: {
          name: "e2e",
          include: ["test/{e2e,deploy}/**/*.test.ts"],
          testTimeout: END_TO_END_TIMEOUT_MS,
          hookTimeout: END_TO_END_TIMEOUT_MS,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
