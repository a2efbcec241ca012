// Owns in Catalan what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ca");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "L’altra banda no entén el que se li ha dit; potser cal la mateixa versió de Sotto a totes dues bandes.",
  too_large: "És més llarg del que admet la sala; envieu-ho per parts.",
  not_found: "El que respon en aquesta adreça no és un relé de Sotto; comproveu l’adreça.",
  no_room: "Aquesta sala no existeix; demaneu un enllaç nou.",
  room_exists: "Ja hi ha una sala amb aquest identificador; creeu-ne una altra.",
  room_full: "La sala és plena; torneu-ho a provar quan algú n’hagi sortit.",
  room_burned: "El propietari ha destruït la sala; tot el que hi havia ha desaparegut.",
  create_refused:
    "Aquest relé no us deixa crear sales; poseu a CHAT_CREATE_KEY la clau que us ha donat qui l’administra.",
  disk_unavailable: "Aquest relé no desa res al disc; inicieu-lo amb --data, o creeu la sala amb --retention memory.",
  invite_refused:
    "La invitació no us deixa entrar: és desconeguda, ha caducat, s’ha exhaurit o s’ha revocat; demaneu un enllaç nou.",
  token_refused: "El relé ja no accepta aquesta sessió; torneu a entrar amb l’enllaç.",
  origin_refused: "El relé no accepta connexions des d’aquí.",
  not_owner: "Això només ho pot fer un propietari de la sala; entreu amb --owner-file per demostrar que ho sou.",
  kicked: "El propietari us ha expulsat de la sala.",
  replaced: "La mateixa identitat ha entrat des d’un altre lloc, i aquesta n’ha sortit.",
  rate_limited: "El relé no accepta res més de moment; espereu una mica i torneu-ho a provar.",
  slow_reader: "Aquesta banda llegeix massa a poc a poc per a la sala.",
  version_unsupported: "El relé parla una altra versió del protocol; actualitzeu el més antic dels dos.",
  relay_restart: "El relé s’està reiniciant; torneu-ho a provar d’aquí a un moment.",
  internal: "Ha passat una cosa inesperada; si us plau, notifiqueu-ho.",
  unreachable: "El relé no respon; comproveu l’adreça i la vostra xarxa.",
  timeout: "El relé no ha respost a temps; comproveu la vostra xarxa, o doneu més temps amb --timeout.",
  insecure:
    "Per http sense xifrar, qualsevol pel camí pot llegir qui parla amb qui; useu https, o afegiu --insecure si és el que voleu.",
  usage: "La línia d’ordres no és correcta; vegeu chat --help.",
  wrong_secret: "El secret de la invitació no obre aquesta sala; demaneu l’enllaç més recent.",
  unreadable: "Un missatge no es pot obrir.",
  fork: "El relé mostra converses diferents a persones diferents; no us refieu d’aquesta sala.",
  stranded: "No s’ha pogut seguir el grup ni entrar-hi; torneu a entrar amb l’enllaç més recent.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "El relé ha dit una cosa que cap relé no diu; es torna a connectar.",
  relay_older: ({ theirs, ours }) =>
    `El relé parla la versió ${theirs} del protocol i aquest programa la versió ${ours}; qui administra el relé l’ha d’actualitzar.`,
  relay_newer: ({ theirs, ours }) =>
    `El relé parla la versió ${theirs} del protocol i aquest programa la versió ${ours}; actualitzeu aquest programa.`,
  no_relay: () => "El que respon en aquesta adreça no és un relé de Sotto; comproveu l’adreça.",
  no_entry: () => "El relé no us ha deixat entrar al grup; torneu-ho a provar, o demaneu un enllaç nou.",
  no_group: () => "El relé no té cap grup on entrar; torneu a entrar amb l’enllaç més recent.",
  said_kicked: () => "El relé diu que us han expulsat; aquí no ha arribat la paraula de cap propietari.",
  said_burned: () => "El relé diu que la sala ha estat destruïda; aquí no ha arribat la paraula de cap propietari.",
  no_member: () => "Aquí no hi ha ningú així.",
  busy: () => "Altres han canviat la sala alhora un cop i un altre; torneu-ho a provar.",
  cut_off: () => "S’ha perdut la connexió abans que el relé respongués.",
  few_requests: () => "El relé no accepta més peticions vostres durant una estona.",
  text_too_long: ({ limit }) => `El text ocupa més de ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `La sala no accepta més missatges vostres durant ${number(seconds)} s; els vostres s’enviaran després.`,
  message_refused: () => "El relé ha rebutjat un missatge.",
  left_out: () => "S’ha enviat una cosa que no es pot obrir; s’omet.",
  bad_nick: ({ characters, bytes }) =>
    `Un àlies té d’1 a ${number(characters)} caràcters, i com a molt ${number(bytes)} bytes.`,
  policy_denied: () =>
    "El relé menteix sobre si els nouvinguts poden llegir el passat; les claus de la sala diuen una altra cosa.",
  past_forked: () => "El que el relé mostra del passat no és el que havien vist els qui ho van escriure.",
  wrong_times: () => "El relé endarrereix missatges, o els posa hores que difereixen en més de cinc minuts.",
  clocks_differ: () => "El vostre rellotge i el del relé difereixen en més de cinc minuts.",
  saw_other: ({ nick }) =>
    `${nick} ha vist una conversa diferent de la vostra: el relé mostra historials diferents als membres.`,
  split: () => "Un missatge ve d’un altre grup amb el mateix número: el relé ha dividit la sala.",
  withheld: () => "El relé us ha amagat un canvi del grup; us torneu a unir amb els altres.",
  held: () => "Un canvi del grup no s’obre aquí; s’espera que un altre membre el confirmi.",
  burn_unproved: () => "El relé diu que la sala ha estat destruïda, sense la paraula d’un propietari.",
  altered: () => "El relé ha alterat un missatge vostre.",
  out_of_order: () => "El relé ha omès missatges vostres o n’ha canviat l’ordre; es tornen a enviar.",
  went_back: () => "El relé ha tornat a un punt anterior de la conversa.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} ara es diu ${nick}, com una altra persona d’aquí.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `No existeix chat ${command}. ${advice}`,
  didYouMean: (what) => `Volíeu dir ${what}?`,
  seeHelp: "Vegeu chat --help.",
  joinThen: "Per entrar a una sala, escriviu chat join; us demanarà la invitació.",
  noSuchVersion: (command) => `Aquesta versió encara no té chat ${command}.`,
  unknownOption: (option) => `Aquí no existeix l’opció ${option}.`,
  noValue: (option) => `L’opció ${option} necessita un valor.`,
  missing: (argument) => `Falta ${argument}; vegeu chat --help.`,
  tooMany: "Són més paraules de les que admet l’ordre; vegeu chat --help.",
  badValue: (value, option) => `El valor ${value} no serveix per a ${option}.`,
  choices: (values) => `Valors possibles: ${values}.`,
  wholeNumber: (least, most) => `Ha de ser un nombre enter de ${least} a ${most}.`,
  time: (option) => `El temps de ${option} s’escriu com ara 90s, 15m, 1h o 7d.`,
  longestTime: (option, time) => `El temps de ${option} és com a molt ${time}.`,
  language: (given, languages) => `Sotto no parla ${given}; parla ${languages}.`,
  file: (option) => `No es pot llegir el fitxer de ${option}.`,
  credential: (path) => `No es pot llegir la credencial ${path}.`,
  nick: (most) => `Un àlies té d’1 a ${number(most)} caràcters visibles.`,
  roomName: (most) => `El nom d’una sala té com a molt ${number(most)} caràcters visibles.`,
  serverAddress: "Un servidor és una adreça com ara https://chat.example.org, sense camí.",
  plainHttp: (origin) =>
    `${origin} és http sense xifrar cap a una altra màquina: useu https, o afegiu --insecure si és el que voleu.`,
  invite: "Aquesta invitació no és completa; té la forma https://HOST/r/ROOM#KEY i s’ha de copiar sencera.",
  inviteNeeded:
    "Cal una invitació: definiu CHAT_INVITE, useu --invite-file FILE, o poseu - i escriviu-la a l’entrada estàndard.",
  inviteEnded: "L’entrada estàndard s’ha acabat abans que arribés la invitació.",
  ownerKey: "Aquesta clau de propietari no és completa; chat create la va mostrar una vegada.",
  serverNeeded: "Cal un servidor: useu --server URL, o definiu CHAT_SERVER.",
  whatToDo: "Què cal fer? chat host, chat create o chat join; vegeu chat --help.",
  shells: "Hi ha compleció per a bash, zsh i fish.",
  nothingToSend: "No hi ha res per enviar: doneu un text, o escriviu-lo a l’entrada estàndard.",
  farTooLong: (most) =>
    plural(most, (n) => ({
      one: `Un missatge admet molt menys d’${n} caràcter; envieu-lo per parts.`,
      many: `Un missatge admet molt menys de ${n} de caràcters; envieu-lo per parts.`,
      other: `Un missatge admet molt menys de ${n} caràcters; envieu-lo per parts.`,
    })),
  noProfiles: "Aquesta versió encara no té perfils; traieu --profile (CHAT_PROFILE).",
  noImages: "Aquesta versió encara no mostra imatges; traieu --images.",
  noFiles: "Aquesta versió encara no envia fitxers; traieu --file.",
  badLine: (what) => `Aquesta línia no serveix: ${what}.`,
  badType: (types) => `"type" és un de ${types}`,
  emptyField: (field) => `"${field}" és un text no buit`,
  commandText: 'el "text" d’una ordre comença per /',
  noJson: "no és JSON",
  noObject: "no és un objecte",
  oneSlash: "Una ordre comença per una sola /.",
  whichRoom: 'Hi ha diverses sales obertes: "room" diu a quina us referiu.',
  notOpen: "Aquesta sala no és oberta aquí.",
  relayMissing: "Falta el programa del relé; npm install el porta.",
  workerdMissing: (version) =>
    `El relé funciona sobre workerd, que no és instal·lat al costat d’aquest programa: npm install workerd@${version} el porta, amb --global si Sotto es va instal·lar així.`,
  portTaken: (port) => `El port ${port} és ocupat; --port en tria un altre.`,
  relayEnded: (said) => `El relé s’ha acabat en arrencar: ${said}.`,
  relayRefuses: (said) => `El relé no arrenca: ${said}.`,
  relayGone: (exitCode) => `El relé s’ha acabat tot sol (codi de sortida ${exitCode}).`,
  relaySilent: "El relé no respon.",
  secretNotKept: "El secret dels testimonis no es pot desar al directori de dades.",
};
