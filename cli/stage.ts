// Owns which renderer draws and where lines come from, both of which may change while the program runs. Must not know what rooms tell, nor any renderer.
import type { SessionEvent } from "../client/events.ts";
import type { Failure } from "./failure.ts";
import type { Input } from "./input.ts";
import type { OpenRoom } from "./open-room.ts";
import type { RendererName } from "./options.ts";
import type { Answer, Renderer, RoomView } from "./renderer.ts";

/** A renderer with what is typed beside it. */
export interface Show {
  readonly renderer: Renderer;
  /** Ends once `close` was called and what had been typed before was read. */
  readonly input: AsyncIterable<Input>;
  /** True where it must be told how things stand when it begins in mid-conversation. */
  readonly needsStanding: boolean;
  /** What was told and has not been shown. */
  unseen(): readonly (readonly [room: RoomView, event: SessionEvent])[];
  close(): Promise<void>;
}

/** What a process in rooms asks of its stage. */
export interface Stage {
  /** What a line of input is at the moment. */
  readonly inputKind: "json" | "lines";
  /** True while a person types. */
  readonly interactive: boolean;
  /** Draws `rooms` with another renderer from now on; throws `usage` where this place cannot have it. */
  change(name: RendererName, rooms: readonly OpenRoom[], current: OpenRoom | null): Promise<void>;
}

export interface StageOptions {
  /** Loads a renderer; what comes back opens it. Throws `usage` where this place cannot have it. */
  readonly load: (name: RendererName) => Promise<() => Show>;
  /** True where a person sits at standard input. */
  readonly mayAsk: boolean;
}

/** The stage of this process: one renderer after another, each in the same rooms. */
export class LiveStage implements Stage, Renderer {
  readonly #options: StageOptions;
  #name: RendererName;
  #show: Show;

  private constructor(options: StageOptions, name: RendererName, show: Show) {
    this.#options = options;
    this.#name = name;
    this.#show = show;
  }

  /** A stage with its first renderer. */
  static async open(options: StageOptions, name: RendererName): Promise<LiveStage> {
    return new LiveStage(options, name, (await options.load(name))());
  }

  get inputKind(): "json" | "lines" {
    return this.#name === "json" ? "json" : "lines";
  }

  get interactive(): boolean {
    return this.#options.mayAsk && this.#name !== "json";
  }

  /** What is typed, whatever the renderer. */
  async *input(): AsyncGenerator<Input> {
    for (let last: Show | null = null; last !== this.#show; ) {
      last = this.#show;
      yield* last.input;
    }
  }

  async change(name: RendererName, rooms: readonly OpenRoom[], current: OpenRoom | null): Promise<void> {
    if (name === this.#name) return;
    const open = await this.#options.load(name);
    const last = this.#show;
    const unseen = last.unseen();
    await last.close();
    this.#name = name;
    this.#show = open();
    const { renderer, needsStanding } = this.#show;
    if (current !== null) renderer.enter(current);
    if (needsStanding) for (const room of rooms) for (const event of room.standing()) renderer.draw(room, event);
    for (const [room, event] of unseen) renderer.draw(room, event);
  }

  draw(room: RoomView, event: SessionEvent): void {
    this.#show.renderer.draw(room, event);
  }

  answer(room: RoomView, command: string, id: string, answer: Answer): void {
    this.#show.renderer.answer(room, command, id, answer);
  }

  refuse(room: RoomView | null, failure: Failure, id: string | undefined): void {
    this.#show.renderer.refuse(room, failure, id);
  }

  remark(room: RoomView, text: string): void {
    this.#show.renderer.remark(room, text);
  }

  get showImage(): Renderer["showImage"] {
    const { renderer } = this.#show;
    return renderer.showImage?.bind(renderer) ?? null;
  }

  enter(room: RoomView): void {
    this.#show.renderer.enter(room);
  }

  clear(): void {
    this.#show.renderer.clear();
  }

  close(): void {
    this.#show.renderer.close();
  }
}
