// Owns in Estonian what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("et");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Saadan: ${name} (${size}) …`,
  isFile: (command) => `See on fail siin arvutis ja seda ei öeldud; nii saadetakse see: ${command}`,
  saving: (name) => `Salvestan: ${name} …`,
  askToReplace: (path) => `${path} on juba olemas; sama käsk veel kord asendab selle.`,
  offered: (nick, name, file) => `${nick} saadab: ${name}; /save ${file} salvestab selle`,
  complete: (nick, name, size, file) => `${nick} saatis: ${name} (${size}); /save ${file} salvestab selle`,
  sent: (name, size, file) => `${name} (${size}) on saadetud; /cancel ${file} võtab selle tagasi`,
  saved: (path) => `Salvestatud kui ${path}`,
  withdrawn: (nick, name) => `${nick} võttis tagasi: ${name}`,
  delivered: (id) => `Saadetud. chat save ${id} kirjutab selle standardväljundisse.`,
  from: (nick, time) => `saatja ${nick}, kell ${time}`,
  coming: "teel",
  stalled: "peatunud: saatjat ei ole siin",
  expired: "aegunud",
  gone: "tagasi võetud",
  none: "Siin ei ole faile.",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `jäänud ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Milline fail? Numbreid näitab /files.",
  sendHow: "Milline fail? /send PATH",
  nameAlone: "Tekstil ei ole nime: --name käib koos valikuga --file.",
  textBeside: "Saada tekst või fail: jäta üks neist ära.",
  inputTwice: "Standardsisend on fail: anna kutse muutujaga CHAT_INVITE või valikuga --invite-file FILE.",
  cannotSend: (why) => `Valiku --file faili ei saa saata. ${why}`,
  saveHow: "Milline fail? chat save [INVITE] FILE_ID",
  toTerminal: "Fail kirjutataks terminali: suuna see mujale, näiteks chat save FILE_ID > file.",
};
