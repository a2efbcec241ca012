// Owns a relay in memory that lies about frames as a whole: nonsense, floods, refusals, answers over HTTP, closed sockets.
import type { Platform, SocketHandlers } from "../../client/platform.ts";
import { decodeServerFrame, encodeServerFrame } from "../../protocol/codec.ts";
import type { RelayEvent, ServerFrame } from "../../protocol/server-frames.ts";
import { RelayDouble } from "./relay-double.ts";

const NOBODY = "nobodyAAAAAAAAAAAAAAAA";

/** What hides an event without a hole in the numbers: one that means nothing, in its place. */
export function hidden({ seq, ts }: RelayEvent): RelayEvent {
  return { kind: "presence", seq, ts, from: NOBODY, event: "offline" };
}

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** A relay whose every word can be bent on its way to a member. */
export class DishonestRelay extends RelayDouble {
  /** Sees every frame on its way to a member; those that are returned arrive instead. */
  bend: (frame: ServerFrame, to: string) => readonly ServerFrame[] = (frame) => [frame];
  /** Sees every frame of a member; false loses it. */
  listens: (text: string, from: string) => boolean = () => true;
  /** Sees every answer over HTTP; what is returned arrives instead. */
  bendAnswer: (answer: HttpAnswer) => HttpAnswer = (answer) => answer;
  readonly #sockets = new Map<string, SocketHandlers>();

  override platform(): Platform {
    const honest = super.platform();
    return {
      ...honest,
      fetch: async (url, init) => {
        const answer = await honest.fetch(url, init);
        const bent = this.bendAnswer({ status: answer.status, text: await answer.text() });
        return { ...answer, status: bent.status, text: async () => bent.text };
      },
      connect: (url, token, handlers) => {
        const member = token.slice("token-".length);
        this.#sockets.set(member, handlers);
        const socket = honest.connect(url, token, {
          ...handlers,
          onText: (text) => this.#pass(text, member, handlers),
        });
        return { close: () => socket.close(), send: (text) => this.listens(text, member) && socket.send(text) };
      },
    };
  }

  /** Sends a member any text at all. */
  utter(to: string, text: string): void {
    this.#sockets.get(to)?.onText(text);
  }

  /** Sends a member a frame that nothing gave rise to. */
  pretend(to: string, frame: ServerFrame): void {
    this.utter(to, encodeServerFrame(frame));
  }

  /** Closes a member's socket with any code. */
  hangUp(member: string, code: number): void {
    this.#sockets.get(member)?.onClose(code, "");
  }

  #pass(text: string, member: string, handlers: SocketHandlers): void {
    if (!text.startsWith("{")) return handlers.onText(text);
    for (const frame of this.bend(decodeServerFrame(text), member)) handlers.onText(encodeServerFrame(frame));
  }
}
