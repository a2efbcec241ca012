// Owns in Galician what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("gl");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Frase de paso do perfil ${profile} (non se amosa)`,
  passphraseFor: (profile) =>
    `Unha frase de paso para o perfil novo ${profile} (non se amosa; sen ela pérdese o perfil)`,
  newPassphrase: "A frase de paso nova (non se amosa)",
  onceMore: "A mesma outra vez",
  emptyPassphrase: "Unha frase de paso baleira non protexe nada.",
  passphrasesDiffer: "Non coinciden; téntao outra vez.",
  passphraseNeeded:
    "Cómpre unha frase de paso: define CHAT_PASSPHRASE, ou executa isto nun terminal para que se che pregunte.",
  newPassphraseNeeded: "A frase de paso nova lese da primeira liña da entrada estándar, e non hai ningunha.",
  passphraseChanged: "Cambiouse a frase de paso. As copias anteriores seguen a abrirse coa antiga.",
  badName:
    "O nome dun perfil ten de 1 a 64 letras do a ao z, cifras, puntos, guións ou guións baixos; comeza por unha letra ou unha cifra e non acaba en punto.",
  reservedName: (profile) => `Windows reserva o nome ${profile} para un dispositivo; escolle outro.`,
  unknown: (profile) => `Non existe o perfil ${profile}; chat profile list amósaos.`,
  exists: (profile) => `Xa existe o perfil ${profile}; escolle outro nome.`,
  oneOf: (commands) => `Que hai que facer cos perfís? Escribe unha destas ordes: ${commands}.`,
  typeIt: (command) => `Para iso, escribe: ${command}`,
  rootUnusable: (path) =>
    `Os perfís gárdanse en ${path}, que non serve de directorio; define XDG_DATA_HOME cun no que poidas escribir.`,
  none: "Aquí non hai perfís; chat join --profile NAME crea un.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Ese ficheiro xa existe; escolle outro nome.",
  fileUnwritable: "Ese ficheiro non se pode escribir.",
  fileUnreadable: "Ese ficheiro non se pode ler.",
  exported:
    "Exportado, cifrado coa frase de paso do perfil. Úsao como copia de seguranza ou para cambiar de máquina: un perfil é para un só sitio á vez.",
  toTerminal: "O perfil escribiríase no terminal: redirixeo, como en chat profile export NAME - > FILE",
  imported: (profile) => `Agora existe o perfil ${profile}.`,
  deleted: (profile) => `Borrouse o perfil ${profile}.`,
  deleteHow: "Isto borra unha identidade para sempre; engade --yes se é o que queres.",
  deleteSure: (profile) => `Isto borra a identidade e todo o que garda. Escribe ${profile} para continuar`,
  notDeleted: (profile) => `Iso non é ${profile}; non se borrou nada.`,
  whichRoom: "Que sala?",
  otherRoom: "Outra sala, cun convite",
  severalRooms: (rooms) => `O perfil coñece varias salas; di cal polo seu identificador: ${rooms}.`,
  unnamedRoom: (id) => `unha sala sen nome, ${id}`,
  noKeyring: "Non se pode usar o chaveiro do sistema; npm install --global @napi-rs/keyring instala o que cómpre.",
  keyringSilent: "O chaveiro do sistema non responde; está en marcha e desbloqueado?",
  inKeyring: "A frase de paso está agora no chaveiro do sistema; xa non se preguntará.",
  notInKeyring: "O chaveiro do sistema xa non ten a frase de paso.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Compara isto con ${nick}, de viva voz ou en persoa; os dous debedes ver o mesmo:`,
  ifSame: (nick) => `Se é o mesmo: /verify ${nick} yes`,
  verified: (nick) => `${nick}: verificado.`,
  unverified: (nick) => `${nick}: xa non está verificado.`,
  onlyNow: "Sen un perfil, isto só se lembra ata que saias.",
  yourself: "Es ti; o número é entre ti e outra persoa.",
  nothingFound: (text) => `Nada do que se dixo aquí contén ${text}.`,
};
