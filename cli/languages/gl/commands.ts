// Owns in Galician the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("gl");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "amosar as ordes",
  nick: "cambiar o teu alcume nesta sala",
  me: "dicir o que fas",
  away: "avisar de que te ausentas, ou de que volviches",
  clear: "limpar a pantalla",
  history: "amosar outra vez as últimas N mensaxes (20 por omisión), ou as que conteñen TEXT",
  set: "amosar ou cambiar o aspecto e o comportamento das salas aquí",
  lang: "amosar as linguas, ou cambiar a outra a partir de agora",
  quit: "saír de todas as salas, ou dunha",
  room: "describir esta sala, ou escribir noutra",
  rooms: "listar as salas nas que estás",
  join: "entrar nunha sala máis",
  create: "crear unha sala máis no mesmo relé, e entrar",
  invite: "crear unha ligazón máis, por exemplo /invite 5 1h",
  members: "amosar quen está aquí",
  verify: "amosar un número para comparalo con alguén por outra canle; yes lembra que coincidía",
  kick: "expulsar a alguén para sempre; a sala recibe unha ligazón nova (só propietarios)",
  owner: "amosar de quen é a sala e a chave que o proba, ou nomear outro propietario",
  rename: "dar outro nome á sala (só propietarios)",
  burn: "borrar a sala para todos (só propietarios)",
  send: "enviar un ficheiro á sala",
  save: "gardar un ficheiro da sala; /files amosa os seus números",
  cancel: "cancelar unha transferencia en curso, ou retirar un ficheiro que enviaches",
  files: "listar os ficheiros da sala",
  images: "listar as imaxes da sala, amosar unha, ou dicir como e de quen se amosan",
  renderer: "cambiar como se amosan as salas a partir de agora",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "só a hora, ou tamén canto hai da última mensaxe",
  markdown: "dar formato a *grosa*, _cursiva_ e `código`",
  notify: "que pasa cando te mencionan; text amosa o que se dixo",
  images: "como se amosan as imaxes: o mellor que poida o terminal, nada, ou dun xeito",
  show: "de quen se amosan as imaxes de seguida: de membros verificados, ou só as pedidas",
  typing: "deixar que os demais vexan que estás a escribir",
  away: "minutos sen premer unha tecla ata figurar como ausente; 0 é nunca",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x di /x",
  you: "ti",
  owner: "propietario",
  verified: "verificado",
  ownedBy: (names) => `A sala é de ${names}.`,
  noOwner: "Non hai ningún propietario aquí.",
  ownerKey: (key) => `A chave de propietario, para --owner-file; non a compartas: ${key}`,
  burnHow: "Isto borra a sala e todo o que se dixo, para todos. Confírmao con /burn now.",
  stillConnecting: "Aínda non estás na sala; conectando.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Estás en ${room}; hai ${n} persoa aquí.`,
      other: `Estás en ${room}; hai ${n} persoas aquí.`,
    })),
  itsLink: (link) => `A súa ligazón: ${link}`,
  newLink: (link) => `A ligazón da sala nova: ${link}`,
  newOwnerKey: (key) => `A súa chave de propietario; non a compartas: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} uso`, other: `${n} usos` })),
  until: (time) => `ata o ${time}`,
  isNow: (setting, value) => `${setting} é agora ${value}.`,
  speaks: "Desde agora falo galego.",
  nothingSaid: "Aínda non se dixo nada.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Non existe /${command}. ${advice}`,
  seeHelp: "/help amósaas todas.",
  whom: "A quen? Indica un alcume.",
  nobody: (nick) => `Aquí ninguén se chama ${nick}.`,
  several: (nicks) => `Hai máis dun: ${nicks}?`,
  yourself: "Es ti; /quit sae da sala.",
  noRoom: "Non estás nesa sala; /rooms amosa as túas.",
  renameHow: "Como se debe chamar a sala? /rename NAME",
  inviteHow: "Cantos usos, e por canto tempo? /invite 5 1h",
  doWhat: "Que fas? /me TEXT",
  howMany: "Cantas mensaxes? /history N",
  noSetting: (name) => `Non existe o axuste ${name}; /set amósaos todos.`,
  noScreen: "rich precisa dun terminal tanto na entrada coma na saída; minimal e json funcionan en todas partes.",
  settingTakes: (name, values) => `${name} admite ${values}.`,
};
