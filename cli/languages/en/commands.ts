// Owns in English the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("en");

/** What each command does, as /help shows it. */
export const commandHelp = {
  help: "show the commands",
  nick: "change your nick in this room",
  me: "say what you do",
  away: "say that you are away, or back again",
  clear: "empty the screen",
  history: "show the last N messages again (20 if you do not say), or those that hold TEXT",
  set: "show or change how rooms look and behave here",
  lang: "show the languages, or speak another one from now on",
  renderer: "change how rooms are drawn from now on",
  quit: "leave all rooms, or one of them",
  room: "tell about this room, or type to another one",
  rooms: "list the rooms that you are in",
  join: "go into a further room",
  create: "create a further room at the same relay, and go in",
  invite: "make a further link, such as /invite 5 1h",
  members: "show who is here",
  verify: "show a number to compare with somebody over another channel; yes remembers that it was the same",
  kick: "remove somebody for good; the room gets a new link (owners only)",
  owner: "show who owns the room and the key that proves it, or make somebody a further owner",
  rename: "give the room another name (owners only)",
  burn: "delete the room for everybody (owners only)",
  send: "send a file to the room",
  save: "save a file of the room; /files shows their numbers",
  cancel: "give up a file on its way, or take back one that you have sent",
  files: "list the room's files",
  images: "list the room's images, show one, or say how and whose are shown",
};

/** What each setting is about. */
export const settingHelp = {
  times: "the time of day alone, or also how long ago the last message was",
  markdown: "draw *bold*, _italic_ and `code` as such",
  notify: "what a mention of you sets off; text shows what was said",
  images: "how images are shown: by the best that the terminal has, not at all, or one way",
  show: "whose images are shown at once: those of verified members, or only what you ask for",
  typing: "let others see that you are typing",
  away: "minutes without a key until you count as away; 0 is never",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers = {
  doubleSlash: "//x says /x",
  you: "you",
  owner: "owner",
  verified: "verified",
  ownedBy: (names: string) => `Owned by ${names}.`,
  noOwner: "No owner is here.",
  ownerKey: (key: string) => `The owner key, for --owner-file; keep it to yourself: ${key}`,
  burnHow: "This deletes the room and all that was said, for everybody. /burn now does it.",
  stillConnecting: "You are not in the room yet; still connecting.",
  roomIs: (room: string, people: number) =>
    plural(people, (n) => ({
      one: `This is ${room}; ${n} person is here.`,
      other: `This is ${room}; ${n} people are here.`,
    })),
  itsLink: (link: string) => `Its link: ${link}`,
  newLink: (link: string) => `The link of the new room: ${link}`,
  newOwnerKey: (key: string) => `Its owner key; keep it to yourself: ${key}`,
  uses: (uses: number) => plural(uses, (n) => ({ one: `${n} use`, other: `${n} uses` })),
  until: (time: string) => `until ${time}`,
  isNow: (setting: string, value: string) => `${setting} is ${value} now.`,
  speaks: "From now on I speak English.",
  nothingSaid: "Nothing was said yet.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses = {
  unknown: (command: string, advice: string) => `There is no /${command}. ${advice}`,
  seeHelp: "/help shows all.",
  whom: "Whom? Give a nick.",
  nobody: (nick: string) => `Nobody here is called ${nick}.`,
  several: (nicks: string) => `There are several: ${nicks}?`,
  yourself: "That is you; /quit leaves the room.",
  noRoom: "You are in no such room; /rooms shows yours.",
  renameHow: "What should the room be called? /rename NAME",
  inviteHow: "How many uses, and for how long? /invite 5 1h",
  doWhat: "What do you do? /me TEXT",
  howMany: "How many messages? /history N",
  noSetting: (name: string) => `There is no setting ${name}; /set shows all.`,
  noScreen: "rich goes only where a terminal is both read and written; minimal and json go everywhere.",
  settingTakes: (name: string, values: string) => `${name} takes ${values}.`,
};
