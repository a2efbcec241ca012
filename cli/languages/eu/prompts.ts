// Owns in Basque what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("eu");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Zer egin nahi duzu?",
  join: "Norbaitek gonbidatu nauen gela batean sartu",
  host: "Ordenagailu honetan gela bat ireki, probatzeko edo hura erabiltzen dutenentzat",
  create: "Besteak irits daitezkeen errele batean gela bat ireki",
  nick: "Zein izenez ezagutuko zaituzte besteek?",
  roomName: "Zer izen du gelak? (hutsik utz daiteke)",
  relay: "Errelearen helbidea, adibidez https://chat.example.org",
  invite: "Itsatsi gonbidapena (ez da erakusten)",
  whatToSend: "Zer bidali nahi duzu?",
  oneTo: (question, most) => `${question} (1-${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Bidalita.",
  listens: (url) => `Errelea hemen entzuten ari da: ${url}`,
  roomLink: (link) => `Gelaren esteka, gonbidatzen dituzunentzat:  ${link}`,
  ownerKey: (key) => `Jabe-gakoa, zuretzat bakarrik:              ${key}`,
  ownerKeyOnce: "Ez da berriro erakutsiko; harekin jendea kanporatu eta gela suntsitu dezakezu.",
  toJoin: (command) => `Sartzeko, idatzi hau eta itsatsi esteka:  ${command}`,
  toJoinElsewhere: (command) => `Sartzeko, idatzi hau beste terminal batean eta itsatsi esteka:  ${command}`,
  whoeverHas: "Esteka hau duen edonor sar daiteke:",
  yours: "Gela zurea da: /owner komandoak hori frogatzen duen gakoa erakusten du, /help komandoak zer egin dezakezun.",
  onlyHere:
    "Makina honek soilik erabil dezake esteka hori. Bat partekatzeko, jarri errelea https helbide baten atzean eta abiarazi --public-url https://ADDRESS aukerarekin, edo sortu gela besteak irits daitezkeen errele batean.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "bai",
  no: "ez",
  checks: {
    node: "Node",
    terminal: "terminala",
    colours: "koloreak",
    images: "irudiak",
    clock: "erlojua",
    server: "zerbitzaria",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; ${oldest} edo berriagoa behar da`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "ezezaguna",
  noTerminal: "irteera ez da terminal bat; gelak modu soilean erakusten dira",
  noColour: "bat ere ez, NO_COLOR aldagaiak eskatu bezala",
  colourless: "bat ere ez",
  colours: (colours) => plural(colours, (n) => ({ one: `kolore ${n}`, other: `${n} kolore` })),
  images: (way) => `marrazteko modua, ingurunearen arabera: ${way}`,
  noImages: "bat ere ez: deskodetzen dituena ez dabil hemen",
  clock: (time) => `${time}; errele batenarekin alderatzen da --server aukerak bat adierazten badu`,
  noServer: "ez da bat ere adierazi; --server URL aukerak bat egiaztatzen du",
  answers: (origin, ms) => `${origin} helbideak ${number(ms)} ms-tan erantzun du`,
  noRelay: (origin) => `${origin} helbideak erantzuten du, baina ez Sottoren errele batek bezala`,
  clockAlone: (time) => `${time}; alderatu gabe`,
  silent: (origin) => `${origin} helbideak ez du erantzuten`,
  noTime: "zerbitzariak ez du ordua ematen",
  clockRight: (seconds) => `zerbitzariarenetik ${number(seconds)} segundora`,
  clockWrong: (seconds) => `zerbitzariarenetik ${number(seconds)} segundora; jarri orduan`,
};
