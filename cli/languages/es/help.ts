// Owns in Spanish the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Uso:",
  arguments: "Argumentos:",
  options: "Opciones:",
  commands: "Órdenes:",
  choices: (values) => `valores: ${values}`,
  byDefault: (value) => `por omisión: ${value}`,
  variable: (name) => `variable: ${name}`,
  showHelp: "explicar esta orden",
  showVersion: "mostrar la versión",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Chat de grupo cifrado de extremo a extremo en el terminal. Sin una orden, pregunta qué hacer.",
  host: "iniciar aquí un relé, crear una sala y entrar en ella",
  serve: "ejecutar solo el relé",
  create: "crear una sala",
  join: "entrar en una sala y conversar",
  send: "enviar un mensaje y salir",
  invite: "crear un enlace más para una sala",
  doctor: "decir qué funciona aquí",
  completion: "mostrar el autocompletado para un shell",
  help: "explicar una orden",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "permitir http sin cifrar hacia un host que no es esta máquina",
  json: "mostrar el resultado como un objeto JSON",
  name: "el nombre de la sala",
  server: "el relé",
  inviteFile: "leer la invitación de un archivo",
  nick: "tu apodo (si no, guest- y cuatro caracteres)",
  ownerFile: "leer la clave de propietario de un archivo",
  timeout: "limita la primera conexión y la última entrega",
  profile: "una identidad duradera (no en esta versión)",
  renderer: "cómo se dibuja la sala (rich en un terminal, si no minimal)",
  buffer: "mensajes que se conservan",
  times: "la hora, o hace cuánto",
  noMarkdown: "no dar formato a *negrita*, _cursiva_ y `código`",
  notify: "qué provoca una mención tuya; text muestra lo que se dijo",
  listen: "quedarse cuando termina la entrada",
  lang: (languages) => `el idioma: ${languages}; si no, el de tu sistema`,
  images: "cómo se muestran las imágenes (no en esta versión)",
  port: "dónde escucha el relé",
  host: "en qué dirección",
  data: "guardar ahí las salas y el secreto de los tokens; si no, todo queda en memoria",
  publicUrl: "la dirección por la que otros llegan al relé, para sus enlaces",
  joinAtOnce: "entrar en la sala enseguida",
  history: "si quienes entran pueden leer lo que se dijo antes",
  retention: "dónde guarda el relé lo que se dijo, cifrado",
  ttl: "cuánto tiempo se guarda en disco",
  file: "enviar un archivo (no en esta versión)",
  uses: "cuántas veces deja entrar a alguien",
  expires: "cuánto tiempo vale, por ejemplo 1h",
  man: "mostrar la página de manual, para man(1)",
  inviteToJoin: "se pregunta si no la das; - la lee de la entrada estándar",
  inviteToSend: "un enlace, o - para la primera línea de la entrada estándar",
  text: "qué decir; si no lo das, se lee de la entrada estándar",
  inviteOfRoom: "una invitación de la sala",
  shell: "bash, zsh o fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Órdenes de usuario",
  name: "chat de grupo cifrado de extremo a extremo en el terminal",
  nameHeading: "NOMBRE",
  synopsisHeading: "SINOPSIS",
  descriptionHeading: "DESCRIPCIÓN",
  commandsHeading: "ÓRDENES",
  roomHeading: "EN UNA SALA",
  settingsHeading: "AJUSTES",
  keysHeading: "TECLAS",
  environmentHeading: "ENTORNO",
  exitHeading: "ESTADO DE SALIDA",
  introduction:
    "Sotto es una sala tranquila: chat de grupo cifrado de extremo a extremo para quienes viven en un terminal. Quien tiene el enlace de una sala está dentro; el relé entre ellos no puede leer lo que se dice. No hay que registrarse, y nada se escribe en disco si no se pide. Sin una orden, chat pregunta qué hacer.",
  inRoom: "Lo que no empieza por / se dice; //x dice /x.",
  set: "los muestra y los cambia.",
  keys: {
    enter: "decir lo escrito; alt-enter empieza una línea nueva, y varias líneas pegadas siguen siendo un mensaje",
    tab: "completar órdenes, apodos, salas y rutas, y recorrer lo que encaja",
    upDown: "lo que se escribió antes, y las líneas de un texto más largo",
    ends: "el principio y el final de la línea",
    words: "una palabra atrás o adelante",
    cut: "cortar una palabra o hasta un extremo de la línea",
    yank: "pegar lo cortado",
    undo: "deshacer",
    clear: "vaciar la pantalla",
    leave: "salir",
  },
  exits: {
    asked: "salida pedida",
    unexpected: "algo inesperado",
    usage: "uso incorrecto",
    refused: "rechazo: la invitación, el token, expulsión, sala llena o destruida",
    unreachable: "no se puede llegar al relé",
    keys: "las claves: un secreto incorrecto, una bifurcación, un grupo que no se puede seguir",
  },
  variables: {
    invite: "la invitación",
    owner: "la clave de propietario",
    createKey: "la clave de un relé que no deja a todos crear salas",
    noColor: "sin colores",
  },
};
