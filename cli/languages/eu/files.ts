// Owns in Basque what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("eu");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Bidaltzen: ${name} (${size})…`,
  isFile: (command) => `Makina honetako fitxategi bat da, eta ez da esan; honek bidaltzen du: ${command}`,
  saving: (name) => `Gordetzen: ${name}…`,
  askToReplace: (path) => `${path} badago lehendik; errepikatu komandoa ordezteko.`,
  offered: (nick, name, file) => `${nick} bidaltzen ari da: ${name}; gordetzeko: /save ${file}`,
  complete: (nick, name, size, file) => `${nick} lagunak bidali du: ${name} (${size}); gordetzeko: /save ${file}`,
  sent: (name, size, file) => `Bidalita: ${name} (${size}); atzera hartzeko: /cancel ${file}`,
  saved: (path) => `Hemen gordeta: ${path}`,
  withdrawn: (nick, name) => `${nick} lagunak atzera hartu du: ${name}`,
  delivered: (id) => `Bidalita. chat save ${id} komandoak irteera estandarrean idazten du.`,
  from: (nick, time) => `bidaltzailea: ${nick}, ${time}`,
  coming: "bidean",
  stalled: "geldituta: bidaltzailea ez dago hemen",
  expired: "iraungita",
  gone: "atzera hartua",
  none: "Ez dago fitxategirik hemen.",
  percent: (part) => `% ${number(part)}`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `${time} falta`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Zein fitxategi? /files komandoak zenbakiak erakusten ditu.",
  sendHow: "Zein fitxategi? /send PATH",
  nameAlone: "Testu batek ez du izenik: --name aukera --file aukerarekin doa.",
  textBeside: "Bidali testu bat edo fitxategi bat: kendu bietako bat.",
  inputTwice:
    "Sarrera estandarra fitxategia da: eman gonbidapena CHAT_INVITE aldagaian edo --invite-file FILE aukerarekin.",
  cannotSend: (why) => `--file aukeraren fitxategia ezin da bidali. ${why}`,
  saveHow: "Zein fitxategi? chat save [INVITE] FILE_ID",
  toTerminal: "Fitxategia terminalean idatziko litzateke: birbideratu, hala nola chat save FILE_ID > file.",
};
