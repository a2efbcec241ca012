// Owns in Galician the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Uso:",
  arguments: "Argumentos:",
  options: "Opcións:",
  commands: "Ordes:",
  choices: (values) => `valores: ${values}`,
  byDefault: (value) => `por omisión: ${value}`,
  variable: (name) => `variable: ${name}`,
  showHelp: "explicar esta orde",
  showVersion: "amosar a versión",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Conversa de grupo cifrada de extremo a extremo no terminal. Sen unha orde, pregunta que facer.",
  host: "iniciar aquí un relé, crear unha sala e entrar nela",
  serve: "executar só o relé",
  create: "crear unha sala",
  join: "entrar nunha sala e conversar",
  send: "enviar unha mensaxe e saír",
  invite: "crear unha ligazón máis para unha sala",
  doctor: "dicir que funciona aquí",
  completion: "amosar o autocompletado dun intérprete de ordes",
  help: "explicar unha orde",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "permitir http sen cifrar cara a un servidor que non é esta máquina",
  json: "amosar o resultado como un obxecto JSON",
  name: "o nome da sala",
  server: "o relé",
  inviteFile: "ler o convite dun ficheiro",
  nick: "o teu alcume (se non, guest- e catro caracteres)",
  ownerFile: "ler a chave de propietario dun ficheiro",
  timeout: "limita a primeira conexión e a última entrega",
  profile: "unha identidade duradeira (non nesta versión)",
  renderer: "como se debuxa a sala (rich nun terminal, se non minimal)",
  buffer: "mensaxes que se conservan",
  times: "a hora, ou canto hai",
  noMarkdown: "non dar formato a *grosa*, _cursiva_ e `código`",
  notify: "que provoca unha mención túa; text amosa o que se dixo",
  listen: "quedar cando remata a entrada",
  lang: (languages) => `a lingua: ${languages}; se non, a do teu sistema`,
  images: "como se amosan as imaxes (non nesta versión)",
  port: "onde escoita o relé",
  host: "en que enderezo",
  data: "gardar aí as salas e o segredo dos tokens; se non, todo queda na memoria",
  publicUrl: "o enderezo polo que outros chegan ao relé, para as súas ligazóns",
  joinAtOnce: "entrar na sala de seguida",
  history: "se quen entra pode ler o que se dixo antes",
  retention: "onde garda o relé, cifrado, o que se dixo",
  ttl: "canto tempo se garda no disco",
  file: "enviar un ficheiro (non nesta versión)",
  uses: "cantas veces deixa entrar a alguén",
  expires: "canto tempo vale, por exemplo 1h",
  man: "amosar a páxina de manual, para man(1)",
  inviteToJoin: "pregúntase se non o dás; - leo da entrada estándar",
  inviteToSend: "unha ligazón, ou - para a primeira liña da entrada estándar",
  text: "que dicir; se non o dás, lese da entrada estándar",
  inviteOfRoom: "un convite da sala",
  shell: "bash, zsh ou fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Ordes de usuario",
  name: "conversa de grupo cifrada de extremo a extremo no terminal",
  nameHeading: "NOME",
  synopsisHeading: "SINOPSE",
  descriptionHeading: "DESCRICIÓN",
  commandsHeading: "ORDES",
  roomHeading: "NUNHA SALA",
  settingsHeading: "AXUSTES",
  keysHeading: "TECLAS",
  environmentHeading: "CONTORNO",
  exitHeading: "ESTADO DE SAÍDA",
  introduction:
    "Sotto é unha sala tranquila: conversa de grupo cifrada de extremo a extremo para quen vive nun terminal. Quen ten a ligazón dunha sala está dentro; o relé entre eles non pode ler o que se di. Non hai que rexistrarse, e nada se escribe no disco se non se pide. Sen unha orde, chat pregunta que facer.",
  inRoom: "O que non comeza por / dise; //x di /x.",
  set: "amósaos e cámbiaos.",
  keys: {
    enter: "dicir o escrito; alt-enter comeza unha liña nova, e varias liñas pegadas seguen a ser unha mensaxe",
    tab: "completar ordes, alcumes, salas e rutas, e percorrer o que encaixa",
    upDown: "o que se escribiu antes, e as liñas dun texto máis longo",
    ends: "o principio e o final da liña",
    words: "unha palabra atrás ou adiante",
    cut: "cortar unha palabra ou ata un extremo da liña",
    yank: "pegar o cortado",
    undo: "desfacer",
    clear: "baleirar a pantalla",
    leave: "saír",
  },
  exits: {
    asked: "saída pedida",
    unexpected: "algo inesperado",
    usage: "uso incorrecto",
    refused: "rexeitamento: o convite, o token, expulsión, sala chea ou destruída",
    unreachable: "non se pode chegar ao relé",
    keys: "as chaves: un segredo incorrecto, unha bifurcación, un grupo que non se pode seguir",
  },
  variables: {
    invite: "o convite",
    owner: "a chave de propietario",
    createKey: "a chave dun relé que non deixa a todos crear salas",
    noColor: "sen cores",
  },
};
