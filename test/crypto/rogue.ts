// Owns a member who does not keep to the rules: MLS commits of any shape, signed with real keys. Must not use what it attacks to make them.
import {
  type CiphersuiteImpl,
  type ClientState,
  createProposal,
  emptyPskIndex,
  encodeMlsMessage,
  generateKeyPackageWithKey,
  type KeyPackage,
  type Proposal,
  type PublicMessage,
  type RatchetTree,
  type UpdatePath,
} from "ts-mls";
import { applyProposals, nextEpochContext } from "ts-mls/clientState.js";
import { encode } from "ts-mls/codec/tlsEncoder.js";
import { createConfirmationTag, createContentCommitSignature } from "ts-mls/framedContent.js";
import { signGroupInfo } from "ts-mls/groupInfo.js";
import { initializeEpoch } from "ts-mls/keySchedule.js";
import { protectPublicMessage } from "ts-mls/messageProtectionPublic.js";
import { getCommitSecret } from "ts-mls/pathSecrets.js";
import { ratchetTreeEncoder } from "ts-mls/ratchetTree.js";
import { treeHashRoot } from "ts-mls/treeHash.js";
import { toLeafIndex, toNodeIndex } from "ts-mls/treemath.js";
import { createUpdatePath } from "ts-mls/updatePath.js";
import { makeCredential } from "../../crypto/credential.ts";
import { asBytes, type Bytes, concat, prefixed, randomBytes, uint8, uint32 } from "../../crypto/encoding.ts";
import { newIdentity } from "../../crypto/identity.ts";
import type { InviteKeys } from "../../crypto/invite-keys.ts";
import type { CommitEvent } from "../../crypto/membership.ts";
import { wrap } from "../../crypto/wrapping.ts";
import { CAPABILITIES, forgeJoin, type JoinForgery, wrapMessage } from "./forge.ts";
import type { Scene } from "./scene.ts";

/** How a forged commit differs from an empty one. */
export interface CommitForgery {
  readonly proposals?: readonly Proposal[];
  readonly authenticatedData?: Bytes;
  readonly withoutPath?: boolean;
  /** Changes the sender's view before the commit is made. */
  readonly state?: (state: ClientState) => ClientState;
  /** The public key that the path publishes in place of the one that its secrets make, by its place from the leaf up. */
  readonly publishes?: (place: number) => Uint8Array | "random" | null;
  /** Changes the path before it is signed. */
  readonly path?: (path: UpdatePath) => UpdatePath;
  readonly confirmationTag?: Bytes;
  /** Signs the frame with this key. */
  readonly signWith?: Uint8Array;
  readonly says?: readonly string[];
  readonly gone?: readonly string[];
  readonly kick?: CommitEvent["kick"];
  readonly mangle?: (message: PublicMessage) => PublicMessage;
}

/** A member of a scene that can forge. */
export class Rogue {
  state: ClientState;
  readonly member: string;
  readonly keys: InviteKeys;
  readonly #suite: CiphersuiteImpl;
  readonly #scene: Scene;

  private constructor(scene: Scene, { state, member, keys, suite }: Awaited<ReturnType<typeof forgeJoin>>) {
    this.#scene = scene;
    this.state = state;
    this.member = member;
    this.keys = keys;
    this.#suite = suite;
  }

  /** Comes in without anybody following. */
  static async alone(scene: Scene, forgery: JoinForgery = {}): Promise<Rogue> {
    return new Rogue(scene, await forgeJoin(scene, forgery));
  }

  /** Comes in as anybody would; everybody follows. */
  static async enter(scene: Scene, forgery: JoinForgery = {}): Promise<Rogue> {
    const joined = await forgeJoin(scene, forgery);
    for (const actor of scene.actors) actor.now = await actor.now.follow(joined.event);
    const rogue = new Rogue(scene, joined);
    scene.group = { epoch: scene.group.epoch + 1, groupInfo: await rogue.groupInfo() };
    return rogue;
  }

