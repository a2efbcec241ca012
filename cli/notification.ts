// Owns how a person is called who looks elsewhere: the bell, or the desktop by OSC 9 or 777. Must not know why.
import type { SessionEvent } from "../client/events.ts";
import { roomName } from "./event-lines.ts";
import { texts } from "./language.ts";
import { shownNick } from "./people.ts";
import type { RoomView } from "./renderer.ts";
import { sanitiseLine } from "./sanitise.ts";
import type { Settings } from "./settings.ts";

/** Least time between two calls, in milliseconds. */
const PAUSE_MS = 3_000;
const MAX_TEXT_CHARACTERS = 120;
const BELL = "\u0007";
/** Terminals that take OSC 777; the others that notify at all take OSC 9. */
const TAKES_777 = /^(rxvt|foot|vte|gnome|contour)/iu;

type Message = Extract<SessionEvent, { type: "message" }>;

/** Calls the person who sits at this terminal. */
export class Notifier {
  readonly #write: (text: string) => void;
  readonly #settings: Settings;
  readonly #env: NodeJS.ProcessEnv;
  #calledAt = Number.NEGATIVE_INFINITY;

  constructor(write: (text: string) => void, settings: Settings, env: NodeJS.ProcessEnv) {
    this.#write = write;
    this.#settings = settings;
    this.#env = env;
  }

  /** Somebody speaks to this member. What was said is told only where that was chosen. */
  mention(room: RoomView, { from, text }: Message): void {
    const { notify } = this.#settings;
    const now = Date.now();
    if (notify === "off" || now - this.#calledAt < PAUSE_MS) return;
    this.#calledAt = now;
    if (notify === "bell") return this.#write(BELL);
    const nick = shownNick(from, room.members());
    const said = notify === "text" ? [...sanitiseLine(text)].slice(0, MAX_TEXT_CHARACTERS).join("") : null;
    this.#write(desktopCall(texts().room.notice(nick, roomName(room.name())), said, this.#env) + BELL);
  }
}

/** The escape sequence of a desktop notification; tmux passes it on where it may. */
function desktopCall(title: string, body: string | null, env: NodeJS.ProcessEnv): string {
  const is777 = TAKES_777.test(env["TERM"] ?? "") || env["VTE_VERSION"] !== undefined;
  const told = body === null ? title : `${title}: ${body}`;
  const call = is777
    ? `\u001b]777;notify;${withoutSemicolons(title)};${withoutSemicolons(body ?? "")}\u001b\\`
    : `\u001b]9;${told}\u001b\\`;
  return env["TMUX"] === undefined ? call : `\u001bPtmux;${call.replaceAll("\u001b", "\u001b\u001b")}\u001b\\`;
}

function withoutSemicolons(text: string): string {
  return text.replaceAll(";", ",");
}
