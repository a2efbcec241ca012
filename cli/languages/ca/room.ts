// Owns in Catalan what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ca");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "S’està connectant…",
  noAnswer: (seconds) => `El relé no respon; es torna a provar d’aquí a ${number(seconds)} s.`,
  lost: (seconds) =>
    `S’ha perdut la connexió; es torna a provar d’aquí a ${number(seconds)} s. El que digueu es guarda.`,
  backOnline: "Connexió recuperada.",
  unnamed: "una sala sense nom",
  entered: (room, nick) => `Sou a ${room} com a ${nick}.`,
  here: (names) => `Aquí: ${names}.`,
  alone: "Encara no hi ha ningú més.",
  joined: (nick) => `${nick} ha entrat`,
  left: (nick) => `${nick} ha sortit`,
  away: (nick) => `${nick} no hi és`,
  back: (nick) => `${nick} ha tornat`,
  kicked: (nick) => `Un propietari ha expulsat ${nick}`,
  nick: (was, nick) => `${was} ara es diu ${nick}`,
  renamed: (room) => `La sala ara es diu ${room}.`,
  owner: (nick) => `La sala ara també és de ${nick}.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} esdeveniment ja no està disponible; potser era un missatge.`,
      many: `${n} d’esdeveniments ja no estan disponibles; potser hi havia missatges.`,
      other: `${n} esdeveniments ja no estan disponibles; potser hi havia missatges.`,
    })),
  newInvite: (link) => `La sala té un enllaç nou: ${link}`,
  undelivered: (text) => `No lliurat: ${text}`,
  keptForLater: (text) => `Encara no enviat; el perfil ho desa i ho enviarà en el proper inici: ${text}`,
  theMessage: "el missatge",
  warning: (text) => `Atenció: ${text}`,
  mentioned: (nick, number, room) => `${nick} us parla a ${number}: ${room}. /room ${number} us hi porta.`,
  notice: (nick, room) => `${nick} us parla a ${room}`,
  switched: (number, room) => `Ara escriviu a ${number}: ${room}.`,
  quit: "Heu sortit de la sala.",
  policy: {
    sharedMemory:
      "Qui té l’enllaç pot llegir el que es va dir abans d’arribar; el relé ho guarda xifrat, només a la memòria, i ho oblida 15 minuts després de l’últim missatge o quan es reinicia.",
    sharedDisk: (time) =>
      `Qui té l’enllaç pot llegir el que es va dir abans d’arribar; el relé ho guarda xifrat durant ${time}.`,
    sealedMemory:
      "Cadascú llegeix només el que es diu des que entra; el relé ho guarda xifrat, només a la memòria, i ho oblida 15 minuts després de l’últim missatge o quan es reinicia.",
    sealedDisk: (time) => `Cadascú llegeix només el que es diu des que entra; el relé ho guarda xifrat durant ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "sala sense nom",
  connecting: "connectant…",
  reconnecting: "reconnectant…",
  offline: "sense connexió",
  away: "esteu absent",
  people: (people) => `${number(people)} aquí`,
  mentions: (messages) => `${number(messages)} @vós`,
  oneTyping: (nick) => `${nick} escriu…`,
  twoTyping: (nicks) => `${nicks} escriuen…`,
  manyTyping: "diverses persones escriuen…",
  lastSaid: (ago) => `darrer missatge: ${ago}`,
  waiting: (messages) => `i ${number(messages)} més per enviar`,
};
