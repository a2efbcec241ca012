// Owns in Spanish what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("es");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "El otro extremo no entiende lo que se le envió; quizá ambos necesiten la misma versión de Sotto.",
  too_large: "Es más largo de lo que admite la sala; envíalo por partes.",
  not_found: "Lo que responde en esa dirección no es un relé de Sotto; comprueba la dirección.",
  no_room: "Esa sala no existe; pide un enlace nuevo.",
  room_exists: "Ya hay una sala con ese identificador; crea otra.",
  room_full: "La sala está llena; inténtalo de nuevo cuando alguien se haya ido.",
  room_burned: "El propietario ha destruido la sala; todo lo que había en ella ha desaparecido.",
  create_refused: "Este relé no te deja crear salas; pon en CHAT_CREATE_KEY la clave que te dio quien lo administra.",
  disk_unavailable: "Este relé no guarda nada en disco; inícialo con --data, o crea la sala con --retention memory.",
  invite_refused:
    "La invitación no te deja entrar: es desconocida, ha caducado, está agotada o fue revocada; pide un enlace nuevo.",
  token_refused: "El relé ya no acepta esta sesión; vuelve a entrar con el enlace.",
  origin_refused: "El relé no acepta conexiones desde aquí.",
  not_owner: "Eso solo puede hacerlo un propietario de la sala; entra con --owner-file para demostrar que lo eres.",
  kicked: "El propietario te ha expulsado de la sala.",
  replaced: "La misma identidad ha entrado desde otro sitio, y esta sesión ha salido de la sala.",
  rate_limited: "El relé no acepta más por ahora; espera un poco e inténtalo de nuevo.",
  slow_reader: "Este extremo lee demasiado despacio para la sala.",
  version_unsupported: "El relé habla otra versión del protocolo; actualiza el más antiguo de los dos.",
  relay_restart: "El relé se está reiniciando; inténtalo de nuevo en un momento.",
  internal: "Ha ocurrido algo inesperado; por favor, avísanos.",
  unreachable: "El relé no responde; comprueba la dirección y tu red.",
  timeout: "El relé no respondió a tiempo; comprueba tu red, o da más tiempo con --timeout.",
  insecure:
    "Por http sin cifrar, cualquiera que esté en el camino puede ver quién habla con quién; usa https, o añade --insecure si es lo que quieres.",
  usage: "La línea de comandos no es correcta; consulta chat --help.",
  wrong_secret: "El secreto de la invitación no abre esta sala; pide el enlace más reciente.",
  unreadable: "Hay un mensaje que no se puede abrir.",
  fork: "El relé muestra conversaciones distintas a personas distintas; no te fíes de esta sala.",
  stranded: "No se pudo seguir al grupo ni entrar en él; vuelve a entrar con el enlace más reciente.",
  no_file: "Ese archivo no está aquí, o ya no está disponible; pide que lo envíen de nuevo.",
  file_incomplete: "El archivo todavía está en camino al relé; inténtalo de nuevo en un momento.",
  files_full: "La sala tiene tantos archivos como puede tener; los más antiguos desaparecen solos.",
  storage_failed:
    "El relé no puede guardar nada por ahora, quizá su disco esté lleno; avisa a quien lo administra e inténtalo más tarde.",
  wrong_passphrase: "La frase de contraseña no abre este perfil (o se alteró su cabecera); no se ha cambiado nada.",
  profile_damaged:
    "El perfil está dañado: está cortado o fue alterado. No se ha cambiado nada; usa una copia anterior.",
  profile_locked: "Otro proceso está usando este perfil; ciérralo primero, o usa otro --profile.",
  cancelled: "La transferencia se ha cancelado.",
  file_exists: "Ya hay un archivo con ese nombre; se dejó como estaba.",
  local_file: "No se puede leer o escribir un archivo de esta máquina.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "El relé dijo algo que ningún relé dice; conectando de nuevo.",
  relay_older: ({ theirs, ours }) =>
    `El relé habla la versión ${theirs} del protocolo y este programa la versión ${ours}; quien administra el relé debe actualizarlo.`,
  relay_newer: ({ theirs, ours }) =>
    `El relé habla la versión ${theirs} del protocolo y este programa la versión ${ours}; actualiza este programa.`,
  no_relay: () => "Lo que responde en esa dirección no es un relé de Sotto; comprueba la dirección.",
  no_entry: () => "El relé no te dejó entrar en el grupo; inténtalo de nuevo, o pide un enlace nuevo.",
  no_group: () => "El relé no tiene ningún grupo en el que entrar; vuelve a entrar con el enlace más reciente.",
  said_kicked: () => "El relé dice que te han expulsado; aquí no ha llegado la confirmación de ningún propietario.",
  said_burned: () =>
    "El relé dice que la sala fue destruida; aquí no ha llegado la confirmación de ningún propietario.",
  no_member: () => "Ese miembro no está aquí.",
  busy: () => "Otros cambiaron la sala al mismo tiempo una y otra vez; inténtalo de nuevo.",
  cut_off: () => "Se perdió la conexión antes de que el relé respondiera.",
  few_requests: () => "El relé no acepta más peticiones tuyas durante un rato.",
  text_too_long: ({ limit }) => `El texto ocupa más de ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `La sala no acepta más mensajes tuyos durante ${number(seconds)} s; los tuyos se enviarán después.`,
  message_refused: () => "El relé rechazó un mensaje.",
  left_out: () => "Se envió algo que no se puede abrir; se omite.",
  bad_nick: ({ characters, bytes }) =>
    `Un apodo tiene de 1 a ${number(characters)} caracteres, y como mucho ${number(bytes)} bytes.`,
  policy_denied: () =>
    "El relé miente sobre si los recién llegados pueden leer lo anterior; las claves de la sala dicen otra cosa.",
  past_forked: () => "Lo que el relé muestra del pasado no es lo que habían visto quienes lo escribieron.",
  wrong_times: () => "El relé retrasa mensajes, o les pone horas que difieren en más de cinco minutos.",
  clocks_differ: () => "Tu reloj y el del relé difieren en más de cinco minutos.",
  saw_other: ({ nick }) =>
    `${nick} ha visto una conversación distinta de la tuya: el relé muestra historiales distintos a sus miembros.`,
  split: () => "Un mensaje viene de otro grupo con el mismo número: el relé ha dividido la sala.",
  withheld: () => "El relé te ocultó un cambio del grupo; vuelves a unirte a los demás.",
  held: () => "Un cambio del grupo no se abre aquí; a la espera de que otro miembro lo confirme.",
  burn_unproved: () => "El relé dice que la sala fue destruida, sin la confirmación de un propietario.",
  altered: () => "El relé alteró un mensaje tuyo.",
  out_of_order: () => "El relé omitió mensajes tuyos o cambió su orden; se envían de nuevo.",
  went_back: () => "El relé ha vuelto a un punto anterior de la conversación.",
  skipped: () =>
    "La numeración del relé ha dado un salto: ha ocultado algo o se lo ha inventado. Lo que sigue no se ha aceptado; se le vuelve a preguntar.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} se llama ahora ${nick}, como otra persona de aquí.`,
  file_too_long: ({ limit }) => `El archivo ocupa más de ${number(limit)} bytes, el máximo permitido aquí.`,
  files_full: ({ limit }) =>
    `La sala tiene ${number(limit)} archivos, el máximo permitido; los más antiguos desaparecen solos.`,
  hour_used: ({ limit }) => `Has enviado todo lo que se permite en una hora: ${number(limit)} bytes.`,
  no_files_here: () => "Una sala con textos tan cortos no admite archivos.",
  not_under_way: () => "Ese archivo no se está transfiriendo, ni es tuyo.",
  file_not_sent: ({ name }) => `No se ha enviado ${name}.`,
  file_goes_on: ({ name }) => `${name} aún no se ha enviado del todo; el próximo inicio con este perfil lo continúa.`,
  sender_gone: () =>
    "No ha llegado nada más del archivo, y quien lo envía ya no está aquí; guárdalo de nuevo cuando esté completo.",
  file_unreadable: () => "El archivo no se abre como lo que se envió: está dañado o fue alterado.",
  no_such_file: () => "Ese archivo no existe aquí; /files los muestra todos.",
  no_such_path: () => "No existe ese archivo o carpeta.",
  no_such_folder: () => "No existe esa carpeta.",
  is_folder: () => "Es una carpeta; envíala como un solo archivo: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Eso no es un archivo; lo que viene de una tubería se envía con chat send --file -",
  not_permitted: () => "No está permitido leer o escribir ese archivo o carpeta.",
  disk_full: () => "No queda sitio en el disco para el archivo.",
  name_too_long: () => "El nombre es demasiado largo.",
  reader_gone: () => "Lo que leía el archivo se detuvo antes del final.",
  became_shorter: () => "El archivo se ha acortado mientras se enviaba.",
  newer_profile: () => "Este perfil lo escribió una versión más nueva de Sotto; actualiza este programa.",
  unwritable_profile: () => "No se puede escribir el perfil; ¿está lleno el disco?",
  used_elsewhere: () =>
    "Este perfil se usó también en otro sitio, con una copia. Un perfil es para un solo sitio a la vez: usa uno de los dos desde ahora, y vuelve a entrar.",
  said_elsewhere: () =>
    "Según el relé, este perfil se ha conectado desde otro sitio: puede que se esté usando una copia. Un perfil es para un solo sitio a la vez: cierra el otro y vuelve a entrar.",
  was_connected: () =>
    "El relé tenía todavía una conexión de este perfil y la ha cerrado: puede que se esté usando una copia del perfil en otro sitio. Un perfil es para un solo sitio a la vez: cierra el otro. Si la última sesión se cortó, no hay nada que hacer.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} tiene una clave distinta de la de antes: ${fingerprint}. Puede ser un perfil nuevo suyo, u otra persona: compara con /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `No existe chat ${command}. ${advice}`,
  didYouMean: (what) => `¿Querías decir ${what}?`,
  seeHelp: "Consulta chat --help.",
  joinThen: "Para entrar en una sala, escribe chat join; te pedirá la invitación.",
  unknownOption: (option) => `Aquí no existe la opción ${option}.`,
  noValue: (option) => `La opción ${option} necesita un valor.`,
  tooMany: "Demasiados argumentos para este comando; consulta chat --help.",
  badValue: (value, option) => `El valor ${value} no sirve para ${option}.`,
  choices: (values) => `Valores posibles: ${values}.`,
  wholeNumber: (least, most) => `Debe ser un número entero de ${least} a ${most}.`,
  time: (option) => `El tiempo de ${option} se escribe como 90s, 15m, 1h o 7d.`,
  longestTime: (option, time) => `El tiempo de ${option} es como mucho ${time}.`,
  language: (given, languages) => `Sotto no habla ${given}; habla ${languages}.`,
  file: (option) => `No se puede leer el archivo de ${option}.`,
  credential: (path) => `No se puede leer la credencial ${path}.`,
  nick: (most) => `Un apodo tiene de 1 a ${number(most)} caracteres visibles.`,
  roomName: (most) => `El nombre de una sala tiene como mucho ${number(most)} caracteres visibles.`,
  serverAddress: "Un servidor es una dirección como https://chat.example.org, sin ruta.",
  plainHttp: (origin) =>
    `${origin} es http sin cifrar hacia otra máquina: usa https, o añade --insecure si es lo que quieres.`,
  invite: "Esa invitación no está completa; tiene la forma https://HOST/r/ROOM#KEY y hay que copiarla entera.",
  inviteNeeded:
    "Hace falta una invitación: define CHAT_INVITE, usa --invite-file FILE, o pon - y escríbela en la entrada estándar.",
  inviteEnded: "La entrada estándar terminó antes de que llegara la invitación.",
  ownerKey: "Esa clave de propietario no está completa; chat create la mostró una sola vez.",
  serverNeeded: "Hace falta un servidor: usa --server URL, o define CHAT_SERVER.",
  whatToDo: "¿Qué hay que hacer? chat host, chat create o chat join; consulta chat --help.",
  shells: "Hay autocompletado para bash, zsh y fish.",
  nothingToSend: "No hay nada que enviar: indica un texto, o escríbelo en la entrada estándar.",
  badLine: (what) => `Esa línea no sirve: ${what}.`,
  badType: (types) => `"type" debe ser uno de ${types}`,
  emptyField: (field) => `"${field}" debe ser un texto no vacío`,
  commandText: 'el "text" de un comando empieza por /',
  noJson: "no es JSON",
  noObject: "no es un objeto",
  oneSlash: "Un comando empieza por una sola /.",
  whichRoom: 'Hay varias salas abiertas: "room" dice a cuál te refieres.',
  notOpen: "Esa sala no está abierta aquí.",
  relayMissing: "Falta el programa del relé; npm install lo instala.",
  workerdMissing: (version) =>
    `El relé funciona sobre workerd, que no está instalado junto a este programa: npm install workerd@${version} lo instala, con --global si Sotto se instaló así.`,
  portTaken: (port) => `El puerto ${port} está ocupado; --port elige otro.`,
  relayEnded: (said) => `El relé terminó al arrancar: ${said}.`,
  relayRefuses: (said) => `El relé no arranca: ${said}.`,
  relayGone: (exitCode) => `El relé terminó por sí solo (código de salida ${exitCode}).`,
  relaySilent: "El relé no responde.",
  portForbidden: (port) => `No puedes escuchar en el puerto ${port}; elige uno a partir de 1024 con --port.`,
  hostElsewhere: (host) =>
    `${host} no es una dirección de esta máquina; --host admite una que lo sea, como 127.0.0.1, o 0.0.0.0 para todas.`,
  dataTaken: (path) => `Otro relé usa el directorio de --data, ${path}; detenlo antes o indique otro directorio.`,
  secretTooShort: (path) =>
    `El secreto de ${path} es demasiado corto; borra el archivo para que se cree otro, lo que acaba con todos los tokens, o restaura su contenido.`,
  dataUnusable: (path, reason) =>
    `El directorio de --data, ${path}, no se puede usar (${reason}); indica uno en el que puedas escribir, o que se pueda crear.`,
};
