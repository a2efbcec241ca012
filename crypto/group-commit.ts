// Owns what can be told of an MLS commit without its path secrets, and so by all members alike. Must not know rooms, invites or who may do what.
import {
  type CiphersuiteImpl,
  type ClientState,
  decodeMlsMessage,
  emptyPskIndex,
  type LeafNode,
  type MlsPublicMessage,
  type RatchetTree,
  type UpdatePath,
} from "ts-mls";
import { applyProposals, validateLeafNodeUpdateOrCommit } from "ts-mls/clientState.js";
import { unprotectPublicMessage } from "ts-mls/messageProtectionPublic.js";
import { addLeafNode, filteredDirectPathAndCopathResolution } from "ts-mls/ratchetTree.js";
import { nodeToLeafIndex, toLeafIndex } from "ts-mls/treemath.js";
import { applyUpdatePath } from "ts-mls/updatePath.js";
import { asBytes, type Bytes } from "./encoding.ts";
import { credentialBytes, isPlainLeaf, X25519_KEY_BYTES } from "./group-suite.ts";

/** A handshake message as it was decoded; nothing of it is verified. */
export interface CommitMessage {
  readonly message: MlsPublicMessage;
  /** False for a proposal that stands alone. */
  readonly isCommit: boolean;
  readonly room: Bytes;
  readonly epoch: number;
  /** The sending leaf, `joiner` for an external commit, or null for anybody else. */
  readonly sender: number | "joiner" | null;
  readonly authenticatedData: Bytes;
  readonly proposals: readonly ProposalSummary[];
  /** The committer's new leaf, or null where the commit has no path. */
  readonly path: { readonly credential: Bytes; readonly signatureKey: Bytes } | null;
}

/** What a proposal asks; `removed` is the leaf that a `remove` names. */
export interface ProposalSummary {
  readonly kind: "remove" | "external_init" | "reference" | "other";
  readonly removed: number;
}

/** The commit (or proposal) in `bytes`, or null where they are no PublicMessage and nothing else. */
export function readCommit(bytes: Bytes): CommitMessage | null {
  try {
    const decoded = decodeMlsMessage(bytes, 0);
    if (decoded === undefined || decoded[1] !== bytes.length || decoded[0].wireformat !== "mls_public_message")
      return null;
    return summarize({ wireformat: "mls_public_message", publicMessage: decoded[0].publicMessage });
  } catch {
    return null;
  }
}

/**
 * True where signature, membership tag, leaf, tree and the shape of the path hold (RFC 9420 sections 6.2, 7.3, 7.9 and 12.4.2).
 * Throws where the library does. The caller has checked proposals and credentials.
 */
export async function verifyCommit(
  state: ClientState,
  suite: CiphersuiteImpl,
  { message, sender }: CommitMessage,
): Promise<boolean> {
  const { groupContext, keySchedule, ratchetTree, clientConfig } = state;
  const { content } = await unprotectPublicMessage(
    keySchedule.membershipKey,
    groupContext,
    ratchetTree,
    message.publicMessage,
    suite,
  );
  if (content.contentType !== "commit" || content.commit.path === undefined || sender === null) return false;
  const { path, proposals } = content.commit;
  const committer = sender === "joiner" ? undefined : toLeafIndex(sender);
  const { tree: pruned } = await applyProposals(state, proposals, committer, emptyPskIndex, false, suite);
  const [tree, leaf] = committer === undefined ? withJoiner(pruned, path) : ([pruned, committer] as const);
  const invalid = await validateLeafNodeUpdateOrCommit(
    path.leafNode,
    leaf,
    groupContext,
    clientConfig.authService,
    suite.signature,
  );
  if (invalid !== undefined || !isPlainLeaf(path.leafNode) || !keysAreNew(pruned, path, committer)) return false;
  await applyUpdatePath(tree, leaf, path, suite.hash, committer === undefined);
  return pathReachesAll(tree, leaf, path);
}

function summarize(message: MlsPublicMessage): CommitMessage {
  const { content } = message.publicMessage;
  const commit = content.contentType === "commit" ? content.commit : null;
  const leaf: LeafNode | null = commit?.path?.leafNode ?? null;
  return {
    message,
    isCommit: commit !== null,
    room: asBytes(content.groupId),
    epoch: Number(content.epoch),
    sender:
      content.sender.senderType === "member"
        ? content.sender.leafIndex
        : content.sender.senderType === "new_member_commit"
          ? "joiner"
          : null,
    authenticatedData: asBytes(content.authenticatedData),
    proposals: (commit?.proposals ?? []).map((proposal) => {
      if (proposal.proposalOrRefType !== "proposal") return { kind: "reference", removed: -1 };
      if (!("remove" in proposal.proposal))
        return { kind: proposal.proposal.proposalType === "external_init" ? "external_init" : "other", removed: -1 };
      return { kind: "remove", removed: proposal.proposal.remove.removed };
    }),
    path:
      leaf === null
        ? null
        : { credential: credentialBytes(leaf.credential), signatureKey: asBytes(leaf.signaturePublicKey) },
  };
}

function withJoiner(tree: RatchetTree, { leafNode }: UpdatePath) {
  const [grown, index] = addLeafNode(tree, leafNode);
  return [grown, nodeToLeafIndex(index)] as const;
}

/** No key of the path is in the tree already, or twice in the path; a member's signature key stays (the library does not look). */
function keysAreNew(tree: RatchetTree, { leafNode, nodes }: UpdatePath, committer: number | undefined): boolean {
  const fresh = [leafNode.hpkePublicKey, ...nodes.map((node) => node.hpkePublicKey)];
  if (fresh.some((key) => key.length !== X25519_KEY_BYTES)) return false;
  const names = new Set(fresh.map(String));
  if (names.size !== fresh.length) return false;
  return tree.every((node, index) => {
    if (node === undefined) return true;
    if (node.nodeType === "parent") return !names.has(String(node.parent.hpkePublicKey));
    const isCommitter = committer !== undefined && index === committer * 2;
    const sameSignatureKey = String(node.leaf.signaturePublicKey) === String(leafNode.signaturePublicKey);
    return !names.has(String(node.leaf.hpkePublicKey)) && (isCommitter || !sameSignatureKey);
  });
}

/** There is one ciphertext for everybody who must learn each node's secret. */
function pathReachesAll(tree: RatchetTree, leaf: number, { nodes }: UpdatePath): boolean {
  const wanted = filteredDirectPathAndCopathResolution(toLeafIndex(leaf), tree);
  return (
    wanted.length === nodes.length &&
    wanted.every(({ resolution }, index) => nodes[index]?.encryptedPathSecret.length === resolution.length)
  );
}
