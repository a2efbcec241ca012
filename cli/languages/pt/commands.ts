// Owns in Portuguese the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("pt");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "mostrar os comandos",
  nick: "mudar o seu apelido nesta sala",
  me: "dizer o que você faz",
  away: "dizer que está ausente, ou que voltou",
  clear: "limpar a tela",
  history: "mostrar de novo as últimas N mensagens (20 se não disser), ou as que contêm TEXT",
  set: "mostrar ou mudar a aparência e o comportamento das salas aqui",
  lang: "mostrar os idiomas, ou falar outro a partir de agora",
  quit: "sair de todas as salas, ou de uma delas",
  room: "falar desta sala, ou escrever em outra",
  rooms: "listar as salas em que você está",
  join: "entrar em mais uma sala",
  create: "criar mais uma sala no mesmo retransmissor, e entrar",
  invite: "criar mais um link, por exemplo /invite 5 1h",
  members: "mostrar quem está aqui",
  verify: "mostrar um número para comparar com alguém por outro canal; yes lembra que era o mesmo",
  kick: "remover alguém de vez; a sala recebe um novo link (só donos)",
  owner: "mostrar de quem é a sala e a chave que o prova, ou tornar alguém mais um dono",
  rename: "dar outro nome à sala (só donos)",
  burn: "apagar a sala para todos (só donos)",
  send: "enviar um arquivo para a sala",
  save: "salvar um arquivo da sala; /files mostra os números",
  cancel: "desistir de um arquivo a caminho, ou retirar um que você enviou",
  files: "listar os arquivos da sala",
  images: "mostrar imagens (não nesta versão)",
  renderer: "mudar como as salas são desenhadas a partir de agora",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "quando algo foi dito: a hora, ou há quanto tempo",
  markdown: "formatar *negrito*, _itálico_ e `código`",
  notify: "o que uma menção a você provoca; text mostra o que foi dito",
  typing: "deixar que os outros vejam que você está digitando",
  away: "minutos sem tecla até você contar como ausente; 0 é nunca",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x diz /x",
  you: "você",
  owner: "dono",
  verified: "verificado",
  ownedBy: (names) => `A sala é de ${names}.`,
  noOwner: "Nenhum dono está aqui.",
  ownerKey: (key) => `A chave de dono, para --owner-file; guarde-a para você: ${key}`,
  burnHow: "Isto apaga a sala e tudo o que foi dito, para todos. /burn now faz isso.",
  stillConnecting: "Você ainda não está na sala; conectando.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Esta é ${room}; há ${n} pessoa aqui.`,
      many: `Esta é ${room}; há ${n} de pessoas aqui.`,
      other: `Esta é ${room}; há ${n} pessoas aqui.`,
    })),
  itsLink: (link) => `O link dela: ${link}`,
  newLink: (link) => `O link da nova sala: ${link}`,
  newOwnerKey: (key) => `A chave de dono dela; guarde-a para você: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} uso`, many: `${n} de usos`, other: `${n} usos` })),
  until: (time) => `até ${time}`,
  isNow: (setting, value) => `${setting} agora é ${value}.`,
  speaks: "A partir de agora falo português.",
  nothingSaid: "Ainda não se disse nada.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Não existe /${command}. ${advice}`,
  seeHelp: "/help mostra todos.",
  notYet: (command) => `Esta versão ainda não tem /${command}.`,
  whom: "Quem? Dê um apelido.",
  nobody: (nick) => `Ninguém aqui se chama ${nick}.`,
  several: (nicks) => `Há mais de um: ${nicks}?`,
  yourself: "Essa pessoa é você; /quit sai da sala.",
  noRoom: "Você não está em nenhuma sala assim; /rooms mostra quais são.",
  renameHow: "Como a sala deve se chamar? /rename NAME",
  inviteHow: "Quantos usos, e por quanto tempo? /invite 5 1h",
  doWhat: "O que você faz? /me TEXT",
  howMany: "Quantas mensagens? /history N",
  noSetting: (name) => `Não existe a configuração ${name}; /set mostra todas.`,
  noScreen: "rich só é possível onde se lê de um terminal e se escreve nele; minimal e json funcionam em todo o lado.",
  settingTakes: (name, values) => `${name} aceita ${values}.`,
};
