// Owns a line between a member and a relay in memory. Must not know what is said on it.
import type { Socket, SocketHandlers } from "../../client/platform.ts";

/** One end of a socket. */
export interface Line {
  readonly member: string;
  readonly handlers: SocketHandlers;
  /** True until the network is cut: a frame sent into a cut line is lost. */
  open: boolean;
  /** True once it was brought up to date. */
  greeted: boolean;
}

/** What the relay does about a line. */
export interface LineHandlers {
  onOpen(line: Line): void;
  onText(line: Line, text: string): void;
  onClose(line: Line): void;
}

/** Opens a line, a little later, as sockets do; one that is not `open` is refused. */
export function openLine(line: Line, { onOpen, onText, onClose }: LineHandlers): Socket {
  queueMicrotask(() => {
    if (!line.open) {
      line.handlers.onClose(1006, "");
      return;
    }
    onOpen(line);
    line.handlers.onOpen();
  });
  return {
    send: (text) => {
      if (line.open) queueMicrotask(() => onText(line, text));
    },
    close: () => queueMicrotask(() => onClose(line)),
  };
}

/** The relay's id of the `count`th who came. */
export function nthMember(count: number): string {
  return `member${String(count).padStart(15, "0")}A`;
}
