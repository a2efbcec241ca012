// Owns what each member may still send: chat messages, and everything else. Must not know where the counts are kept.
import { RATE_LIMIT_CONTROL } from "../protocol/limits.ts";
import { RateWindow } from "./rate-window.ts";

/** `chat` counts messages, `control` signals, commits and all other requests. */
export type Budget = "chat" | "control";

interface Allowance {
  readonly chat: RateWindow;
  readonly control: RateWindow;
  /** What `encode` wrote of it last, or null since it has changed. */
  text: string | null;
}

/** The windows of all members that sent something lately. */
export class Allowances {
  readonly #limits: Readonly<Record<Budget, number>>;
  readonly #windowMs: number;
  readonly #members = new Map<string, Allowance>();

  constructor(messages: number, windowMs: number) {
    this.#limits = { chat: messages, control: RATE_LIMIT_CONTROL };
    this.#windowMs = windowMs;
  }

  /** Takes one from a member's budget, or returns false. */
  take(member: string, budget: Budget, now: number): boolean {
    const allowance = this.#of(member);
    if (!allowance[budget].take(now)) return false;
    allowance.text = null;
    return true;
  }

  /** The refusal that a used-up budget answers with. */
  refusal(member: string, budget: Budget, now: number): { code: "rate_limited"; retryAfterMs: number; limit: number } {
    return {
      code: "rate_limited",
      retryAfterMs: this.#of(member)[budget].retryAfterMs(now),
      limit: this.#limits[budget],
    };
  }

  /** All windows as one text; members who sent nothing within the window are left out and forgotten. */
  encode(now: number): string {
    const parts: string[] = [];
    for (const [member, allowance] of this.#members) {
      if (allowance.chat.isEmpty(now) && allowance.control.isEmpty(now)) {
        this.#members.delete(member);
        continue;
      }
      allowance.text ??= `${member}:${allowance.chat.encode()}:${allowance.control.encode()}`;
      parts.push(allowance.text);
    }
    return parts.join(";");
  }

  /** Takes over what `encode` wrote. */
  restore(text: string): void {
    for (const part of text === "" ? [] : text.split(";")) {
      const [member = "", chat = "", control = ""] = part.split(":");
      const allowance = this.#of(member);
      allowance.chat.restore(chat);
      allowance.control.restore(control);
    }
  }

  #of(member: string): Allowance {
    const known = this.#members.get(member);
    if (known !== undefined) return known;
    const chat = new RateWindow(this.#limits.chat, this.#windowMs);
    const fresh = { chat, control: new RateWindow(this.#limits.control, this.#windowMs), text: null };
    this.#members.set(member, fresh);
    return fresh;
  }
}
