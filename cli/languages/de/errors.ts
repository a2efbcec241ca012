// Owns in German what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("de");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input:
    "Die Gegenseite versteht nicht, was ihr gesagt wurde; vielleicht brauchen beide dieselbe Version von Sotto.",
  too_large: "Das ist länger, als der Raum annimmt; sende es in Teilen.",
  not_found: "Was unter dieser Adresse antwortet, ist kein Sotto-Relay; prüfe die Adresse.",
  no_room: "Diesen Raum gibt es nicht; bitte um einen neuen Link.",
  room_exists: "Einen Raum mit dieser Kennung gibt es schon; erstelle einen anderen.",
  room_full: "Der Raum ist voll; versuche es wieder, wenn jemand gegangen ist.",
  room_burned: "Der Raum wurde von seinem Eigentümer vernichtet; alles darin ist weg.",
  create_refused:
    "Dieses Relay lässt dich keine Räume erstellen; setze CHAT_CREATE_KEY auf den Schlüssel, den du von seinem Betreiber hast.",
  disk_unavailable:
    "Dieses Relay behält nichts auf der Platte; starte es mit --data, oder erstelle den Raum mit --retention memory.",
  invite_refused:
    "Die Einladung lässt dich nicht ein: Sie ist unbekannt, abgelaufen, verbraucht oder widerrufen; bitte um einen neuen Link.",
  token_refused: "Das Relay nimmt diese Sitzung nicht mehr an; tritt mit dem Link wieder bei.",
  origin_refused: "Das Relay nimmt von hier keine Verbindungen an.",
  not_owner: "Das darf nur ein Eigentümer des Raums; tritt mit --owner-file bei, um zu zeigen, dass du einer bist.",
  kicked: "Du wurdest vom Eigentümer aus dem Raum entfernt.",
  replaced: "Dieselbe Identität ist von anderswo beigetreten, und diese Sitzung hat den Raum verlassen.",
  rate_limited: "Das Relay nimmt vorerst nichts mehr an; warte ein wenig und versuche es wieder.",
  slow_reader: "Diese Seite liest zu langsam für den Raum.",
  version_unsupported: "Das Relay spricht eine andere Version des Protokolls; aktualisiere die ältere Seite.",
  relay_restart: "Das Relay startet neu; versuche es gleich noch einmal.",
  internal: "Etwas Unerwartetes ist geschehen; bitte melde es.",
  unreachable: "Das Relay antwortet nicht; prüfe die Adresse und dein Netz.",
  timeout: "Das Relay hat nicht rechtzeitig geantwortet; prüfe dein Netz, oder gib mit --timeout mehr Zeit.",
  insecure:
    "Über unverschlüsseltes http kann jeder auf dem Weg mitlesen, wer mit wem spricht; nimm https, oder füge --insecure hinzu, wenn du das so willst.",
  usage: "Die Befehlszeile stimmt nicht; siehe chat --help.",
  wrong_secret: "Das Geheimnis der Einladung öffnet diesen Raum nicht; bitte um den neuesten Link.",
  unreadable: "Eine Nachricht lässt sich nicht öffnen.",
  fork: "Das Relay zeigt verschiedenen Leuten verschiedene Gespräche; traue diesem Raum nicht.",
  stranded: "Es war nicht möglich, der Gruppe zu folgen oder beizutreten; tritt mit dem neuesten Link wieder bei.",
  no_file: "Diese Datei gibt es hier nicht, oder sie ist nicht mehr verfügbar; bitte darum, sie noch einmal zu senden.",
  file_incomplete: "Die Datei ist noch auf dem Weg zum Relay; versuche es gleich noch einmal.",
  files_full: "Der Raum hat so viele Dateien, wie er haben darf; ältere verschwinden von selbst.",
  storage_failed:
    "Das Relay kann gerade nichts speichern, vielleicht ist seine Platte voll; sage dem Betreiber Bescheid und versuche es später wieder.",
  wrong_passphrase:
    "Die Passphrase öffnet dieses Profil nicht (oder sein Kopf wurde verändert); nichts wurde geändert.",
  profile_damaged:
    "Das Profil ist beschädigt: Es ist abgeschnitten oder wurde verändert. Nichts wurde geändert; nimm eine frühere Kopie.",
  profile_locked: "Ein anderer Prozess benutzt dieses Profil; beende erst ihn, oder nimm ein anderes --profile.",
  cancelled: "Die Übertragung wurde abgebrochen.",
  file_exists: "Eine Datei dieses Namens gibt es schon; sie blieb unverändert.",
  local_file: "Eine Datei auf diesem Rechner lässt sich nicht lesen oder schreiben.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "Das Relay hat etwas gesagt, was kein Relay sagt; es wird neu verbunden.",
  relay_older: ({ theirs, ours }) =>
    `Das Relay spricht Version ${theirs} des Protokolls und dieses Programm Version ${ours}; wer das Relay betreibt, muss es aktualisieren.`,
  relay_newer: ({ theirs, ours }) =>
    `Das Relay spricht Version ${theirs} des Protokolls und dieses Programm Version ${ours}; aktualisiere dieses Programm.`,
  no_relay: () => "Was unter dieser Adresse antwortet, ist kein Sotto-Relay; prüfe die Adresse.",
  no_entry: () =>
    "Das Relay hat dich nicht in die Gruppe gelassen; versuche es noch einmal, oder bitte um einen neuen Link.",
  no_group: () => "Das Relay hat keine Gruppe, der man beitreten könnte; tritt mit dem neuesten Link wieder bei.",
  said_kicked: () =>
    "Das Relay sagt, du seist entfernt worden; die Bestätigung eines Eigentümers ist hier nicht angekommen.",
  said_burned: () =>
    "Das Relay sagt, der Raum sei vernichtet worden; die Bestätigung eines Eigentümers ist hier nicht angekommen.",
  no_member: () => "Dieses Mitglied gibt es hier nicht.",
  busy: () => "Andere haben den Raum immer wieder zur selben Zeit geändert; versuche es noch einmal.",
  cut_off: () => "Die Verbindung ging verloren, bevor das Relay geantwortet hat.",
  few_requests: () => "Das Relay nimmt von dir eine Weile keine Anfragen mehr an.",
  text_too_long: ({ limit }) => `Der Text ist länger als ${number(limit)} Bytes.`,
  slow_down: ({ seconds }) =>
    `Der Raum nimmt von dir ${number(seconds)} s lang keine Nachrichten mehr an; deine werden danach gesendet.`,
  message_refused: () => "Das Relay hat eine Nachricht abgelehnt.",
  left_out: () => "Es wurde etwas gesendet, das sich nicht öffnen lässt; es wird weggelassen.",
  bad_nick: ({ characters, bytes }) =>
    `Ein Nick hat 1 bis ${number(characters)} Zeichen und höchstens ${number(bytes)} Bytes.`,
  policy_denied: () =>
    "Das Relay gibt falsch an, ob Neue das Frühere lesen dürfen; die Schlüssel des Raums sagen etwas anderes.",
  past_forked: () => "Was das Relay von früher zeigt, ist nicht das, was die Schreibenden gesehen hatten.",
  wrong_times: () =>
    "Das Relay verzögert Nachrichten oder gibt ihnen Zeiten, die um mehr als fünf Minuten falsch sind.",
  clocks_differ: () => "Deine Uhr und die des Relays weichen um mehr als fünf Minuten voneinander ab.",
  saw_other: ({ nick }) =>
    `${nick} hat ein anderes Gespräch gesehen als du: Das Relay zeigt seinen Mitgliedern verschiedene Verläufe.`,
  split: () => "Eine Nachricht kommt aus einer anderen Gruppe mit derselben Nummer: Das Relay hat den Raum gespalten.",
  withheld: () => "Das Relay hat dir eine Änderung der Gruppe vorenthalten; du trittst den anderen wieder bei.",
  held: () =>
    "Eine Änderung der Gruppe lässt sich hier nicht öffnen; es wird gewartet, ob ein anderes Mitglied sie bestätigt.",
  burn_unproved: () => "Das Relay sagt, der Raum sei vernichtet worden, aber ohne die Bestätigung eines Eigentümers.",
  altered: () => "Das Relay hat eine Nachricht von dir verändert.",
  out_of_order: () => "Das Relay hat Nachrichten von dir ausgelassen oder umgestellt; sie werden noch einmal gesendet.",
  went_back: () => "Das Relay ist zu einem früheren Punkt des Gesprächs zurückgekehrt.",
  skipped: () =>
    "Die Zählung des Relays springt: Es hat etwas verschwiegen oder erfunden. Was darauf folgt, wurde nicht übernommen; es wird noch einmal gefragt.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} nennt sich jetzt ${nick}, so wie schon jemand anders hier.`,
  file_too_long: ({ limit }) =>
    `Die Datei ist länger als ${number(limit)} Bytes; mehr darf eine Datei hier nicht haben.`,
  files_full: ({ limit }) =>
    `Der Raum hat ${number(limit)} Dateien, mehr darf er nicht haben; ältere verschwinden von selbst.`,
  hour_used: ({ limit }) => `Du hast so viel gesendet, wie man in einer Stunde darf: ${number(limit)} Bytes.`,
  no_files_here: () => "Ein Raum mit so kurzen Texten nimmt keine Dateien an.",
  not_under_way: () => "Diese Datei ist nicht unterwegs und gehört nicht dir.",
  file_not_sent: ({ name }) => `${name} wurde nicht gesendet.`,
  file_goes_on: ({ name }) =>
    `${name} ist noch nicht ganz gesendet; der nächste Start mit diesem Profil macht damit weiter.`,
  sender_gone: () =>
    "Von der Datei kam nichts mehr, und wer sie sendet, ist nicht mehr hier; speichere sie noch einmal, sobald sie vollständig ist.",
  file_unreadable: () =>
    "Die Datei lässt sich nicht als das öffnen, was gesendet wurde: sie ist beschädigt oder wurde verändert.",
  no_such_file: () => "Diese Datei gibt es hier nicht; /files zeigt alle.",
  no_such_path: () => "Diese Datei oder diesen Ordner gibt es nicht.",
  no_such_folder: () => "Diesen Ordner gibt es nicht.",
  is_folder: () => "Das ist ein Ordner; sende ihn als eine Datei: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Das ist keine Datei; was aus einer Pipe kommt, sendet chat send --file -",
  not_permitted: () => "Diese Datei oder dieser Ordner darf nicht gelesen oder geschrieben werden.",
  disk_full: () => "Auf der Platte ist kein Platz für die Datei.",
  name_too_long: () => "Der Name ist zu lang.",
  reader_gone: () => "Was die Datei las, hat vor ihrem Ende aufgehört.",
  became_shorter: () => "Die Datei ist beim Senden kürzer geworden.",
  newer_profile: () =>
    "Dieses Profil wurde von einer neueren Version von Sotto geschrieben; aktualisiere dieses Programm.",
  unwritable_profile: () => "Das Profil lässt sich nicht schreiben; ist die Platte voll?",
  used_elsewhere: () =>
    "Dieses Profil wurde auch anderswo benutzt, von einer Kopie. Ein Profil gehört immer nur an einen Ort: Benutze von nun an eins der beiden, und tritt wieder bei.",
  said_elsewhere: () =>
    "Laut dem Relay hat sich dieses Profil von anderswo verbunden: Vielleicht wird eine Kopie davon benutzt. Ein Profil gehört immer nur an einen Ort: Beende das andere, und tritt dann wieder bei.",
  was_connected: () =>
    "Das Relay hatte noch eine Verbindung dieses Profils und hat sie beendet: Vielleicht wird anderswo eine Kopie des Profils benutzt. Ein Profil gehört immer nur an einen Ort: Beende das andere. Wurde die letzte Sitzung abgeschnitten, ist nichts zu tun.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} hat einen anderen Schlüssel als zuvor: ${fingerprint}. Das kann ein neues Profil sein oder jemand anders: Vergleiche mit /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Es gibt kein chat ${command}. ${advice}`,
  didYouMean: (what) => `Meinst du ${what}?`,
  seeHelp: "Siehe chat --help.",
  joinThen: "Um einem Raum beizutreten, gib chat join ein; es fragt nach der Einladung.",
  unknownOption: (option) => `Die Option ${option} gibt es hier nicht.`,
  noValue: (option) => `Die Option ${option} braucht einen Wert.`,
  tooMany: "Zu viele Argumente für diesen Befehl; siehe chat --help.",
  badValue: (value, option) => `Der Wert ${value} taugt nicht für ${option}.`,
  choices: (values) => `Möglich sind ${values}.`,
  wholeNumber: (least, most) => `Es muss eine ganze Zahl von ${least} bis ${most} sein.`,
  time: (option) => `Die Zeit von ${option} schreibt man wie 90s, 15m, 1h oder 7d.`,
  longestTime: (option, time) => `Die Zeit von ${option} ist höchstens ${time}.`,
  language: (given, languages) => `Sotto spricht nicht ${given}; es spricht ${languages}.`,
  file: (option) => `Die Datei von ${option} lässt sich nicht lesen.`,
  credential: (path) => `Das Geheimnis ${path} lässt sich nicht lesen.`,
  nick: (most) => `Ein Nick hat 1 bis ${number(most)} sichtbare Zeichen.`,
  roomName: (most) => `Der Name eines Raums hat höchstens ${number(most)} sichtbare Zeichen.`,
  serverAddress: "Ein Server ist eine Adresse wie https://chat.example.org, ohne Pfad.",
  plainHttp: (origin) =>
    `${origin} ist unverschlüsseltes http zu einem anderen Rechner: Nimm https, oder füge --insecure hinzu, wenn du das so willst.`,
  invite:
    "Das ist keine vollständige Einladung; sie sieht aus wie https://HOST/r/ROOM#KEY und muss ganz kopiert werden.",
  inviteNeeded:
    "Eine Einladung wird gebraucht: Setze CHAT_INVITE, nimm --invite-file FILE, oder gib - an und schreibe sie in die Standardeingabe.",
  inviteEnded: "Die Standardeingabe endete, bevor die Einladung kam.",
  ownerKey: "Das ist kein vollständiger Eigentümerschlüssel; chat create hat ihn nur einmal angezeigt.",
  serverNeeded: "Ein Server wird gebraucht: Nimm --server URL, oder setze CHAT_SERVER.",
  whatToDo: "Was ist zu tun? chat host, chat create oder chat join; siehe chat --help.",
  shells: "Vervollständigungen gibt es für bash, zsh und fish.",
  nothingToSend: "Es gibt nichts zu senden: Gib einen Text an, oder schreibe ihn in die Standardeingabe.",
  badLine: (what) => `Diese Zeile ist unbrauchbar: ${what}.`,
  badType: (types) => `"type" muss eins davon sein: ${types}`,
  emptyField: (field) => `"${field}" muss ein nicht leerer Text sein`,
  commandText: 'der "text" eines Befehls beginnt mit /',
  noJson: "sie ist kein JSON",
  noObject: "sie ist kein Objekt",
  oneSlash: "Ein Befehl beginnt mit einem einzigen /.",
  whichRoom: 'Mehrere Räume sind offen: "room" sagt, welcher gemeint ist.',
  notOpen: "Dieser Raum ist hier nicht offen.",
  relayMissing: "Das Programm des Relays fehlt; npm install installiert es.",
  workerdMissing: (version) =>
    `Das Relay läuft auf workerd, das nicht neben diesem Programm installiert ist: npm install workerd@${version} installiert es, mit --global, wenn Sotto so installiert wurde.`,
  portTaken: (port) => `Port ${port} ist belegt; --port wählt einen anderen.`,
  relayEnded: (said) => `Das Relay hat sich beim Start beendet: ${said}.`,
  relayRefuses: (said) => `Das Relay startet nicht: ${said}.`,
  relayGone: (exitCode) => `Das Relay hat sich von selbst beendet (Rückgabewert ${exitCode}).`,
  relaySilent: "Das Relay antwortet nicht.",
  portForbidden: (port) => `Auf Port ${port} darfst du nicht lauschen; wähle mit --port einen ab 1024.`,
  hostElsewhere: (host) =>
    `${host} ist keine Adresse dieses Rechners; --host nimmt eine, die es ist, etwa 127.0.0.1, oder 0.0.0.0 für alle.`,
  dataTaken: (path) =>
    `Ein anderes Relay benutzt das Verzeichnis von --data, ${path}; beende es zuerst oder nenne ein anderes Verzeichnis.`,
  secretTooShort: (path) =>
    `Das Geheimnis in ${path} ist zu kurz; lösche die Datei, dann wird ein neues gemacht und alle Token enden, oder stelle ihren Inhalt wieder her.`,
  dataUnusable: (path, reason) =>
    `Das Verzeichnis von --data, ${path}, lässt sich nicht benutzen (${reason}); nenne eins, in das du schreiben darfst oder das angelegt werden kann.`,
};
