// Owns in French what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("fr");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Connexion…",
  noAnswer: (seconds) => `Le relais ne répond pas ; nouvel essai dans ${number(seconds)} s.`,
  lost: (seconds) => `La connexion est perdue ; nouvel essai dans ${number(seconds)} s. Ce que vous dites est gardé.`,
  backOnline: "Connexion rétablie.",
  unnamed: "un salon sans nom",
  entered: (room, nick) => `Vous êtes dans ${room} sous le nom de ${nick}.`,
  here: (names) => `Ici : ${names}.`,
  alone: "Il n’y a encore personne d’autre ici.",
  joined: (nick) => `${nick} a rejoint le salon`,
  left: (nick) => `${nick} a quitté le salon`,
  away: (nick) => `${nick} s’absente`,
  back: (nick) => `${nick} est de retour`,
  kicked: (nick) => `Un propriétaire a exclu ${nick}`,
  nick: (was, nick) => `${was} s’appelle maintenant ${nick}`,
  renamed: (room) => `Le salon s’appelle maintenant ${room}.`,
  owner: (nick) => `${nick} est maintenant propriétaire du salon.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} événement n’est plus disponible ; il y avait peut-être un message.`,
      many: `${n} d’événements ne sont plus disponibles ; il y avait peut-être des messages.`,
      other: `${n} événements ne sont plus disponibles ; il y avait peut-être des messages.`,
    })),
  newInvite: (link) => `Le salon a un nouveau lien : ${link}`,
  undelivered: (text) => `Non remis : ${text}`,
  keptForLater: (text) => `Pas encore envoyé ; le profil le garde et l’enverra au prochain démarrage : ${text}`,
  theMessage: "le message",
  warning: (text) => `Attention : ${text}`,
  mentioned: (nick, number, room) => `${nick} s’adresse à vous dans ${number} : ${room}. /room ${number} y mène.`,
  notice: (nick, room) => `${nick} s’adresse à vous dans ${room}`,
  switched: (number, room) => `Vous écrivez maintenant dans ${number} : ${room}.`,
  quit: "Vous avez quitté le salon.",
  policy: {
    sharedMemory:
      "Quiconque a le lien peut lire ce qui a été dit avant sa venue ; le relais le garde, chiffré, en mémoire seulement, et l’oublie 15 minutes après le dernier message ou à son redémarrage.",
    sharedDisk: (time) =>
      `Quiconque a le lien peut lire ce qui a été dit avant sa venue ; le relais le garde, chiffré, pendant ${time}.`,
    sealedMemory:
      "Chacun ne lit que ce qui est dit après son arrivée ; le relais le garde, chiffré, en mémoire seulement, et l’oublie 15 minutes après le dernier message ou à son redémarrage.",
    sealedDisk: (time) =>
      `Chacun ne lit que ce qui est dit après son arrivée ; le relais le garde, chiffré, pendant ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "salon sans nom",
  connecting: "connexion…",
  reconnecting: "reconnexion…",
  offline: "hors ligne",
  away: "mode absent",
  people: (people) => `${number(people)} ici`,
  mentions: (messages) => `${number(messages)} @vous`,
  oneTyping: (nick) => `${nick} écrit…`,
  twoTyping: (nicks) => `${nicks} écrivent…`,
  manyTyping: "plusieurs personnes écrivent…",
  lastSaid: (ago) => `dernier message : ${ago}`,
  waiting: (messages) => `et encore ${number(messages)} à envoyer`,
};
