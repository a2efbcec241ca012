// Owns in Catalan the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("ca");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "mostrar les ordres",
  nick: "canviar el vostre àlies en aquesta sala",
  me: "dir què feu",
  away: "avisar que us absenteu, o que heu tornat",
  clear: "netejar la pantalla",
  history: "tornar a mostrar els últims N missatges (20 per defecte), o els que contenen TEXT",
  set: "mostrar o canviar l’aspecte i el comportament de les sales aquí",
  lang: "mostrar les llengües, o canviar a una altra a partir d’ara",
  quit: "sortir de totes les sales, o d’una",
  room: "descriure aquesta sala, o escriure en una altra",
  rooms: "llistar les sales on sou",
  join: "entrar en una sala més",
  create: "crear una sala més al mateix relé, i entrar-hi",
  invite: "crear un enllaç més, per exemple /invite 5 1h",
  members: "mostrar qui hi ha",
  verify: "mostrar un número per comparar-lo amb algú per un altre canal; yes recorda que coincidia",
  kick: "expulsar algú per sempre; la sala rep un enllaç nou (només propietaris)",
  owner: "mostrar de qui és la sala i la clau que ho prova, o nomenar un altre propietari",
  rename: "donar un altre nom a la sala (només propietaris)",
  burn: "esborrar la sala per a tothom (només propietaris)",
  send: "enviar un fitxer a la sala",
  save: "desar un fitxer de la sala; /files en mostra els números",
  cancel: "cancel·lar una transferència en curs, o retirar un fitxer que heu enviat",
  files: "llistar els fitxers de la sala",
  images: "llistar les imatges de la sala, mostrar-ne una, o dir com i de qui es mostren",
  renderer: "canviar com es mostren les sales a partir d’ara",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "només l’hora, o també fa quant del darrer missatge",
  markdown: "donar format a *negreta*, _cursiva_ i `codi`",
  notify: "què passa quan us mencionen; text mostra què s’ha dit",
  images: "com es mostren les imatges: tan bé com pugui el terminal, gens, o d’una manera",
  show: "de qui es mostren les imatges de seguida: dels membres verificats, o només les que demaneu",
  typing: "deixar que els altres vegin que escriviu",
  away: "minuts sense teclejar fins que consteu com a absent; 0 és mai",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x diu /x",
  you: "vós",
  owner: "propietari",
  verified: "verificat",
  ownedBy: (names) => `La sala és de ${names}.`,
  noOwner: "Aquí no hi ha cap propietari.",
  ownerKey: (key) => `La clau de propietari, per a --owner-file; no la compartiu: ${key}`,
  burnHow: "Això esborra la sala i tot el que s’hi ha dit, per a tothom. Confirmeu-ho amb /burn now.",
  stillConnecting: "Encara no sou a la sala; s’està connectant.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Sou a ${room}; hi ha ${n} persona.`,
      many: `Sou a ${room}; hi ha ${n} de persones.`,
      other: `Sou a ${room}; hi ha ${n} persones.`,
    })),
  itsLink: (link) => `El seu enllaç: ${link}`,
  newLink: (link) => `L’enllaç de la sala nova: ${link}`,
  newOwnerKey: (key) => `La seva clau de propietari; no la compartiu: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} ús`, many: `${n} d’usos`, other: `${n} usos` })),
  until: (time) => `fins al ${time}`,
  isNow: (setting, value) => `${setting} ara és ${value}.`,
  speaks: "Des d’ara parlo català.",
  nothingSaid: "Encara no s’ha dit res.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `No existeix /${command}. ${advice}`,
  seeHelp: "/help les mostra totes.",
  whom: "Qui? Indiqueu un àlies.",
  nobody: (nick) => `Aquí ningú no es diu ${nick}.`,
  several: (nicks) => `N’hi ha més d’un: ${nicks}?`,
  yourself: "Sou vós; /quit surt de la sala.",
  noRoom: "No sou en aquesta sala; /rooms mostra les vostres.",
  renameHow: "Com s’ha de dir la sala? /rename NAME",
  inviteHow: "Quants usos, i durant quant de temps? /invite 5 1h",
  doWhat: "Què feu? /me TEXT",
  howMany: "Quants missatges? /history N",
  noSetting: (name) => `No existeix el paràmetre ${name}; /set els mostra tots.`,
  noScreen: "rich demana un terminal tant a l’entrada com a la sortida; minimal i json funcionen a tot arreu.",
  settingTakes: (name, values) => `${name} admet ${values}.`,
};
