// Shows that keys, envelopes and messages are what another implementation computes from the same inputs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { encrypt } from "../../crypto/aead.ts";
import { encodeBody, pad, signedPart } from "../../crypto/body.ts";
import { encodeCharter } from "../../crypto/charter.ts";
import { makeCredential, verifyCredential } from "../../crypto/credential.ts";
import { type Bytes, concat } from "../../crypto/encoding.ts";
import { encodeHeader, HEADER_BYTES } from "../../crypto/header.ts";
import { fingerprintOf, formatFingerprint, importIdentity } from "../../crypto/identity.ts";
import { formatLink, hashOf, parseLink } from "../../crypto/invite.ts";
import { deriveInviteKeys, deriveNextSecret } from "../../crypto/invite-keys.ts";
import { proveJoin, verifyJoin } from "../../crypto/join-claim.ts";
import { formatOwnerKey, importOwner, parseOwnerKey } from "../../crypto/owner.ts";
import { PayloadReader } from "../../crypto/payload-reader.ts";
import { describeLeaf } from "../../crypto/roster.ts";
import { safetyNumberOf } from "../../crypto/safety-number.ts";
import { derivePayloadSecret, senderCipher } from "../../crypto/sender-keys.ts";
import { importSigningKey, importVerifyingKey } from "../../crypto/signing.ts";
import { signStatement, verifyStatement } from "../../crypto/statement.ts";
import { beginTranscript, extendTranscript, startOfTranscript } from "../../crypto/transcript.ts";
import { unwrap, type WrappedKind, wrap } from "../../crypto/wrapping.ts";
import { decodeBase64Url, encodeBase64Url } from "../../protocol/bytes.ts";
import { MAX_TEXT_BYTES } from "../../protocol/limits.ts";

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, "../vectors/sotto.json"), "utf8"));
const bytes = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const hex = (value: Uint8Array) => [...value].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const room = bytes(vectors.invite.room);
const roomId = encodeBase64Url(room);
const inviteKeys = () => deriveInviteKeys(room, vectors.invite.generation, bytes(vectors.invite.secret));
const ownerKey = () => importOwner(bytes(vectors.owner.seed), roomId);

