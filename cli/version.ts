// Owns the version of this program; a test compares it with package.json. Must not know the version of the wire.

/** The version of this program. */
export const VERSION = "0.1.0";
