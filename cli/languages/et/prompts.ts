// Owns in Estonian what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("et");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Mida soovid teha?",
  join: "Liituda toaga, kuhu mind kutsuti",
  host: "Avada tuba selles arvutis, proovimiseks või selle kasutajatele",
  create: "Avada tuba vahendajas, milleni ka teised jõuavad",
  nick: "Kuidas teised sind kutsuma peaksid?",
  roomName: "Mis on toa nimi? (võib jääda tühjaks)",
  relay: "Vahendaja aadress, näiteks https://chat.example.org",
  invite: "Kleebi kutse (seda ei näidata)",
  whatToSend: "Mida saata",
  oneTo: (question, most) => `${question} (1 kuni ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Saadetud.",
  listens: (url) => `Vahendaja kuulab aadressil ${url}`,
  roomLink: (link) => `Toa link neile, keda kutsud:      ${link}`,
  ownerKey: (key) => `Omaniku võti, ainult sinu jaoks:  ${key}`,
  ownerKeyOnce: "Seda rohkem ei näidata; sellega saad inimesi eemaldada ja toa hävitada.",
  toJoin: (command) => `Liitumiseks kirjuta see ja kleebi link:  ${command}`,
  toJoinElsewhere: (command) => `Liitumiseks kirjuta see teises terminalis ja kleebi link:  ${command}`,
  whoeverHas: "Sisse võib tulla igaüks, kellel on see link:",
  yours: "Tuba on sinu: /owner näitab võtit, mis seda tõendab, /help seda, mida saad teha.",
  onlyHere:
    "Seda linki saab kasutada ainult see masin. Jagamiseks pane vahendaja https-aadressi taha ja käivita see valikuga --public-url https://ADDRESS või loo tuba vahendajas, milleni ka teised jõuavad.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "korras",
  no: "viga",
  checks: { node: "Node", terminal: "terminal", colours: "värvid", images: "pildid", clock: "kell", server: "server" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; vaja on ${oldest} või uuemat`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "tundmatu",
  noTerminal: "väljund ei ole terminal; toad kuvatakse lihtsalt",
  noColour: "puuduvad, nagu NO_COLOR nõuab",
  colourless: "puuduvad",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} värv`, other: `${n} värvi` })),
  images: (way) => `joonistusviis keskkonna järgi: ${way}`,
  noImages: "ei ühtegi: see, mis neid dekoodib, siin ei tööta",
  clock: (time) => `${time}; võrreldakse vahendaja kellaga, kui --server selle nimetab`,
  noServer: "ei nimetatud; --server URL kontrollib",
  answers: (origin, ms) => `${origin} vastab ${number(ms)} ms jooksul`,
  noRelay: (origin) => `${origin} vastab, aga mitte nagu Sotto vahendaja`,
  clockAlone: (time) => `${time}; võrdlemata`,
  silent: (origin) => `${origin} ei vasta`,
  noTime: "server ei ütle kellaaega",
  clockRight: (seconds) => `erineb serveri kellast ${number(seconds)} s`,
  clockWrong: (seconds) => `erineb serveri kellast ${number(seconds)} s; sea kell õigeks`,
};
