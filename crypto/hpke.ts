// Owns sealing to one member's leaf: HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-128-GCM, as MLS itself uses it. Must not know what is sealed.
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { encodeBase64Url } from "../protocol/bytes.ts";
import { asBytes, type Bytes, concat } from "./encoding.ts";

const ENCAPSULATED_BYTES = 32;
/** What stands before an X25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_PREFIX = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);

/** `plaintext` for the bearer of an X25519 key, with the encapsulated key in front; `info` must be told to `openSealed` again. */
export async function sealTo(publicKey: Bytes, info: Bytes, plaintext: Bytes): Promise<Bytes> {
  const suite = makeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plaintext);
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** What was sealed to the key; throws where it was not, or with another `info`. */
export async function openSealed(privateKey: Bytes, info: Bytes, sealed: Bytes): Promise<Bytes> {
  const suite = makeSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
  return new Uint8Array(
    await suite.open(
      { recipientKey, enc: sealed.slice(0, ENCAPSULATED_BYTES), info },
      sealed.slice(ENCAPSULATED_BYTES),
    ),
  );
}

/** True where an X25519 private key belongs to a public one. */
export async function keyPairMatches(privateKey: Bytes, publicKey: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey("pkcs8", concat(PKCS8_PREFIX, privateKey), "X25519", true, ["deriveBits"]);
  return (await crypto.subtle.exportKey("jwk", key)).x === encodeBase64Url(asBytes(publicKey));
}

function makeSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
}
