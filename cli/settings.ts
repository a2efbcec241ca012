// Owns what a person may choose about how rooms look and behave, while the program runs. Must not know who obeys.

import type { Catalogue } from "./languages/catalogue.ts";

/** How times are written. */
export const TIMES = ["absolute", "relative"] as const;
/** What a mention sets off: nothing, the bell, a desktop notification without the text, or one with it. */
export const NOTICES = ["off", "bell", "desktop", "text"] as const;
/** How images are drawn: by the best that the terminal has, not at all, or by one of what there is. */
export const IMAGES = ["auto", "off", "kitty", "iterm", "blocks"] as const;
/** Whose images are shown at once: those of verified members, or nobody's. */
export const SHOWN_AT_ONCE = ["verified", "asked"] as const;
const SWITCH = ["on", "off"] as const;

/** Minutes without a key before others read that one is away; 0 is never. */
const AWAY_MINUTES = ["0", "5", "10", "15", "30", "60"] as const;

/** Everything that can be set, with the values it takes; the first is what holds where nobody chooses. */
export const SETTINGS = {
  times: { values: TIMES },
  markdown: { values: SWITCH },
  notify: { values: ["bell", "off", "desktop", "text"] },
  images: { values: IMAGES },
  show: { values: SHOWN_AT_ONCE },
  typing: { values: SWITCH },
  away: { values: ["10", "0", "5", "15", "30", "60"] },
} as const satisfies Record<keyof Catalogue["settingHelp"], { values: readonly string[] }>;

export type SettingName = keyof typeof SETTINGS;

/** What is chosen. It changes while the program runs: whoever obeys asks each time. */
export interface Settings {
  times: (typeof TIMES)[number];
  markdown: (typeof SWITCH)[number];
  notify: (typeof NOTICES)[number];
  images: (typeof IMAGES)[number];
  show: (typeof SHOWN_AT_ONCE)[number];
  typing: (typeof SWITCH)[number];
  away: (typeof AWAY_MINUTES)[number];
}

/** What holds where nobody chooses; plain lines notify nobody. */
export function defaultSettings(plain: boolean): Settings {
  return {
    times: "absolute",
    markdown: "on",
    notify: plain ? "off" : "bell",
    images: "auto",
    show: "verified",
    typing: "on",
    away: "10",
  };
}

/** True where `name` can be set. */
export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** Sets one of them; null where it takes no such value. */
export function choose(settings: Settings, name: SettingName, value: string): string | null {
  const chosen = SETTINGS[name].values.find((one) => one === value.toLowerCase());
  if (chosen === undefined) return null;
  Object.assign(settings, { [name]: chosen });
  return chosen;
}
