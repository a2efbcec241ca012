// Shows that the MLS library computes what the working group's vectors say, for the one ciphersuite in use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeMlsMessage, type PublicMessage } from "ts-mls";
import { decodeAuthenticatedContent } from "ts-mls/authenticatedContent.js";
import { encodeCommit } from "ts-mls/commit.js";
import { refhash } from "ts-mls/crypto/hash.js";
import { decryptWithLabel } from "ts-mls/crypto/hpke.js";
import { deriveSecret, deriveTreeSecret, expandWithLabel } from "ts-mls/crypto/kdf.js";
import { signWithLabel, verifyWithLabel } from "ts-mls/crypto/signature.js";
import { verifyConfirmationTag } from "ts-mls/framedContent.js";
import { initializeEpoch } from "ts-mls/keySchedule.js";
import { unprotectPrivateMessage } from "ts-mls/messageProtection.js";
import { unprotectPublicMessage } from "ts-mls/messageProtectionPublic.js";
import { encodeProposal } from "ts-mls/proposal.js";
import { createSecretTree } from "ts-mls/secretTree.js";
import { createConfirmedHash, createInterimHash } from "ts-mls/transcriptHash.js";
import { describe, expect, test } from "vitest";
import { configFor, loadSuite } from "../../crypto/group-suite.ts";

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, "../vectors/rfc9420.json"), "utf8"));
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const hex = (value: Uint8Array) => [...value].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** A group context without extensions. */
function contextOf(groupId: string, epoch: number, treeHash: string, confirmedTranscriptHash: string) {
  return {
    version: "mls10" as const,
    cipherSuite: "MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519" as const,
    groupId: bytes(groupId),
    epoch: BigInt(epoch),
    treeHash: bytes(treeHash),
    confirmedTranscriptHash: bytes(confirmedTranscriptHash),
    extensions: [],
  };
}

