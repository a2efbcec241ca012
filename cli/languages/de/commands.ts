// Owns in German the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("de");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "die Befehle anzeigen",
  nick: "deinen Nick in diesem Raum ändern",
  me: "sagen, was du tust",
  away: "sagen, dass du abwesend oder wieder da bist",
  clear: "den Bildschirm leeren",
  history: "die letzten N Nachrichten noch einmal anzeigen (ohne Angabe 20) oder die, in denen TEXT steht",
  set: "anzeigen oder ändern, wie Räume hier aussehen und sich verhalten",
  lang: "die Sprachen anzeigen oder von nun an eine andere sprechen",
  quit: "alle Räume verlassen oder einen davon",
  room: "diesen Raum beschreiben oder in einem anderen schreiben",
  rooms: "die Räume auflisten, in denen du bist",
  join: "einem weiteren Raum beitreten",
  create: "beim selben Relay einen weiteren Raum erstellen und beitreten",
  invite: "einen weiteren Link erstellen, etwa /invite 5 1h",
  members: "anzeigen, wer hier ist",
  verify: "eine Zahl anzeigen, um sie mit jemandem auf anderem Weg zu vergleichen; yes merkt sich, dass sie gleich war",
  kick: "jemanden für immer entfernen; der Raum bekommt einen neuen Link (nur Eigentümer)",
  owner: "anzeigen, wem der Raum gehört und welcher Schlüssel es beweist, oder jemanden zum weiteren Eigentümer machen",
  rename: "dem Raum einen anderen Namen geben (nur Eigentümer)",
  burn: "den Raum für alle löschen (nur Eigentümer)",
  send: "eine Datei in den Raum senden",
  save: "eine Datei des Raums speichern; /files zeigt ihre Nummern",
  cancel: "eine laufende Übertragung abbrechen oder eine Datei zurücknehmen, die du gesendet hast",
  files: "die Dateien des Raums auflisten",
  images: "die Bilder des Raums auflisten, eins zeigen, oder sagen, wie und wessen Bilder gezeigt werden",
  renderer: "ändern, wie Räume von nun an dargestellt werden",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "nur Uhrzeiten, oder auch, wie lange die letzte Nachricht her ist",
  markdown: "*fett*, _kursiv_ und `Code` so darstellen",
  notify: "was es auslöst, wenn man dich erwähnt; text zeigt, was gesagt wurde",
  images: "wie Bilder gezeigt werden: so gut das Terminal kann, gar nicht, oder auf eine Weise",
  show: "wessen Bilder sofort gezeigt werden: die geprüfter Mitglieder, oder nur, was du verlangst",
  typing: "andere sehen lassen, dass du schreibst",
  away: "Minuten ohne Tastendruck, bis du als abwesend giltst; 0 ist nie",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x sagt /x",
  you: "du",
  owner: "Eigentümer",
  verified: "geprüft",
  ownedBy: (names) => `Der Raum gehört ${names}.`,
  noOwner: "Es ist kein Eigentümer hier.",
  ownerKey: (key) => `Der Eigentümerschlüssel, für --owner-file; behalte ihn für dich: ${key}`,
  burnHow: "Das löscht den Raum und alles, was gesagt wurde, für alle. Bestätige mit /burn now.",
  stillConnecting: "Du bist noch nicht im Raum; die Verbindung wird aufgebaut.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Dies ist ${room}; ${n} Person ist hier.`,
      other: `Dies ist ${room}; ${n} Personen sind hier.`,
    })),
  itsLink: (link) => `Sein Link: ${link}`,
  newLink: (link) => `Der Link des neuen Raums: ${link}`,
  newOwnerKey: (key) => `Sein Eigentümerschlüssel; behalte ihn für dich: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} Nutzung`, other: `${n} Nutzungen` })),
  until: (time) => `bis ${time}`,
  isNow: (setting, value) => `${setting} ist jetzt ${value}.`,
  speaks: "Von nun an spreche ich Deutsch.",
  nothingSaid: "Es wurde noch nichts gesagt.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Es gibt kein /${command}. ${advice}`,
  seeHelp: "/help zeigt alle.",
  whom: "Wen? Gib einen Nick an.",
  nobody: (nick) => `Niemand hier heißt ${nick}.`,
  several: (nicks) => `Es gibt mehrere: ${nicks}?`,
  yourself: "Das bist du; /quit verlässt den Raum.",
  noRoom: "In diesem Raum bist du nicht; /rooms zeigt deine.",
  renameHow: "Wie soll der Raum heißen? /rename NAME",
  inviteHow: "Wie oft, und für wie lange? /invite 5 1h",
  doWhat: "Was tust du? /me TEXT",
  howMany: "Wie viele Nachrichten? /history N",
  noSetting: (name) => `Die Einstellung ${name} gibt es nicht; /set zeigt alle.`,
  noScreen: "rich braucht ein Terminal für Ein- und Ausgabe; minimal und json gehen überall.",
  settingTakes: (name, values) => `Für ${name} möglich: ${values}.`,
};
