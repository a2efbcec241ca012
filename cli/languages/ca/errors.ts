// Owns in Catalan what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ca");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input:
    "L’altra banda no entén el que se li ha enviat; potser cal la mateixa versió de Sotto a totes dues bandes.",
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
  replaced: "La mateixa identitat ha entrat des d’un altre lloc, i aquesta sessió ha sortit de la sala.",
  rate_limited: "El relé no accepta res més de moment; espereu una mica i torneu-ho a provar.",
  slow_reader: "Aquesta banda llegeix massa a poc a poc per a la sala.",
  version_unsupported: "El relé parla una altra versió del protocol; actualitzeu el més antic dels dos.",
  relay_restart: "El relé s’està reiniciant; torneu-ho a provar d’aquí a un moment.",
  internal: "Ha passat una cosa inesperada; si us plau, notifiqueu-ho.",
  unreachable: "El relé no respon; comproveu l’adreça i la vostra xarxa.",
  timeout: "El relé no ha respost a temps; comproveu la vostra xarxa, o doneu més temps amb --timeout.",
  insecure:
    "Per http sense xifrar, qualsevol que sigui pel camí pot veure qui parla amb qui; useu https, o afegiu --insecure si és el que voleu.",
  usage: "La línia d’ordres no és correcta; vegeu chat --help.",
  wrong_secret: "El secret de la invitació no obre aquesta sala; demaneu l’enllaç més recent.",
  unreadable: "Hi ha un missatge que no es pot obrir.",
  fork: "El relé mostra converses diferents a persones diferents; no us refieu d’aquesta sala.",
  stranded: "No s’ha pogut seguir el grup ni entrar-hi; torneu a entrar amb l’enllaç més recent.",
  no_file: "Aquest fitxer no és aquí, o ja no es pot obtenir; demaneu que el tornin a enviar.",
  file_incomplete: "El fitxer encara va camí del relé; torneu-ho a provar d’aquí a un moment.",
  files_full: "La sala té tants fitxers com pot tenir; els més antics desapareixen sols.",
  storage_failed:
    "El relé no pot desar res de moment, potser té el disc ple; aviseu qui l’administra i torneu-ho a provar més tard.",
  wrong_passphrase: "La frase de pas no obre aquest perfil (o se n’ha alterat la capçalera); no s’ha canviat res.",
  profile_damaged:
    "El perfil està malmès: està tallat o s’ha alterat. No s’ha canviat res; useu-ne una còpia anterior.",
  profile_locked: "Un altre procés fa servir aquest perfil; atureu-lo primer, o useu un altre --profile.",
  cancelled: "La transferència s’ha cancel·lat.",
  file_exists: "Ja hi ha un fitxer amb aquest nom; s’ha deixat com estava.",
  local_file: "No es pot llegir o escriure un fitxer d’aquesta màquina.",
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
  said_kicked: () => "El relé diu que us han expulsat; aquí no ha arribat la confirmació de cap propietari.",
  said_burned: () => "El relé diu que la sala ha estat destruïda; aquí no ha arribat la confirmació de cap propietari.",
  no_member: () => "Aquest membre no és aquí.",
  busy: () => "Altres han canviat la sala alhora un cop i un altre; torneu-ho a provar.",
  cut_off: () => "S’ha perdut la connexió abans que el relé respongués.",
  few_requests: () => "El relé no accepta més peticions vostres durant una estona.",
  text_too_long: ({ limit }) => `El text ocupa més de ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `La sala no accepta més missatges vostres durant ${number(seconds)} s; els vostres s’enviaran després.`,
  message_refused: () => "El relé ha rebutjat un missatge.",
  left_out: () => "S’ha enviat una cosa que no es pot obrir; s’omet.",
  bad_nick: ({ characters, bytes }) =>
    `Un àlies té d’1 a ${number(characters)} caràcters, i com a molt ${number(bytes)} bytes.`,
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
  burn_unproved: () => "El relé diu que la sala ha estat destruïda, sense la confirmació d’un propietari.",
  altered: () => "El relé ha alterat un missatge vostre.",
  out_of_order: () => "El relé ha omès missatges vostres o n’ha canviat l’ordre; es tornen a enviar.",
  went_back: () => "El relé ha tornat a un punt anterior de la conversa.",
  skipped: () =>
    "La numeració del relé ha fet un salt: ha amagat alguna cosa o se l’ha inventada. El que segueix no s’ha acceptat; se li torna a preguntar.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} ara es diu ${nick}, com una altra persona d’aquí.`,
  file_too_long: ({ limit }) => `El fitxer ocupa més de ${number(limit)} bytes, el màxim permès aquí.`,
  files_full: ({ limit }) => `La sala té ${number(limit)} fitxers, el màxim permès; els més antics desapareixen sols.`,
  hour_used: ({ limit }) => `Heu enviat tot el que es permet en una hora: ${number(limit)} bytes.`,
  no_files_here: () => "Una sala amb textos tan curts no admet fitxers.",
  not_under_way: () => "Aquest fitxer no s’està transferint, ni és vostre.",
  file_not_sent: ({ name }) => `No s’ha enviat ${name}.`,
  file_goes_on: ({ name }) => `${name} encara no s’ha enviat del tot; el pròxim inici amb aquest perfil ho continua.`,
  sender_gone: () =>
    "No ha arribat res més del fitxer, i qui l’envia ja no és aquí; torneu-lo a desar quan sigui complet.",
  file_unreadable: () => "El fitxer no s’obre com el que es va enviar: està malmès o s’ha alterat.",
  no_such_file: () => "Aquest fitxer no existeix aquí; /files els mostra tots.",
  no_such_path: () => "No existeix aquest fitxer o carpeta.",
  no_such_folder: () => "No existeix aquesta carpeta.",
  is_folder: () => "És una carpeta; envieu-la com un sol fitxer: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Això no és un fitxer; el que ve d’un conducte s’envia amb chat send --file -",
  not_permitted: () => "No es permet llegir o escriure aquest fitxer o carpeta.",
  disk_full: () => "No queda espai al disc per al fitxer.",
  name_too_long: () => "El nom és massa llarg.",
  reader_gone: () => "El que llegia el fitxer s’ha aturat abans del final.",
  became_shorter: () => "El fitxer s’ha escurçat mentre s’enviava.",
  newer_profile: () => "Aquest perfil l’ha escrit una versió més nova de Sotto; actualitzeu aquest programa.",
  unwritable_profile: () => "No es pot escriure el perfil; que és ple, el disc?",
  used_elsewhere: () =>
    "Aquest perfil també s’ha fet servir en un altre lloc, amb una còpia. Un perfil és per a un sol lloc alhora: useu-ne un dels dos d’ara endavant, i torneu a entrar.",
  said_elsewhere: () =>
    "Segons el relé, aquest perfil s’ha connectat des d’un altre lloc: pot ser que se n’estigui fent servir una còpia. Un perfil és per a un sol lloc alhora: tanqueu l’altre i torneu a entrar.",
  was_connected: () =>
    "El relé encara tenia una connexió d’aquest perfil i l’ha tancada: pot ser que se n’estigui fent servir una còpia en un altre lloc. Un perfil és per a un sol lloc alhora: tanqueu l’altre. Si l’última sessió es va tallar, no cal fer res.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} té una clau diferent de la d’abans: ${fingerprint}. Pot ser un perfil nou, o una altra persona: compareu amb /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `No existeix chat ${command}. ${advice}`,
  didYouMean: (what) => `Volíeu dir ${what}?`,
  seeHelp: "Vegeu chat --help.",
  joinThen: "Per entrar a una sala, escriviu chat join; us demanarà la invitació.",
  unknownOption: (option) => `Aquí no existeix l’opció ${option}.`,
  noValue: (option) => `L’opció ${option} necessita un valor.`,
  tooMany: "Massa arguments per a aquesta ordre; vegeu chat --help.",
  badValue: (value, option) => `El valor ${value} no serveix per a ${option}.`,
  choices: (values) => `Valors possibles: ${values}.`,
  wholeNumber: (least, most) => `Ha de ser un nombre enter entre ${least} i ${most}.`,
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
  ownerKey: "Aquesta clau de propietari no és completa; chat create la va mostrar una sola vegada.",
  serverNeeded: "Cal un servidor: useu --server URL, o definiu CHAT_SERVER.",
  whatToDo: "Què cal fer? chat host, chat create o chat join; vegeu chat --help.",
  shells: "Hi ha compleció per a bash, zsh i fish.",
  nothingToSend: "No hi ha res per enviar: indiqueu un text, o escriviu-lo a l’entrada estàndard.",
  badLine: (what) => `Aquesta línia no serveix: ${what}.`,
  badType: (types) => `"type" ha de ser un d’aquests: ${types}`,
  emptyField: (field) => `"${field}" ha de ser un text no buit`,
  commandText: 'el "text" d’una ordre comença per /',
  noJson: "no és JSON",
  noObject: "no és un objecte",
  oneSlash: "Una ordre comença per una sola /.",
  whichRoom: 'Hi ha diverses sales obertes: "room" diu a quina us referiu.',
  notOpen: "Aquesta sala no està oberta aquí.",
  relayMissing: "Falta el programa del relé; npm install l’instal·la.",
  workerdMissing: (version) =>
    `El relé funciona sobre workerd, que no està instal·lat al costat d’aquest programa: npm install workerd@${version} l’instal·la, amb --global si Sotto es va instal·lar així.`,
  portTaken: (port) => `El port ${port} està ocupat; --port en tria un altre.`,
  relayEnded: (said) => `El relé s’ha aturat en arrencar: ${said}.`,
  relayRefuses: (said) => `El relé no arrenca: ${said}.`,
  relayGone: (exitCode) => `El relé s’ha aturat tot sol (codi de sortida ${exitCode}).`,
  relaySilent: "El relé no respon.",
  portForbidden: (port) => `No podeu escoltar al port ${port}; trieu-ne un a partir de 1024 amb --port.`,
  hostElsewhere: (host) =>
    `${host} no és una adreça d’aquesta màquina; --host n’admet una que ho sigui, com ara 127.0.0.1, o 0.0.0.0 per a totes.`,
  dataTaken: (path) =>
    `Un altre relé fa servir el directori de --data, ${path}; atureu-lo abans o indiqueu un altre directori.`,
  secretTooShort: (path) =>
    `El secret de ${path} és massa curt; suprimiu el fitxer perquè se'n creï un altre, cosa que acaba amb tots els testimonis, o restaureu-ne el contingut.`,
  dataUnusable: (path, reason) =>
    `El directori de --data, ${path}, no es pot usar (${reason}); indiqueu-ne un on pugueu escriure, o que es pugui crear.`,
};
