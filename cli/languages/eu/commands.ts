// Owns in Basque the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("eu");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "komandoak erakutsi",
  nick: "gela honetako zure ezizena aldatu",
  me: "zer egiten duzun esan",
  away: "kanpoan zaudela edo itzuli zarela esan",
  clear: "pantaila garbitu",
  history: "azken N mezuak berriro erakutsi (lehenetsia: 20), edo TEXT dutenak",
  set: "gelen itxura eta portaera hemen erakutsi edo aldatu",
  lang: "hizkuntzak erakutsi, edo hemendik aurrera beste batean egin",
  quit: "gela guztietatik edo batetik irten",
  room: "gela hau deskribatu, edo beste batean idatzi",
  rooms: "zauden gelak zerrendatu",
  join: "beste gela batean sartu",
  create: "errele berean beste gela bat sortu, eta sartu",
  invite: "beste esteka bat sortu, adibidez /invite 5 1h",
  members: "nor dagoen erakutsi",
  verify:
    "zenbaki bat erakutsi, norbaitekin beste bide batetik alderatzeko; yes idatziz gero, berdina zela gogoratzen da",
  kick: "norbait betiko kanporatu; gelak esteka berria hartzen du (jabeek soilik)",
  owner: "gela norena den eta hori frogatzen duen gakoa erakutsi, edo beste jabe bat izendatu",
  rename: "gelari beste izen bat eman (jabeek soilik)",
  burn: "gela denentzat ezabatu (jabeek soilik)",
  send: "fitxategi bat gelara bidali",
  save: "gelako fitxategi bat gorde; /files komandoak zenbakiak erakusten ditu",
  cancel: "bidean dagoen transferentzia bat bertan behera utzi, edo bidali duzun fitxategi bat atzera hartu",
  files: "gelako fitxategiak zerrendatu",
  images: "gelako irudiak zerrendatu, bat erakutsi, edo nola eta norenak erakutsi esan",
  renderer: "gelak hemendik aurrera nola erakusten diren aldatu",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "ordua soilik, edo azken mezutik zenbat igaro den ere",
  markdown: "*lodia*, _etzana_ eta `kodea` halaxe erakutsi",
  notify: "zer eragiten duen zu aipatzeak; text balioak esandakoa erakusten du",
  images: "irudiak nola erakusten diren: terminalak ahal duen ondoena, bat ere ez, edo modu batera",
  show: "noren irudiak erakusten diren berehala: egiaztatutako kideenak, edo eskatutakoak soilik",
  typing: "idazten ari zarela besteei ikusten utzi",
  away: "teklarik sakatu gabeko minutuak, kanpoan zaudela jo arte; 0: inoiz ez",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x idatziz /x esaten da",
  you: "zu",
  owner: "jabea",
  verified: "egiaztatua",
  ownedBy: (names) => `Jabeak: ${names}.`,
  noOwner: "Ez dago jaberik hemen.",
  ownerKey: (key) => `Jabe-gakoa, --owner-file aukerarako; gorde zuretzat: ${key}`,
  burnHow: "Honek gela eta esandako guztia denentzat ezabatzen ditu. Egiteko: /burn now.",
  stillConnecting: "Oraindik ez zaude gelan; konektatzen.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Hau ${room} da; pertsona ${n} dago hemen.`,
      other: `Hau ${room} da; ${n} pertsona daude hemen.`,
    })),
  itsLink: (link) => `Haren esteka: ${link}`,
  newLink: (link) => `Gela berriaren esteka: ${link}`,
  newOwnerKey: (key) => `Haren jabe-gakoa; gorde zuretzat: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `erabilera ${n}`, other: `${n} erabilera` })),
  until: (time) => `noiz arte: ${time}`,
  isNow: (setting, value) => `${setting} orain ${value} da.`,
  speaks: "Hemendik aurrera euskaraz egingo dut.",
  nothingSaid: "Oraindik ez da ezer esan.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Ez dago /${command} komandorik. ${advice}`,
  seeHelp: "/help komandoak denak erakusten ditu.",
  whom: "Nor? Eman ezizen bat.",
  nobody: (nick) => `Hemen inork ez du ${nick} izena.`,
  several: (nicks) => `Bat baino gehiago dago: ${nicks}?`,
  yourself: "Hori zu zara; /quit komandoak gelatik ateratzen zaitu.",
  noRoom: "Ez zaude gela horretan; /rooms komandoak zureak erakusten ditu.",
  renameHow: "Zer izen izan behar du gelak? /rename NAME",
  inviteHow: "Zenbat erabilera, eta zenbat denboraz? /invite 5 1h",
  doWhat: "Zer egiten duzu? /me TEXT",
  howMany: "Zenbat mezu? /history N",
  noSetting: (name) => `Ez dago ${name} ezarpenik; /set komandoak denak erakusten ditu.`,
  noScreen: "rich erabiltzeko, terminal bat behar da bai sarreran bai irteeran; minimal eta json edonon dabiltza.",
  settingTakes: (name, values) => `${name} ezarpenaren balioak: ${values}.`,
};
