// Shows that links and identities survive being written down, and that a broken link is refused without being repeated.
import { describe, expect, test } from "vitest";
import { randomBytes } from "../../crypto/encoding.ts";
import { fingerprintOf, formatFingerprint, importIdentity, newIdentity } from "../../crypto/identity.ts";
import { formatLink, parseLink } from "../../crypto/invite.ts";
import { safetyNumberOf } from "../../crypto/safety-number.ts";
import { ChatError } from "../../protocol/errors.ts";
import { newId } from "./scene.ts";

const invite = () => ({
  generation: 4_000_000_000,
  secret: randomBytes(32),
  admission: randomBytes(16),
  inviter: randomBytes(16),
});

describe("a link", () => {
  test("says relay, room and invite, with the secret only in its fragment", () => {
    const [room, one] = [newId(), invite()];
    for (const origin of ["https://chat.example", "http://127.0.0.1:8787"]) {
      const link = formatLink(origin, room, one);
      expect(parseLink(` ${link}\n`)).toEqual({ origin, room, invite: one });
      expect(new URL(link).pathname).toBe(`/r/${room}`);
      expect(new URL(link).hash.length).toBeGreaterThan(90);
    }
  });

  test("is refused where it is none, without being repeated", () => {
    const [room, one] = [newId(), invite()];
    const link = formatLink("https://chat.example", room, one);
    const wrong = [
      "",
      "chat.example",
      link.split("#")[0] ?? "",
      link.slice(0, -1),
      `${link}A`,
      link.replace("https:", "ftp:"),
      link.replace("/r/", "/x/"),
      link.replace(room, room.slice(1)),
      link.replace("#", "?a=b#"),
      link.replace("https://", "https://me@"),
      link.replace(/#./, "#B"),
    ];
    for (const text of wrong) {
      let thrown: unknown;
      try {
        parseLink(text);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(ChatError);
      expect(thrown).toMatchObject({ code: "usage", cause: undefined });
      if (text.length > 40) expect(String(thrown)).not.toContain(text.slice(-40));
    }
  });
});

describe("an identity", () => {
  test("is its seed", async () => {
    const one = await newIdentity();
    const again = await importIdentity(one.seed);
    expect(again.publicKey).toEqual(one.publicKey);
    expect(await again.sign(Uint8Array.of(1))).toEqual(await one.sign(Uint8Array.of(1)));
    await expect(importIdentity(one.seed.slice(1))).rejects.toThrow(RangeError);
  });

  test("has a fingerprint that people can read out, and a number with each other that both see", async () => {
    const [ada, bob] = [await newIdentity(), await newIdentity()];
    expect(formatFingerprint(await fingerprintOf(ada.publicKey))).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
    const number = safetyNumberOf(ada.publicKey, bob.publicKey);
    expect(number.digits).toMatch(/^(\d{5} ){11}\d{5}$/);
    expect(safetyNumberOf(bob.publicKey, ada.publicKey)).toEqual(number);
    expect(safetyNumberOf(ada.publicKey, ada.publicKey)).not.toEqual(number);
  });
});
