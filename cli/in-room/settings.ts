// Owns the command that sets how rooms look and behave here. Must not know who obeys.

import { speak, speechNamed, spokenLanguage, texts, unknownLanguage } from "../language.ts";
import { LANGUAGES, type Language } from "../languages/grammar.ts";
import { RENDERERS } from "../options.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { choose, isSetting, SETTINGS } from "../settings.ts";
import { type Command, line, misuse } from "./command.ts";

const NAMES = Object.keys(SETTINGS).filter(isSetting);

export const set: Command = {
  name: "set",
  argument: "value",
  usage: "[NAME VALUE]",
  values: (given) => (given === "" ? NAMES : isSetting(given) ? SETTINGS[given].values : []),
  run({ rooms, rest }) {
    const { settings } = rooms.options;
    const [name = "", value = ""] = rest.split(/\s+/u);
    if (name === "") {
      const table = NAMES.map((one) => {
        return [`${one} ${settings[one]}`, `${texts().settingHelp[one]} (${SETTINGS[one].values.join(", ")})`] as const;
      });
      return { data: { ...settings }, lines: table.map(([word, help]) => `${word}  ${help}`), table };
    }
    if (!isSetting(name)) throw misuse(texts().misuses.noSetting(isolateName(sanitiseLine(name))));
    const chosen = choose(settings, name, value);
    if (chosen === null) throw misuse(texts().misuses.settingTakes(name, SETTINGS[name].values.join(", ")));
    return line(texts().answers.isNow(name, chosen), { [name]: chosen });
  },
};

export const renderer: Command = {
  name: "renderer",
  argument: "value",
  usage: RENDERERS.join("|"),
  values: (given) => (given === "" ? RENDERERS : []),
  async run({ rooms, rest, stage }) {
    const chosen = RENDERERS.find((name) => name === rest.toLowerCase());
    if (chosen === undefined) throw misuse(texts().misuses.settingTakes("renderer", RENDERERS.join(", ")));
    await stage.change(chosen, rooms.all(), rooms.current);
    return line(texts().answers.isNow("renderer", chosen), { renderer: chosen });
  },
};

export const lang: Command = {
  name: "lang",
  argument: "value",
  usage: "[LANGUAGE]",
  values: (given) => (given === "" ? LANGUAGES : []),
  async run({ rest }) {
    if (rest === "") {
      const table = LANGUAGES.map((one) => [one, nameOf(one)] as const);
      const lines = table.map(([word, name]) => `${word}  ${name}`);
      return { data: { language: spokenLanguage(), languages: LANGUAGES }, lines, table };
    }
    const speech = speechNamed(rest);
    if (speech === null) throw misuse(unknownLanguage(isolateName(sanitiseLine(rest))));
    await speak(speech);
    return line(texts().answers.speaks, { language: speech.language });
  },
};

/** The name of a language in itself. */
function nameOf(language: Language): string {
  return isolateName(new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language);
}
