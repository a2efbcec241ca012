// Shows that an address is counted by Cloudflare's own limit where it is bound, and by nobody's where it is not.
import { SELF } from "cloudflare:test";
import { expect, it } from "vitest";

const LIMIT_IN_WRANGLER_TOML = 600;
const ask = (headers: Record<string, string>, path = "/api/nothing") =>
  SELF.fetch(`https://relay.example${path}`, { headers }).then(({ status }) => status);

const minute = () => Math.floor(Date.now() / 60_000);

/** The answers to as many requests of one address as it may make in a minute, and to one more; all in one minute of the clock, by which the limit counts. */
async function askInOneMinute(number: number): Promise<{ address: string; statuses: number[]; last: number }> {
  const [address, start] = [`192.0.2.${number}`, minute()];
  const headers = { "cf-connecting-ip": address };
  const statuses = await Promise.all(Array.from({ length: LIMIT_IN_WRANGLER_TOML }, () => ask(headers)));
  const last = await ask(headers);
  return minute() === start ? { address, statuses, last } : askInOneMinute(number + 1);
}

it("an address may ask /api/ as often in a minute as wrangler.toml says, and not once more", async () => {
  const { address, statuses, last } = await askInOneMinute(7);
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(last).toBe(429);
  expect(await ask({ "cf-connecting-ip": "198.51.100.8" })).toBe(404);
  expect(await ask({ "cf-connecting-ip": address }, "/healthz")).toBe(200);
});
