// Owns the words that tab may offer: commands, nicks, rooms, settings, paths. Must not know keys.
import { COMMANDS } from "../command-table.ts";
import { shownNick } from "../people.ts";
import { sanitiseLine } from "../sanitise.ts";
import type { Sources } from "./completion.ts";
import { pathsLike } from "./paths.ts";
import type { RichRenderer } from "./rich-renderer.ts";

/** Where tab finds words for what is shown. */
export function sourcesOf(renderer: RichRenderer): Sources {
  const commandNamed = (name: string) => COMMANDS.find((command) => command.name === name);
  return {
    commands: () => COMMANDS.map(({ name }) => name),
    nicks() {
      const members = renderer.current?.members() ?? [];
      // The first is this member itself.
      return members.slice(1).map((member) => shownNick(member, members));
    },
    rooms: () => renderer.rooms().map((room) => (room.name() === "" ? String(room.number) : sanitiseLine(room.name()))),
    paths: pathsLike,
    values(line) {
      const [, name = "", rest = ""] = /^(\S+)\s*(.*?)\S*$/su.exec(line) ?? [];
      return commandNamed(name)?.values?.(rest.trim()) ?? null;
    },
    argumentOf: (name) => commandNamed(name)?.argument ?? null,
  };
}
