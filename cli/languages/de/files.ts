// Owns in German what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("de");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Sende ${name} (${size}) …`,
  isFile: (command) => `Das ist eine Datei auf diesem Rechner und wurde nicht gesagt; so wird sie gesendet: ${command}`,
  saving: (name) => `Speichere ${name} …`,
  askToReplace: (path) => `${path} gibt es schon; wiederhole den Befehl, um es zu ersetzen.`,
  offered: (nick, name, file) => `${nick} sendet ${name}; /save ${file} speichert es`,
  complete: (nick, name, size, file) => `${nick} hat ${name} gesendet (${size}); /save ${file} speichert es`,
  sent: (name, size, file) => `${name} (${size}) wurde gesendet; /cancel ${file} nimmt es zurück`,
  saved: (path) => `Gespeichert als ${path}`,
  withdrawn: (nick, name) => `${nick} hat ${name} zurückgenommen`,
  delivered: (id) => `Gesendet. chat save ${id} schreibt es in die Standardausgabe.`,
  from: (nick, time) => `von ${nick} um ${time}`,
  coming: "unterwegs",
  stalled: "unterbrochen: wer sie sendet, ist nicht hier",
  expired: "ihre Zeit ist um",
  gone: "zurückgenommen",
  none: "Hier gibt es keine Dateien.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `noch ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Welche Datei? /files zeigt ihre Nummern.",
  sendHow: "Welche Datei? /send PATH",
  nameAlone: "Ein Text hat keinen Namen: --name gehört zu --file.",
  textBeside: "Sende einen Text oder eine Datei: Lass eins von beiden weg.",
  inputTwice: "Die Standardeingabe ist die Datei: Gib die Einladung als CHAT_INVITE oder --invite-file FILE.",
  cannotSend: (why) => `Die Datei von --file lässt sich nicht senden. ${why}`,
  saveHow: "Welche Datei? chat save [INVITE] FILE_ID",
  toTerminal: "Die Datei würde ins Terminal geschrieben: Leite sie weiter, wie in chat save FILE_ID > file.",
};
