// Owns every number that both sides must agree on. Must not read the environment: the relay's variables are parsed in worker/.

/** The version of the wire; a relay refuses another one with `version_unsupported`. */
export const WIRE_VERSION = 1;

/** Length of a room id, a member id, a message id and an admission token, in bytes. */
export const ID_BYTES = 16;
/** Length of a hash (SHA-256), in bytes. */
export const HASH_BYTES = 32;

/** Longest text of one message, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 10_240;
/** Longest text that a relay may allow, in bytes: eight of them must fit a frame. */
export const MAX_SETTABLE_TEXT_BYTES = 100_000;
/** What the longest content needs beside its text: signature, ids, transcript points, nick. */
export const CONTENT_OVERHEAD_BYTES = 512;
/** What sealing adds to padded content: header, nonce, tags, and in sealed rooms the framing of MLS. */
export const SEAL_OVERHEAD_BYTES = 768;
/** Sizes that content is padded to, in bytes; a last one holds the longest text with its overhead. */
export const CONTENT_BUCKETS = [256, 1024, 4096] as const;

/** Chat messages that one `say` may carry. */
export const MAX_SAY_ITEMS = 32;
/** Commits, GroupInfos and boxes: the largest payload of all, in bytes before base64url. */
export const MAX_PAYLOAD_BYTES = 1_048_576;
/** Largest frame that carries a commit, in characters. */
export const MAX_COMMIT_FRAME_BYTES = 1_500_000;
/** Largest frame of any other kind at the default text limit, in characters. */
export const MAX_FRAME_BYTES = 131_072;
/** Members whose leaves one commit may remove. */
export const MAX_REMOVES = 256;

/** Connections that one room may have at once. */
export const MAX_MEMBERS = 100;
/** Chat messages that the relay keeps for a room. */
export const HISTORY_MESSAGES = 500;
/** Chat messages that one member may send in a window, and the window in seconds. */
export const RATE_LIMIT_MESSAGES = 10;
export const RATE_LIMIT_WINDOW_S = 60;
/** Signals, commits and other requests that one member may send in a window of the same length. */
export const RATE_LIMIT_CONTROL = 240;
/** Frames of any kind that one connection may send in a window beyond twice both budgets: acknowledgements, and what is refused. */
export const SPARE_FRAMES = 256;
/** Characters of frames that one connection may send in a window beyond twice its chat messages: commits and all else. */
export const SPARE_CHARACTERS = 8_388_608;
/** Braces, brackets and commas of one frame: more than a kick of a thousand members has. */
export const MAX_FRAME_PARTS = 4_096;
/** Longest first frame, in characters. */
export const MAX_HELLO_CHARACTERS = 1_024;
/** Token requests of one invite, and of one address, in a minute. */
export const RATE_LIMIT_TOKENS = 600;

/** Longest wait that a relay may ask for, in milliseconds: its longest window, and a sixteenth for counting in slots. */
export const MAX_RETRY_AFTER_MS = 91_800_000;

/** How long a `memory` room keeps its messages after the last one, in milliseconds. */
export const MEMORY_HISTORY_MS = 15 * 60_000;
/** How long a `disk` room keeps each message unless it was created with another time, in milliseconds, and the longest such time. */
export const DISK_TTL_MS = 7 * 86_400_000;
export const MAX_DISK_TTL_MS = 90 * 86_400_000;
/** Committers whose newest GroupInfo the relay keeps. */
export const KEPT_GROUP_INFOS = 8;
/** Commits that the relay keeps for members who were away. */
export const KEPT_COMMITS = 256;

/** How long a session token is good for, in seconds. */
export const TOKEN_TTL_S = 3_600;
/** A client pings this often, and gives a connection up after this much silence, in milliseconds. */
export const PING_INTERVAL_MS = 30_000;
export const SILENCE_TIMEOUT_MS = 60_000;
/** What a room sends to one socket before it must be acknowledged, and how often a client acknowledges, in characters. */
export const MAX_UNACKNOWLEDGED_BYTES = 4_194_304;
export const ACKNOWLEDGE_EVERY_BYTES = 262_144;

/** Largest file that a member may send unless a relay says otherwise, and the largest that a relay may allow, in bytes before sealing. */
export const MAX_FILE_BYTES = 104_857_600;
export const MAX_SETTABLE_FILE_BYTES = 8_589_934_592;
/** How long the body of a request may say nothing, how long it may take in all, and a chunk of a file, in milliseconds. */
export const MAX_BODY_SILENCE_MS = 20_000;
export const MAX_BODY_MS = 60_000;
export const MAX_CHUNK_MS = 300_000;

/** Length of every chunk of a sealed file but the last, in bytes. */
export const FILE_CHUNK_BYTES = 1_048_576;
/** How far beyond the first missing chunk a sender may be: so many chunks may be on their way at once. */
export const FILE_CHUNKS_AHEAD = 8;
/** Smallest size that a file is padded to, in bytes. */
export const MIN_FILE_BUCKET_BYTES = 4_096;
/** Longest name and longest media type of a file, in bytes of UTF-8. */
export const MAX_FILE_NAME_BYTES = 255;
export const MAX_MEDIA_TYPE_BYTES = 127;
/** Files that one room may hold, and sealed bytes that one member may send in an hour. */
export const MAX_FILES = 100;
export const MAX_FILE_BYTES_PER_HOUR = 1_073_741_824;
/** How long a file can be had in a `memory` room and in a `disk` room, in milliseconds. */
export const MEMORY_FILE_TTL_MS = 3_600_000;
export const DISK_FILE_TTL_MS = 86_400_000;
/** How long the relay waits for a chunk that is not there yet before it says so, in milliseconds. */
export const FILE_WAIT_MS = 10_000;
/** Requests about files that one address may make in a minute. */
export const RATE_LIMIT_FILES = 12_000;

/** The texts of the heartbeat, answered without waking the room. */
export const PING = "ping";
export const PONG = "pong";

/** Frames of any kind that one connection may send in a window where `messages` are the chat messages that a member may. */
export function maxFrames(messages: number): number {
  return 2 * (messages + RATE_LIMIT_CONTROL) + SPARE_FRAMES;
}

/** Characters of frames of any kind that one connection may send in a window. */
export function maxReadCharacters(messages: number, maxTextBytes: number): number {
  return 2 * messages * maxMessageCharacters(maxTextBytes) + SPARE_CHARACTERS;
}

/** Largest padded content for a text limit, in bytes. */
export function largestBucket(maxTextBytes: number): number {
  return maxTextBytes + CONTENT_OVERHEAD_BYTES;
}

/** The size that content of `length` bytes is padded to, or null where it fits none. */
export function bucketOf(length: number, maxTextBytes: number): number | null {
  const sizes = [...CONTENT_BUCKETS.filter((size) => size < largestBucket(maxTextBytes)), largestBucket(maxTextBytes)];
  return sizes.find((size) => size >= length) ?? null;
}

/** Longest payload of a chat message or a signal, in characters of base64url. */
export function maxMessageCharacters(maxTextBytes: number): number {
  return Math.ceil(((largestBucket(maxTextBytes) + SEAL_OVERHEAD_BYTES) * 4) / 3);
}

/** Largest frame that is no commit, in characters: room for at least eight of the longest messages. */
export function maxFrameCharacters(maxTextBytes: number): number {
  return Math.max(MAX_FRAME_BYTES, 8 * maxMessageCharacters(maxTextBytes) + 1024);
}
