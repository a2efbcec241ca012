// Owns one member's MLS group (RFC 9420) in one epoch, behind an interface without MLS in it. Must not know rooms, invites or frames.
import {
  type CiphersuiteImpl,
  type ClientState,
  createApplicationMessage,
  createCommit,
  createGroup,
  createGroupInfoWithExternalPubAndRatchetTree,
  decodeGroupState,
  decodeMlsMessage,
  emptyPskIndex,
  encodeGroupState,
  encodeMlsMessage,
  joinGroupExternal,
  mlsExporter,
  type Node,
  processMessage,
  processPrivateMessage,
} from "ts-mls";
import { ratchetTreeFromExtension } from "ts-mls/groupInfo.js";
import { CHARTER_EXTENSION } from "./charter.ts";
import { asBytes, type Bytes, equalBytes } from "./encoding.ts";
import { type CommitMessage, verifyCommit } from "./group-commit.ts";
import { configFor, credentialBytes, isPlainLeaf, loadSuite, makeLeaf } from "./group-suite.ts";
import { keyPairMatches } from "./hpke.ts";
import type { SigningKey } from "./signing.ts";

/** A member's place in the group. */
export interface GroupLeaf {
  readonly leaf: number;
  readonly credential: Bytes;
  readonly signatureKey: Bytes;
  readonly encryptionKey: Bytes;
}

/** The keys and the credential of one's own leaf. */
export interface OwnLeaf {
  readonly signer: SigningKey;
  readonly credential: Bytes;
}

/** A commit of one's own, and the group after it. Nothing of the group before is touched: it may lose its race. */
export interface Step {
  readonly commit: Bytes;
  readonly next: Group;
}

/** What joining takes. */
export interface JoinPlan {
  readonly room: Bytes;
  readonly epoch: number;
  readonly own: OwnLeaf;
  readonly isOwn: (leaf: GroupLeaf) => boolean;
  readonly authenticate: () => Promise<Bytes>;
}

/** One epoch. Only sealing and opening application messages changes it (their keys are used up). */
export class Group {
  /** All members, lowest leaf first. */
  readonly leaves: readonly GroupLeaf[];
  #state: ClientState;
  #encoded: Bytes | null = null;
  readonly #suite: CiphersuiteImpl;

  private constructor(state: ClientState, suite: CiphersuiteImpl) {
    // Keys of earlier epochs are of no use to us, and the library keeps them (measured: its limit of 0 keeps all).
    this.#state = { ...state, historicalReceiverData: new Map() };
    this.#suite = suite;
    this.leaves = leavesOf(state.ratchetTree);
  }

  /** A group of one, in epoch 0. */
  static async create(room: Bytes, charter: Bytes, { signer, credential }: OwnLeaf): Promise<Group> {
    const suite = await loadSuite();
    const { publicPackage, privatePackage } = await makeLeaf(suite, signer, credential);
    const extensions = [{ extensionType: CHARTER_EXTENSION, extensionData: charter }];
    return new Group(await createGroup(room, publicPackage, privatePackage, extensions, suite, configFor(room)), suite);
  }

  /**
   * Joins by an external commit (RFC 9420 section 12.4.3.2) that also removes the leaf that `isOwn`, where there is one.
   * `authenticate` makes the commit's authenticated data. Throws where the GroupInfo is not a sound one of `room` in `epoch`.
   */
  static async join(
    groupInfo: Bytes,
    { room, epoch, own, isOwn, authenticate }: JoinPlan,
  ): Promise<Step & { before: readonly GroupLeaf[] }> {
    const suite = await loadSuite();
    const message = whole(decodeMlsMessage(groupInfo, 0), groupInfo);
    if (message?.wireformat !== "mls_group_info") throw new RangeError("group info");
    const { groupInfo: info } = message;
    const { groupId, epoch: itsEpoch, cipherSuite } = info.groupContext;
    if (itsEpoch !== BigInt(epoch) || !equalBytes(groupId, room) || cipherSuite !== suite.name) {
      throw new RangeError("group info of elsewhere");
    }
    const before = leavesOf(ratchetTreeFromExtension(info) ?? []);
    const { publicPackage, privatePackage } = await makeLeaf(suite, own.signer, own.credential);
    // `resync` without an old leaf never returns (measured): it is said only where there is one.
    const resync = before.some(isOwn);
    const joined = await joinGroupExternal(
      info,
      publicPackage,
      privatePackage,
      resync,
      suite,
      undefined,
      configFor(room),
      await authenticate(),
    );
    const commit = asBytes(
      encodeMlsMessage({ version: "mls10", wireformat: "mls_public_message", publicMessage: joined.publicMessage }),
    );
    const next = new Group(joined.newState, suite);
    return { commit, next, before };
  }

  /** The group that `encode` wrote. The library's settings are no part of its bytes. Throws where the bytes are none. */
  static async decode(bytes: Bytes, room: Bytes): Promise<Group> {
    const state = whole(decodeGroupState(bytes, 0), bytes);
    if (state === null || !equalBytes(state.groupContext.groupId, room)) throw new RangeError("group");
    return new Group({ ...state, clientConfig: configFor(room) }, await loadSuite());
  }

  /** Everything that this member knows of the epoch, private keys included; the same object as long as nothing has changed. */
  encode(): Bytes {
    this.#encoded ??= asBytes(encodeGroupState(this.#state));
    return this.#encoded;
  }