  /** The wrapped GroupInfo of its epoch, with any context, signed by its leaf. */
  async groupInfo(context: Partial<ClientState["groupContext"]> = {}): Promise<string> {
    const { keys, state } = this;
    const external = await this.#suite.hpke.deriveKeyPair(state.keySchedule.externalSecret);
    const extensions = [
      {
        extensionType: "external_pub" as const,
        extensionData: await this.#suite.hpke.exportPublicKey(external.publicKey),
      },
      { extensionType: "ratchet_tree" as const, extensionData: encode(ratchetTreeEncoder)(state.ratchetTree) },
    ];
    const unsigned = {
      groupContext: { ...state.groupContext, ...context },
      extensions,
      confirmationTag: state.confirmationTag,
      signer: state.privatePath.leafIndex,
    };
    const groupInfo = await signGroupInfo(unsigned, state.signaturePrivateKey, this.#suite.signature);
    const bytes = asBytes(encodeMlsMessage({ version: "mls10", wireformat: "mls_group_info", groupInfo }));
    return wrap(keys.wrap, keys, "group", concat(uint8(1), prefixed(bytes), uint32(0)));
  }

  /** A commit of any shape (RFC 9420 section 12.4.1), as the relay would show it. */
  async commit(forgery: CommitForgery = {}): Promise<CommitEvent> {
    const {
      proposals = [],
      authenticatedData = new Uint8Array(),
      says = [],
      gone = [],
      kick,
      mangle = (message) => message,
    } = forgery;
    const state = forgery.state?.(this.state) ?? this.state;
    const message = await this.#sign(
      state,
      proposals.map((proposal) => ({ proposalOrRefType: "proposal" as const, proposal })),
      authenticatedData,
      forgery,
    );
    return this.#event(await wrapMessage(this.keys, mangle(message)), says, gone, kick);
  }

  /** A commit that names by reference a proposal that everybody is shown before it. */
  async commitByReference(proposal: Proposal): Promise<{ standalone: CommitEvent; commit: CommitEvent }> {
    const { newState, message } = await createProposal(this.state, true, proposal, this.#suite);
    if (message.wireformat !== "mls_public_message") throw new Error("proposal");
    const [reference] = Object.keys(newState.unappliedProposals);
    const bytes = Uint8Array.from(atob(reference ?? ""), (character) => character.charCodeAt(0));
    const commit = await this.#sign(
      newState,
      [{ proposalOrRefType: "reference", reference: bytes }],
      new Uint8Array(),
      {},
    );
    return {
      standalone: await this.#event(await wrapMessage(this.keys, message.publicMessage)),
      commit: await this.#event(await wrapMessage(this.keys, commit)),
    };
  }

  /** A key package of somebody whom nobody invited. */
  async stranger(): Promise<KeyPackage> {
    const { signKey, publicKey } = await this.#suite.signature.keygen();
    const options = {
      room: this.keys.room,
      member: randomBytes(16),
      identity: await newIdentity(),
      leafKey: asBytes(publicKey),
      nick: "eve",
      lasting: false,
      owner: null,
    };
    const credential = { credentialType: "basic" as const, identity: await makeCredential(options) };
    const { publicPackage } = await generateKeyPackageWithKey(
      credential,
      CAPABILITIES,
      { notBefore: 0n, notAfter: 2n ** 62n },
      [],
      { signKey, publicKey },
      this.#suite,
    );
    return publicPackage;
  }

