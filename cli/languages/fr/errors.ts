// Owns in French what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input:
    "L’autre côté ne comprend pas ce qui lui a été dit ; il faut peut-être la même version de Sotto des deux côtés.",
  too_large: "C’est plus long que ce que le salon accepte ; envoyez-le en plusieurs parties.",
  not_found: "Ce qui répond à cette adresse n’est pas un relais Sotto ; vérifiez l’adresse.",
  no_room: "Ce salon n’existe pas ; demandez un nouveau lien.",
  room_exists: "Un salon avec cet identifiant existe déjà ; créez-en un autre.",
  room_full: "Le salon est plein ; réessayez quand quelqu’un sera parti.",
  room_burned: "Le salon a été détruit par son propriétaire ; tout ce qu’il contenait a disparu.",
  create_refused:
    "Ce relais ne vous laisse pas créer de salons ; mettez dans CHAT_CREATE_KEY la clé que son exploitant vous a donnée.",
  disk_unavailable:
    "Ce relais ne garde rien sur disque ; démarrez-le avec --data, ou créez le salon avec --retention memory.",
  invite_refused:
    "L’invitation ne donne pas accès : elle est inconnue, expirée, épuisée ou révoquée ; demandez un nouveau lien.",
  token_refused: "Le relais n’accepte plus cette session ; rejoignez de nouveau le salon avec le lien.",
  origin_refused: "Le relais n’accepte pas de connexions d’ici.",
  not_owner:
    "Seul un propriétaire du salon peut faire cela ; rejoignez-le avec --owner-file pour montrer que vous l’êtes.",
  kicked: "Le propriétaire du salon vous en a exclu.",
  replaced: "La même identité s’est connectée ailleurs, et cette session-ci a quitté le salon.",
  rate_limited: "Le relais n’accepte plus rien pour le moment ; attendez un peu et réessayez.",
  slow_reader: "De ce côté, la lecture est trop lente pour le salon.",
  version_unsupported: "Le relais parle une autre version du protocole ; mettez à jour le plus ancien des deux.",
  relay_restart: "Le relais redémarre ; réessayez dans un instant.",
  internal: "Quelque chose d’inattendu s’est produit ; merci de le signaler.",
  unreachable: "Le relais ne répond pas ; vérifiez l’adresse et votre réseau.",
  timeout: "Le relais n’a pas répondu à temps ; vérifiez votre réseau, ou accordez plus de temps avec --timeout.",
  insecure:
    "En http non chiffré, n’importe qui sur le chemin peut voir qui parle à qui ; utilisez https, ou ajoutez --insecure si c’est voulu.",
  usage: "La ligne de commande n’est pas correcte ; voir chat --help.",
  wrong_secret: "Le secret de l’invitation n’ouvre pas ce salon ; demandez le lien le plus récent.",
  unreadable: "Un message ne peut pas être ouvert.",
  fork: "Le relais montre des conversations différentes selon les personnes ; ne faites pas confiance à ce salon.",
  stranded: "Impossible de suivre le groupe ou d’y entrer ; rejoignez de nouveau avec le lien le plus récent.",
  no_file: "Ce fichier n’est pas ici, ou n’est plus disponible ; demandez qu’il soit renvoyé.",
  file_incomplete: "Le fichier est encore en route vers le relais ; réessayez dans un instant.",
  files_full: "Le salon a autant de fichiers qu’il peut en avoir ; les plus anciens disparaissent d’eux-mêmes.",
  storage_failed:
    "Le relais ne peut rien stocker pour le moment, son disque est peut-être plein ; prévenez son exploitant, et réessayez plus tard.",
  wrong_passphrase: "La phrase secrète n’ouvre pas ce profil (ou son en-tête a été altéré) ; rien n’a été modifié.",
  profile_damaged:
    "Le profil est endommagé : il est tronqué ou a été altéré. Rien n’a été modifié ; utilisez une copie antérieure.",
  profile_locked: "Un autre processus utilise ce profil ; arrêtez-le d’abord, ou prenez un autre --profile.",
  cancelled: "Le transfert a été annulé.",
  file_exists: "Un fichier de ce nom existe déjà ; il a été laissé tel quel.",
  local_file: "Un fichier de cette machine ne peut pas être lu ou écrit.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "Le relais a dit quelque chose qu’aucun relais ne dit ; nouvelle connexion.",
  relay_older: ({ theirs, ours }) =>
    `Le relais parle la version ${theirs} du protocole et ce programme la version ${ours} ; c’est à l’exploitant du relais de le mettre à jour.`,
  relay_newer: ({ theirs, ours }) =>
    `Le relais parle la version ${theirs} du protocole et ce programme la version ${ours} ; mettez ce programme à jour.`,
  no_relay: () => "Ce qui répond à cette adresse n’est pas un relais Sotto ; vérifiez l’adresse.",
  no_entry: () => "Le relais a refusé de vous laisser entrer dans le groupe ; réessayez, ou demandez un nouveau lien.",
  no_group: () => "Le relais ne détient aucun groupe où entrer ; rejoignez de nouveau avec le lien le plus récent.",
  said_kicked: () =>
    "Le relais dit que vous avez été exclu ; aucune confirmation d’un propriétaire n’est parvenue ici.",
  said_burned: () =>
    "Le relais dit que le salon a été détruit ; aucune confirmation d’un propriétaire n’est parvenue ici.",
  no_member: () => "Ce membre n’est pas ici.",
  busy: () => "D’autres ont modifié le salon en même temps, à plusieurs reprises ; réessayez.",
  cut_off: () => "La connexion a été perdue avant la réponse du relais.",
  few_requests: () => "Le relais n’accepte plus de demandes de votre part pour le moment.",
  text_too_long: ({ limit }) => `Le texte dépasse ${number(limit)} octets.`,
  slow_down: ({ seconds }) =>
    `Le salon n’accepte plus de messages de votre part pendant ${number(seconds)} s ; les vôtres seront envoyés ensuite.`,
  message_refused: () => "Le relais a refusé un message.",
  left_out: () => "Un envoi ne peut pas être ouvert ; il est laissé de côté.",
  bad_nick: ({ characters, bytes }) =>
    `Un pseudo compte de 1 à ${number(characters)} caractères, et au plus ${number(bytes)} octets.`,
  policy_denied: () =>
    "Le relais ment sur le droit des nouveaux venus à lire le passé ; les clés du salon disent le contraire.",
  past_forked: () => "Ce que le relais montre du passé n’est pas ce que ses auteurs avaient vu.",
  wrong_times: () => "Le relais retarde des messages, ou leur donne des heures fausses de plus de cinq minutes.",
  clocks_differ: () => "Votre horloge et celle du relais diffèrent de plus de cinq minutes.",
  saw_other: ({ nick }) =>
    `${nick} a vu une conversation différente de la vôtre : le relais montre des historiques différents à ses membres.`,
  split: () => "Un message vient d’un autre groupe portant le même numéro : le relais a scindé le salon.",
  withheld: () => "Le relais vous a caché un changement du groupe ; vous rejoignez de nouveau les autres.",
  held: () => "Un changement du groupe ne s’ouvre pas ici ; en attente de la confirmation d’un autre membre.",
  burn_unproved: () => "Le relais dit que le salon a été détruit, sans confirmation d’un propriétaire.",
  altered: () => "Le relais a altéré un de vos messages.",
  out_of_order: () => "Le relais a omis certains de vos messages ou changé leur ordre ; ils sont renvoyés.",
  went_back: () => "Le relais est revenu à un point antérieur de la conversation.",
  skipped: () =>
    "La numérotation du relais a sauté : il a caché quelque chose ou l’a inventé. Ce qui suit n’a pas été accepté ; il est interrogé à nouveau.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} s’appelle maintenant ${nick}, comme quelqu’un d’autre ici.`,
  file_too_long: ({ limit }) => `Le fichier dépasse ${number(limit)} octets, le maximum ici.`,
  files_full: ({ limit }) =>
    `Le salon a ${number(limit)} fichiers, le maximum permis ; les plus anciens disparaissent d’eux-mêmes.`,
  hour_used: ({ limit }) => `Vous avez envoyé tout ce qui est permis en une heure : ${number(limit)} octets.`,
  no_files_here: () => "Un salon aux textes si courts n’accepte pas de fichiers.",
  not_under_way: () => "Ce fichier n’est pas en cours de transfert, et n’est pas à vous.",
  file_not_sent: ({ name }) => `${name} n’a pas été envoyé.`,
  file_goes_on: ({ name }) =>
    `${name} n’est pas encore entièrement envoyé ; le prochain démarrage avec ce profil continuera.`,
  sender_gone: () =>
    "Plus rien n’arrive de ce fichier, et son expéditeur n’est plus ici ; enregistrez-le de nouveau quand il sera complet.",
  file_unreadable: () => "Le fichier ne s’ouvre pas tel qu’il a été envoyé : il est abîmé ou a été modifié.",
  no_such_file: () => "Ce fichier n’existe pas ici ; /files les affiche tous.",
  no_such_path: () => "Ce fichier ou dossier n’existe pas.",
  no_such_folder: () => "Ce dossier n’existe pas.",
  is_folder: () =>
    "C’est un dossier ; envoyez-le comme un seul fichier : tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Ce n’est pas un fichier ; ce qui vient d’un tube s’envoie par chat send --file -",
  not_permitted: () => "Ce fichier ou dossier ne peut pas être lu ou écrit.",
  disk_full: () => "Il n’y a plus de place pour le fichier sur le disque.",
  name_too_long: () => "Le nom est trop long.",
  reader_gone: () => "Ce qui lisait le fichier s’est arrêté avant la fin.",
  became_shorter: () => "Le fichier a raccourci pendant l’envoi.",
  newer_profile: () => "Ce profil a été écrit par une version plus récente de Sotto ; mettez ce programme à jour.",
  unwritable_profile: () => "Le profil ne peut pas être écrit ; le disque est-il plein ?",
  used_elsewhere: () =>
    "Ce profil a aussi été utilisé ailleurs, par une copie. Un profil sert à un seul endroit à la fois : n’utilisez désormais que l’un des deux, et rejoignez de nouveau le salon.",
  said_elsewhere: () =>
    "D’après le relais, ce profil s’est connecté ailleurs : une copie est peut-être utilisée. Un profil sert à un seul endroit à la fois : quittez l’autre, puis rejoignez de nouveau le salon.",
  was_connected: () =>
    "Le relais avait encore une connexion de ce profil et y a mis fin : une copie du profil est peut-être utilisée ailleurs. Un profil sert à un seul endroit à la fois : quittez l’autre. Si la dernière session a été coupée, il n’y a rien à faire.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} a une autre clé qu’avant : ${fingerprint}. C’est peut-être un nouveau profil, ou quelqu’un d’autre : comparez avec /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `La commande chat ${command} n’existe pas. ${advice}`,
  didYouMean: (what) => `Vouliez-vous dire ${what} ?`,
  seeHelp: "Voir chat --help.",
  joinThen: "Pour rejoindre un salon, tapez chat join ; l’invitation vous sera demandée.",
  unknownOption: (option) => `L’option ${option} n’existe pas ici.`,
  noValue: (option) => `L’option ${option} demande une valeur.`,
  tooMany: "Trop d’arguments pour cette commande ; voir chat --help.",
  badValue: (value, option) => `La valeur ${value} ne convient pas pour ${option}.`,
  choices: (values) => `Valeurs possibles : ${values}.`,
  wholeNumber: (least, most) => `Il faut un nombre entier de ${least} à ${most}.`,
  time: (option) => `La durée de ${option} s’écrit comme 90s, 15m, 1h ou 7d.`,
  longestTime: (option, time) => `La durée de ${option} est d’au plus ${time}.`,
  language: (given, languages) => `Sotto ne parle pas ${given} ; il parle ${languages}.`,
  file: (option) => `Le fichier de ${option} ne peut pas être lu.`,
  credential: (path) => `Le secret ${path} ne peut pas être lu.`,
  nick: (most) => `Un pseudo compte de 1 à ${number(most)} caractères visibles.`,
  roomName: (most) => `Le nom d’un salon a au plus ${number(most)} caractères visibles.`,
  serverAddress: "Un serveur est une adresse comme https://chat.example.org, sans chemin.",
  plainHttp: (origin) =>
    `${origin} est en http non chiffré vers une autre machine : utilisez https, ou ajoutez --insecure si c’est voulu.`,
  invite:
    "Cette invitation n’est pas complète ; elle ressemble à https://HOST/r/ROOM#KEY et doit être copiée en entier.",
  inviteNeeded:
    "Il faut une invitation : définissez CHAT_INVITE, utilisez --invite-file FILE, ou donnez - et écrivez-la sur l’entrée standard.",
  inviteEnded: "L’entrée standard s’est terminée avant l’invitation.",
  ownerKey: "Cette clé de propriétaire n’est pas complète ; chat create l’a affichée une seule fois.",
  serverNeeded: "Il faut un serveur : utilisez --server URL, ou définissez CHAT_SERVER.",
  whatToDo: "Que faut-il faire ? chat host, chat create ou chat join ; voir chat --help.",
  shells: "Les complétions existent pour bash, zsh et fish.",
  nothingToSend: "Il n’y a rien à envoyer : donnez un texte, ou écrivez-le sur l’entrée standard.",
  badLine: (what) => `Cette ligne est inutilisable : ${what}.`,
  badType: (types) => `"type" doit être l’un de ${types}`,
  emptyField: (field) => `"${field}" doit être un texte non vide`,
  commandText: 'le "text" d’une commande commence par /',
  noJson: "ce n’est pas du JSON",
  noObject: "ce n’est pas un objet",
  oneSlash: "Une commande commence par un seul /.",
  whichRoom: 'Plusieurs salons sont ouverts : "room" dit duquel il s’agit.',
  notOpen: "Ce salon n’est pas ouvert ici.",
  relayMissing: "Le programme du relais manque ; npm install l’installe.",
  workerdMissing: (version) =>
    `Le relais tourne sur workerd, qui n’est pas installé à côté de ce programme : npm install workerd@${version} l’installe, avec --global si Sotto a été installé ainsi.`,
  portTaken: (port) => `Le port ${port} est pris ; --port en choisit un autre.`,
  relayEnded: (said) => `Le relais s’est arrêté au démarrage : ${said}.`,
  relayRefuses: (said) => `Le relais ne démarre pas : ${said}.`,
  relayGone: (exitCode) => `Le relais s’est arrêté de lui-même (code de sortie ${exitCode}).`,
  relaySilent: "Le relais ne répond pas.",
  portForbidden: (port) =>
    `Vous n’avez pas le droit d’écouter sur le port ${port} ; choisissez-en un à partir de 1024 avec --port.`,
  hostElsewhere: (host) =>
    `${host} n’est pas une adresse de cette machine ; --host en prend une qui l’est, comme 127.0.0.1, ou 0.0.0.0 pour toutes.`,
  dataTaken: (path) =>
    `Un autre relais utilise le répertoire de --data, ${path} ; arrêtez-le d’abord, ou indiquez un autre répertoire.`,
  secretTooShort: (path) =>
    `Le secret dans ${path} est trop court ; supprimez le fichier pour qu’un autre soit créé, ce qui met fin à tous les jetons, ou rétablissez son contenu.`,
  dataUnusable: (path, reason) =>
    `Le répertoire de --data, ${path}, est inutilisable (${reason}) ; indiquez-en un où vous pouvez écrire, ou qui peut être créé.`,
};
