// Owns in Basque what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("eu");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Konektatzen…",
  noAnswer: (seconds) => `Erreleak ez du erantzuten; berriro saiatuko da ${number(seconds)} s barru.`,
  lost: (seconds) => `Konexioa galdu da; berriro saiatuko da ${number(seconds)} s barru. Esaten duzuna gordeko da.`,
  backOnline: "Berriro konektatuta.",
  unnamed: "izenik gabeko gela",
  entered: (room, nick) => `Hemen zaude: ${room}. Zure ezizena: ${nick}.`,
  here: (names) => `Hemen: ${names}.`,
  alone: "Oraindik ez dago beste inor.",
  joined: (nick) => `${nick} sartu da`,
  left: (nick) => `${nick} irten da`,
  away: (nick) => `${nick} kanpoan dago`,
  back: (nick) => `${nick} itzuli da`,
  kicked: (nick) => `Jabe batek ${nick} kanporatu du`,
  nick: (was, nick) => `${was} orain ${nick} da`,
  renamed: (room) => `Gelaren izena orain ${room} da.`,
  owner: (nick) => `${nick} gelaren jabe da orain.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `Gertaera ${n} ezin da jada eskuratu; agian mezu bat zen.`,
      other: `${n} gertaera ezin dira jada eskuratu; agian mezuak zeuden.`,
    })),
  newInvite: (link) => `Gelak esteka berri bat du: ${link}`,
  undelivered: (text) => `Entregatu gabe: ${text}`,
  keptForLater: (text) => `Oraindik bidali gabe; profilak gorde eta hurrengo abioan bidaliko du: ${text}`,
  theMessage: "mezua",
  warning: (text) => `Kontuz: ${text}`,
  mentioned: (nick, number, room) =>
    `${nick} lagunak aipatu zaitu hemen: ${number}: ${room}. /room ${number} komandoak hara zaramatza.`,
  notice: (nick, room) => `${nick} lagunak aipatu zaitu hemen: ${room}`,
  switched: (number, room) => `Orain hemen idazten duzu: ${number}: ${room}.`,
  quit: "Gelatik irten zara.",
  policy: {
    sharedMemory:
      "Esteka duen edonork irakur dezake etorri aurretik esandakoa; erreleak zifratuta gordetzen du, memorian soilik, eta azken mezutik 15 minutura edo berrabiaraztean ahazten du.",
    sharedDisk: (time) =>
      `Esteka duen edonork irakur dezake etorri aurretik esandakoa; erreleak zifratuta gordetzen du (iraupena: ${time}).`,
    sealedMemory:
      "Bakoitzak sartu ondoren esandakoa soilik irakurtzen du; erreleak zifratuta gordetzen du, memorian soilik, eta azken mezutik 15 minutura edo berrabiaraztean ahazten du.",
    sealedDisk: (time) =>
      `Bakoitzak sartu ondoren esandakoa soilik irakurtzen du; erreleak zifratuta gordetzen du (iraupena: ${time}).`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "izenik gabeko gela",
  connecting: "konektatzen…",
  reconnecting: "birkonektatzen…",
  offline: "konexiorik gabe",
  away: "kanpoan zaude",
  people: (people) => `${number(people)} hemen`,
  mentions: (messages) => `${number(messages)} @zu`,
  oneTyping: (nick) => `${nick} idazten…`,
  twoTyping: (nicks) => `${nicks} idazten…`,
  manyTyping: "hainbat lagun idazten…",
  lastSaid: (ago) => `azken mezua: ${ago}`,
  waiting: (messages) => `eta beste ${number(messages)} bidaltzeko`,
};
