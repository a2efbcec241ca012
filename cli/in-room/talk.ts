// Owns the commands about oneself and what is said. Must not know how anything is drawn.
import { entriesOf, plainLines } from "../event-lines.ts";
import { messageObject } from "../json-renderer.ts";
import { texts } from "../language.ts";
import { parseNick } from "../names.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { type Command, misuse } from "./command.ts";

/** Messages that /history shows without a number. */
const DEFAULT_HISTORY = 20;
/** Most messages that a search shows, the newest. */
const MAX_FOUND = 100;

export const me: Command = {
  name: "me",
  usage: "TEXT",
  async run({ here, rest, id }) {
    if (rest === "") throw misuse(texts().misuses.doWhat);
    await here.say(rest, true, id);
    return null;
  },
};

export const nick: Command = {
  name: "nick",
  usage: "NICK",
  run({ here, rest, id }) {
    const chosen = parseNick(rest);
    here.room.do({ type: "nick", nick: chosen, id });
    return { data: { nick: chosen }, lines: [] };
  },
};

export const away: Command = {
  name: "away",
  usage: "",
  run({ here, id }) {
    here.away = !here.away;
    here.room.do({ type: here.away ? "away" : "back", id });
    return { data: { away: here.away }, lines: [] };
  },
};

export const clear: Command = {
  name: "clear",
  usage: "",
  run({ rooms }) {
    rooms.options.renderer.clear();
    return { data: {}, lines: [] };
  },
};

export const history: Command = {
  name: "history",
  usage: "[N|TEXT]",
  async run({ here, rest }) {
    const isCount = rest === "" || /^\d{1,6}$/u.test(rest);
    if (isCount && rest !== "" && Number(rest) < 1) throw misuse(texts().misuses.howMany);
    const messages = isCount
      ? await here.room.past("", rest === "" ? DEFAULT_HISTORY : Number(rest))
      : await here.room.past(rest, MAX_FOUND);
    const now = new Date();
    const lines = messages.flatMap((message) => entriesOf(here, message, now).map(plainLines));
    const none = isCount
      ? texts().answers.nothingSaid
      : texts().verifying.nothingFound(isolateName(sanitiseLine(rest)));
    return { data: { messages: messages.map(messageObject) }, lines: lines.length === 0 ? [none] : lines };
  },
};
