// Owns which images are fetched to be looked at, when, and what is said of those that are not shown. Must not know how one is drawn.
import { randomUUID } from "node:crypto";
import type { SessionEvent, SharedFile } from "../client/events.ts";
import type { FileSink } from "../client/file-ends.ts";
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Rooms } from "./rooms.ts";
import { isolateName, sanitiseLine } from "./sanitise.ts";
import { MAX_IMAGE_BYTES, type Refusal } from "./sent-image.ts";

/** Images that may wait while one is fetched and decoded. */
const MAX_WAITING = 8;

type Sent = Pick<SharedFile, "number" | "id" | "name" | "size">;

/** Shows images: at once where their senders are verified and this is wanted, else as asked. */
export class Viewer {
  readonly #rooms: Rooms;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
    rooms.watch((event, room) => this.#observe(event, room));
  }

  /** Fetches an image and shows it, or says why not; never throws. One at a time, in the order in which they are wanted. */
  show(room: OpenRoom, image: Sent): void {
    if ((image.size ?? 0) > MAX_IMAGE_BYTES) return this.#explain(room, image, { refused: "heavy" });
    if (this.#waiting > MAX_WAITING) return this.#explain(room, image, { refused: "busy" });
    this.#waiting += 1;
    this.#last = this.#last.then(async () => {
      await this.#fetchAndShow(room, image);
      this.#waiting -= 1;
    });
  }

  /** Fetched is only what comes while one looks at the room: the past may hold many. In another room a line says that it is there. */
  #observe(event: SessionEvent, room: OpenRoom): void {
    if (event.type !== "file" || event.own || event.history || !isImage(event.file)) return;
    const { renderer, settings } = this.#rooms.options;
    if (settings.images === "off") return;
    const { file, from } = event;
    if (renderer.showImage === null) return renderer.remark(room, texts().images.plain(calledName(file)));
    const isSeen = room === this.#rooms.current;
    if (isSeen && settings.show === "verified" && from.verified) return this.show(room, file);
    renderer.remark(room, texts().images.ask(calledName(file), file.number));
  }

  async #fetchAndShow(room: OpenRoom, image: Sent): Promise<void> {
    const sink = new MemorySink();
    room.room.do({ type: "save_file", file: image.id, sink, id: randomUUID() });
    const bytes = await sink.content;
    // Where there are none, the room has said why.
    if (bytes === null) return;
    const shown = { name: calledName(image), bytes };
    const { renderer } = this.#rooms.options;
    const refusal = await renderer.showImage?.(shown).catch(() => ({ refused: "decoder" }) as const);
    if (refusal !== null && refusal !== undefined) this.#explain(room, image, refusal);
  }

  #explain(room: OpenRoom, image: Sent, refusal: Refusal): void {
    this.#rooms.options.renderer.remark(room, refusalText(image, refusal));
  }
}

/** True where a file's sender says that it is an image. */
export function isImage({ mime }: Pick<SharedFile, "mime">): boolean {
  return mime.toLowerCase().startsWith("image/");
}

function calledName({ name }: Pick<SharedFile, "name">): string {
  return isolateName(sanitiseLine(name));
}

function refusalText(image: Sent, refusal: Refusal): string {
  const { images } = texts();
  if (refusal.refused === "large") return images.large(calledName(image), refusal.width, refusal.height);
  return images[refusal.refused](calledName(image), image.number);
}

/** A file that is looked at and kept nowhere. */
class MemorySink implements FileSink {
  readonly #pieces: Uint8Array[] = [];
  readonly #done = Promise.withResolvers<Uint8Array | null>();
  #length = 0;

  /** All of it, or null where it could not be had. */
  get content(): Promise<Uint8Array | null> {
    return this.#done.promise;
  }

  async write(piece: Uint8Array): Promise<void> {
    this.#length += piece.length;
    if (this.#length > MAX_IMAGE_BYTES) throw new ChatError("too_large", "", { limit: MAX_IMAGE_BYTES });
    this.#pieces.push(piece);
  }

  async finish(): Promise<string> {
    this.#done.resolve(Buffer.concat(this.#pieces));
    return "";
  }

  async discard(): Promise<void> {
    this.#done.resolve(null);
  }
}
