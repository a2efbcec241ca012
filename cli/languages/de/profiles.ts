// Owns in German what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("de");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Passphrase des Profils ${profile} (sie wird nicht angezeigt)`,
  passphraseFor: (profile) =>
    `Eine Passphrase für das neue Profil ${profile} (sie wird nicht angezeigt; ohne sie ist das Profil verloren)`,
  newPassphrase: "Die neue Passphrase (sie wird nicht angezeigt)",
  onceMore: "Dieselbe noch einmal",
  emptyPassphrase: "Eine leere Passphrase schützt nichts.",
  passphrasesDiffer: "Sie stimmen nicht überein; noch einmal.",
  passphraseNeeded:
    "Eine Passphrase wird gebraucht: Setze CHAT_PASSPHRASE, oder rufe dies in einem Terminal auf, um gefragt zu werden.",
  newPassphraseNeeded: "Die neue Passphrase wird aus der ersten Zeile der Standardeingabe gelesen, und die fehlt.",
  passphraseChanged: "Die Passphrase wurde geändert. Frühere Kopien lassen sich weiterhin mit der alten öffnen.",
  badName:
    "Der Name eines Profils hat 1 bis 64 Buchstaben von a bis z, Ziffern, Punkte, Binde- oder Unterstriche; er beginnt mit einem Buchstaben oder einer Ziffer und endet nicht mit einem Punkt.",
  reservedName: (profile) => `Windows hält den Namen ${profile} für ein Gerät frei; nimm einen anderen.`,
  unknown: (profile) => `Ein Profil ${profile} gibt es nicht; chat profile list zeigt sie.`,
  exists: (profile) => `Ein Profil ${profile} gibt es schon; nimm einen anderen Namen.`,
  oneOf: (commands) => `Was soll mit Profilen geschehen? Gib eins davon ein: ${commands}.`,
  typeIt: (command) => `Dazu gib ein: ${command}`,
  rootUnusable: (path) =>
    `Profile liegen in ${path}, und das lässt sich nicht als Verzeichnis benutzen; setze XDG_DATA_HOME auf eins, in das du schreiben darfst.`,
  none: "Hier gibt es keine Profile; chat join --profile NAME legt eins an.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Diese Datei gibt es schon; nimm einen anderen Namen.",
  fileUnwritable: "Diese Datei lässt sich nicht schreiben.",
  fileUnreadable: "Diese Datei lässt sich nicht lesen.",
  exported:
    "Exportiert, mit der Passphrase des Profils verschlüsselt. Es dient zur Sicherung oder zum Umziehen: Ein Profil gehört immer nur an einen Ort.",
  toTerminal: "Das Profil würde ins Terminal geschrieben: Leite es weiter, wie in chat profile export NAME - > FILE",
  imported: (profile) => `Das Profil ${profile} gibt es jetzt.`,
  deleted: (profile) => `Das Profil ${profile} wurde gelöscht.`,
  deleteHow: "Das löscht eine Identität für immer; füge --yes hinzu, wenn du das so willst.",
  deleteSure: (profile) =>
    `Das löscht die Identität und alles, was sie aufbewahrt. Gib ${profile} ein, um fortzufahren`,
  notDeleted: (profile) => `Das ist nicht ${profile}; nichts wurde gelöscht.`,
  whichRoom: "Welcher Raum?",
  otherRoom: "Ein anderer Raum, mit einer Einladung",
  severalRooms: (rooms) => `Das Profil kennt mehrere Räume; sage mit der Kennung, welcher gemeint ist: ${rooms}.`,
  unnamedRoom: (id) => `ein Raum ohne Namen, ${id}`,
  noKeyring:
    "Der Schlüsselbund des Systems lässt sich nicht benutzen; npm install --global @napi-rs/keyring installiert, was es dazu braucht.",
  keyringSilent: "Der Schlüsselbund des Systems antwortet nicht; läuft er, und ist er entsperrt?",
  inKeyring: "Die Passphrase liegt jetzt im Schlüsselbund des Systems; sie wird nicht mehr erfragt.",
  notInKeyring: "Der Schlüsselbund des Systems hat die Passphrase nicht mehr.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Vergleiche dies mit ${nick}, am Telefon oder persönlich; ihr müsst beide dasselbe sehen:`,
  ifSame: (nick) => `Wenn es dasselbe ist: /verify ${nick} yes`,
  verified: (nick) => `${nick} ist geprüft.`,
  unverified: (nick) => `${nick} ist nicht mehr geprüft.`,
  onlyNow: "Ohne Profil wird das nur gemerkt, bis du gehst.",
  yourself: "Das bist du; die Zahl gilt zwischen dir und jemand anderem.",
  nothingFound: (text) => `Nichts, was hier gesagt wurde, enthält ${text}.`,
};
