// Owns in Estonian the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Kasutus:",
  arguments: "Argumendid:",
  options: "Valikud:",
  commands: "Käsud:",
  choices: (values) => `võimalused: ${values}`,
  byDefault: (value) => `vaikimisi: ${value}`,
  variable: (name) => `muutuja: ${name}`,
  showHelp: "selgita seda käsku",
  showVersion: "näita versiooni",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Otspunktkrüpteeritud rühmavestlus terminalis. Ilma käsuta küsib, mida teha.",
  host: "käivita siin vahendaja, loo tuba ja liitu sellega",
  serve: "käivita ainult vahendaja",
  create: "loo tuba",
  join: "liitu toaga ja räägi",
  send: "saada üks sõnum ja lahku",
  invite: "tee toa jaoks veel üks link",
  doctor: "ütle, mis siin töötab",
  completion: "väljasta shelli lõpetused",
  help: "selgita käsku",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "luba tavaline http masinasse, mis ei ole see siin",
  json: "väljasta tulemus ühe JSON-objektina",
  name: "toa nimi",
  server: "vahendaja",
  inviteFile: "loe kutse failist",
  nick: "sinu hüüdnimi (muidu guest- ja neli märki)",
  ownerFile: "loe omaniku võti failist",
  timeout: "piirab esimest ühendust ja viimast kohaletoimetamist",
  profile: "püsiv isik (mitte selles versioonis)",
  renderer: "kuidas tuba joonistatakse (terminalis rich, muidu minimal)",
  buffer: "mitu sõnumit alles hoitakse",
  times: "kellaajad või kui ammu",
  noMarkdown: "ära kujunda *paks*, _kald_ ja `kood` sellistena",
  notify: "mis juhtub, kui sind mainitakse; text näitab öeldut",
  listen: "jää ka siis, kui sisend lõpeb",
  lang: (languages) => `keel: ${languages}; muidu süsteemi keel`,
  images: "kuidas pilte näidatakse (mitte selles versioonis)",
  port: "kus vahendaja kuulab",
  host: "millisel aadressil",
  data: "hoia seal tube ja lubade saladust; muidu on kõik mälus",
  publicUrl: "aadress, millelt teised vahendajani jõuavad, selle linkide jaoks",
  joinAtOnce: "sisene kohe tuppa",
  history: "kas liitujad võivad varem öeldut lugeda",
  retention: "kus vahendaja öeldut krüptitult hoiab",
  ttl: "kui kaua seda kettal hoitakse",
  file: "saada fail (mitte selles versioonis)",
  uses: "mitu korda see kellegi sisse laseb",
  expires: "kui kaua see kehtib, näiteks 1h",
  man: "väljasta juhend programmile man(1)",
  inviteToJoin: "küsitakse, kui sa seda ei anna; - loeb selle standardsisendist",
  inviteToSend: "link, või - standardsisendi esimese rea jaoks",
  text: "mida öelda; muidu loetakse standardsisendist",
  inviteOfRoom: "toa kutse",
  shell: "bash, zsh või fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Kasutaja käsud",
  name: "otspunktkrüpteeritud rühmavestlus terminalis",
  nameHeading: "NIMI",
  synopsisHeading: "ÜLEVAADE",
  descriptionHeading: "KIRJELDUS",
  commandsHeading: "KÄSUD",
  roomHeading: "TOAS",
  settingsHeading: "SÄTTED",
  keysHeading: "KLAHVID",
  environmentHeading: "KESKKOND",
  exitHeading: "VÄLJUMISKOOD",
  introduction:
    "Sotto on vaikne tuba: otspunktkrüpteeritud rühmavestlus neile, kes elavad terminalis. Kellel on toa link, see on sees; nende vahel olev vahendaja ei saa öeldut lugeda. Midagi pole vaja registreerida ja kettale ei kirjutata midagi, kui seda ei paluta. Ilma käsuta küsib chat, mida teha.",
  inRoom: "See, mis ei alga märgiga /, öeldakse välja; //x ütleb /x.",
  set: "näitab ja muudab neid.",
  keys: {
    enter: "ütle kirjutatu; alt-enter alustab uut rida ja mitu kleebitud rida jääb üheks sõnumiks",
    tab: "lõpeta käske, hüüdnimesid, tube ja teekondi ning vaata sobivad läbi",
    upDown: "varem kirjutatu ja pikema teksti read",
    ends: "rea algus ja lõpp",
    words: "sõna võrra tagasi või edasi",
    cut: "lõika välja sõna või kuni rea otsani",
    yank: "pane väljalõigatu tagasi",
    undo: "võta tagasi",
    clear: "tühjenda ekraan",
    leave: "lahku",
  },
  exits: {
    asked: "lahkuti soovi järgi",
    unexpected: "midagi ootamatut",
    usage: "vale kasutus",
    refused: "keelduti: kutse, luba, eemaldamine, tuba täis või hävitatud",
    unreachable: "vahendajani ei jõuta",
    keys: "võtmed: vale saladus, lahknemine, rühm, mida ei saa järgida",
  },
  variables: {
    invite: "kutse",
    owner: "omaniku võti",
    createKey: "võti vahendajale, mis ei luba kõigil tube luua",
    noColor: "ilma värvideta",
  },
};
