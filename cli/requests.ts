// Owns what becomes of each line of input: a text to say, a command, or a refusal. Must not know where lines come from.
import { randomUUID } from "node:crypto";
import { ChatError } from "../protocol/errors.ts";
import { readLine, runCommand } from "./command-table.ts";
import type { Departure } from "./departure.ts";
import { failureOf } from "./failure.ts";
import { droppedFile } from "./files/typed-path.ts";
import { fileNamed, saveFile, sendFile } from "./in-room/files.ts";
import { type JsonRequest, parseRequest } from "./json-input.ts";
import { texts } from "./language.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Rooms } from "./rooms.ts";
import { sanitiseLine } from "./sanitise.ts";
import type { Stage } from "./stage.ts";
import type { Viewer } from "./viewer.ts";

export interface RequestsOptions {
  readonly rooms: Rooms;
  readonly departure: Departure;
  readonly stage: Stage;
  readonly viewer: Viewer;
  readonly insecure: boolean;
  readonly createKey: string | undefined;
}

/** Carries out lines, one after the other. */
export class Requests {
  readonly #options: RequestsOptions;

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /** A line as people type it. */
  async typed(text: string): Promise<void> {
    const { rooms, stage } = this.#options;
    const here = rooms.current;
    const line = readLine(text);
    if (here === null || line === null) return;
    // Somebody has dropped a file on a terminal that types it as it is.
    const file = stage.interactive ? droppedFile(text) : null;
    if (file !== null) return rooms.options.renderer.remark(here, texts().files.isFile(sanitiseLine(`/send ${file}`)));
    if ("say" in line) return here.say(line.say, false, randomUUID());
    await this.#command(here, line.command, line.rest, undefined);
  }

  /** A line as programs write it. */
  async json(text: string): Promise<void> {
    let request: JsonRequest;
    try {
      request = parseRequest(text);
    } catch (error) {
      return this.#refuse(this.#options.rooms.current, error, undefined);
    }
    let here: OpenRoom;
    try {
      here = this.#roomOf(request);
    } catch (error) {
      return this.#refuse(this.#options.rooms.current, error, request.id);
    }
    await this.#carryOut(here, request);
  }

  async #carryOut(here: OpenRoom, request: JsonRequest): Promise<void> {
    switch (request.type) {
      case "say":
        return here.say(request.text, false, request.id ?? randomUUID());
      case "command": {
        const line = readLine(request.text);
        if (line !== null && "command" in line) return this.#command(here, line.command, line.rest, request.id);
        return this.#refuse(here, new ChatError("bad_input", texts().usage.oneSlash), request.id);
      }
      case "send_file":
        return this.#attempt(here, request.id, (id) => sendFile(here, request.path, id));
      case "save":
        return this.#attempt(
          here,
          request.id,
          (id) => saveFile(here, fileNamed(here, request.file), request.path, id, false),
          request.file,
        );
    }
  }

  #roomOf({ room }: JsonRequest): OpenRoom {
    const { rooms } = this.#options;
    if (room === undefined && rooms.all().length > 1) {
      throw new ChatError("bad_input", texts().usage.whichRoom);
    }
    const here = room === undefined ? rooms.current : rooms.byId(room);
    if (here === null) throw new ChatError("bad_input", texts().usage.notOpen);
    return here;
  }

  async #command(here: OpenRoom, name: string, rest: string, givenId: string | undefined): Promise<void> {
    const { rooms, departure, viewer, stage, insecure, createKey } = this.#options;
    const { interactive } = stage;
    const id = givenId ?? randomUUID();
    if (!interactive) await here.settled();
    try {
      const answer = await runCommand(name, {
        ...{ rooms, here, departure, viewer, stage, id, rest },
        ...{ interactive, insecure, createKey },
      });
      if (answer !== null) rooms.options.renderer.answer(here, name, id, answer);
    } catch (error) {
      this.#refuse(here, error, givenId);
    }
  }

  /** `file` is the one that it is about, where one was named. */
  async #attempt(
    here: OpenRoom,
    givenId: string | undefined,
    run: (id: string) => Promise<unknown>,
    file?: string,
  ): Promise<void> {
    try {
      await run(givenId ?? randomUUID());
    } catch (error) {
      this.#refuse(here, error, givenId, file);
    }
  }

  #refuse(here: OpenRoom | null, error: unknown, id: string | undefined, file?: string): void {
    const failure = failureOf(error);
    this.#options.rooms.options.renderer.refuse(here, file === undefined ? failure : { ...failure, file }, id);
  }
}
