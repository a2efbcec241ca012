// Shows that the MLS library computes what the working group's vectors say of the secret tree, for the one ciphersuite in use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSecretTree, deriveKey, deriveNonce, ratchetUntil } from "ts-mls/secretTree.js";
import { expandSenderDataKey, expandSenderDataNonce } from "ts-mls/sender.js";
import { describe, expect, test } from "vitest";
import { configFor, loadSuite } from "../../crypto/group-suite.ts";

interface LeafVector {
  readonly generation: number;
  readonly application_key: string;
  readonly application_nonce: string;
  readonly handshake_key: string;
  readonly handshake_nonce: string;
}

interface SecretTreeVector {
  readonly n_leaves: number;
  readonly encryption_secret: string;
  readonly sender_data: {
    readonly sender_data_secret: string;
    readonly ciphertext: string;
    readonly key: string;
    readonly nonce: string;
  };
  readonly leaves: readonly LeafVector[];
}

interface Vectors {
  readonly secretTree: readonly SecretTreeVector[];
}

const vectors: Vectors = JSON.parse(readFileSync(join(import.meta.dirname, "../vectors/rfc9420.json"), "utf8"));
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (value: Uint8Array) => Buffer.from(value).toString("hex");

/** A leaf's node in a tree that lists parents too (RFC 9420 appendix C). */
const nodeOf = (leaf: number) => 2 * leaf;

describe("the library computes what the working group's vectors for ciphersuite 1 say of", () => {
  test.each(vectors.secretTree)("the keys of a tree of $n_leaves leaves, and of sender data", async (vector) => {
    const suite = await loadSuite();
    const { sender_data_secret, ciphertext, key, nonce } = vector.sender_data;
    const [secret, sealed] = [bytes(sender_data_secret), bytes(ciphertext)];
    expect(hex(await expandSenderDataKey(suite, secret, sealed))).toBe(key);
    expect(hex(await expandSenderDataNonce(suite, secret, sealed))).toBe(nonce);

    const { keyRetentionConfig } = configFor(new Uint8Array(16));
    const tree = await createSecretTree(vector.n_leaves, bytes(vector.encryption_secret), suite.kdf);
    expect(vector.leaves).toHaveLength(vector.n_leaves);
    for (const [leaf, expected] of vector.leaves.entries()) {
      const { generation } = expected;
      for (const type of ["application", "handshake"] as const) {
        const start = tree[nodeOf(leaf)]?.[type];
        if (start === undefined) throw new Error("the tree has no such leaf");
        const [{ secret: reached }] = await ratchetUntil(start, generation, keyRetentionConfig, suite.kdf);
        expect(hex(await deriveKey(reached, generation, suite))).toBe(expected[`${type}_key`]);
        expect(hex(await deriveNonce(reached, generation, suite))).toBe(expected[`${type}_nonce`]);
      }
    }
  });
});
