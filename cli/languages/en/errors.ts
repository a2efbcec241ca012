// Owns in English what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { ErrorCode } from "../../../protocol/errors.ts";
import { grammarOf } from "../grammar.ts";
import type { NoteTexts } from "../notes.ts";

const { number } = grammarOf("en");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors = {
  bad_input: "The other side does not understand what was said to it; both may need the same version of Sotto.",
  too_large: "That is longer than the room takes; send it in parts.",
  not_found: "What answers at that address is not a Sotto relay; check the address.",
  no_room: "There is no such room; ask for a new link.",
  room_exists: "A room with that id is there already; create another one.",
  room_full: "The room is full; try again when somebody has left.",
  room_burned: "The room was burned by its owner; everything in it is gone.",
  create_refused:
    "This relay does not let you create rooms; set CHAT_CREATE_KEY to the key that its operator gave you.",
  disk_unavailable:
    "This relay keeps nothing on disk; start it with --data, or create the room with --retention memory.",
  invite_refused: "The invite does not let you in: it is unknown, expired, used up or revoked; ask for a new link.",
  token_refused: "The relay no longer accepts this session; join again with the link.",
  origin_refused: "The relay does not accept connections from here.",
  not_owner: "Only an owner of the room may do that; join with --owner-file to show that you are one.",
  kicked: "You were removed from the room by its owner.",
  replaced: "The same identity has joined from elsewhere, and this one has left.",
  rate_limited: "The relay takes no more for now; wait a little and try again.",
  no_file: "There is no such file here, or it can no longer be had; ask for it to be sent again.",
  file_incomplete: "The file is still on its way to the relay; try again in a moment.",
  files_full: "The room has as many files as it may have; older ones go away by themselves.",
  slow_reader: "This side reads too slowly for the room.",
  version_unsupported: "The relay speaks another version of the protocol; update the older of the two.",
  relay_restart: "The relay is restarting; try again in a moment.",
  storage_failed:
    "The relay cannot store anything for now, as its disk may be full; tell whoever runs it, and try again later.",
  internal: "Something unexpected happened; please report it.",
  unreachable: "The relay does not answer; check the address and your network.",
  timeout: "The relay did not answer in time; check your network, or allow more time with --timeout.",
  insecure:
    "Over plain http anybody on the way can read who talks to whom; use https, or add --insecure if you mean it.",
  usage: "The command line is not right; see chat --help.",
  wrong_secret: "The invite's secret does not open this room; ask for the newest link.",
  unreadable: "A message cannot be opened.",
  fork: "The relay shows different people different conversations; do not trust this room.",
  stranded: "The group could not be followed or entered; join again with the newest link.",
  wrong_passphrase: "The passphrase does not open this profile (or its header was altered); nothing was changed.",
  profile_damaged:
    "The profile is damaged: it is cut short or was altered. Nothing was changed; use a copy of it from before.",
  profile_locked: "Another process is using this profile; end that one first, or take another --profile.",
  cancelled: "The transfer was cancelled.",
  file_exists: "A file of that name is there already; it was left as it is.",
  local_file: "A file on this machine cannot be read or written.",
} satisfies Record<ErrorCode, string>;