  async #sign(
    state: ClientState,
    proposals: Parameters<typeof applyProposals>[1],
    authenticatedData: Bytes,
    forgery: CommitForgery,
  ): Promise<PublicMessage> {
    const suite = this.#suite;
    const leaf = toLeafIndex(state.privatePath.leafIndex);
    const tree = await this.#treeAfter(state, proposals);
    const pathSuite = forgery.publishes === undefined ? suite : publishing(suite, forgery.publishes);
    const [newTree, path, secrets] = await createUpdatePath(
      tree,
      leaf,
      state.groupContext,
      state.signaturePrivateKey,
      pathSuite,
    );
    const sent = forgery.withoutPath === true ? undefined : (forgery.path?.(path) ?? path);
    const last = secrets.at(-1);
    const commitSecret =
      last === undefined || sent === undefined
        ? new Uint8Array(32)
        : await getCommitSecret(newTree, toNodeIndex(last.nodeIndex), last.secret, suite.kdf);
    const signKey = forgery.signWith ?? state.signaturePrivateKey;
    const { signature, framedContent } = await createContentCommitSignature(
      state.groupContext,
      "mls_public_message",
      { proposals, path: sent },
      { senderType: "member", leafIndex: leaf },
      authenticatedData,
      signKey,
      suite.signature,
    );
    if (framedContent.contentType !== "commit") throw new Error("commit");
    const context = await nextEpochContext(
      state.groupContext,
      "mls_public_message",
      framedContent,
      signature,
      await treeHashRoot(newTree, suite.hash),
      state.confirmationTag,
      suite.hash,
    );
    const { keySchedule } = await initializeEpoch(
      state.keySchedule.initSecret,
      commitSecret,
      context,
      new Uint8Array(32),
      suite.kdf,
    );
    const confirmationTag =
      forgery.confirmationTag ??
      (await createConfirmationTag(keySchedule.confirmationKey, context.confirmedTranscriptHash, suite.hash));
    const content = {
      wireformat: "mls_public_message" as const,
      content: framedContent,
      auth: { contentType: "commit" as const, signature, confirmationTag },
    };
    return protectPublicMessage(state.keySchedule.membershipKey, state.groupContext, content, suite);
  }

  async #treeAfter(state: ClientState, proposals: Parameters<typeof applyProposals>[1]): Promise<RatchetTree> {
    const leaf = toLeafIndex(state.privatePath.leafIndex);
    const applied = await applyProposals(state, proposals, leaf, emptyPskIndex, false, this.#suite).catch(() => null);
    return applied === null || applied.tree[leaf * 2] === undefined ? state.ratchetTree : applied.tree;
  }

  async #event(
    commit: string,
    removes: readonly string[] = [],
    gone: readonly string[] = [],
    kick?: CommitEvent["kick"],
  ): Promise<CommitEvent> {
    const frame = {
      generation: this.keys.generation,
      epoch: Number(this.state.groupContext.epoch),
      commit,
      groupInfo: "",
      removes: [...removes],
    };
    const event = this.#scene.event(frame, this.member, gone);
    return kick === undefined ? event : { ...event, kick };
  }
}

/** A state whose own leaf says something else. */
export function withOwnLeaf(state: ClientState, change: Partial<KeyPackage["leafNode"]>): ClientState {
  const ratchetTree = state.ratchetTree.slice();
  const node = ratchetTree[state.privatePath.leafIndex * 2];
  if (node?.nodeType !== "leaf") throw new Error("own leaf");
  ratchetTree[state.privatePath.leafIndex * 2] = { nodeType: "leaf", leaf: Object.assign({}, node.leaf, change) };
  return { ...state, ratchetTree };
}

/** The suite as it makes the keys of a path, but for some of those that it publishes. */
function publishing(suite: CiphersuiteImpl, publishes: NonNullable<CommitForgery["publishes"]>): CiphersuiteImpl {
  let place = 0;
  const deriveKeyPair = async (secret: Uint8Array) => {
    const other = publishes(place++);
    if (other === "random") return suite.hpke.generateKeyPair();
    const pair = await suite.hpke.deriveKeyPair(secret);
    return other === null ? pair : { ...pair, publicKey: await suite.hpke.importPublicKey(other) };
  };
  return { ...suite, hpke: { ...suite.hpke, deriveKeyPair } };
}
