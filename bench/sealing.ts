// Owns the cost of sealing and opening a message, beside the same ciphers called directly. Must not know a relay.
import { foundRoom } from "../crypto/founding.ts";
import { newIdentity } from "../crypto/identity.ts";
import type { Membership } from "../crypto/membership.ts";
import { freshNonce } from "../crypto/nonces.ts";
import { importOwner, newOwnerSeed } from "../crypto/owner.ts";
import { beginTranscript } from "../crypto/transcript.ts";
import { encodeBase64Url } from "../protocol/bytes.ts";
import { ID_BYTES } from "../protocol/limits.ts";
import { type Measurement, mediansOf } from "./measurement.ts";

const TURNS = 15;
const MESSAGES_A_TURN = 200;
/** What is ciphered by the floor, in bytes. */
const FLOOR_BYTES = 256;
/** Fills the smallest bucket with its signature and header, and a text of the floor's own length. */
const TEXTS = { "256 B bucket": "x".repeat(40), "256 B text": "x".repeat(FLOOR_BYTES) };

/** Microseconds for sealing one message and opening it. */
export async function benchSealing(): Promise<Measurement[]> {
  const [shared, sealed, floor] = [await memberOf("shared"), await memberOf("sealed"), await directly()];
  const runs = Object.values(TEXTS).flatMap((text) => [() => converse(shared, text), () => converse(sealed, text)]);
  const [base = Number.NaN, ...ours] = await mediansOf(TURNS, [floor, ...runs]);
  const micros = (ms: number) => (ms * 1_000) / MESSAGES_A_TURN;
  const names = Object.keys(TEXTS).flatMap((text) => [
    `seal and open, shared, ${text}`,
    `seal and open, sealed, ${text}`,
  ]);
  return names.map((name, index) => ({
    name,
    ours: micros(ours[index] ?? Number.NaN),
    floor: micros(base),
    unit: "µs",
    goal: name.includes("shared, 256 B bucket") ? "ratio at most 1.5" : "",
  }));
}

function newId(): string {
  return encodeBase64Url(freshNonce(ID_BYTES));
}

async function memberOf(history: "shared" | "sealed"): Promise<Membership> {
  const [room, member] = [newId(), newId()];
  const identity = await newIdentity();
  const owner = await importOwner(newOwnerSeed(), room);
  const founding = { room, member, identity, nick: "ann", lasting: false, name: "bench", history, owner };
  return (await foundRoom(founding)).membership;
}

async function converse(membership: Membership, text: string): Promise<void> {
  const point = await beginTranscript(1, membership.startOfTranscript);
  const content = { kind: "text", text, nick: "ann", action: false } as const;
  for (let count = 0; count < MESSAGES_A_TURN; count++) {
    const { id, epoch, payload } = await membership.seal("message", content, {
      id: newId(),
      sentAt: Date.now(),
      point,
    });
    const opened = await membership.open({ id, epoch, payload, from: membership.me.member });
    if (opened?.content.kind !== "text") throw new Error("a message did not open");
  }
}

/** The floor: sign, encrypt, decrypt and verify with keys at hand. */
async function directly(): Promise<() => Promise<void>> {
  const { subtle } = crypto;
  const pair = await subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error("Ed25519 keys come in pairs");
  const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const plaintext = crypto.getRandomValues(new Uint8Array(FLOOR_BYTES));
  return async () => {
    for (let count = 0; count < MESSAGES_A_TURN; count++) {
      const algorithm = { name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)) };
      const signature = await subtle.sign("Ed25519", pair.privateKey, plaintext);
      const ciphertext = await subtle.encrypt(algorithm, key, plaintext);
      const opened = await subtle.decrypt(algorithm, key, ciphertext);
      if (!(await subtle.verify("Ed25519", pair.publicKey, signature, opened))) throw new Error("the floor gave way");
    }
  };
}
