// Owns the ids of the rooms in this isolate that have sockets, so that a self-hosted relay can tell them that it ends. Must not know rooms.

/** Rooms with sockets. On Cloudflare nobody reads it: there the platform moves rooms. */
export const connectedRooms = new Set<string>();
