// Owns how MLS is set up: ciphersuite, capabilities, credential check. Besides it only the files beside it named group know ts-mls. Must not know any group.
import {
  type Capabilities,
  type CiphersuiteImpl,
  type ClientConfig,
  type Credential,
  generateKeyPackageWithKey,
  getCiphersuiteFromName,
  getCiphersuiteImpl,
  type KeyPackage,
  type LeafNode,
  type PrivateKeyPackage,
} from "ts-mls";
import { CHARTER_EXTENSION } from "./charter.ts";
import { readCredential, verifyCredential } from "./credential.ts";
import { asBytes, type Bytes, equalBytes } from "./encoding.ts";
import { hashAtOnce } from "./group-hashing.ts";
import { PUBLIC_KEY_BYTES, type SigningKey } from "./signing.ts";

/** X25519, AES-128-GCM, SHA-256, Ed25519 (RFC 9420 section 17.1): its ciphers and signatures are in Web Crypto. */
const CIPHERSUITE = "MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519";

/** Length of a public key of X25519, in bytes. */
export const X25519_KEY_BYTES = 32;

/** Leaves do not expire: members remove them. A lifetime would only tell the maker's clock. */
const FOREVER = { notBefore: 0n, notAfter: 2n ** 63n - 1n };

/** Application messages that may be lost in an epoch before the next one of their sender can no longer be opened. */
const MAX_SKIPPED_MESSAGES = 4096;

/** The ciphersuite's functions. */
export async function loadSuite(): Promise<CiphersuiteImpl> {
  return hashAtOnce(await getCiphersuiteImpl(getCiphersuiteFromName(CIPHERSUITE)));
}

/** What every leaf declares, and nothing else: a leaf that declares less would keep later joiners out. */
const CAPABILITIES: Capabilities = {
  versions: ["mls10"],
  ciphersuites: [CIPHERSUITE],
  extensions: [CHARTER_EXTENSION],
  proposals: [],
  credentials: ["basic"],
};

/** The library's settings for one room. Used keys are not kept: the relay delivers in order. */
export function configFor(room: Bytes): ClientConfig {
  return {
    keyRetentionConfig: {
      retainKeysForEpochs: 1,
      retainKeysForGenerations: 0,
      maximumForwardRatchetSteps: MAX_SKIPPED_MESSAGES,
    },
    lifetimeConfig: { maximumTotalLifetime: FOREVER.notAfter, validateLifetimeOnReceive: false },
    paddingConfig: { kind: "alwaysPad", paddingLength: 0 },
    keyPackageEqualityConfig: {
      compareKeyPackages: (a, b) => sameIdentity(a.leafNode.credential, b.leafNode.credential),
      compareKeyPackageToLeafNode: (a, b) => sameIdentity(a.leafNode.credential, b.credential),
    },
    authService: {
      validateCredential: async (credential, leafKey) =>
        (await verifyCredential(credentialBytes(credential), room, asBytes(leafKey))) !== null,
    },
  };
}

/** A fresh leaf with a credential, and its private keys. */
export function makeLeaf(
  suite: CiphersuiteImpl,
  signer: SigningKey,
  credential: Bytes,
): Promise<{ publicPackage: KeyPackage; privatePackage: PrivateKeyPackage }> {
  const keys = { signKey: signer.seed, publicKey: signer.publicKey };
  return generateKeyPackageWithKey(
    { credentialType: "basic", identity: credential },
    CAPABILITIES,
    FOREVER,
    [],
    keys,
    suite,
  );
}

/** Our credential of a leaf; empty, and so invalid, where it is of another type. */
export function credentialBytes(credential: Credential): Bytes {
  return credential.credentialType === "basic" ? asBytes(credential.identity) : new Uint8Array();
}

/** True where a leaf declares what every leaf must, and nothing else. */
export function isPlainLeaf({ capabilities, extensions, hpkePublicKey, signaturePublicKey }: LeafNode): boolean {
  const { versions, ciphersuites, extensions: understood, proposals, credentials } = CAPABILITIES;
  return (
    extensions.length === 0 &&
    hpkePublicKey.length === X25519_KEY_BYTES &&
    signaturePublicKey.length === PUBLIC_KEY_BYTES &&
    String(capabilities.versions) === String(versions) &&
    String(capabilities.ciphersuites) === String(ciphersuites) &&
    String(capabilities.extensions) === String(understood) &&
    String(capabilities.proposals) === String(proposals) &&
    String(capabilities.credentials) === String(credentials)
  );
}

function sameIdentity(a: Credential, b: Credential): boolean {
  const [one, other] = [readCredential(credentialBytes(a)), readCredential(credentialBytes(b))];
  return one !== null && other !== null && equalBytes(one.identity, other.identity);
}
