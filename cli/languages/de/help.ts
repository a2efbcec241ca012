// Owns in German the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Aufruf:",
  arguments: "Argumente:",
  options: "Optionen:",
  commands: "Befehle:",
  choices: (values) => `möglich: ${values}`,
  byDefault: (value) => `sonst: ${value}`,
  variable: (name) => `Variable: ${name}`,
  showHelp: "diesen Befehl erklären",
  showVersion: "die Version ausgeben",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Ende-zu-Ende verschlüsselter Gruppenchat im Terminal. Ohne Befehl fragt es, was zu tun ist.",
  host: "hier ein Relay starten, einen Raum erstellen und beitreten",
  serve: "nur das Relay betreiben",
  create: "einen Raum erstellen",
  join: "einem Raum beitreten und reden",
  send: "eine Nachricht senden und gehen",
  invite: "einen weiteren Link für einen Raum machen",
  doctor: "sagen, was hier funktioniert",
  completion: "die Vervollständigungen einer Shell ausgeben",
  help: "einen Befehl erklären",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "einfaches http zu einem fremden Rechner erlauben",
  json: "das Ergebnis als ein JSON-Objekt ausgeben",
  name: "der Name des Raums",
  server: "das Relay",
  inviteFile: "die Einladung aus einer Datei lesen",
  nick: "dein Nick (sonst guest- und vier Zeichen)",
  ownerFile: "den Eigentümerschlüssel aus einer Datei lesen",
  timeout: "begrenzt die erste Verbindung und die letzte Zustellung",
  profile: "eine dauerhafte Identität (nicht in dieser Version)",
  renderer: "wie der Raum gezeichnet wird (rich auf einem Terminal, sonst minimal)",
  buffer: "Nachrichten, die behalten werden",
  times: "Uhrzeiten, oder wie lange es her ist",
  noMarkdown: "*fett*, _kursiv_ und `Code` nicht so zeichnen",
  notify: "was es auslöst, wenn man dich erwähnt; text zeigt, was gesagt wurde",
  listen: "bleiben, wenn die Eingabe endet",
  lang: (languages) => `die Sprache: ${languages}; sonst die deines Systems`,
  images: "wie Bilder gezeigt werden (nicht in dieser Version)",
  port: "wo das Relay lauscht",
  host: "auf welcher Adresse",
  data: "Räume und das Token-Geheimnis dort behalten; sonst ist alles im Arbeitsspeicher",
  publicUrl: "die Adresse, unter der andere das Relay erreichen, für seine Links",
  joinAtOnce: "dem Raum gleich beitreten",
  history: "dürfen Neue lesen, was vorher gesagt wurde",
  retention: "wo das Relay verschlüsselt behält, was gesagt wurde",
  ttl: "wie lange es auf der Platte bleibt",
  file: "eine Datei senden (nicht in dieser Version)",
  uses: "wie oft er jemanden einlässt",
  expires: "wie lange er gilt, etwa 1h",
  man: "die Handbuchseite ausgeben, für man(1)",
  inviteToJoin: "wird sonst erfragt; - liest sie aus der Standardeingabe",
  inviteToSend: "ein Link, oder - für die erste Zeile der Standardeingabe",
  text: "was zu sagen ist; sonst aus der Standardeingabe gelesen",
  inviteOfRoom: "eine Einladung des Raums",
  shell: "bash, zsh oder fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Benutzerbefehle",
  name: "Ende-zu-Ende verschlüsselter Gruppenchat im Terminal",
  nameHeading: "NAME",
  synopsisHeading: "ÜBERSICHT",
  descriptionHeading: "BESCHREIBUNG",
  commandsHeading: "BEFEHLE",
  roomHeading: "IN EINEM RAUM",
  settingsHeading: "EINSTELLUNGEN",
  keysHeading: "TASTEN",
  environmentHeading: "UMGEBUNG",
  exitHeading: "RÜCKGABEWERT",
  introduction:
    "Sotto ist ein stiller Raum: Ende-zu-Ende verschlüsselter Gruppenchat für Leute, die im Terminal zu Hause sind. Wer den Link eines Raums hat, ist drin; das Relay dazwischen kann nicht lesen, was gesagt wird. Nichts wird angemeldet, und nichts wird auf die Platte geschrieben, wenn du es nicht verlangst. Ohne Befehl fragt chat, was zu tun ist.",
  inRoom: "Was nicht mit / beginnt, wird gesagt; //x sagt /x.",
  set: "zeigt und ändert sie.",
  keys: {
    enter:
      "sagen, was getippt ist; alt-enter beginnt eine neue Zeile, und mehrere eingefügte Zeilen bleiben eine Nachricht",
    tab: "Befehle, Nicks, Räume und Pfade vervollständigen und durchgehen, was passt",
    upDown: "was vorher getippt wurde, und die Zeilen eines längeren Textes",
    ends: "Anfang und Ende der Zeile",
    words: "ein Wort zurück oder vor",
    cut: "ein Wort oder bis zu einem Ende der Zeile ausschneiden",
    yank: "das Ausgeschnittene einfügen",
    undo: "rückgängig machen",
    clear: "den Bildschirm leeren",
    leave: "gehen",
  },
  exits: {
    asked: "wie verlangt gegangen",
    unexpected: "unerwartet",
    usage: "falscher Aufruf",
    refused: "abgelehnt: die Einladung, das Token, entfernt, Raum voll oder vernichtet",
    unreachable: "das Relay ist nicht erreichbar",
    keys: "die Schlüssel: ein falsches Geheimnis, eine Spaltung, eine Gruppe, der sich nicht folgen lässt",
  },
  variables: {
    invite: "die Einladung",
    owner: "der Eigentümerschlüssel",
    createKey: "der Schlüssel eines Relays, das nicht alle Räume erstellen lässt",
    noColor: "keine Farben",
  },
};
