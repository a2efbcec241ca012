// Owns in Catalan the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Ús:",
  arguments: "Arguments:",
  options: "Opcions:",
  commands: "Ordres:",
  choices: (values) => `valors: ${values}`,
  byDefault: (value) => `per defecte: ${value}`,
  variable: (name) => `variable: ${name}`,
  showHelp: "explicar aquesta ordre",
  showVersion: "mostrar la versió",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Xat de grup xifrat d’extrem a extrem al terminal. Sense cap ordre, pregunta què cal fer.",
  host: "iniciar un relé aquí, crear una sala i entrar-hi",
  serve: "executar només el relé",
  create: "crear una sala",
  join: "entrar en una sala i conversar",
  send: "enviar un missatge i sortir",
  invite: "crear un enllaç més per a una sala",
  doctor: "dir què funciona aquí",
  completion: "mostrar la compleció per a un intèrpret d’ordres",
  help: "explicar una ordre",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "permetre http sense xifrar cap a un amfitrió que no és aquesta màquina",
  json: "mostrar el resultat com un objecte JSON",
  name: "el nom de la sala",
  server: "el relé",
  inviteFile: "llegir la invitació d’un fitxer",
  nick: "el vostre àlies (si no, guest- i quatre caràcters)",
  ownerFile: "llegir la clau de propietari d’un fitxer",
  timeout: "limita la primera connexió i l’últim lliurament",
  profile: "una identitat duradora (no en aquesta versió)",
  renderer: "com es dibuixa la sala (rich en un terminal, si no minimal)",
  buffer: "missatges que es guarden",
  times: "l’hora, o fa quant",
  noMarkdown: "no donar format a *negreta*, _cursiva_ i `codi`",
  notify: "què provoca una menció vostra; text mostra què s’ha dit",
  listen: "quedar-se quan s’acaba l’entrada",
  lang: (languages) => `la llengua: ${languages}; si no, la del vostre sistema`,
  images: "com es mostren les imatges (no en aquesta versió)",
  port: "on escolta el relé",
  host: "en quina adreça",
  data: "desar-hi les sales i el secret dels testimonis; si no, tot és a la memòria",
  publicUrl: "l’adreça per on els altres arriben al relé, per als seus enllaços",
  joinAtOnce: "entrar a la sala de seguida",
  history: "si els qui entren poden llegir el que es va dir abans",
  retention: "on guarda el relé, xifrat, el que s’ha dit",
  ttl: "quant de temps es guarda al disc",
  file: "enviar un fitxer (no en aquesta versió)",
  uses: "quantes vegades deixa entrar algú",
  expires: "quant de temps val, per exemple 1h",
  man: "mostrar la pàgina de manual, per a man(1)",
  inviteToJoin: "es demana si no la doneu; - la llegeix de l’entrada estàndard",
  inviteToSend: "un enllaç, o - per a la primera línia de l’entrada estàndard",
  text: "què cal dir; si no el doneu, es llegeix de l’entrada estàndard",
  inviteOfRoom: "una invitació de la sala",
  shell: "bash, zsh o fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Ordres d’usuari",
  name: "xat de grup xifrat d’extrem a extrem al terminal",
  nameHeading: "NOM",
  synopsisHeading: "SINOPSI",
  descriptionHeading: "DESCRIPCIÓ",
  commandsHeading: "ORDRES",
  roomHeading: "EN UNA SALA",
  settingsHeading: "PARÀMETRES",
  keysHeading: "TECLES",
  environmentHeading: "ENTORN",
  exitHeading: "ESTAT DE SORTIDA",
  introduction:
    "Sotto és una sala tranquil·la: xat de grup xifrat d’extrem a extrem per a gent que viu en un terminal. Qui té l’enllaç d’una sala hi és; el relé entre ells no pot llegir el que es diu. No cal registrar-se, i no s’escriu res al disc si no es demana. Sense cap ordre, chat pregunta què cal fer.",
  inRoom: "El que no comença per / es diu; //x diu /x.",
  set: "els mostra i els canvia.",
  keys: {
    enter:
      "dir el que s’ha escrit; alt-enter comença una línia nova, i diverses línies enganxades continuen sent un missatge",
    tab: "completar ordres, àlies, sales i camins, i recórrer el que hi encaixa",
    upDown: "el que s’ha escrit abans, i les línies d’un text més llarg",
    ends: "el començament i el final de la línia",
    words: "una paraula enrere o endavant",
    cut: "retallar una paraula o fins a un extrem de la línia",
    yank: "tornar a posar el que s’ha retallat",
    undo: "desfer",
    clear: "buidar la pantalla",
    leave: "sortir",
  },
  exits: {
    asked: "sortida demanada",
    unexpected: "una cosa inesperada",
    usage: "ús incorrecte",
    refused: "rebuig: la invitació, el testimoni, expulsió, sala plena o destruïda",
    unreachable: "no es pot arribar al relé",
    keys: "les claus: un secret incorrecte, una bifurcació, un grup que no es pot seguir",
  },
  variables: {
    invite: "la invitació",
    owner: "la clau de propietari",
    createKey: "la clau d’un relé que no deixa crear sales a tothom",
    noColor: "sense colors",
  },
};
