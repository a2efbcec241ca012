// Shows that an address is counted by Cloudflare's own limit where it is bound, and by nobody's where it is not.
import { SELF } from "cloudflare:test";
import { expect, it } from "vitest";

const LIMIT_IN_WRANGLER_TOML = 600;
const ask = (headers: Record<string, string>, path = "/api/nothing") =>
  SELF.fetch(`https://relay.example${path}`, { headers }).then(({ status }) => status);

it("an address may ask /api/ as often in a minute as wrangler.toml says, and not once more", async () => {
  const hasty = { "cf-connecting-ip": "192.0.2.7" };
  const statuses: number[] = [];
  for (let count = 0; count < LIMIT_IN_WRANGLER_TOML; count++) statuses.push(await ask(hasty));
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(await ask(hasty)).toBe(429);
  expect(await ask({ "cf-connecting-ip": "192.0.2.8" })).toBe(404);
  expect(await ask(hasty, "/healthz")).toBe(200);
});
