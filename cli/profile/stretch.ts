// Owns argon2id as Node has it. Must not know what it is for.
import { argon2 } from "node:crypto";
import type { Stretch } from "../../client/record-store.ts";

const KEY_BYTES = 32;

/** Argon2id (RFC 9106). */
export const stretch: Stretch = (message, nonce, { memoryKiB, passes, lanes }) => {
  const parameters = { message, nonce, parallelism: lanes, tagLength: KEY_BYTES, memory: memoryKiB, passes };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
};
