// Owns in Galician what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("gl");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "O outro extremo non entende o que se lle enviou; quizais ambos precisen a mesma versión de Sotto.",
  too_large: "É máis longo do que admite a sala; envíao por partes.",
  not_found: "O que responde nese enderezo non é un relé de Sotto; comproba o enderezo.",
  no_room: "Esa sala non existe; pide unha ligazón nova.",
  room_exists: "Xa hai unha sala con ese identificador; crea outra.",
  room_full: "A sala está chea; téntao de novo cando alguén saia.",
  room_burned: "O propietario destruíu a sala; todo o que había nela desapareceu.",
  create_refused: "Este relé non che deixa crear salas; pon en CHAT_CREATE_KEY a chave que che deu quen o administra.",
  disk_unavailable: "Este relé non garda nada no disco; iníciao con --data, ou crea a sala con --retention memory.",
  invite_refused:
    "O convite non che deixa entrar: é descoñecido, caducou, esgotouse ou foi revogado; pide unha ligazón nova.",
  token_refused: "O relé xa non acepta esta sesión; volve entrar coa ligazón.",
  origin_refused: "O relé non acepta conexións desde aquí.",
  not_owner: "Iso só o pode facer un propietario da sala; entra con --owner-file para demostrar que o es.",
  kicked: "O propietario expulsoute da sala.",
  replaced: "A mesma identidade entrou desde outro sitio, e esta sesión saíu da sala.",
  rate_limited: "O relé non acepta máis polo de agora; agarda un pouco e téntao de novo.",
  slow_reader: "Este extremo le demasiado amodo para a sala.",
  version_unsupported: "O relé fala outra versión do protocolo; actualiza o máis antigo dos dous.",
  relay_restart: "O relé está a reiniciarse; téntao de novo nun momento.",
  internal: "Pasou algo inesperado; por favor, infórmanos.",
  unreachable: "O relé non responde; comproba o enderezo e a túa rede.",
  timeout: "O relé non respondeu a tempo; comproba a túa rede, ou dá máis tempo con --timeout.",
  insecure:
    "Por http sen cifrar, calquera que estea no camiño pode ver quen fala con quen; usa https, ou engade --insecure se é o que queres.",
  usage: "A liña de ordes non é correcta; consulta chat --help.",
  wrong_secret: "O segredo do convite non abre esta sala; pide a ligazón máis recente.",
  unreadable: "Hai unha mensaxe que non se pode abrir.",
  fork: "O relé amosa conversas distintas a persoas distintas; non te fíes desta sala.",
  stranded: "Non se puido seguir o grupo nin entrar nel; volve entrar coa ligazón máis recente.",
  no_file: "Ese ficheiro non está aquí, ou xa non está dispoñible; pide que o envíen de novo.",
  file_incomplete: "O ficheiro aínda vai de camiño ao relé; téntao de novo nun momento.",
  files_full: "A sala ten tantos ficheiros como pode ter; os máis antigos desaparecen sós.",
  storage_failed:
    "O relé non pode gardar nada polo de agora, quizais teña o disco cheo; avisa a quen o administra e téntao máis tarde.",
  wrong_passphrase: "A frase de paso non abre este perfil (ou alterouse a súa cabeceira); non se cambiou nada.",
  profile_damaged: "O perfil está danado: está cortado ou foi alterado. Non se cambiou nada; usa unha copia anterior.",
  profile_locked: "Outro proceso está a usar este perfil; péchao primeiro, ou usa outro --profile.",
  cancelled: "Cancelouse a transferencia.",
  file_exists: "Xa hai un ficheiro con ese nome; deixouse como estaba.",
  local_file: "Non se pode ler ou escribir un ficheiro desta máquina.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "O relé dixo algo que ningún relé di; conectando de novo.",
  relay_older: ({ theirs, ours }) =>
    `O relé fala a versión ${theirs} do protocolo e este programa a versión ${ours}; quen administra o relé debe actualizalo.`,
  relay_newer: ({ theirs, ours }) =>
    `O relé fala a versión ${theirs} do protocolo e este programa a versión ${ours}; actualiza este programa.`,
  no_relay: () => "O que responde nese enderezo non é un relé de Sotto; comproba o enderezo.",
  no_entry: () => "O relé non che deixou entrar no grupo; téntao de novo, ou pide unha ligazón nova.",
  no_group: () => "O relé non ten ningún grupo no que entrar; volve entrar coa ligazón máis recente.",
  said_kicked: () => "O relé di que te expulsaron; aquí non chegou a confirmación de ningún propietario.",
  said_burned: () => "O relé di que a sala foi destruída; aquí non chegou a confirmación de ningún propietario.",
  no_member: () => "Ese membro non está aquí.",
  busy: () => "Outros cambiaron a sala ao mesmo tempo unha e outra vez; téntao de novo.",
  cut_off: () => "Perdeuse a conexión antes de que o relé respondese.",
  few_requests: () => "O relé non acepta máis peticións túas durante un anaco.",
  text_too_long: ({ limit }) => `O texto ocupa máis de ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `A sala non acepta máis mensaxes túas durante ${number(seconds)} s; as túas enviaranse despois.`,
  message_refused: () => "O relé rexeitou unha mensaxe.",
  left_out: () => "Enviouse algo que non se pode abrir; omítese.",
  bad_nick: ({ characters, bytes }) =>
    `Un alcume ten de 1 a ${number(characters)} caracteres, e como moito ${number(bytes)} bytes.`,
  policy_denied: () => "O relé minte sobre se quen chega pode ler o pasado; as chaves da sala din outra cousa.",
  past_forked: () => "O que o relé amosa do pasado non é o que viran os que o escribiron.",
  wrong_times: () => "O relé atrasa mensaxes, ou ponlles horas que difiren en máis de cinco minutos.",
  clocks_differ: () => "O teu reloxo e o do relé difiren en máis de cinco minutos.",
  saw_other: ({ nick }) =>
    `${nick} viu unha conversa distinta da túa: o relé amosa historiais distintos aos seus membros.`,
  split: () => "Unha mensaxe vén doutro grupo co mesmo número: o relé dividiu a sala.",
  withheld: () => "O relé agochouche un cambio do grupo; volves unirte aos demais.",
  held: () => "Un cambio do grupo non se abre aquí; á espera de que outro membro o confirme.",
  burn_unproved: () => "O relé di que a sala foi destruída, sen a confirmación dun propietario.",
  altered: () => "O relé alterou unha mensaxe túa.",
  out_of_order: () => "O relé omitiu mensaxes túas ou cambiou a súa orde; envíanse de novo.",
  went_back: () => "O relé volveu a un punto anterior da conversa.",
  skipped: () =>
    "A numeración do relé deu un salto: agochou algo ou inventouno. O que segue non se aceptou; vólveselle preguntar.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} chámase agora ${nick}, como outra persoa de aquí.`,
  file_too_long: ({ limit }) => `O ficheiro ocupa máis de ${number(limit)} bytes, o máximo permitido aquí.`,
  files_full: ({ limit }) =>
    `A sala ten ${number(limit)} ficheiros, o máximo permitido; os máis antigos desaparecen sós.`,
  hour_used: ({ limit }) => `Enviaches todo o que se permite nunha hora: ${number(limit)} bytes.`,
  no_files_here: () => "Unha sala con textos tan curtos non admite ficheiros.",
  not_under_way: () => "Ese ficheiro non se está a transferir, nin é teu.",
  file_not_sent: ({ name }) => `Non se enviou ${name}.`,
  file_goes_on: ({ name }) => `${name} aínda non se enviou de todo; o próximo inicio con este perfil continúao.`,
  sender_gone: () =>
    "Non chegou nada máis do ficheiro, e quen o envía xa non está aquí; gárdao de novo cando estea completo.",
  file_unreadable: () => "O ficheiro non se abre como o que se enviou: está danado ou foi alterado.",
  no_such_file: () => "Ese ficheiro non existe aquí; /files amósaos todos.",
  no_such_path: () => "Non existe ese ficheiro ou cartafol.",
  no_such_folder: () => "Non existe ese cartafol.",
  is_folder: () => "É un cartafol; envíao como un só ficheiro: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Iso non é un ficheiro; o que vén dunha tubaxe envíase con chat send --file -",
  not_permitted: () => "Non se permite ler ou escribir ese ficheiro ou cartafol.",
  disk_full: () => "Non queda sitio no disco para o ficheiro.",
  name_too_long: () => "O nome é longo de máis.",
  reader_gone: () => "O que lía o ficheiro parou antes do final.",
  became_shorter: () => "O ficheiro acurtouse mentres se enviaba.",
  newer_profile: () => "Este perfil escribiuno unha versión máis nova de Sotto; actualiza este programa.",
  unwritable_profile: () => "Non se pode escribir o perfil; está cheo o disco?",
  used_elsewhere: () =>
    "Este perfil usouse tamén noutro sitio, cunha copia. Un perfil é para un só sitio á vez: usa un dos dous desde agora, e volve entrar.",
  said_elsewhere: () =>
    "Segundo o relé, este perfil conectouse desde outro sitio: pode que se estea a usar unha copia. Un perfil é para un só sitio á vez: pecha o outro e volve entrar.",
  was_connected: () =>
    "O relé aínda tiña unha conexión deste perfil e pechouna: pode que se estea a usar unha copia do perfil noutro sitio. Un perfil é para un só sitio á vez: pecha o outro. Se a última sesión se cortou, non hai nada que facer.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} ten outra chave ca antes: ${fingerprint}. Pode ser un perfil novo seu, ou outra persoa: compara con /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Non existe chat ${command}. ${advice}`,
  didYouMean: (what) => `Querías dicir ${what}?`,
  seeHelp: "Consulta chat --help.",
  joinThen: "Para entrar nunha sala, escribe chat join; pediráche o convite.",
  unknownOption: (option) => `Aquí non existe a opción ${option}.`,
  noValue: (option) => `A opción ${option} precisa un valor.`,
  tooMany: "Demasiados argumentos para esta orde; consulta chat --help.",
  badValue: (value, option) => `O valor ${value} non serve para ${option}.`,
  choices: (values) => `Valores posibles: ${values}.`,
  wholeNumber: (least, most) => `Debe ser un número enteiro de ${least} a ${most}.`,
  time: (option) => `O tempo de ${option} escríbese como 90s, 15m, 1h ou 7d.`,
  longestTime: (option, time) => `O tempo de ${option} é como moito ${time}.`,
  language: (given, languages) => `Sotto non fala ${given}; fala ${languages}.`,
  file: (option) => `Non se pode ler o ficheiro de ${option}.`,
  credential: (path) => `Non se pode ler a credencial ${path}.`,
  nick: (most) => `Un alcume ten de 1 a ${number(most)} caracteres visibles.`,
  roomName: (most) => `O nome dunha sala ten como moito ${number(most)} caracteres visibles.`,
  serverAddress: "Un servidor é un enderezo como https://chat.example.org, sen ruta.",
  plainHttp: (origin) =>
    `${origin} é http sen cifrar cara a outra máquina: usa https, ou engade --insecure se é o que queres.`,
  invite: "Ese convite non está completo; ten a forma https://HOST/r/ROOM#KEY e hai que copialo enteiro.",
  inviteNeeded:
    "Cómpre un convite: define CHAT_INVITE, usa --invite-file FILE, ou pon - e escríbeo na entrada estándar.",
  inviteEnded: "A entrada estándar rematou antes de que chegase o convite.",
  ownerKey: "Esa chave de propietario non está completa; chat create amosouna unha soa vez.",
  serverNeeded: "Cómpre un servidor: usa --server URL, ou define CHAT_SERVER.",
  whatToDo: "Que hai que facer? chat host, chat create ou chat join; consulta chat --help.",
  shells: "Hai autocompletado para bash, zsh e fish.",
  nothingToSend: "Non hai nada que enviar: indica un texto, ou escríbeo na entrada estándar.",
  badLine: (what) => `Esa liña non serve: ${what}.`,
  badType: (types) => `"type" debe ser un destes: ${types}`,
  emptyField: (field) => `"${field}" debe ser un texto non baleiro`,
  commandText: 'o "text" dunha orde comeza por /',
  noJson: "non é JSON",
  noObject: "non é un obxecto",
  oneSlash: "Unha orde comeza por unha soa /.",
  whichRoom: 'Hai varias salas abertas: "room" di a cal te refires.',
  notOpen: "Esa sala non está aberta aquí.",
  relayMissing: "Falta o programa do relé; npm install instálao.",
  workerdMissing: (version) =>
    `O relé funciona sobre workerd, que non está instalado a carón deste programa: npm install workerd@${version} instálao, con --global se Sotto se instalou así.`,
  portTaken: (port) => `O porto ${port} está ocupado; --port escolle outro.`,
  relayEnded: (said) => `O relé rematou ao arrincar: ${said}.`,
  relayRefuses: (said) => `O relé non arrinca: ${said}.`,
  relayGone: (exitCode) => `O relé rematou por si só (código de saída ${exitCode}).`,
  relaySilent: "O relé non responde.",
  portForbidden: (port) => `Non podes escoitar no porto ${port}; escolle un a partir de 1024 con --port.`,
  hostElsewhere: (host) =>
    `${host} non é un enderezo desta máquina; --host admite un que o sexa, como 127.0.0.1, ou 0.0.0.0 para todos.`,
  dataTaken: (path) => `Outro relé usa o directorio de --data, ${path}; detéñao antes ou indica outro directorio.`,
  secretTooShort: (path) =>
    `O segredo de ${path} é curto de máis; borra o ficheiro para que se cree outro, o que acaba con todos os tokens, ou recupera o seu contido.`,
  dataUnusable: (path, reason) =>
    `O directorio de --data, ${path}, non se pode usar (${reason}); indica un no que poidas escribir, ou que se poida crear.`,
};
