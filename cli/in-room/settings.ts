// Owns the command that sets how rooms look and behave here. Must not know who obeys.

import { sanitiseLine } from "../sanitise.ts";
import { choose, isSetting, SETTINGS } from "../settings.ts";
import { type Command, line, misuse } from "./command.ts";

const NAMES = Object.keys(SETTINGS).filter(isSetting);

export const set: Command = {
  name: "set",
  argument: "value",
  usage: "[NAME VALUE]",
  help: "show or change how rooms look and behave here",
  values: (given) => (given === "" ? NAMES : isSetting(given) ? SETTINGS[given].values : []),
  run({ rooms, rest }) {
    const { settings } = rooms.options;
    const [name = "", value = ""] = rest.split(/\s+/u);
    if (name === "") {
      const table = NAMES.map((one) => {
        const { help, values } = SETTINGS[one];
        return [`${one} ${settings[one]}`, `${help} (${values.join(", ")})`] as const;
      });
      return { data: { ...settings }, lines: table.map(([word, help]) => `${word}  ${help}`), table };
    }
    if (!isSetting(name)) throw misuse(`There is no setting ${sanitiseLine(name)}; /set shows all.`);
    const chosen = choose(settings, name, value);
    if (chosen === null) throw misuse(`${name} takes ${SETTINGS[name].values.join(", ")}.`);
    return line(`${name} is ${chosen} now.`, { [name]: chosen });
  },
};
