// Owns what can be known of a failure or a warning besides its code, as words with parameters. Must not know any sentence.

/** Nothing besides the word. */
type None = Readonly<Record<never, never>>;

/** Every note with its parameters. Nicks and names come from others and are unescaped. */
export interface NoteParameters {
  /** What came is no frame of the protocol. */
  readonly nonsense: None;
  /** The relay's version of the wire is older than ours, or newer. */
  readonly relay_older: { readonly theirs: number; readonly ours: number };
  readonly relay_newer: { readonly theirs: number; readonly ours: number };
  /** The relay refused this member's way into the group, or has no group to enter. */
  readonly no_entry: None;
  readonly no_group: None;
  /** The relay alone says what only an owner may decide. */
  readonly said_kicked: None;
  readonly said_burned: None;
  readonly burn_unproved: None;
  readonly no_relay: None;
  readonly no_member: None;
  /** Others' changes came first, again and again. */
  readonly busy: None;
  readonly cut_off: None;
  readonly few_requests: None;
  /** `limit` is in bytes of UTF-8. */
  readonly text_too_long: { readonly limit: number };
  readonly slow_down: { readonly seconds: number };
  readonly message_refused: None;
  /** What somebody sent does not open. */
  readonly left_out: None;
  /** A file is longer than `limit` bytes; the room has `limit` of them; `limit` bytes were sent in an hour. */
  readonly file_too_long: { readonly limit: number };
  readonly files_full: { readonly limit: number };
  readonly hour_used: { readonly limit: number };
  /** Texts are so short here that a file's name and key have no room. */
  readonly no_files_here: None;
  readonly not_under_way: None;
  /** What was being sent of the file `name`, from this side, is given up. */
  readonly file_not_sent: { readonly name: string };
  /** A later process with the same profile goes on with it. */
  readonly file_goes_on: { readonly name: string };
  /** What is missing of a file does not come, and nobody is here who could send it. */
  readonly sender_gone: None;
  readonly file_unreadable: None;
  readonly no_such_file: None;
  /** What this side's file system says. */
  readonly no_such_path: None;
  readonly no_such_folder: None;
  readonly is_folder: None;
  readonly no_plain_file: None;
  readonly not_permitted: None;
  readonly disk_full: None;
  readonly name_too_long: None;
  /** Whoever read what was written to a pipe does not any more. */
  readonly reader_gone: None;
  readonly became_shorter: None;
  readonly bad_nick: { readonly characters: number; readonly bytes: number };
  readonly policy_denied: None;
  readonly past_forked: None;
  readonly wrong_times: None;
  readonly clocks_differ: None;
  readonly saw_other: { readonly nick: string };
  readonly split: None;
  readonly withheld: None;
  /** A commit does not open here; others may confirm it. */
  readonly held: None;
  readonly altered: None;
  readonly out_of_order: None;
  readonly went_back: None;
  /** The relay's numbers go on further than nothing explains. */
  readonly skipped: None;
  readonly newer_profile: None;
  readonly unwritable_profile: None;
  /** A copy of the profile speaks for this member too. */
  readonly used_elsewhere: None;
  /** The relay alone says so: it has ended this connection for another one, or another one for this. */
  readonly said_elsewhere: None;
  readonly was_connected: None;
  /** Somebody whose nick is known has another key than the one that is known. */
  readonly new_key: { readonly nick: string; readonly fingerprint: string };
  readonly nick_taken: { readonly fingerprint: string; readonly nick: string };
}

/** What is known besides a code: a word, `about`, and its parameters. */
export type Note = {
  readonly [K in keyof NoteParameters]: { readonly about: K } & NoteParameters[K];
}[keyof NoteParameters];
