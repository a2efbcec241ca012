// Owns in Galician what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("gl");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Conectando…",
  noAnswer: (seconds) => `O relé non responde; novo intento en ${number(seconds)} s.`,
  lost: (seconds) => `Perdeuse a conexión; novo intento en ${number(seconds)} s. O que digas gárdase.`,
  backOnline: "Conexión recuperada.",
  unnamed: "unha sala sen nome",
  entered: (room, nick) => `Estás en ${room} como ${nick}.`,
  here: (names) => `Aquí: ${names}.`,
  alone: "Aínda non hai ninguén máis.",
  joined: (nick) => `${nick} entrou`,
  left: (nick) => `${nick} saíu`,
  away: (nick) => `${nick} está ausente`,
  back: (nick) => `${nick} volveu`,
  kicked: (nick) => `Un propietario expulsou a ${nick}`,
  nick: (was, nick) => `${was} chámase agora ${nick}`,
  renamed: (room) => `A sala chámase agora ${room}.`,
  owner: (nick) => `A sala é agora tamén de ${nick}.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} evento xa non está dispoñible; se cadra era unha mensaxe.`,
      other: `${n} eventos xa non están dispoñibles; se cadra había mensaxes.`,
    })),
  newInvite: (link) => `A sala ten unha ligazón nova: ${link}`,
  undelivered: (text) => `Non entregado: ${text}`,
  keptForLater: (text) => `Aínda sen enviar; o perfil gárdao e enviarao no próximo inicio: ${text}`,
  theMessage: "a mensaxe",
  warning: (text) => `Atención: ${text}`,
  mentioned: (nick, number, room) => `${nick} fálache en ${number}: ${room}. /room ${number} lévate alí.`,
  notice: (nick, room) => `${nick} fálache en ${room}`,
  switched: (number, room) => `Agora escribes en ${number}: ${room}.`,
  quit: "Saíches da sala.",
  policy: {
    sharedMemory:
      "Quen teña a ligazón pode ler o que se dixo antes de chegar; o relé gárdao cifrado, só na memoria, e esquéceo 15 minutos despois da última mensaxe ou ao reiniciarse.",
    sharedDisk: (time) =>
      `Quen teña a ligazón pode ler o que se dixo antes de chegar; o relé gárdao cifrado durante ${time}.`,
    sealedMemory:
      "Cadaquén le só o que se di desde que entra; o relé gárdao cifrado, só na memoria, e esquéceo 15 minutos despois da última mensaxe ou ao reiniciarse.",
    sealedDisk: (time) => `Cadaquén le só o que se di desde que entra; o relé gárdao cifrado durante ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "sala sen nome",
  connecting: "conectando…",
  reconnecting: "reconectando…",
  offline: "sen conexión",
  away: "estás ausente",
  people: (people) => `${number(people)} aquí`,
  mentions: (messages) => `${number(messages)} @ti`,
  oneTyping: (nick) => `${nick} escribe…`,
  twoTyping: (nicks) => `${nicks} escriben…`,
  manyTyping: "varias persoas escriben…",
  lastSaid: (ago) => `última mensaxe: ${ago}`,
  waiting: (messages) => `e ${number(messages)} máis por enviar`,
};
