// Owns the ids of the rooms in this isolate that have sockets, so that a self-hosted relay can tell them that it ends, and whether it has. Must not know rooms.

/** Rooms with sockets. On Cloudflare nobody reads it: there the platform moves rooms. */
export const connectedRooms = new Set<string>();

/** Begun once the relay says farewell: from then on nobody is let in, who would be cut off without a word. */
export const farewell = { begun: false };
