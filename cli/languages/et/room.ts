// Owns in Estonian what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("et");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Ühendun …",
  noAnswer: (seconds) => `Vahendaja ei vasta; uus katse ${number(seconds)} s pärast.`,
  lost: (seconds) => `Ühendus katkes; uus katse ${number(seconds)} s pärast. See, mida ütled, jääb alles.`,
  backOnline: "Ühendus on taastatud.",
  unnamed: "nimetu tuba",
  entered: (room, nick) => `Oled sees: ${room}. Sinu hüüdnimi on ${nick}.`,
  here: (names) => `Siin: ${names}.`,
  alone: "Kedagi teist siin veel ei ole.",
  joined: (nick) => `${nick} liitus`,
  left: (nick) => `${nick} lahkus`,
  away: (nick) => `${nick} on eemal`,
  back: (nick) => `${nick} on tagasi`,
  kicked: (nick) => `Omanik eemaldas kasutaja ${nick}`,
  nick: (was, nick) => `${was} on nüüd ${nick}`,
  renamed: (room) => `Toa uus nimi on ${room}.`,
  owner: (nick) => `${nick} on nüüd toa omanik.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} sündmust ei saa enam kätte; see võis olla sõnum.`,
      other: `${n} sündmust ei saa enam kätte; nende hulgas võis olla sõnumeid.`,
    })),
  newInvite: (link) => `Toal on uus link: ${link}`,
  undelivered: (text) => `Kohale toimetamata: ${text}`,
  keptForLater: (text) => `Veel saatmata; profiil hoiab selle alles ja saadab järgmisel käivitusel: ${text}`,
  theMessage: "sõnum",
  warning: (text) => `Hoiatus: ${text}`,
  mentioned: (nick, number, room) => `${nick} kõnetab sind toas ${number}: ${room}. /room ${number} viib sinna.`,
  notice: (nick, room) => `${nick} kõnetab sind: ${room}`,
  switched: (number, room) => `Kirjutad nüüd tuppa ${number}: ${room}.`,
  quit: "Lahkusid toast.",
  policy: {
    sharedMemory:
      "Kellel on link, see saab lugeda ka enne oma tulekut öeldut; vahendaja hoiab seda krüptitult, ainult mälus, ja unustab 15 minutit pärast viimast sõnumit või taaskäivitamisel.",
    sharedDisk: (time) =>
      `Kellel on link, see saab lugeda ka enne oma tulekut öeldut; vahendaja hoiab seda krüptitult (kestus: ${time}).`,
    sealedMemory:
      "Igaüks loeb ainult seda, mida öeldakse pärast tema liitumist; vahendaja hoiab seda krüptitult, ainult mälus, ja unustab 15 minutit pärast viimast sõnumit või taaskäivitamisel.",
    sealedDisk: (time) =>
      `Igaüks loeb ainult seda, mida öeldakse pärast tema liitumist; vahendaja hoiab seda krüptitult (kestus: ${time}).`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "nimetu tuba",
  connecting: "ühendun …",
  reconnecting: "ühendun uuesti …",
  offline: "ühenduseta",
  away: "oled eemal",
  people: (people) => `${number(people)} siin`,
  mentions: (messages) => `${number(messages)} @sina`,
  oneTyping: (nick) => `${nick} kirjutab …`,
  twoTyping: (nicks) => `${nicks} kirjutavad …`,
  manyTyping: "mitu inimest kirjutab …",
  lastSaid: (ago) => `viimane sõnum: ${ago}`,
  waiting: (messages) => `ja veel ${number(messages)} saatmata`,
};
