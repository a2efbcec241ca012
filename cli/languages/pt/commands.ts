// Owns in Portuguese the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("pt");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "mostrar os comandos",
  nick: "mudar o seu apelido nesta sala",
  me: "dizer o que você faz",
  away: "avisar que você está ausente, ou que voltou",
  clear: "limpar a tela",
  history: "mostrar de novo as últimas N mensagens (20 por padrão), ou as que contêm TEXT",
  set: "mostrar ou mudar a aparência e o comportamento das salas aqui",
  lang: "mostrar os idiomas, ou mudar para outro a partir de agora",
  quit: "sair de todas as salas, ou de uma delas",
  room: "descrever esta sala, ou escrever em outra",
  rooms: "listar as salas em que você está",
  join: "entrar em mais uma sala",
  create: "criar mais uma sala no mesmo retransmissor, e entrar",
  invite: "criar mais um link, por exemplo /invite 5 1h",
  members: "mostrar quem está aqui",
  verify: "mostrar um número para comparar com alguém por outro canal; yes registra que era o mesmo",
  kick: "remover alguém definitivamente; a sala recebe um novo link (só donos)",
  owner: "mostrar de quem é a sala e a chave que o prova, ou tornar alguém mais um dono",
  rename: "dar outro nome à sala (só donos)",
  burn: "apagar a sala para todos (só donos)",
  send: "enviar um arquivo para a sala",
  save: "salvar um arquivo da sala; /files mostra os números",
  cancel: "cancelar uma transferência em andamento, ou retirar um arquivo que você enviou",
  files: "listar os arquivos da sala",
  images: "listar as imagens da sala, mostrar uma, ou dizer como e de quem são mostradas",
  renderer: "mudar como as salas são exibidas a partir de agora",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "só a hora, ou também há quanto tempo foi a última mensagem",
  markdown: "formatar *negrito*, _itálico_ e `código`",
  notify: "o que acontece quando mencionam você; text mostra o que foi dito",
  images: "como as imagens são mostradas: o melhor que o terminal puder, nada, ou de um modo",
  show: "de quem as imagens são mostradas na hora: de membros verificados, ou só as pedidas",
  typing: "deixar que os outros vejam que você está digitando",
  away: "minutos sem teclar até você constar como ausente; 0 é nunca",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x diz /x",
  you: "você",
  owner: "dono",
  verified: "verificado",
  ownedBy: (names) => `A sala é de ${names}.`,
  noOwner: "Não há nenhum dono aqui.",
  ownerKey: (key) => `A chave de dono, para --owner-file; guarde-a só para você: ${key}`,
  burnHow: "Isto apaga a sala e tudo o que foi dito, para todos. Confirme com /burn now.",
  stillConnecting: "Você ainda não está na sala; conectando.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Você está em ${room}; há ${n} pessoa aqui.`,
      many: `Você está em ${room}; há ${n} de pessoas aqui.`,
      other: `Você está em ${room}; há ${n} pessoas aqui.`,
    })),
  itsLink: (link) => `O link dela: ${link}`,
  newLink: (link) => `O link da nova sala: ${link}`,
  newOwnerKey: (key) => `A chave de dono dela; guarde-a só para você: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} uso`, many: `${n} de usos`, other: `${n} usos` })),
  until: (time) => `até ${time}`,
  isNow: (setting, value) => `${setting} agora é ${value}.`,
  speaks: "A partir de agora falo português.",
  nothingSaid: "Nada foi dito ainda.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Não existe /${command}. ${advice}`,
  seeHelp: "/help mostra todos.",
  whom: "Quem? Informe um apelido.",
  nobody: (nick) => `Ninguém aqui se chama ${nick}.`,
  several: (nicks) => `Há mais de um: ${nicks}?`,
  yourself: "É você; /quit sai da sala.",
  noRoom: "Você não está nessa sala; /rooms mostra as suas.",
  renameHow: "Como a sala deve se chamar? /rename NAME",
  inviteHow: "Quantos usos, e por quanto tempo? /invite 5 1h",
  doWhat: "O que você faz? /me TEXT",
  howMany: "Quantas mensagens? /history N",
  noSetting: (name) => `Não existe a configuração ${name}; /set mostra todas.`,
  noScreen: "rich exige um terminal tanto na entrada quanto na saída; minimal e json funcionam em qualquer lugar.",
  settingTakes: (name, values) => `${name} aceita ${values}.`,
};
