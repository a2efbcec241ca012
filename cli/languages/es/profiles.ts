// Owns in Spanish what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Frase de contraseña del perfil ${profile} (no se muestra)`,
  passphraseFor: (profile) =>
    `Una frase de contraseña para el perfil nuevo ${profile} (no se muestra; sin ella se pierde el perfil)`,
  newPassphrase: "La frase de contraseña nueva (no se muestra)",
  onceMore: "La misma otra vez",
  emptyPassphrase: "Una frase de contraseña vacía no protege nada.",
  passphrasesDiffer: "No coinciden; inténtalo otra vez.",
  passphraseNeeded:
    "Hace falta una frase de contraseña: define CHAT_PASSPHRASE, o ejecuta esto en un terminal para que se te pregunte.",
  newPassphraseNeeded:
    "La frase de contraseña nueva se lee de la primera línea de la entrada estándar, y no hay ninguna.",
  passphraseChanged: "Se ha cambiado la frase de contraseña. Las copias anteriores siguen abriéndose con la antigua.",
  badName:
    "El nombre de un perfil tiene de 1 a 64 letras de la a a la z, cifras, puntos, guiones o guiones bajos; empieza por una letra o una cifra y no acaba en punto.",
  reservedName: (profile) => `Windows reserva el nombre ${profile} para un dispositivo; elige otro.`,
  unknown: (profile) => `No existe el perfil ${profile}; chat profile list los muestra.`,
  exists: (profile) => `Ya existe el perfil ${profile}; elige otro nombre.`,
  oneOf: (commands) => `¿Qué hay que hacer con los perfiles? Escribe una de estas órdenes: ${commands}.`,
  typeIt: (command) => `Para eso, escribe: ${command}`,
  rootUnusable: (path) =>
    `Los perfiles se guardan en ${path}, que no sirve como directorio; define XDG_DATA_HOME con uno en el que puedas escribir.`,
  none: "No hay perfiles aquí; chat join --profile NAME crea uno.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Ese archivo ya existe; elige otro nombre.",
  fileUnwritable: "Ese archivo no se puede escribir.",
  fileUnreadable: "Ese archivo no se puede leer.",
  exported:
    "Exportado, cifrado con la frase de contraseña del perfil. Úsalo como copia de seguridad o para cambiar de máquina: un perfil es para un solo sitio a la vez.",
  toTerminal: "El perfil se escribiría en el terminal: redirígelo, como en chat profile export NAME - > FILE",
  imported: (profile) => `Ahora existe el perfil ${profile}.`,
  deleted: (profile) => `Se ha borrado el perfil ${profile}.`,
  deleteHow: "Esto borra una identidad para siempre; añade --yes si es lo que quieres.",
  deleteSure: (profile) => `Esto borra la identidad y todo lo que guarda. Escribe ${profile} para continuar`,
  notDeleted: (profile) => `Eso no es ${profile}; no se ha borrado nada.`,
  whichRoom: "¿Qué sala?",
  otherRoom: "Otra sala, con una invitación",
  severalRooms: (rooms) => `El perfil conoce varias salas; di cuál por su identificador: ${rooms}.`,
  unnamedRoom: (id) => `una sala sin nombre, ${id}`,
  noKeyring:
    "No se puede usar el llavero del sistema; npm install --global @napi-rs/keyring instala lo que hace falta.",
  keyringSilent: "El llavero del sistema no responde; ¿está en marcha y desbloqueado?",
  inKeyring: "La frase de contraseña está ahora en el llavero del sistema; ya no se preguntará.",
  notInKeyring: "El llavero del sistema ya no tiene la frase de contraseña.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Compara esto con ${nick}, de viva voz o en persona; en ambas pantallas debe verse lo mismo:`,
  ifSame: (nick) => `Si es lo mismo: /verify ${nick} yes`,
  verified: (nick) => `${nick}: verificado.`,
  unverified: (nick) => `${nick}: ya no está verificado.`,
  onlyNow: "Sin un perfil, esto se recuerda solo hasta que salgas.",
  yourself: "Eres tú; el número se compara con otra persona.",
  nothingFound: (text) => `Nada de lo que se dijo aquí contiene ${text}.`,
};
