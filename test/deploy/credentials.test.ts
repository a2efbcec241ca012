// Shows that a relay takes its secrets from files, as systemd and containers hand them over.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runChat } from "../helpers/chat-process.ts";
import { ServedRelay } from "../helpers/served-relay.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "sotto-credentials-"));
});
afterEach(() => rm(directory, { recursive: true }));

const createWith = (relay: ServedRelay, key: string) =>
  runChat(["create", "--json", "--server", relay.url], { environment: { CHAT_CREATE_KEY: key } });

it("a relay takes the key for new rooms from a file, with a line break at its end or without", async () => {
  const key = "k".repeat(32);
  await writeFile(join(directory, "create-key"), `${key}\n`);
  await using relay = await ServedRelay.start({ CREATE_ROOMS: "key", CREDENTIALS_DIRECTORY: directory });
  expect((await createWith(relay, "another")).code).toBe(3);
  expect((await createWith(relay, key)).code).toBe(0);
});

it("a relay names the secret that will not do", async () => {
  await writeFile(join(directory, "token-secret"), "short");
  const serve = await runChat(["serve", "--json", "--port", "0"], {
    environment: { CREDENTIALS_DIRECTORY: directory },
  });
  expect([serve.code, serve.stdout]).toEqual([2, expect.stringContaining("TOKEN_SECRET")]);
});