/** What is known besides a code. Names are sanitised and isolated. */
export const notes = {
  nonsense: () => "The relay said something that no relay says; connecting anew.",
  relay_older: ({ theirs, ours }) =>
    `The relay speaks version ${theirs} of the protocol and this program version ${ours}; whoever runs the relay must update it.`,
  relay_newer: ({ theirs, ours }) =>
    `The relay speaks version ${theirs} of the protocol and this program version ${ours}; update this program.`,
  no_relay: () => "What answers at that address is not a Sotto relay; check the address.",
  no_entry: () => "The relay refused to let this member into the group; try again, or ask for a new link.",
  no_group: () => "The relay holds no group that could be entered; join again with the newest link.",
  said_kicked: () => "The relay says that you were removed; no owner's word for it has come here.",
  said_burned: () => "The relay says that the room was burned; no owner's word for it has come here.",
  no_member: () => "There is no such member here.",
  busy: () => "Others changed the room at the same time again and again; try once more.",
  cut_off: () => "The connection was lost before the relay answered.",
  few_requests: () => "The relay takes no more requests from you for a while.",
  text_too_long: ({ limit }) => `The text is longer than ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `The room takes no more messages from you for ${number(seconds)} s; yours will be sent then.`,
  message_refused: () => "The relay refused a message.",
  left_out: () => "Something was sent that cannot be opened; it is left out.",
  bad_nick: ({ characters, bytes }) =>
    `A nick has 1 to ${number(characters)} characters, and at most ${number(bytes)} bytes.`,
  file_too_long: ({ limit }) => `The file is longer than ${number(limit)} bytes, the most that a file may be here.`,
  files_full: ({ limit }) =>
    `The room has ${number(limit)} files, the most that it may have; older ones go away by themselves.`,
  hour_used: ({ limit }) => `You have sent as much as one may in an hour: ${number(limit)} bytes.`,
  no_files_here: () => "A room whose texts are that short takes no files.",
  not_under_way: () => "That file is not on its way, and not yours.",
  file_not_sent: ({ name }) => `${name} was not sent.`,
  file_goes_on: ({ name }) => `${name} is not all sent yet; the next start with this profile goes on with it.`,
  sender_gone: () =>
    "Nothing more of the file has come, and its sender is not here any more; save it again once it is complete.",
  file_unreadable: () => "The file does not open as what was sent: it is damaged or was altered.",
  no_such_file: () => "There is no such file here; /files shows all.",
  no_such_path: () => "There is no such file or folder.",
  no_such_folder: () => "There is no such folder.",
  is_folder: () => "That is a folder; send it as one file: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "That is not a plain file; what comes from a pipe is sent by chat send --file -",
  not_permitted: () => "That file or folder may not be read or written.",
  disk_full: () => "There is no room for the file on the disk.",
  name_too_long: () => "The name is too long.",
  reader_gone: () => "What was reading the file has stopped before its end.",
  became_shorter: () => "The file has become shorter while it was sent.",
  policy_denied: () => "The relay misstates whether newcomers may read the past; the room's keys say otherwise.",
  past_forked: () => "What the relay shows of the past is not what those who wrote it had seen.",
  wrong_times: () => "The relay delays messages, or gives them times that are more than five minutes off.",
  clocks_differ: () => "Your clock and the relay's differ by more than five minutes.",
  saw_other: ({ nick }) =>
    `${nick} has seen a different conversation from yours: the relay shows its members different histories.`,
  split: () => "A message comes from another group of the same number: the relay has split the room.",
  withheld: () => "The relay withheld a change of the group from you; joining the others again.",
  held: () => "A change of the group does not open here; waiting for another member to confirm it.",
  burn_unproved: () => "The relay says that the room was burned, without an owner's word for it.",
  altered: () => "The relay altered a message of yours.",
  out_of_order: () => "The relay left out messages of yours, or put them out of order; they are sent again.",
  went_back: () => "The relay has gone back to an earlier point of the conversation.",
  skipped: () =>
    "The relay’s count has jumped: it hid something from you, or made something up. What follows was not taken; it is asked again.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} now calls itself ${nick}, as somebody else here does.`,
  newer_profile: () => "This profile was written by a newer version of Sotto; update this program.",
  unwritable_profile: () => "The profile cannot be written; is the disk full?",
  used_elsewhere: () =>
    "This profile was also used elsewhere, by a copy of it. A profile is for one place at a time: use one of the two from now on, and join again.",
  said_elsewhere: () =>
    "This profile has connected from elsewhere, as the relay says: a copy of it may be in use. A profile is for one place at a time: end the other one, then join again.",
  was_connected: () =>
    "The relay still had a connection of this profile and has ended it: a copy of the profile may be in use elsewhere. A profile is for one place at a time: end the other one. If the last session was cut off, there is nothing to do.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} has a different key than before: ${fingerprint}. It may be a new profile of theirs, or somebody else: compare with /verify.`,
} satisfies NoteTexts;

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage = {
  unknownCommand: (command: string, advice: string) => `There is no chat ${command}. ${advice}`,
  didYouMean: (what: string) => `Did you mean ${what}?`,
  seeHelp: "See chat --help.",
  joinThen: "To join a room, type chat join; it asks for the invite.",
  unknownOption: (option: string) => `There is no option ${option} here.`,
  noValue: (option: string) => `The option ${option} needs a value.`,
  tooMany: "Those are more words than the command takes; see chat --help.",
  badValue: (value: string, option: string) => `The value ${value} will not do for ${option}.`,
  choices: (values: string) => `It takes ${values}.`,
  wholeNumber: (least: number, most: number) => `It takes a whole number from ${least} to ${most}.`,
  time: (option: string) => `The time of ${option} is written like 90s, 15m, 1h or 7d.`,
  longestTime: (option: string, time: string) => `The time of ${option} is at most ${time}.`,
  language: (given: string, languages: string) => `Sotto does not speak ${given}; it speaks ${languages}.`,
  file: (option: string) => `The file of ${option} cannot be read.`,
  credential: (path: string) => `The credential ${path} cannot be read.`,
  nick: (most: number) => `A nick has 1 to ${number(most)} characters that can be seen.`,
  roomName: (most: number) => `A room's name has at most ${number(most)} characters that can be seen.`,
  serverAddress: "A server is an address such as https://chat.example.org, without a path.",
  plainHttp: (origin: string) =>
    `${origin} is plain http to another machine: use https, or add --insecure if you mean it.`,
  invite: "That is not a complete invite; it looks like https://HOST/r/ROOM#KEY and must be copied whole.",
  inviteNeeded:
    "An invite is needed: set CHAT_INVITE, use --invite-file FILE, or give - and write it to standard input.",
  inviteEnded: "Standard input ended before the invite came.",
  ownerKey: "That is not a complete owner key; chat create printed it once.",
  serverNeeded: "A server is needed: use --server URL, or set CHAT_SERVER.",
  whatToDo: "What is to be done? chat host, chat create or chat join; see chat --help.",
  shells: "Completions are available for bash, zsh and fish.",
  nothingToSend: "There is nothing to send: give a text, or write it to standard input.",
  badLine: (what: string) => `That line cannot be used: ${what}.`,
  badType: (types: string) => `"type" is one of ${types}`,
  emptyField: (field: string) => `"${field}" is a text that is not empty`,
  commandText: 'the "text" of a command begins with /',
  noJson: "it is not JSON",
  noObject: "it is not an object",
  oneSlash: "A command begins with one /.",
  whichRoom: 'Several rooms are open: "room" says which one is meant.',
  notOpen: "That room is not open here.",
  relayMissing: "The relay's program is missing; npm install brings it.",
  workerdMissing: (version: string) =>
    `The relay runs on workerd, which is not installed beside this program: npm install workerd@${version} brings it, with --global if Sotto was installed that way.`,
  portTaken: (port: number) => `Port ${port} is taken; --port chooses another.`,
  portForbidden: (port: number) => `You may not listen on port ${port}; choose one from 1024 on with --port.`,
  hostElsewhere: (host: string) =>
    `${host} is not an address of this machine; --host takes one that is, such as 127.0.0.1, or 0.0.0.0 for all.`,
  dataTaken: (path: string) =>
    `Another relay uses the directory of --data, ${path}; end it first, or name another directory.`,
  secretTooShort: (path: string) =>
    `The secret in ${path} is too short; delete the file to have one made, which ends all tokens, or put back what was in it.`,
  dataUnusable: (path: string, reason: string) =>
    `The directory of --data, ${path}, cannot be used (${reason}); name one that you may write to, or that can be made.`,
  relayEnded: (said: string) => `The relay ended as it started: ${said}.`,
  relayRefuses: (said: string) => `The relay does not start: ${said}.`,
  relayGone: (exitCode: string) => `The relay ended by itself (exit code ${exitCode}).`,
  relaySilent: "The relay does not answer.",
};