describe("the library computes what the working group's vectors for ciphersuite 1 say of", () => {
  test("labels: derivation, hashing, signing, sealing", async () => {
    const { kdf, hash, signature, hpke } = await loadSuite();
    const { derive_secret, derive_tree_secret, expand_with_label, ref_hash, sign_with_label, encrypt_with_label } =
      vectors.cryptoBasics;
    expect(hex(await deriveSecret(bytes(derive_secret.secret), derive_secret.label, kdf))).toBe(derive_secret.out);
    const tree = derive_tree_secret;
    expect(hex(await deriveTreeSecret(bytes(tree.secret), tree.label, tree.generation, tree.length, kdf))).toBe(
      tree.out,
    );
    const expand = expand_with_label;
    expect(
      hex(await expandWithLabel(bytes(expand.secret), expand.label, bytes(expand.context), expand.length, kdf)),
    ).toBe(expand.out);
    expect(hex(await refhash(ref_hash.label, bytes(ref_hash.value), hash))).toBe(ref_hash.out);
    const sign = sign_with_label;
    expect(hex(await signWithLabel(bytes(sign.priv), sign.label, bytes(sign.content), signature))).toBe(sign.signature);
    expect(
      await verifyWithLabel(bytes(sign.pub), sign.label, bytes(sign.content), bytes(sign.signature), signature),
    ).toBe(true);
    const seal = encrypt_with_label;
    const key = await hpke.importPrivateKey(bytes(seal.priv));
    expect(
      hex(
        await decryptWithLabel(
          key,
          seal.label,
          bytes(seal.context),
          bytes(seal.kem_output),
          bytes(seal.ciphertext),
          hpke,
        ),
      ),
    ).toBe(seal.plaintext);
  });

  test("the key schedule, epoch after epoch", async () => {
    const suite = await loadSuite();
    const { group_id, initial_init_secret, epochs } = vectors.keySchedule;
    let initSecret = bytes(initial_init_secret);
    for (const [number, epoch] of epochs.entries()) {
      const context = contextOf(group_id, number, epoch.tree_hash, epoch.confirmed_transcript_hash);
      const { keySchedule, joinerSecret, welcomeSecret, encryptionSecret } = await initializeEpoch(
        initSecret,
        bytes(epoch.commit_secret),
        context,
        bytes(epoch.psk_secret),
        suite.kdf,
      );
      expect([joinerSecret, welcomeSecret, encryptionSecret].map(hex)).toEqual([
        epoch.joiner_secret,
        epoch.welcome_secret,
        epoch.encryption_secret,
      ]);
      expect(Object.fromEntries(Object.entries(keySchedule).map(([name, secret]) => [name, hex(secret)]))).toEqual({
        initSecret: epoch.init_secret,
        senderDataSecret: epoch.sender_data_secret,
        exporterSecret: epoch.exporter_secret,
        externalSecret: epoch.external_secret,
        confirmationKey: epoch.confirmation_key,
        membershipKey: epoch.membership_key,
        resumptionPsk: epoch.resumption_psk,
        epochAuthenticator: epoch.epoch_authenticator,
      });
      const external = await suite.hpke.deriveKeyPair(keySchedule.externalSecret);
      expect(hex(await suite.hpke.exportPublicKey(external.publicKey))).toBe(epoch.external_pub);
      initSecret = Uint8Array.from(keySchedule.initSecret);
    }
  });

  test("messages: signature, membership tag, and the keys of a PrivateMessage", async () => {
    const suite = await loadSuite();
    const vector = vectors.messageProtection;
    const context = contextOf(vector.group_id, vector.epoch, vector.tree_hash, vector.confirmed_transcript_hash);
    const key = bytes(vector.signature_pub);
    const open = (message: PublicMessage) =>
      unprotectPublicMessage(bytes(vector.membership_key), context, [], message, suite, key);
    const publicMessage = (encoded: string) => {
      const decoded = decodeMlsMessage(bytes(encoded), 0);
      if (decoded?.[0].wireformat !== "mls_public_message") throw new Error("public message");
      return decoded[0].publicMessage;
    };
    const { content } = await open(publicMessage(vector.proposal_pub));
    if (content.contentType !== "proposal") throw new Error("proposal");
    expect(hex(encodeProposal(content.proposal))).toBe(vector.proposal);
    const commit = publicMessage(vector.commit_pub);
    const { content: opened } = await open(commit);
    if (opened.contentType !== "commit") throw new Error("commit");
    expect(hex(encodeCommit(opened.commit))).toBe(vector.commit);
    await expect(open({ ...commit, auth: { ...commit.auth, signature: bytes("00".repeat(64)) } })).rejects.toThrow(
      "membership",
    );

    const sealed = decodeMlsMessage(bytes(vector.application_priv), 0);
    if (sealed?.[0].wireformat !== "mls_private_message") throw new Error("private message");
    const tree = await createSecretTree(2, bytes(vector.encryption_secret), suite.kdf);
    const config = configFor(new Uint8Array(16)).keyRetentionConfig;
    const unprotected = await unprotectPrivateMessage(
      bytes(vector.sender_data_secret),
      sealed[0].privateMessage,
      tree,
      [],
      context,
      config,
      suite,
      key,
    );
    if (unprotected.content.content.contentType !== "application") throw new Error("application");
    expect(hex(unprotected.content.content.applicationData)).toBe(vector.application);
  });
  test("transcript hashes and the confirmation tag", async () => {
    const { hash } = await loadSuite();
    const vector = vectors.transcriptHashes;
    const decoded = decodeAuthenticatedContent(bytes(vector.authenticated_content), 0)?.[0];
    if (decoded?.auth.contentType !== "commit" || decoded.content.contentType !== "commit") throw new Error("commit");
    const { wireformat, content, auth } = decoded;
    const confirmed = await createConfirmedHash(
      bytes(vector.interim_transcript_hash_before),
      { wireformat, content, signature: auth.signature },
      hash,
    );
    expect(hex(confirmed)).toBe(vector.confirmed_transcript_hash_after);
    expect(await verifyConfirmationTag(bytes(vector.confirmation_key), auth.confirmationTag, confirmed, hash)).toBe(
      true,
    );
    expect(hex(await createInterimHash(confirmed, auth.confirmationTag, hash))).toBe(
      vector.interim_transcript_hash_after,
    );
  });
});
