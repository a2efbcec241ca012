// Owns in Basque the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Erabilera:",
  arguments: "Argumentuak:",
  options: "Aukerak:",
  commands: "Komandoak:",
  choices: (values) => `balioak: ${values}`,
  byDefault: (value) => `lehenetsia: ${value}`,
  variable: (name) => `aldagaia: ${name}`,
  showHelp: "komando hau azaldu",
  showVersion: "bertsioa erakutsi",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Muturretik muturrera zifratutako talde-txata terminalean. Komandorik gabe, zer egin galdetzen du.",
  host: "errele bat hemen abiarazi, gela bat sortu eta bertan sartu",
  serve: "errelea soilik exekutatu",
  create: "gela bat sortu",
  join: "gela batean sartu eta hitz egin",
  send: "mezu edo fitxategi bat bidali eta irten",
  invite: "gela baterako beste esteka bat sortu",
  doctor: "hemen zer dabilen esan",
  completion: "shell baten osatze automatikoa erakutsi",
  help: "komando bat azaldu",
  save: "gela bateko fitxategi bat irteera estandarrean idatzi",
  profile: "identitate iraunkorrak zerrendatu, esportatu, inportatu edo ezabatu, edo pasaesaldi bat aldatu",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "zifratu gabeko http baimendu makina hau ez den ostalari baterako",
  json: "emaitza JSON objektu bakar gisa erakutsi",
  name: "gelaren izena",
  server: "errelea",
  inviteFile: "gonbidapena fitxategi batetik irakurri",
  nick: "zure ezizena (bestela, guest- eta lau karaktere)",
  ownerFile: "jabe-gakoa fitxategi batetik irakurri",
  timeout: "lehen konexioa eta azken entrega mugatzen ditu",
  profile: "identitate iraunkor bat, bere gelekin eta haien iraganarekin, hemen zifratuta gordeta",
  renderer: "gela nola erakusten den (rich terminal batean, bestela minimal)",
  buffer: "gordetzen diren mezuak",
  times: "ordua soilik, edo azken mezutik zenbat igaro den ere",
  noMarkdown: "ez erakutsi *lodia*, _etzana_ eta `kodea` halaxe",
  notify: "zer eragiten duen zu aipatzeak; text balioak esandakoa erakusten du",
  listen: "gelan jarraitu sarrera amaitzean",
  lang: (languages) => `hizkuntza: ${languages}; bestela, zure sistemarena`,
  images: "irudiak nola erakusten diren (auto: terminalak ahal duen ondoena)",
  port: "errelea non entzuten ari den",
  host: "zein helbidetan",
  data: "gelak eta token-sekretua han gorde; bestela, dena memorian dago",
  publicUrl: "besteek errelera iristeko duten helbidea, haren esteketarako",
  joinAtOnce: "gelan berehala sartu",
  history: "sartzen direnek lehenago esandakoa irakur dezaketen",
  retention: "erreleak esandakoa non gordetzen duen, zifratuta",
  ttl: "zenbat denboraz gordetzen den diskoan",
  file: "fitxategi bat bidali; - sarrera estandarra da",
  uses: "zenbat aldiz uzten dion norbaiti sartzen",
  expires: "zenbat denboraz balio duen, adibidez 1h",
  man: "eskuliburuko orria erakutsi, man(1) programarako",
  inviteToJoin: "ematen ez baduzu eskatzen da; - idatziz gero, sarrera estandarretik irakurtzen da",
  inviteToSend: "esteka bat, edo - sarrera estandarraren lehen lerrorako",
  text: "zer esan; ematen ez baduzu sarrera estandarretik irakurtzen da",
  inviteOfRoom: "gelaren gonbidapen bat",
  shell: "bash, zsh edo fish",
  fileName: "fitxategiak han duen izena",
  inviteAndFile: "gonbidapen bat, bestela ematen ez bada, eta fitxategiaren identifikatzailea",
  profileAction: "list, export, import, delete edo passphrase",
  profileNames:
    "profilaren izena, eta export eta import ekintzetarako fitxategi bat, edo - irteera eta sarrera estandarrerako",
  yes: "galdetu gabe ezabatu",
  keyring: "pasaesaldia sistemaren giltza-sortan gorde, aldatu beharrean",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Erabiltzailearen komandoak",
  name: "muturretik muturrera zifratutako talde-txata terminalean",
  nameHeading: "IZENA",
  synopsisHeading: "LABURPENA",
  descriptionHeading: "DESKRIBAPENA",
  commandsHeading: "KOMANDOAK",
  roomHeading: "GELA BATEAN",
  settingsHeading: "EZARPENAK",
  keysHeading: "TEKLAK",
  environmentHeading: "INGURUNEA",
  exitHeading: "IRTEERA-KODEA",
  introduction:
    "Sotto gela lasai bat da: muturretik muturrera zifratutako talde-txata, terminalean bizi direnentzat. Gela baten esteka duena barruan dago; tarteko erreleak ezin du esandakoa irakurri. Ez da erregistratu behar, eta diskoan ez da ezer idazten eskatu ezean. Komandorik gabe, chat komandoak zer egin galdetzen du.",
  inRoom: "/ batekin hasten ez dena esan egiten da; //x idatziz /x esaten da.",
  set: "erakutsi eta aldatu egiten ditu.",
  keys: {
    enter:
      "idatzitakoa bidali; alt-enter teklekin lerro berri bat hasten da, eta itsatsitako hainbat lerro mezu bakarra dira",
    tab: "komandoak, ezizenak, gelak eta bideak osatu, eta bat datozenak banan-banan ikusi",
    upDown: "lehenago idatzitakoa, eta testu luzeago baten lerroak",
    ends: "lerroaren hasiera eta amaiera",
    words: "hitz bat atzera edo aurrera",
    cut: "hitz bat edo lerroaren mutur bateraino moztu",
    yank: "moztutakoa itsatsi",
    undo: "desegin",
    clear: "pantaila garbitu",
    leave: "irten",
  },
  exits: {
    asked: "eskatutako irteera",
    unexpected: "ustekabeko zerbait",
    usage: "erabilera okerra",
    refused: "ukatua: gonbidapena, tokena, kanporatzea, gela beteta edo suntsituta, erabiltzen ari den profila",
    unreachable: "ezin da errelera iritsi",
    keys: "gakoak: sekretu okerra, adarkatzea, jarraitu ezin den taldea, pasaesaldi okerra, hondatutako profila",
  },
  variables: {
    invite: "gonbidapena",
    owner: "jabe-gakoa",
    passphrase: "profilaren pasaesaldia",
    createKey: "denei gelak sortzen uzten ez dien errele baten gakoa",
    noColor: "kolorerik gabe",
    debug: "edozein balio: ustekabeko huts batean, programaren zein tokitan gertatu den, testurik eta sekreturik gabe",
  },
};
