// Owns in English what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("en");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles = {
  passphraseOf: (profile: string) => `Passphrase of the profile ${profile} (it is not shown)`,
  passphraseFor: (profile: string) =>
    `A passphrase for the new profile ${profile} (it is not shown; without it the profile is lost)`,
  newPassphrase: "The new passphrase (it is not shown)",
  onceMore: "The same once more",
  emptyPassphrase: "An empty passphrase protects nothing.",
  passphrasesDiffer: "They differ; once again.",
  passphraseNeeded: "A passphrase is needed: set CHAT_PASSPHRASE, or run this on a terminal to be asked.",
  newPassphraseNeeded: "The new passphrase is read from standard input's first line, and there is none.",
  passphraseChanged: "The passphrase is changed. Copies made before still open with the old one.",
  badName:
    "A profile's name has 1 to 64 letters from a to z, digits, dots, dashes or underscores; it begins with a letter or a digit, and does not end with a dot.",
  reservedName: (profile: string) => `Windows keeps the name ${profile} for a device; take another one.`,
  unknown: (profile: string) => `There is no profile ${profile}; chat profile list shows them.`,
  exists: (profile: string) => `There is a profile ${profile} already; take another name.`,
  oneOf: (commands: string) => `What is to be done with profiles? Type one of: ${commands}.`,
  typeIt: (command: string) => `To do that, type: ${command}`,
  rootUnusable: (path: string) =>
    `Profiles are kept in ${path}, and that cannot be used as a directory; set XDG_DATA_HOME to one that you may write to.`,
  none: "There are no profiles here; chat join --profile NAME makes one.",
  size: (profile: string, kibibytes: number) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "That file is there already; take another name.",
  fileUnwritable: "That file cannot be written.",
  fileUnreadable: "That file cannot be read.",
  exported:
    "Exported, sealed with the profile's passphrase. Use it as a backup or to move: a profile is for one place at a time.",
  toTerminal: "The profile would be written to the terminal: send it on, as in chat profile export NAME - > FILE",
  imported: (profile: string) => `There is a profile ${profile} now.`,
  deleted: (profile: string) => `The profile ${profile} is gone.`,
  deleteHow: "This deletes an identity for good; add --yes if you mean it.",
  deleteSure: (profile: string) => `This deletes the identity and all that it keeps. Type ${profile} to go on`,
  notDeleted: (profile: string) => `That is not ${profile}; nothing was deleted.`,
  whichRoom: "Which room?",
  otherRoom: "Another room, by an invite",
  severalRooms: (rooms: string) => `The profile knows several rooms; say which one by its id: ${rooms}.`,
  unnamedRoom: (id: string) => `a room without a name, ${id}`,
  noKeyring: "The system's keyring cannot be used; npm install --global @napi-rs/keyring brings what it takes.",
  keyringSilent: "The system's keyring does not answer; is it running and unlocked?",
  inKeyring: "The passphrase is in the system's keyring now; it is not asked for any more.",
  notInKeyring: "The system's keyring does not have the passphrase any more.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying = {
  compare: (nick: string) => `Compare this with ${nick}, by voice or in person; both of you see the same:`,
  ifSame: (nick: string) => `If it is the same: /verify ${nick} yes`,
  verified: (nick: string) => `${nick} is verified.`,
  unverified: (nick: string) => `${nick} is not verified any more.`,
  onlyNow: "Without a profile this is remembered only until you leave.",
  yourself: "That is you; the number is between you and somebody else.",
  nothingFound: (text: string) => `Nothing that was said here holds ${text}.`,
};
