// Owns an outsider with the link who does not keep to the rules: external commits of any shape. Must not use what it attacks to make them.
import {
  type CiphersuiteImpl,
  type ClientState,
  decodeMlsMessage,
  encodeMlsMessage,
  type GroupInfo,
  generateKeyPackageWithKey,
  joinGroupExternal,
  type KeyPackage,
  type Proposal,
  type PublicMessage,
} from "ts-mls";
import { createContentCommitSignature } from "ts-mls/framedContent.js";
import { makeCredential } from "../../crypto/credential.ts";
import { asBytes, type Bytes, randomBytes } from "../../crypto/encoding.ts";
import { readGroup } from "../../crypto/epoch.ts";
import { configFor, loadSuite } from "../../crypto/group-suite.ts";
import { type Identity, newIdentity } from "../../crypto/identity.ts";
import { bytesOfId } from "../../crypto/ids.ts";
import { deriveInviteKeys, type InviteKeys } from "../../crypto/invite-keys.ts";
import { proveJoin } from "../../crypto/join-claim.ts";
import type { CommitEvent } from "../../crypto/membership.ts";
import { importSigningKey, type SigningKey } from "../../crypto/signing.ts";
import { unwrap, wrap } from "../../crypto/wrapping.ts";
import { newId, type Scene } from "./scene.ts";

const CHARTER_EXTENSION = 0xf507;
/** What an honest leaf declares. */
export const CAPABILITIES = {
  versions: ["mls10" as const],
  ciphersuites: ["MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519" as const],
  extensions: [CHARTER_EXTENSION],
  proposals: [],
  credentials: ["basic" as const],
};

type Capabilities = KeyPackage["leafNode"]["capabilities"];

/** How a forged join differs from an honest one. */
export interface JoinForgery {
  readonly identity?: Identity;
  readonly member?: string;
  readonly signer?: SigningKey;
  readonly nick?: string;
  /** The authenticated data in place of the MAC. */
  readonly proof?: Bytes;
  /** The credential in place of a true one. */
  readonly credential?: Bytes;
  readonly capabilities?: Partial<Capabilities>;
  /** The leaf that the commit removes. */
  readonly removes?: number;
  /** The members that the frame says are removed. */
  readonly says?: readonly string[];
  /** The owner's key that the credential claims, with whatever signs for it. */
  readonly owner?: Pick<SigningKey, "publicKey" | "sign">;
  /** Proposals beside those of an honest join. */
  readonly extra?: readonly Proposal[];
  /** Turns the signed commit into another one. */
  readonly mangle?: (message: PublicMessage) => PublicMessage;
}

/** Keys and GroupInfo of a scene, as anybody with the link has them. */
async function openScene(scene: Scene): Promise<{ keys: InviteKeys; suite: CiphersuiteImpl; info: GroupInfo }> {
  const keys = await deriveInviteKeys(bytesOfId(scene.room), scene.invite.generation, scene.invite.secret);
  const content = await unwrap(keys.wrap, keys, "group", scene.group.groupInfo);
  const decoded = content === null ? undefined : decodeMlsMessage(readGroup(content).groupInfo, 0);
  if (decoded?.[0].wireformat !== "mls_group_info") throw new Error("group info");
  return { keys, suite: await loadSuite(), info: decoded[0].groupInfo };
}

/** A commit event of an outsider with the link, and the state that it would have after. */
export async function forgeJoin(
  scene: Scene,
  forgery: JoinForgery = {},
): Promise<{
  event: CommitEvent;
  state: ClientState;
  member: string;
  keys: InviteKeys;
  suite: CiphersuiteImpl;
  signer: SigningKey;
}> {
  const { keys, suite, info } = await openScene(scene);
  const {
    identity = await newIdentity(),
    member = newId(),
    nick = "mallory",
    removes,
    says = [],
    owner = null,
    extra = [],
    mangle = (message) => message,
  } = forgery;
  const signer = forgery.signer ?? (await importSigningKey(randomBytes(32)));
  const [room, memberBytes, leafKey] = [keys.room, bytesOfId(member), signer.publicKey];
  const credential =
    forgery.credential ??
    (await makeCredential({ room, member: memberBytes, identity, leafKey, nick, lasting: false, owner }));
  const { publicPackage, privatePackage } = await generateKeyPackageWithKey(
    { credentialType: "basic", identity: credential },
    { ...CAPABILITIES, ...forgery.capabilities },
    { notBefore: 0n, notAfter: 2n ** 62n },
    [],
    { signKey: signer.seed, publicKey: leafKey },
    suite,
  );
  const proof = forgery.proof ?? (await proveJoin(keys, { epoch: scene.group.epoch, member: memberBytes, leafKey }));
  let asked = -1;
  // The library removes the first leaf that "is the same client": here the one that the forger picks.
  const config = {
    ...configFor(room),
    authService: { validateCredential: async () => true },
    keyPackageEqualityConfig: {
      compareKeyPackages: () => false,
      compareKeyPackageToLeafNode: () => ++asked === removes,
    },
  };
  const joined = await joinGroupExternal(
    info,
    publicPackage,
    privatePackage,
    removes !== undefined,
    suite,
    undefined,
    config,
    proof,
  );
  const message =
    extra.length === 0 ? joined.publicMessage : await withProposals(joined.publicMessage, extra, info, signer, suite);
  const commit = await wrapMessage(keys, mangle(message));
  const event = scene.event(
    { generation: keys.generation, epoch: scene.group.epoch, commit, groupInfo: "", removes: [...says] },
    member,
  );
  return { event, state: joined.newState, member, keys, suite, signer };
}

/** The same external commit with more proposals, signed again. */
async function withProposals(
  message: PublicMessage,
  extra: readonly Proposal[],
  info: GroupInfo,
  signer: SigningKey,
  suite: CiphersuiteImpl,
): Promise<PublicMessage> {
  const { content, auth } = message;
  if (content.contentType !== "commit") throw new Error("commit");
  const added = extra.map((proposal) => ({ proposalOrRefType: "proposal" as const, proposal }));
  const { framedContent, signature } = await createContentCommitSignature(
    info.groupContext,
    "mls_public_message",
    { ...content.commit, proposals: [...content.commit.proposals, ...added] },
    content.sender,
    content.authenticatedData,
    signer.seed,
    suite.signature,
  );
  return { ...message, content: framedContent, auth: { ...auth, signature } };
}

/** Any handshake message, wrapped as a commit is. */
export function wrapMessage(keys: InviteKeys, publicMessage: PublicMessage): Promise<string> {
  return wrap(
    keys.wrap,
    keys,
    "commit",
    asBytes(encodeMlsMessage({ version: "mls10", wireformat: "mls_public_message", publicMessage })),
  );
}
