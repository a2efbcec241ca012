// Owns what a program needs to know of keys to open a room: links, identities, owner keys. Must not know a session.
export { type Identity, newIdentity } from "../crypto/identity.ts";
export { type Invite, parseLink } from "../crypto/invite.ts";
export { formatOwnerKey, importOwner, type OwnerKey, parseOwnerKey } from "../crypto/owner.ts";
