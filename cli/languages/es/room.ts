// Owns in Spanish what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("es");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Conectando…",
  noAnswer: (seconds) => `El relé no responde; nuevo intento en ${number(seconds)} s.`,
  lost: (seconds) => `Se perdió la conexión; nuevo intento en ${number(seconds)} s. Lo que digas se guarda.`,
  backOnline: "Conexión recuperada.",
  unnamed: "una sala sin nombre",
  entered: (room, nick) => `Estás en ${room} como ${nick}.`,
  here: (names) => `Aquí: ${names}.`,
  alone: "Todavía no hay nadie más.",
  joined: (nick) => `${nick} ha entrado`,
  left: (nick) => `${nick} ha salido`,
  away: (nick) => `${nick} está ausente`,
  back: (nick) => `${nick} ha vuelto`,
  kicked: (nick) => `Un propietario ha expulsado a ${nick}`,
  nick: (was, nick) => `${was} se llama ahora ${nick}`,
  renamed: (room) => `La sala se llama ahora ${room}.`,
  owner: (nick) => `La sala es ahora también de ${nick}.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} evento ya no está disponible; puede que fuera un mensaje.`,
      many: `${n} de eventos ya no están disponibles; puede que hubiera mensajes.`,
      other: `${n} eventos ya no están disponibles; puede que hubiera mensajes.`,
    })),
  newInvite: (link) => `La sala tiene un enlace nuevo: ${link}`,
  undelivered: (text) => `No entregado: ${text}`,
  keptForLater: (text) => `Sin enviar todavía; el perfil lo guarda y lo enviará la próxima vez que se inicie: ${text}`,
  theMessage: "el mensaje",
  warning: (text) => `Atención: ${text}`,
  mentioned: (nick, number, room) => `${nick} te habla en ${number}: ${room}. /room ${number} te lleva allí.`,
  notice: (nick, room) => `${nick} te habla en ${room}`,
  switched: (number, room) => `Ahora escribes en ${number}: ${room}.`,
  quit: "Has salido de la sala.",
  policy: {
    sharedMemory:
      "Quien tenga el enlace puede leer lo que se dijo antes de su llegada; el relé lo guarda cifrado, solo en memoria, y lo olvida 15 minutos después del último mensaje o al reiniciarse.",
    sharedDisk: (time) =>
      `Quien tenga el enlace puede leer lo que se dijo antes de su llegada; el relé lo guarda cifrado durante ${time}.`,
    sealedMemory:
      "Cada cual lee solo lo que se dice desde que entra; el relé lo guarda cifrado, solo en memoria, y lo olvida 15 minutos después del último mensaje o al reiniciarse.",
    sealedDisk: (time) =>
      `Cada cual lee solo lo que se dice desde que entra; el relé lo guarda cifrado durante ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "sala sin nombre",
  connecting: "conectando…",
  reconnecting: "reconectando…",
  offline: "sin conexión",
  away: "estás ausente",
  people: (people) => `${number(people)} aquí`,
  mentions: (messages) => `${number(messages)} @tú`,
  oneTyping: (nick) => `${nick} escribe…`,
  twoTyping: (nicks) => `${nicks} escriben…`,
  manyTyping: "varias personas escriben…",
  lastSaid: (ago) => `último mensaje: ${ago}`,
  waiting: (messages) => `y ${number(messages)} más por enviar`,
};
