// Owns in Catalan what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ca");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Frase de pas del perfil ${profile} (no es mostra)`,
  passphraseFor: (profile) =>
    `Una frase de pas per al perfil nou ${profile} (no es mostra; sense ella es perd el perfil)`,
  newPassphrase: "La frase de pas nova (no es mostra)",
  onceMore: "La mateixa un altre cop",
  emptyPassphrase: "Una frase de pas buida no protegeix res.",
  passphrasesDiffer: "No coincideixen; torneu-ho a provar.",
  passphraseNeeded:
    "Cal una frase de pas: definiu CHAT_PASSPHRASE, o executeu això en un terminal perquè us la demani.",
  newPassphraseNeeded: "La frase de pas nova es llegeix de la primera línia de l’entrada estàndard, i no n’hi ha cap.",
  passphraseChanged: "La frase de pas s’ha canviat. Les còpies anteriors encara s’obren amb l’antiga.",
  badName:
    "El nom d’un perfil té d’1 a 64 lletres de la a a la z, xifres, punts, guions o guions baixos; comença amb una lletra o una xifra i no acaba en punt.",
  reservedName: (profile) => `El Windows reserva el nom ${profile} per a un dispositiu; trieu-ne un altre.`,
  unknown: (profile) => `No existeix el perfil ${profile}; chat profile list els mostra.`,
  exists: (profile) => `Ja existeix el perfil ${profile}; trieu un altre nom.`,
  oneOf: (commands) => `Què cal fer amb els perfils? Escriviu una d’aquestes ordres: ${commands}.`,
  typeIt: (command) => `Per fer-ho, escriviu: ${command}`,
  rootUnusable: (path) =>
    `Els perfils es desen a ${path}, que no es pot usar com a directori; definiu XDG_DATA_HOME amb un on pugueu escriure.`,
  none: "Aquí no hi ha perfils; chat join --profile NAME en crea un.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Aquest fitxer ja existeix; trieu un altre nom.",
  fileUnwritable: "Aquest fitxer no es pot escriure.",
  fileUnreadable: "Aquest fitxer no es pot llegir.",
  exported:
    "Exportat, xifrat amb la frase de pas del perfil. Useu-lo com a còpia de seguretat o per canviar de màquina: un perfil és per a un sol lloc alhora.",
  toTerminal: "El perfil s’escriuria al terminal: redirigiu-lo, com a chat profile export NAME - > FILE",
  imported: (profile) => `Ara existeix el perfil ${profile}.`,
  deleted: (profile) => `S’ha esborrat el perfil ${profile}.`,
  deleteHow: "Això esborra una identitat per sempre; afegiu --yes si és el que voleu.",
  deleteSure: (profile) => `Això esborra la identitat i tot el que desa. Escriviu ${profile} per continuar`,
  notDeleted: (profile) => `Això no és ${profile}; no s’ha esborrat res.`,
  whichRoom: "Quina sala?",
  otherRoom: "Una altra sala, amb una invitació",
  severalRooms: (rooms) => `El perfil coneix diverses sales; digueu quina amb l’identificador: ${rooms}.`,
  unnamedRoom: (id) => `una sala sense nom, ${id}`,
  noKeyring: "No es pot usar l’anell de claus del sistema; npm install --global @napi-rs/keyring instal·la el que cal.",
  keyringSilent: "L’anell de claus del sistema no respon; està en marxa i desblocat?",
  inKeyring: "La frase de pas ara és a l’anell de claus del sistema; ja no es demanarà.",
  notInKeyring: "L’anell de claus del sistema ja no té la frase de pas.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Compareu això amb ${nick}, de viva veu o en persona; tots dos heu de veure el mateix:`,
  ifSame: (nick) => `Si és el mateix: /verify ${nick} yes`,
  verified: (nick) => `${nick}: verificat.`,
  unverified: (nick) => `${nick}: ja no està verificat.`,
  onlyNow: "Sense un perfil, això només es recorda fins que sortiu.",
  yourself: "Sou vós; el número és entre vós i algú altre.",
  nothingFound: (text) => `Res del que s’ha dit aquí no conté ${text}.`,
};
