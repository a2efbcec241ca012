// Owns the key of one file: an age identity that seals nothing else. Must not know the file.
import type { Decrypter, Encrypter } from "age-encryption";

/** How an age identity is written: Bech32 (BIP 173) of 32 bytes. */
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
/** Loaded with the first file: it takes longer than all that a conversation needs. */
const age = () => import("age-encryption");

/**
 * A fresh key, as text. It is X25519: the file's header holds only an ephemeral share, and the recipient's public key is told to nobody, so
 * that whoever breaks the curve one day still lacks a half.
 */
export async function newFileKey(): Promise<string> {
  return (await age()).generateX25519Identity();
}

/** True where a text has the form of a file's key. */
export function isFileKey(text: string): boolean {
  return IDENTITY.test(text);
}

/** What seals under `key`. */
export async function encrypterOf(key: string): Promise<Encrypter> {
  const { Encrypter, identityToRecipient } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  return encrypter;
}

/** What opens what was sealed under `key`; throws where it is no key. */
export async function decrypterOf(key: string): Promise<Decrypter> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return decrypter;
}
