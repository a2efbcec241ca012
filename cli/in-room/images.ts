// Owns the command about images. Must not know how one is fetched or drawn.
import { fileObject } from "../json-renderer.ts";
import { texts } from "../language.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { choose, SETTINGS } from "../settings.ts";
import { isImage } from "../viewer.ts";
import { type Command, line, misuse } from "./command.ts";
import { fileNamed } from "./files.ts";

const WORDS = [...SETTINGS.images.values, ...SETTINGS.show.values];

export const images: Command = {
  name: "images",
  argument: "value",
  usage: "[N|HOW|WHOSE]",
  values: (given) => (given === "" ? WORDS : []),
  run({ rooms, here, viewer, rest }) {
    const { settings, renderer } = rooms.options;
    if (rest === "") {
      const all = here.room.files().filter(isImage);
      const lines = all.map(({ number, name }) => `${number}  ${sanitiseLine(name)}`);
      return {
        data: { images: settings.images, show: settings.show, files: all.map(fileObject) },
        lines: [
          ...(lines.length === 0 ? [texts().images.none] : lines),
          texts().images.chosen(settings.images, settings.show),
        ],
      };
    }
    for (const name of ["images", "show"] as const) {
      const chosen = choose(settings, name, rest);
      if (chosen !== null) return line(texts().answers.isNow(name, chosen), { [name]: chosen });
    }
    if (!here.room.files().some(({ number, id }) => String(number) === rest || id === rest) && !/^\d+$/u.test(rest))
      throw misuse(texts().images.how(WORDS.join(texts().comma)));
    const file = fileNamed(here, rest);
    const called = isolateName(sanitiseLine(file.name));
    if (renderer.showImage === null) throw misuse(texts().images.plain(called));
    if (settings.images === "off") throw misuse(texts().images.off(called));
    viewer.show(here, file);
    return line(texts().images.fetching(called), { file: file.id });
  },
};
