// Owns in German what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("de");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Verbinde …",
  noAnswer: (seconds) => `Das Relay antwortet nicht; neuer Versuch in ${number(seconds)} s.`,
  lost: (seconds) =>
    `Die Verbindung ist verloren; neuer Versuch in ${number(seconds)} s. Was du sagst, bleibt erhalten.`,
  backOnline: "Wieder verbunden.",
  unnamed: "ein Raum ohne Namen",
  entered: (room, nick) => `Dies ist ${room}; du heißt hier ${nick}.`,
  here: (names) => `Hier: ${names}.`,
  alone: "Sonst ist noch niemand hier.",
  joined: (nick) => `${nick} ist beigetreten`,
  left: (nick) => `${nick} ist gegangen`,
  away: (nick) => `${nick} ist abwesend`,
  back: (nick) => `${nick} ist wieder da`,
  kicked: (nick) => `${nick} wurde von einem Eigentümer entfernt`,
  nick: (was, nick) => `${was} heißt jetzt ${nick}`,
  renamed: (room) => `Der Raum hat einen neuen Namen: ${room}.`,
  owner: (nick) => `Der Raum gehört jetzt auch ${nick}.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} Ereignis ist nicht mehr verfügbar; es kann eine Nachricht gewesen sein.`,
      other: `${n} Ereignisse sind nicht mehr verfügbar; es können Nachrichten darunter gewesen sein.`,
    })),
  newInvite: (link) => `Der Raum hat einen neuen Link: ${link}`,
  undelivered: (text) => `Nicht zugestellt: ${text}`,
  keptForLater: (text) => `Noch nicht gesendet; das Profil behält es und sendet es beim nächsten Start: ${text}`,
  theMessage: "die Nachricht",
  warning: (text) => `Warnung: ${text}`,
  mentioned: (nick, number, room) => `${nick} spricht dich an (${number}: ${room}). /room ${number} führt dorthin.`,
  notice: (nick, room) => `${nick} spricht dich an (${room})`,
  switched: (number, room) => `Du schreibst jetzt in ${number}: ${room}.`,
  quit: "Du hast den Raum verlassen.",
  policy: {
    sharedMemory:
      "Wer den Link hat, kann lesen, was vor dem eigenen Beitritt gesagt wurde; das Relay behält es verschlüsselt und nur im Arbeitsspeicher, und vergisst es 15 Minuten nach der letzten Nachricht oder beim Neustart.",
    sharedDisk: (time) =>
      `Wer den Link hat, kann lesen, was vor dem eigenen Beitritt gesagt wurde; das Relay behält es verschlüsselt (Dauer: ${time}).`,
    sealedMemory:
      "Alle lesen nur, was ab dem eigenen Beitritt gesagt wird; das Relay behält es verschlüsselt und nur im Arbeitsspeicher, und vergisst es 15 Minuten nach der letzten Nachricht oder beim Neustart.",
    sealedDisk: (time) =>
      `Alle lesen nur, was ab dem eigenen Beitritt gesagt wird; das Relay behält es verschlüsselt (Dauer: ${time}).`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "Raum ohne Namen",
  connecting: "verbinde …",
  reconnecting: "verbinde neu …",
  offline: "offline",
  away: "du bist abwesend",
  people: (people) => `${number(people)} hier`,
  mentions: (messages) => `${number(messages)} @du`,
  oneTyping: (nick) => `${nick} schreibt …`,
  twoTyping: (nicks) => `${nicks} schreiben …`,
  manyTyping: "mehrere schreiben …",
  lastSaid: (ago) => `letzte Nachricht: ${ago}`,
  waiting: (messages) => `und noch ${number(messages)} zu senden`,
};
