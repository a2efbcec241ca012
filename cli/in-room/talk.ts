// Owns the commands about oneself and what is said. Must not know how anything is drawn.
import { entriesOf, plainLines } from "../event-lines.ts";
import { messageObject } from "../json-renderer.ts";
import { texts } from "../language.ts";
import { parseNick } from "../names.ts";
import { type Command, misuse } from "./command.ts";

/** Messages that /history shows without a number. */
const DEFAULT_HISTORY = 20;

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
  usage: "[N]",
  run({ here, rest }) {
    const wanted = rest === "" ? DEFAULT_HISTORY : Number(rest);
    if (!Number.isSafeInteger(wanted) || wanted < 1) throw misuse(texts().misuses.howMany);
    const messages = here.room.transcript().slice(-wanted);
    const now = new Date();
    const lines = messages.flatMap((message) => entriesOf(here, message, now).map(plainLines));
    return {
      data: { messages: messages.map(messageObject) },
      lines: lines.length === 0 ? [texts().answers.nothingSaid] : lines,
    };
  },
};
