// Owns in Basque what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("eu");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "Beste aldeak ez du ulertzen bidali zaiona; agian biek Sottoren bertsio bera behar dute.",
  too_large: "Gelak onartzen duena baino luzeagoa da; bidali zatika.",
  not_found: "Helbide horretan erantzuten duena ez da Sottoren errele bat; egiaztatu helbidea.",
  no_room: "Ez dago halako gelarik; eskatu esteka berri bat.",
  room_exists: "Badago identifikatzaile hori duen gela bat; sortu beste bat.",
  room_full: "Gela beteta dago; saiatu berriro norbait irtetean.",
  room_burned: "Jabeak gela suntsitu du; barruko guztia desagertu da.",
  create_refused:
    "Errele honek ez dizu gelak sortzen uzten; jarri CHAT_CREATE_KEY aldagaian kudeatzaileak emandako gakoa.",
  disk_unavailable:
    "Errele honek ez du ezer diskoan gordetzen; abiarazi --data aukerarekin, edo sortu gela --retention memory aukerarekin.",
  invite_refused:
    "Gonbidapenak ez dizu sartzen uzten: ezezaguna da, iraungita, agortuta edo baliogabetuta dago; eskatu esteka berri bat.",
  token_refused: "Erreleak ez du saio hau gehiago onartzen; sartu berriro estekarekin.",
  origin_refused: "Erreleak ez du hemendik konexiorik onartzen.",
  not_owner: "Gelaren jabe batek bakarrik egin dezake hori; sartu --owner-file aukerarekin jabea zarela erakusteko.",
  kicked: "Jabeak gelatik kanporatu zaitu.",
  replaced: "Identitate bera beste leku batetik sartu da, eta saio hau gelatik irten da.",
  rate_limited: "Erreleak ez du oraingoz gehiago onartzen; itxaron pixka bat eta saiatu berriro.",
  slow_reader: "Alde honek motelegi irakurtzen du gelarentzat.",
  version_unsupported: "Erreleak protokoloaren beste bertsio bat darabil; eguneratu bietan zaharrena.",
  relay_restart: "Errelea berrabiarazten ari da; saiatu berriro une bat barru.",
  internal: "Ustekabeko zerbait gertatu da; jakinarazi, mesedez.",
  unreachable: "Erreleak ez du erantzuten; egiaztatu helbidea eta zure sarea.",
  timeout: "Erreleak ez du garaiz erantzun; egiaztatu zure sarea, edo eman denbora gehiago --timeout aukerarekin.",
  insecure:
    "Zifratu gabeko http bidez, bidean dagoen edonork ikus dezake nor norekin ari den; erabili https, edo gehitu --insecure hori nahi baduzu.",
  usage: "Komando-lerroa ez da zuzena; ikusi chat --help.",
  wrong_secret: "Gonbidapenaren sekretuak ez du gela hau irekitzen; eskatu esteka berriena.",
  unreadable: "Ireki ezin den mezu bat dago.",
  fork: "Erreleak elkarrizketa desberdinak erakusten dizkie pertsona desberdinei; ez fidatu gela honetaz.",
  stranded: "Ezin izan da taldeari jarraitu edo bertan sartu; sartu berriro esteka berrienarekin.",
  no_file: "Fitxategi hori ez dago hemen, edo ezin da jada eskuratu; eskatu berriro bidaltzeko.",
  file_incomplete: "Fitxategia oraindik errelerako bidean da; saiatu berriro une bat barru.",
  files_full: "Gelak izan dezakeen adina fitxategi ditu; zaharrenak berez desagertzen dira.",
  storage_failed:
    "Erreleak ezin du oraingoz ezer gorde, agian diskoa beteta du; esan kudeatzaileari eta saiatu geroago.",
  wrong_passphrase: "Pasaesaldiak ez du profil hau irekitzen (edo haren goiburua aldatu dute); ez da ezer aldatu.",
  profile_damaged:
    "Profila hondatuta dago: moztuta dago edo aldatu egin dute. Ez da ezer aldatu; erabili lehengo kopia bat.",
  profile_locked: "Beste prozesu bat profil hau erabiltzen ari da; itxi hura lehenik, edo erabili beste --profile bat.",
  cancelled: "Transferentzia bertan behera utzi da.",
  file_exists: "Badago izen hori duen fitxategi bat; zegoen bezala utzi da.",
  local_file: "Makina honetako fitxategi bat ezin da irakurri edo idatzi.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "Erreleak inongo erreleak esaten ez duen zerbait esan du; berriro konektatzen.",
  relay_older: ({ theirs, ours }) =>
    `Erreleak protokoloaren ${theirs}. bertsioa darabil eta programa honek ${ours}. bertsioa; erreleko kudeatzaileak eguneratu behar du.`,
  relay_newer: ({ theirs, ours }) =>
    `Erreleak protokoloaren ${theirs}. bertsioa darabil eta programa honek ${ours}. bertsioa; eguneratu programa hau.`,
  no_relay: () => "Helbide horretan erantzuten duena ez da Sottoren errele bat; egiaztatu helbidea.",
  no_entry: () => "Erreleak ez dizu taldean sartzen utzi; saiatu berriro, edo eskatu esteka berri bat.",
  no_group: () => "Erreleak ez du sartzeko moduko talderik; sartu berriro esteka berrienarekin.",
  said_kicked: () => "Erreleak dio kanporatu zaituztela; hona ez da iritsi jabe baten berrespenik.",
  said_burned: () => "Erreleak dio gela suntsitu dutela; hona ez da iritsi jabe baten berrespenik.",
  no_member: () => "Hemen ez dago halako kiderik.",
  busy: () => "Besteek gela behin eta berriz aldatu dute aldi berean; saiatu berriro.",
  cut_off: () => "Konexioa galdu da erreleak erantzun baino lehen.",
  few_requests: () => "Erreleak ez du zure eskaera gehiago onartuko denbora batez.",
  text_too_long: ({ limit }) => `Testuak ${number(limit)} byte baino gehiago ditu.`,
  slow_down: ({ seconds }) =>
    `Gelak ez du zure mezu gehiago onartuko ${number(seconds)} segundoz; zureak ondoren bidaliko dira.`,
  message_refused: () => "Erreleak mezu bat baztertu du.",
  left_out: () => "Ireki ezin den zerbait bidali da; alde batera utzi da.",
  bad_nick: ({ characters, bytes }) =>
    `Ezizen batek 1 eta ${number(characters)} karaktere artean ditu, eta gehienez ${number(bytes)} byte.`,
  policy_denied: () =>
    "Erreleak gaizki adierazten du etorri berriek iragana irakur dezaketen ala ez; gelaren gakoek besterik diote.",
  past_forked: () => "Erreleak iraganaz erakusten duena ez da idatzi zutenek ikusi zutena.",
  wrong_times: () => "Erreleak mezuak atzeratzen ditu, edo bost minututik gora okertutako orduak jartzen dizkie.",
  clocks_differ: () => "Zure erlojua eta errelearena bost minutu baino gehiago aldentzen dira.",
  saw_other: ({ nick }) =>
    `${nick} lagunak zuk ikusitakoa ez den elkarrizketa bat ikusi du: erreleak historia desberdinak erakusten dizkie kideei.`,
  split: () => "Mezu bat zenbaki bereko beste talde batetik dator: erreleak gela zatitu du.",
  withheld: () => "Erreleak taldearen aldaketa bat ezkutatu dizu; besteekin berriro elkartzen.",
  held: () => "Taldearen aldaketa bat ez da hemen irekitzen; beste kide batek berretsi zain.",
  burn_unproved: () => "Erreleak dio gela suntsitu dutela, jabe baten berrespenik gabe.",
  altered: () => "Erreleak zure mezu bat aldatu du.",
  out_of_order: () => "Erreleak zure mezu batzuk kendu ditu, edo haien ordena aldatu du; berriro bidaltzen ari dira.",
  went_back: () => "Errelea elkarrizketaren lehenagoko une batera itzuli da.",
  skipped: () =>
    "Errelearen zenbaketak jauzi egin du: zerbait ezkutatu edo asmatu du. Hurrengoa ez da onartu; berriro galdetuko zaio.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} orain ${nick} izenaz dabil, hemengo beste norbait bezala.`,
  file_too_long: ({ limit }) => `Fitxategiak ${number(limit)} byte baino gehiago ditu, hemen onartzen den gehienekoa.`,
  files_full: ({ limit }) =>
    `Gelak ${number(limit)} fitxategi ditu, izan dezakeen gehienekoa; zaharrenak berez desagertzen dira.`,
  hour_used: ({ limit }) => `Ordubetean bidal daitekeen adina bidali duzu: ${number(limit)} byte.`,
  no_files_here: () => "Hain testu laburrak dituen gela batek ez du fitxategirik onartzen.",
  not_under_way: () => "Fitxategi hori ez dago bidean, eta ez da zurea.",
  file_not_sent: ({ name }) => `Ez da bidali: ${name}.`,
  file_goes_on: ({ name }) => `${name} ez da osorik bidali oraindik; profil honekin hurrengoan hastean jarraituko du.`,
  sender_gone: () =>
    "Ez da fitxategiaren beste ezer iritsi, eta bidaltzailea ez dago jada hemen; gorde berriro osorik dagoenean.",
  file_unreadable: () => "Fitxategia ez da bidali zen bezala irekitzen: hondatuta dago edo aldatu egin dute.",
  no_such_file: () => "Ez dago halako fitxategirik hemen; /files komandoak denak erakusten ditu.",
  no_such_path: () => "Ez dago halako fitxategi edo karpetarik.",
  no_such_folder: () => "Ez dago halako karpetarik.",
  is_folder: () => "Karpeta bat da; bidali fitxategi bakar gisa: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () =>
    "Hori ez da fitxategi bat; kanalizazio batetik datorrena honela bidaltzen da: chat send --file -",
  not_permitted: () => "Ez dago baimenik fitxategi edo karpeta hori irakurtzeko edo idazteko.",
  disk_full: () => "Ez dago fitxategiarentzako tokirik diskoan.",
  name_too_long: () => "Izena luzeegia da.",
  reader_gone: () => "Fitxategia irakurtzen zuena amaitu baino lehen gelditu da.",
  became_shorter: () => "Fitxategia laburtu egin da bidali bitartean.",
  newer_profile: () => "Profil hau Sottoren bertsio berriago batek idatzi du; eguneratu programa hau.",
  unwritable_profile: () => "Ezin da profila idatzi; diskoa beteta al dago?",
  used_elsewhere: () =>
    "Profil hau beste leku batean ere erabili da, kopia batekin. Profil bat leku bakarrerako da aldi berean: erabili bietako bat hemendik aurrera, eta sartu berriro.",
  said_elsewhere: () =>
    "Errelearen arabera, profil hau beste leku batetik konektatu da: baliteke kopia bat erabiltzen aritzea. Profil bat leku bakarrerako da aldi berean: itxi bestea, eta sartu berriro.",
  was_connected: () =>
    "Erreleak profil honen konexio bat zeukan oraindik, eta itxi egin du: baliteke profilaren kopia bat beste leku batean erabiltzen aritzea. Profil bat leku bakarrerako da aldi berean: itxi bestea. Azken saioa eten bazen, ez dago zer eginik.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} lagunak lehengoa ez den gako bat du: ${fingerprint}. Profil berri bat izan daiteke, edo beste norbait: alderatu /verify komandoarekin.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Ez dago chat ${command} komandorik. ${advice}`,
  didYouMean: (what) => `${what} esan nahi zenuen?`,
  seeHelp: "Ikusi chat --help.",
  joinThen: "Gela batean sartzeko, idatzi chat join; gonbidapena eskatuko dizu.",
  unknownOption: (option) => `Hemen ez dago ${option} aukerarik.`,
  noValue: (option) => `${option} aukerak balio bat behar du.`,
  tooMany: "Argumentu gehiegi komando honetarako; ikusi chat --help.",
  badValue: (value, option) => `${value} balioak ez du balio ${option} aukerarako.`,
  choices: (values) => `Balio posibleak: ${values}.`,
  wholeNumber: (least, most) => `Zenbaki oso bat behar da, ${least} eta ${most} artekoa.`,
  time: (option) => `${option} aukeraren denbora honela idazten da: 90s, 15m, 1h edo 7d.`,
  longestTime: (option, time) => `${option} aukeraren denbora gehienez ${time} da.`,
  language: (given, languages) => `Sottok ez daki ${given}; hauek dakizki: ${languages}.`,
  file: (option) => `Ezin da ${option} aukeraren fitxategia irakurri.`,
  credential: (path) => `Ezin da ${path} kredentziala irakurri.`,
  nick: (most) => `Ezizen batek ikusten diren 1 eta ${number(most)} karaktere artean ditu.`,
  roomName: (most) => `Gela baten izenak ikusten diren ${number(most)} karaktere ditu gehienez.`,
  serverAddress: "Zerbitzari bat https://chat.example.org bezalako helbide bat da, biderik gabe.",
  plainHttp: (origin) =>
    `${origin} beste makina baterako zifratu gabeko http da: erabili https, edo gehitu --insecure hori nahi baduzu.`,
  invite: "Gonbidapen hori ez dago osorik; https://HOST/r/ROOM#KEY itxura du eta oso-osorik kopiatu behar da.",
  inviteNeeded:
    "Gonbidapen bat behar da: ezarri CHAT_INVITE, erabili --invite-file FILE, edo eman - eta idatzi sarrera estandarrean.",
  inviteEnded: "Sarrera estandarra amaitu da gonbidapena iritsi aurretik.",
  ownerKey: "Jabe-gako hori ez dago osorik; chat create komandoak behin bakarrik erakutsi zuen.",
  serverNeeded: "Zerbitzari bat behar da: erabili --server URL, edo ezarri CHAT_SERVER.",
  whatToDo: "Zer egin behar da? chat host, chat create edo chat join; ikusi chat --help.",
  shells: "Osatze automatikoa bash, zsh eta fish shelletarako dago.",
  nothingToSend: "Ez dago ezer bidaltzeko: eman testu bat, edo idatzi sarrera estandarrean.",
  badLine: (what) => `Lerro horrek ez du balio: ${what}.`,
  badType: (types) => `"type" hauetako bat izan behar du: ${types}`,
  emptyField: (field) => `"${field}" hutsik ez dagoen testu bat izan behar du`,
  commandText: 'komando baten "text" eremua / batekin hasten da',
  noJson: "ez da JSON",
  noObject: "ez da objektu bat",
  oneSlash: "Komando bat / bakar batekin hasten da.",
  whichRoom: 'Gela bat baino gehiago dago irekita: "room" eremuak dio zein den.',
  notOpen: "Gela hori ez dago hemen irekita.",
  relayMissing: "Errelearen programa falta da; npm install komandoak instalatzen du.",
  workerdMissing: (version) =>
    `Errelea workerd gainean dabil, eta ez dago programa honen ondoan instalatuta: npm install workerd@${version} komandoak instalatzen du, --global aukerarekin Sotto horrela instalatu bada.`,
  portTaken: (port) => `${port} ataka hartuta dago; --port aukerak beste bat hautatzen du.`,
  relayEnded: (said) => `Errelea abiaraztean gelditu da: ${said}.`,
  relayRefuses: (said) => `Errelea ez da abiarazten: ${said}.`,
  relayGone: (exitCode) => `Errelea bere kabuz gelditu da (irteera-kodea ${exitCode}).`,
  relaySilent: "Erreleak ez du erantzuten.",
  portForbidden: (port) => `Ezin duzu ${port} atakan entzun; hautatu 1024tik gorako bat --port aukerarekin.`,
  hostElsewhere: (host) =>
    `${host} ez da makina honen helbide bat; --host aukerak hala den bat hartzen du, adibidez 127.0.0.1, edo 0.0.0.0 denetarako.`,
  dataTaken: (path) =>
    `Beste errele bat ari da --data aukeraren direktorioa, ${path}, erabiltzen; itzali hura lehenik, edo eman beste direktorio bat.`,
  secretTooShort: (path) =>
    `${path} fitxategiko sekretua laburregia da; ezabatu fitxategia berria sor dadin, token guztiak amaituz, edo leheneratu edukia.`,
  dataUnusable: (path, reason) =>
    `--data aukeraren direktorioa, ${path}, ezin da erabili (${reason}); eman idatz dezakezun edo sor daitekeen bat.`,
};