  get epoch(): number {
    return Number(this.#state.groupContext.epoch);
  }

  /** The charter's extension; throws RangeError where the group context holds anything else. */
  get charter(): Bytes {
    const [extension, ...others] = this.#state.groupContext.extensions;
    if (extension?.extensionType !== CHARTER_EXTENSION || others.length > 0) throw new RangeError("extensions");
    return asBytes(extension.extensionData);
  }

  get ownLeaf(): number {
    return this.#state.privatePath.leafIndex;
  }

  /** The private key that things sealed to the own leaf open with. */
  get decryptionKey(): Bytes {
    const key = this.#state.privatePath.privateKeys[this.ownLeaf * 2];
    if (key === undefined) throw new RangeError("own leaf");
    return asBytes(key);
  }

  /** A secret of this epoch's members (RFC 9420 section 8.5). */
  async export(label: string, length: number): Promise<Bytes> {
    return asBytes(
      await mlsExporter(this.#state.keySchedule.exporterSecret, label, new Uint8Array(), length, this.#suite),
    );
  }

  /** The signed GroupInfo of this epoch, with the ratchet tree. */
  async groupInfo(): Promise<Bytes> {
    const groupInfo = await createGroupInfoWithExternalPubAndRatchetTree(this.#state, [], this.#suite);
    return asBytes(encodeMlsMessage({ version: "mls10", wireformat: "mls_group_info", groupInfo }));
  }

  /** A commit with fresh keys that removes `removes` (leaves). */
  async commit(removes: readonly number[], authenticatedData: Bytes): Promise<Step> {
    const extraProposals = removes.map((removed) => ({ proposalType: "remove" as const, remove: { removed } }));
    const { commit, newState } = await createCommit(
      { state: this.#state, cipherSuite: this.#suite },
      { wireAsPublicMessage: true, extraProposals, authenticatedData },
    );
    return { commit: asBytes(encodeMlsMessage(commit)), next: new Group(newState, this.#suite) };
  }

  /** True where everything about a commit holds that members can tell without its path secrets. */
  verify(commit: CommitMessage): Promise<boolean> {
    return verifyCommit(this.#state, this.#suite, commit).catch(() => false);
  }

  /** The group after a commit that was verified; throws where it does not open for this member. */
  async follow({ message }: CommitMessage): Promise<Group> {
    const { newState } = await processMessage(message, this.#state, emptyPskIndex, () => "accept", this.#suite);
    if (newState.groupActiveState.kind !== "active") throw new RangeError("removed");
    if (newState.groupContext.epoch !== this.#state.groupContext.epoch + 1n) throw new RangeError("epoch");
    await checkPrivateKeys(newState);
    return new Group(newState, this.#suite);
  }

  /** An application message (RFC 9420 section 6.3); its key is used up. */
  async protect(content: Bytes, authenticatedData: Bytes): Promise<Bytes> {
    const { newState, privateMessage } = await createApplicationMessage(
      this.#state,
      content,
      this.#suite,
      authenticatedData,
    );
    this.#take(newState);
    return asBytes(encodeMlsMessage({ version: "mls10", wireformat: "mls_private_message", privateMessage }));
  }

  /** What another member protected; throws where it is not of this epoch, or was opened before. */
  async unprotect(protectedMessage: Bytes, authenticatedData: Bytes): Promise<Bytes> {
    const message = whole(decodeMlsMessage(protectedMessage, 0), protectedMessage);
    if (message?.wireformat !== "mls_private_message" || message.privateMessage.contentType !== "application")
      throw new RangeError("message");
    if (!equalBytes(message.privateMessage.authenticatedData, authenticatedData))
      throw new RangeError("associated data");
    const result = await processPrivateMessage(this.#state, message.privateMessage, emptyPskIndex, this.#suite);
    if (result.kind !== "applicationMessage") throw new RangeError("message");
    this.#take(result.newState);
    return asBytes(result.message);
  }

  #take(state: ClientState): void {
    this.#state = state;
    this.#encoded = null;
  }
}

/** The leaves of a tree. Throws RangeError where one is not as every leaf must be. */
function leavesOf(tree: readonly (Node | undefined)[]): GroupLeaf[] {
  const leaves: GroupLeaf[] = [];
  for (const [index, node] of tree.entries()) {
    if (node?.nodeType !== "leaf") continue;
    if (!isPlainLeaf(node.leaf)) throw new RangeError("leaf");
    const { credential, signaturePublicKey, hpkePublicKey } = node.leaf;
    leaves.push({
      leaf: index / 2,
      credential: credentialBytes(credential),
      signatureKey: asBytes(signaturePublicKey),
      encryptionKey: asBytes(hpkePublicKey),
    });
  }
  return leaves;
}

/** Throws where a private key of the path does not belong to the public one that others will use (the library does not look). */
async function checkPrivateKeys({ privatePath, ratchetTree }: ClientState): Promise<void> {
  for (const [index, privateKey] of Object.entries(privatePath.privateKeys)) {
    const node = ratchetTree[Number(index)];
    if (node === undefined) continue;
    const publicKey = node.nodeType === "leaf" ? node.leaf.hpkePublicKey : node.parent.hpkePublicKey;
    if (!(await keyPairMatches(asBytes(privateKey), publicKey))) throw new RangeError("path key");
  }
}

function whole<T>(decoded: [T, number] | undefined, bytes: Bytes): T | null {
  return decoded !== undefined && decoded[1] === bytes.length ? decoded[0] : null;
}
