// Owns SHA-256 (FIPS 180-4), HMAC (RFC 2104) and HKDF (RFC 5869) for the group's many small steps. Must not know what they are for.

import { expand, extract } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { CiphersuiteImpl } from "ts-mls";
import { equalBytes } from "./encoding.ts";

/**
 * The suite with its hashing done at once instead of by Web Crypto, whose every call is a job for another thread: joining a
 * hundred members takes some 3,700 digests and 1,600 HMACs of a few hundred bytes, and waiting for them took most of its time.
 */
export function hashAtOnce(suite: CiphersuiteImpl): CiphersuiteImpl {
  const mac = (key: Uint8Array, data: Uint8Array) => hmac(sha256, key, data);
  return {
    ...suite,
    hash: {
      digest: async (data) => sha256(data),
      mac: async (key, data) => mac(key, data),
      verifyMac: async (key, claimed, data) => equalBytes(mac(key, data), claimed),
    },
    kdf: {
      extract: async (salt, material) => extract(sha256, material, salt),
      expand: async (key, info, length) => expand(sha256, key, info, length),
      size: sha256.outputLen,
    },
  };
}
