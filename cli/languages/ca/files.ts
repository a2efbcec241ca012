// Owns in Catalan what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ca");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `S’està enviant ${name} (${size})…`,
  isFile: (command) => `És un fitxer d’aquest ordinador, i no s’ha dit; això l’envia: ${command}`,
  saving: (name) => `S’està desant ${name}…`,
  askToReplace: (path) => `${path} ja existeix; repetiu l’ordre per substituir-lo.`,
  offered: (nick, name, file) => `${nick} envia ${name}; /save ${file} el desa`,
  complete: (nick, name, size, file) => `${nick} ha enviat ${name} (${size}); /save ${file} el desa`,
  sent: (name, size, file) => `${name} (${size}) s’ha enviat; /cancel ${file} el retira`,
  saved: (path) => `Desat com a ${path}`,
  withdrawn: (nick, name) => `${nick} ha retirat ${name}`,
  delivered: (id) => `Enviat. chat save ${id} l’escriu a la sortida estàndard.`,
  from: (nick, time) => `de ${nick} a les ${time}`,
  coming: "en curs",
  stalled: "interromput: qui l’envia no és aquí",
  expired: "caducat",
  gone: "retirat",
  none: "Aquí no hi ha fitxers.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `falten ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Quin fitxer? /files en mostra els números.",
  sendHow: "Quin fitxer? /send PATH",
  nameAlone: "Un text no té nom: --name va amb --file.",
  textBeside: "Envieu un text o un fitxer: traieu-ne un dels dos.",
  inputTwice: "L’entrada estàndard és el fitxer: doneu la invitació amb CHAT_INVITE o --invite-file FILE.",
  cannotSend: (why) => `El fitxer de --file no es pot enviar. ${why}`,
  saveHow: "Quin fitxer? chat save [INVITE] FILE_ID",
  toTerminal: "El fitxer s’escriuria al terminal: redirigiu-lo, com a chat save FILE_ID > file.",
};
