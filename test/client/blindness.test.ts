// Shows that a relay receives nothing readable in a conversation with everything in it, and that the search would find it.
import { afterEach, describe, expect, it, vi } from "vitest";
import { found, join } from "../helpers/person.ts";
import { RelayDouble } from "../helpers/relay-double.ts";
import { findTraces } from "../helpers/traces.ts";

const TAG_BYTES = 16;
const cipher = { isIdentity: false };

vi.mock("../../crypto/aead.ts", async (original) => {
  const real = await original<typeof import("../../crypto/aead.ts")>();
  const encrypt: typeof real.encrypt = async (key, nonce, associated, plaintext) => {
    if (!cipher.isIdentity) return real.encrypt(key, nonce, associated, plaintext);
    const padded = new Uint8Array(plaintext.length + TAG_BYTES);
    padded.set(plaintext);
    return padded;
  };
  const decrypt: typeof real.decrypt = async (key, nonce, associated, ciphertext) =>
    cipher.isIdentity ? ciphertext.slice(0, -TAG_BYTES) : real.decrypt(key, nonce, associated, ciphertext);
  return { ...real, encrypt, decrypt };
});

const TEXTS = ["The cat sits on the roof", "die Katze sitzt auf dem Dach"];
const NICKS = ["Annegret-Ueberall", "Balthasar_the_2nd"];

/** All that a relay hears of a conversation, and the names of those in it. */
async function overheard(history: "shared" | "sealed"): Promise<{ heard: Buffer; keys: Uint8Array[] }> {
  const relay = new RelayDouble();
  const { founder, founded } = await found(relay, { history });
  const bob = await join(relay, founded, NICKS[1] ?? "");
  founder.room.do({ type: "nick", nick: NICKS[0] ?? "" });
  await bob.until((person) => person.all("presence").some((presence) => presence.event === "nick"));
  await founder.say(TEXTS[0] ?? "");
  await bob.say(TEXTS[1] ?? "");
  await founder.hears(TEXTS[1] ?? "");
  const keys = founded.membership.leaves.map((leaf) => leaf.identity);
  return { heard: Buffer.from(relay.heard.join("\n")), keys };
}

afterEach(() => {
  cipher.isIdentity = false;
});

for (const history of ["shared", "sealed"] as const) {
  describe(`a relay of a ${history} room`, () => {
    it("hears no name, text or public key in any encoding", async () => {
      const { heard, keys } = await overheard(history);
      expect(findTraces(heard, ["Garden", ...TEXTS, ...NICKS, ...keys])).toEqual([]);
    });

    it("would be caught hearing them if sealing did nothing", async () => {
      cipher.isIdentity = true;
      const { heard, keys } = await overheard(history);
      const found = new Set(findTraces(heard, ["Garden", ...TEXTS, ...NICKS, ...keys]).map((trace) => trace.secret));
      expect(found).toContain("Garden");
      expect(found).toContain(NICKS[1]);
      expect(found).toContain(Buffer.from(keys[0] ?? []).toString("hex"));
      if (history === "shared") for (const text of TEXTS) expect(found).toContain(text);
    });
  });
}