describe("known answers of another implementation", () => {
  test("an invite secret opens five keys", async () => {
    const { invite } = vectors;
    const keys = await inviteKeys();
    expect([hex(keys.historyBytes), hex(keys.payloadSalt)]).toEqual([invite.history, invite.payloadSalt]);
    const nonce = new Uint8Array(12);
    const withRaw = async (raw: string) => {
      const key = await crypto.subtle.importKey("raw", bytes(raw), "AES-GCM", false, ["encrypt", "decrypt"]);
      return hex(await encrypt(key, nonce, nonce, nonce));
    };
    for (const name of ["wrap", "history", "payload"] as const) {
      expect(hex(await encrypt(keys[name], nonce, nonce, nonce))).toBe(await withRaw(invite[name]));
    }
    expect(hex(await deriveNextSecret(keys, bytes(vectors.nextSecret.exported)))).toBe(vectors.nextSecret.secret);
  });

  test("everything wrapped, kind by kind", async () => {
    const { wrapped } = vectors;
    const keys = await inviteKeys();
    for (const kind of ["commit", "group", "box", "history", "burn"] as const satisfies readonly WrappedKind[]) {
      const key = kind === "box" || kind === "history" ? keys.history : keys.wrap;
      expect(await wrap(key, keys, kind, bytes(wrapped.content), bytes(wrapped.nonce))).toBe(wrapped[kind]);
      expect(hex((await unwrap(key, keys, kind, wrapped[kind])) ?? new Uint8Array())).toBe(wrapped.content);
    }
  });

  test("a joiner's proof", async () => {
    const { epoch, member, leafKey, proof } = vectors.join;
    const claim = { epoch, member: bytes(member), leafKey: bytes(leafKey) };
    expect(hex(await proveJoin(await inviteKeys(), claim))).toBe(proof);
    expect(await verifyJoin(await inviteKeys(), claim, bytes(proof))).toBe(true);
  });

  test("an identity, its fingerprint and its safety number with another", async () => {
    const { seed, publicKey, fingerprint, other, safetyNumber } = vectors.identity;
    const identity = await importIdentity(bytes(seed));
    expect(hex(identity.publicKey)).toBe(publicKey);
    expect(formatFingerprint(await fingerprintOf(identity.publicKey))).toBe(fingerprint);
    expect(safetyNumberOf(bytes(other), identity.publicKey)).toEqual(safetyNumber);
  });

  test("a link and the hash of its admission token", async () => {
    const { origin, admission, admissionHash, inviter, link } = vectors.link;
    const invite = {
      generation: vectors.invite.generation,
      secret: bytes(vectors.invite.secret),
      admission: bytes(admission),
      inviter: bytes(inviter),
    };
    expect(formatLink(origin, roomId, invite)).toBe(link);
    expect(parseLink(link)).toEqual({ origin, room: roomId, invite });
    expect(await hashOf(bytes(admission))).toBe(admissionHash);
  });

  test("an owner key, and what owners say", async () => {
    const { seed, text, publicKey, capability } = vectors.owner;
    const owner = await ownerKey();
    expect([formatOwnerKey(bytes(seed)), hex(parseOwnerKey(text))]).toEqual([text, seed]);
    expect([hex(owner.publicKey), owner.capability]).toEqual([publicKey, capability]);
    const { epoch } = vectors.join;
    const kick = {
      kind: "kick",
      epoch,
      identity: bytes(vectors.identity.publicKey),
      member: bytes(vectors.join.member),
      generation: vectors.invite.generation + 1,
    } as const;
    expect(hex(await signStatement(kick, room, owner))).toBe(vectors.kickStatement.signed);
    expect(await verifyStatement(bytes(vectors.kickStatement.signed), room, [owner.publicKey])).toEqual(kick);
    const rename = { kind: "rename", epoch, name: vectors.renameStatement.name } as const;
    expect(hex(await signStatement(rename, room, owner))).toBe(vectors.renameStatement.signed);
  });

  test("a credential and a charter", async () => {
    const { leafSeed, nick, credential } = vectors.credential;
    const leaf = await importSigningKey(bytes(leafSeed));
    const identity = await importIdentity(bytes(vectors.identity.seed));
    const owner = await ownerKey();
    const member = bytes(vectors.join.member);
    expect(
      hex(await makeCredential({ room, member, identity, leafKey: leaf.publicKey, nick, lasting: true, owner })),
    ).toBe(credential);
    expect(await verifyCredential(bytes(credential), room, leaf.publicKey)).toMatchObject({
      nick,
      lasting: true,
      owner: owner.publicKey,
      identity: identity.publicKey,
      member,
    });
    const { history, name, charter } = vectors.charter;
    expect(hex(encodeCharter({ history, name, owner: owner.publicKey }))).toBe(charter);
  });

  test("a transcript", async () => {
    const { wrapped, start, begin, payload, extended } = vectors.transcript;
    expect(hex(await startOfTranscript(wrapped))).toBe(start);
    const first = await beginTranscript(begin.seq, bytes(start));
    expect(hex(first.hash)).toBe(begin.hash);
    expect(hex((await extendTranscript(first, extended.seq, payload)).hash)).toBe(extended.hash);
  });

  test("a sealed message, both ways", async () => {
    const {
      exported,
      payloadSecret,
      epoch,
      epochId,
      leaf,
      counter,
      id,
      sentAt,
      previous,
      text,
      nick,
      action,
      guard,
      payload,
    } = vectors.payload;
    const keys = await inviteKeys();
    const secret = await derivePayloadSecret(bytes(exported), keys.payloadSalt, room);
    expect(hex(secret)).toBe(payloadSecret);

    const signer = await importSigningKey(bytes(vectors.credential.leafSeed));
    const said = {
      sentAt,
      point: { seq: vectors.transcript.begin.seq, hash: bytes(vectors.transcript.begin.hash) },
      previous: { seq: previous.seq, hash: bytes(previous.hash) },
      content: { kind: "text", text, nick, action },
    } as const;
    const header = encodeHeader({
      kind: "message",
      epoch,
      epochId: bytes(epochId),
      leaf,
      counter,
      id: decodeBase64Url(id) ?? new Uint8Array(),
    });
    const body = encodeBody(said);
    const padded = pad(await signer.sign(signedPart(room, header, body)), body, MAX_TEXT_BYTES) ?? new Uint8Array();
    const cipher = senderCipher(secret, room);
    const random = vi.spyOn(crypto, "getRandomValues").mockImplementationOnce((array) => {
      if (array instanceof Uint8Array) array.set(bytes(guard));
      return array;
    });
    expect(encodeBase64Url(concat(header, await cipher.seal(leaf, counter, header, padded)))).toBe(payload);
    random.mockRestore();

    const from = await describeLeaf(
      { leaf, credential: bytes(vectors.credential.credential), signatureKey: signer.publicKey },
      [],
    );
    if (from === null) throw new Error("credential");
    const key = await importVerifyingKey(signer.publicKey);
    const reader = new PayloadReader({
      room,
      epoch,
      epochId: bytes(epochId),
      sender: async () => ({ from, key }),
      decrypt: (one, headerBytes, sealed) => cipher.open(one.leaf, one.counter, headerBytes, sealed),
    });
    expect(await reader.open({ epoch, id, payload })).toEqual({ from, id, counter, ...said });
    expect(HEADER_BYTES).toBe(42);
  });
});
