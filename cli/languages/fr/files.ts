// Owns in French what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Envoi de ${name} (${size})…`,
  isFile: (command) => `C’est un fichier de cette machine, et cela n’a pas été dit ; ceci l’envoie : ${command}`,
  saving: (name) => `Enregistrement de ${name}…`,
  askToReplace: (path) => `${path} existe déjà ; répétez la commande pour le remplacer.`,
  offered: (nick, name, file) => `${nick} envoie ${name} ; /save ${file} l’enregistre`,
  complete: (nick, name, size, file) => `${nick} a envoyé ${name} (${size}) ; /save ${file} l’enregistre`,
  sent: (name, size, file) => `${name} (${size}) a été envoyé ; /cancel ${file} le retire`,
  saved: (path) => `Enregistré sous ${path}`,
  withdrawn: (nick, name) => `${nick} a retiré ${name}`,
  delivered: (id) => `Envoyé. chat save ${id} l’écrit sur la sortie standard.`,
  from: (nick, time) => `de ${nick} à ${time}`,
  coming: "en cours",
  stalled: "interrompu : son expéditeur n’est pas ici",
  expired: "expiré",
  gone: "retiré",
  none: "Il n’y a aucun fichier ici.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `encore ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Quel fichier ? /files affiche les numéros.",
  sendHow: "Quel fichier ? /send PATH",
  nameAlone: "Un texte n’a pas de nom : --name va avec --file.",
  textBeside: "Envoyez un texte ou un fichier : retirez l’un des deux.",
  inputTwice: "L’entrée standard est le fichier : donnez l’invitation par CHAT_INVITE ou --invite-file FILE.",
  cannotSend: (why) => `Le fichier de --file ne peut pas être envoyé. ${why}`,
  saveHow: "Quel fichier ? chat save [INVITE] FILE_ID",
  toTerminal: "Le fichier serait écrit sur le terminal : redirigez-le, comme dans chat save FILE_ID > file.",
};
