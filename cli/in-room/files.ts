// Owns the commands about files. Must not know how they travel, or how anything is drawn.
import type { SharedFile } from "../../client/events.ts";
import { ChatError } from "../../protocol/errors.ts";
import { clockOf } from "../dates.ts";
import { DiskSink } from "../files/disk-sink.ts";
import { diskSource } from "../files/disk-source.ts";
import { savePlace } from "../files/save-place.ts";
import { formatBytes } from "../files/sizes.ts";
import { typedPath } from "../files/typed-path.ts";
import { fileObject } from "../json-renderer.ts";
import { texts } from "../language.ts";
import type { OpenRoom } from "../open-room.ts";
import { namedMember } from "../people.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { type Command, line, misuse } from "./command.ts";

export const send: Command = {
  name: "send",
  argument: "path",
  usage: "PATH",
  async run({ here, rest, id }) {
    if (rest === "") throw misuse(texts().fileMisuses.sendHow);
    const { name, size } = await sendFile(here, rest, id);
    const text = texts().files.sending(isolateName(sanitiseLine(name)), isolateName(formatBytes(size ?? 0)));
    return line(text, { name, size });
  },
};

export const save: Command = {
  name: "save",
  argument: "path",
  usage: "N [PATH]",
  async run({ here, rest, id, interactive }) {
    const [, which = "", typed = ""] = /^(\S*)\s*(.*)$/su.exec(rest) ?? [];
    const file = fileNamed(here, which);
    const replaces = interactive && here.replacing === rest;
    here.replacing = null;
    try {
      await saveFile(here, file, typed, id, replaces);
    } catch (error) {
      if (!interactive || !(error instanceof ChatError && error.code === "file_exists")) throw error;
      here.replacing = rest;
      return line(texts().files.askToReplace(isolateName(sanitiseLine(typed))));
    }
    return line(texts().files.saving(isolateName(sanitiseLine(file.name))), { file: file.id });
  },
};

export const cancel: Command = {
  name: "cancel",
  usage: "N",
  run({ here, rest, id }) {
    here.room.do({ type: "cancel_file", file: fileNamed(here, rest).id, id });
    return null;
  },
};

export const files: Command = {
  name: "files",
  usage: "",
  run({ here }) {
    const all = here.room.files();
    const lines = all.map((file) => {
      const size = file.size === null ? [] : [isolateName(formatBytes(file.size))];
      const sender = texts().files.from(namedMember(file.from, here.members()), clockOf(new Date(file.ts)));
      const parts = [
        isolateName(sanitiseLine(file.name)),
        ...size,
        sender,
        ...(file.state === "complete" ? [] : [texts().files[file.state]]),
      ];
      return `${file.number}  ${parts.join("  ")}`;
    });
    return { data: { files: all.map(fileObject) }, lines: lines.length === 0 ? [texts().files.none] : lines };
  },
};

/** Begins to send the file at a path as people write it; throws ChatError `local_file`. */
export async function sendFile(here: OpenRoom, typed: string, id: string) {
  const source = await diskSource(typedPath(typed));
  here.send(source, id);
  return source;
}

/** Begins to save a file; throws ChatError `file_exists` or `local_file` where it cannot be there. */
export async function saveFile(
  here: OpenRoom,
  file: SharedFile,
  typed: string,
  id: string,
  replaces: boolean,
): Promise<void> {
  if (file.state === "gone") throw new ChatError("no_file");
  const sink = new DiskSink(await savePlace(typed, file.name, replaces));
  here.room.do({ type: "save_file", file: file.id, sink, id });
}

/** The file of this number or id; throws `usage` or `no_file`. */
export function fileNamed(here: OpenRoom, text: string): SharedFile {
  if (text === "") throw misuse(texts().fileMisuses.which);
  const found = here.room.files().find(({ number, id }) => String(number) === text || id === text);
  if (found === undefined) throw new ChatError("no_file", "", { note: { about: "no_such_file" } });
  return found;
}
