// Owns in Spanish what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Enviando ${name} (${size})…`,
  isFile: (command) => `Es un archivo de este equipo, y no se ha dicho; esto lo envía: ${command}`,
  saving: (name) => `Guardando ${name}…`,
  askToReplace: (path) => `${path} ya existe; repite el comando para reemplazarlo.`,
  offered: (nick, name, file) => `${nick} envía ${name}; /save ${file} lo guarda`,
  complete: (nick, name, size, file) => `${nick} ha enviado ${name} (${size}); /save ${file} lo guarda`,
  sent: (name, size, file) => `${name} (${size}) enviado; /cancel ${file} lo retira`,
  saved: (path) => `Guardado como ${path}`,
  withdrawn: (nick, name) => `${nick} ha retirado ${name}`,
  delivered: (id) => `Enviado. chat save ${id} lo escribe en la salida estándar.`,
  from: (nick, time) => `de ${nick} a las ${time}`,
  coming: "en curso",
  stalled: "interrumpido: quien lo envía no está aquí",
  expired: "caducado",
  gone: "retirado",
  none: "No hay archivos aquí.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `faltan ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "¿Qué archivo? /files muestra sus números.",
  sendHow: "¿Qué archivo? /send PATH",
  nameAlone: "Un texto no tiene nombre: --name va con --file.",
  textBeside: "Envía un texto o un archivo: quita uno de los dos.",
  inputTwice: "La entrada estándar es el archivo: da la invitación con CHAT_INVITE o --invite-file FILE.",
  cannotSend: (why) => `El archivo de --file no se puede enviar. ${why}`,
  saveHow: "¿Qué archivo? chat save [INVITE] FILE_ID",
  toTerminal: "El archivo se escribiría en el terminal: redirígelo, como en chat save FILE_ID > file.",
};
