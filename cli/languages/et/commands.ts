// Owns in Estonian the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("et");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "näita käske",
  nick: "muuda oma hüüdnime selles toas",
  me: "ütle, mida sa teed",
  away: "ütle, et oled eemal või tagasi",
  clear: "tühjenda ekraan",
  history: "näita uuesti viimast N sõnumit (vaikimisi 20) või neid, milles on TEXT",
  set: "näita või muuda, kuidas toad siin välja näevad ja toimivad",
  lang: "näita keeli või räägi edaspidi mõnda teist",
  quit: "lahku kõigist tubadest või ühest neist",
  room: "näita selle toa andmeid või kirjuta teise",
  rooms: "loetle toad, milles oled",
  join: "sisene veel ühte tuppa",
  create: "loo samas vahendajas veel üks tuba ja sisene sinna",
  invite: "tee veel üks link, näiteks /invite 5 1h",
  members: "näita, kes siin on",
  verify: "näita turvanumbrit, et seda kellegagi muul viisil võrrelda; yes jätab meelde, et see oli sama",
  kick: "eemalda keegi jäädavalt; tuba saab uue lingi (ainult omanikud)",
  owner: "näita, kelle oma tuba on ja milline võti seda tõendab, või määra veel üks omanik",
  rename: "anna toale teine nimi (ainult omanikud)",
  burn: "kustuta tuba kõigi jaoks (ainult omanikud)",
  send: "saada tuppa fail",
  save: "salvesta toa fail; numbreid näitab /files",
  cancel: "loobu teel olevast failist või võta saadetud fail tagasi",
  files: "loetle toa failid",
  images: "loetle toa pildid, näita ühte või ütle, kuidas ja kelle pilte näidata",
  renderer: "muuda edaspidi tubade kuvamise viisi",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "ainult kellaajad või ka see, kui ammu oli viimane sõnum",
  markdown: "kuva *paks*, _kaldkiri_ ja `kood` kujundatult",
  notify: "mis juhtub, kui sind mainitakse; text näitab öeldut",
  images: "kuidas pilte näidatakse: nii hästi kui terminal oskab, üldse mitte või ühel viisil",
  show: "kelle pilte näidatakse kohe: kontrollitud liikmete omi või ainult neid, mida küsid",
  typing: "lase teistel näha, et kirjutad",
  away: "mitu minutit klahvivajutuseta, kuni sind loetakse eemal olevaks; 0 tähendab mitte kunagi",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x saadab /x",
  you: "sina",
  owner: "omanik",
  verified: "kontrollitud",
  ownedBy: (names) => `Omanikud: ${names}.`,
  noOwner: "Ühtki omanikku ei ole siin.",
  ownerKey: (key) => `Omaniku võti valiku --owner-file jaoks; hoia seda enda teada: ${key}`,
  burnHow: "See kustutab toa ja kõik öeldu kõigi jaoks. Selle teeb /burn now.",
  stillConnecting: "Sa ei ole veel toas; ühendamine käib.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `See on ${room}; siin on ${n} inimene.`,
      other: `See on ${room}; siin on ${n} inimest.`,
    })),
  itsLink: (link) => `Selle link: ${link}`,
  newLink: (link) => `Uue toa link: ${link}`,
  newOwnerKey: (key) => `Selle omaniku võti; hoia seda enda teada: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} kasutus`, other: `${n} kasutust` })),
  until: (time) => `kehtib kuni ${time}`,
  isNow: (setting, value) => `${setting} on nüüd ${value}.`,
  speaks: "Nüüdsest räägin eesti keelt.",
  nothingSaid: "Veel pole midagi öeldud.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Käsku /${command} ei ole. ${advice}`,
  seeHelp: "/help näitab kõiki.",
  whom: "Keda? Anna hüüdnimi.",
  nobody: (nick) => `Kedagi nimega ${nick} siin ei ole.`,
  several: (nicks) => `Neid on mitu: ${nicks}?`,
  yourself: "See oled sina; toast lahkub /quit.",
  noRoom: "Sa ei ole sellises toas; /rooms näitab sinu tube.",
  renameHow: "Mis peaks olema toa nimi? /rename NAME",
  inviteHow: "Mitu kasutust ja kui kauaks? /invite 5 1h",
  doWhat: "Mida sa teed? /me TEXT",
  howMany: "Mitu sõnumit? /history N",
  noSetting: (name) => `Sätet ${name} ei ole; /set näitab kõiki.`,
  noScreen:
    "rich töötab ainult seal, kus terminalist loetakse ja sinna kirjutatakse; minimal ja json töötavad kõikjal.",
  settingTakes: (name, values) => `Sätte ${name} väärtused: ${values}.`,
};
