// Owns in German what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("de");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Was möchtest du tun?",
  join: "Einem Raum beitreten, zu dem mich jemand eingeladen hat",
  host: "Einen Raum auf diesem Computer öffnen, zum Ausprobieren oder für alle, die ihn nutzen",
  create: "Einen Raum auf einem Relay öffnen, das andere erreichen können",
  nick: "Wie sollen andere dich nennen?",
  roomName: "Wie heißt der Raum? (darf leer bleiben)",
  relay: "Die Adresse des Relays, etwa https://chat.example.org",
  invite: "Füge die Einladung ein (sie wird nicht angezeigt)",
  whatToSend: "Was möchtest du senden?",
  oneTo: (question, most) => `${question} (1 bis ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Gesendet.",
  listens: (url) => `Das Relay lauscht auf ${url}`,
  roomLink: (link) => `Der Link des Raums, für die, die du einlädst:  ${link}`,
  ownerKey: (key) => `Der Eigentümerschlüssel, für dich allein:      ${key}`,
  ownerKeyOnce: "Er wird nicht noch einmal angezeigt; mit ihm kannst du Leute entfernen und den Raum vernichten.",
  toJoin: (command) => `Zum Beitreten gib dies ein und füge den Link ein:  ${command}`,
  toJoinElsewhere: (command) =>
    `Zum Beitreten gib dies in einem anderen Terminal ein und füge den Link ein:  ${command}`,
  whoeverHas: "Wer diesen Link hat, kann beitreten:",
  yours: "Der Raum gehört dir: /owner zeigt den Schlüssel, der es beweist, /help, was du tun kannst.",
  onlyHere:
    "Diesen Link kann nur dieser Rechner benutzen. Um einen zu teilen, stelle das Relay hinter eine https-Adresse und starte es mit --public-url https://ADDRESS, oder erstelle den Raum auf einem Relay, das andere erreichen können.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "ja",
  no: "nein",
  checks: { node: "Node", terminal: "Terminal", colours: "Farben", images: "Bilder", clock: "Uhr", server: "Server" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; ${oldest} oder neuer wird gebraucht`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "unbekannt",
  noTerminal: "die Ausgabe ist kein Terminal; Räume werden schlicht dargestellt",
  noColour: "keine, wie NO_COLOR es verlangt",
  colourless: "keine",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} Farbe`, other: `${n} Farben` })),
  images: (way) => `gezeichnet als ${way}, soweit die Umgebung es verrät`,
  noImages: "keine: was sie dekodiert, läuft hier nicht",
  clock: (time) => `${time}; mit der eines Relays verglichen, wenn --server eins nennt`,
  noServer: "keiner wurde genannt; --server URL prüft einen",
  answers: (origin, ms) => `${origin} antwortet in ${number(ms)} ms`,
  noRelay: (origin) => `${origin} antwortet, aber nicht wie ein Sotto-Relay`,
  clockAlone: (time) => `${time}; nicht verglichen`,
  silent: (origin) => `${origin} antwortet nicht`,
  noTime: "der Server nennt die Zeit nicht",
  clockRight: (seconds) => `${number(seconds)} s Abweichung vom Server`,
  clockWrong: (seconds) => `${number(seconds)} s Abweichung vom Server; stelle die Uhr richtig`,
};
