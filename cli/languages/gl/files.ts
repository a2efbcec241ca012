// Owns in Galician what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("gl");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Enviando ${name} (${size})…`,
  isFile: (command) => `É un ficheiro deste equipo, e non se dixo; isto envíao: ${command}`,
  saving: (name) => `Gardando ${name}…`,
  askToReplace: (path) => `${path} xa existe; repite a orde para substituílo.`,
  offered: (nick, name, file) => `${nick} envía ${name}; /save ${file} gárdao`,
  complete: (nick, name, size, file) => `${nick} enviou ${name} (${size}); /save ${file} gárdao`,
  sent: (name, size, file) => `${name} (${size}) enviado; /cancel ${file} retírao`,
  saved: (path) => `Gardado como ${path}`,
  withdrawn: (nick, name) => `${nick} retirou ${name}`,
  delivered: (id) => `Enviado. chat save ${id} escríbeo na saída estándar.`,
  from: (nick, time) => `de ${nick} ás ${time}`,
  coming: "en curso",
  stalled: "interrompido: quen o envía non está aquí",
  expired: "caducado",
  gone: "retirado",
  none: "Aquí non hai ficheiros.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `faltan ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Que ficheiro? /files amosa os seus números.",
  sendHow: "Que ficheiro? /send PATH",
  nameAlone: "Un texto non ten nome: --name vai con --file.",
  textBeside: "Envía un texto ou un ficheiro: quita un dos dous.",
  inputTwice: "A entrada estándar é o ficheiro: dá o convite con CHAT_INVITE ou --invite-file FILE.",
  cannotSend: (why) => `O ficheiro de --file non se pode enviar. ${why}`,
  saveHow: "Que ficheiro? chat save [INVITE] FILE_ID",
  toTerminal: "O ficheiro escribiríase no terminal: redirixeo, como en chat save FILE_ID > file.",
};
