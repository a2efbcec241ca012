// Owns in Estonian what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("et");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "Teine pool ei saa öeldust aru; võib-olla vajavad mõlemad sama Sotto versiooni.",
  too_large: "See on pikem, kui tuba vastu võtab; saada osade kaupa.",
  not_found: "Sellel aadressil ei vasta Sotto vahendaja; kontrolli aadressi.",
  no_room: "Sellist tuba ei ole; küsi uus link.",
  room_exists: "Sellise tunnusega tuba on juba olemas; loo teine.",
  room_full: "Tuba on täis; proovi uuesti, kui keegi on lahkunud.",
  room_burned: "Omanik hävitas toa; kõik selles on kadunud.",
  create_refused:
    "See vahendaja ei luba sul tube luua; pane muutujasse CHAT_CREATE_KEY võti, mille said selle haldajalt.",
  disk_unavailable:
    "See vahendaja ei hoia midagi kettal; käivita see valikuga --data või loo tuba valikuga --retention memory.",
  invite_refused: "Kutse ei lase sind sisse: see on tundmatu, aegunud, ära kasutatud või tühistatud; küsi uus link.",
  token_refused: "Vahendaja ei võta seda seanssi enam vastu; liitu lingiga uuesti.",
  origin_refused: "Vahendaja ei võta siit ühendusi vastu.",
  not_owner: "Seda võib teha ainult toa omanik; liitu valikuga --owner-file, et näidata, et oled omanik.",
  kicked: "Omanik eemaldas su toast.",
  replaced: "Sama identiteet liitus mujalt ja siinne lahkus.",
  rate_limited: "Vahendaja ei võta praegu rohkem vastu; oota veidi ja proovi uuesti.",
  slow_reader: "See pool loeb toa jaoks liiga aeglaselt.",
  version_unsupported: "Vahendaja kasutab protokolli teist versiooni; uuenda vanemat poolt.",
  relay_restart: "Vahendaja taaskäivitub; proovi hetke pärast uuesti.",
  internal: "Juhtus midagi ootamatut; palun anna sellest teada.",
  unreachable: "Vahendaja ei vasta; kontrolli aadressi ja oma võrku.",
  timeout: "Vahendaja ei vastanud õigel ajal; kontrolli oma võrku või anna valikuga --timeout rohkem aega.",
  insecure:
    "Tavalise http kaudu võib igaüks teel lugeda, kes kellega räägib; kasuta https-i või lisa --insecure, kui sa just seda soovid.",
  usage: "Käsurida ei ole õige; vaata chat --help.",
  wrong_secret: "Kutse saladus ei ava seda tuba; küsi uusim link.",
  unreadable: "Üht sõnumit ei saa avada.",
  fork: "Vahendaja näitab eri inimestele erinevaid vestlusi; ära usalda seda tuba.",
  stranded: "Rühma ei õnnestunud järgida ega sellesse siseneda; liitu uusima lingiga uuesti.",
  no_file: "Sellist faili siin ei ole või seda ei saa enam kätte; palu see uuesti saata.",
  file_incomplete: "Fail on alles teel vahendajasse; proovi hetke pärast uuesti.",
  files_full: "Toas on nii palju faile, kui tohib olla; vanemad kaovad ise.",
  storage_failed:
    "Vahendaja ei saa praegu midagi salvestada, võib-olla on ketas täis; teata haldajale ja proovi hiljem uuesti.",
  wrong_passphrase: "Paroolifraas ei ava seda profiili (või on selle päist muudetud); midagi ei muudetud.",
  profile_damaged:
    "Profiil on rikutud: see on poolik või seda on muudetud. Midagi ei muudetud; kasuta varasemat koopiat.",
  profile_locked: "Seda profiili kasutab teine protsess; lõpeta enne see või võta teine --profile.",
  cancelled: "Edastus katkestati.",
  file_exists: "Sellise nimega fail on juba olemas; see jäeti nii, nagu on.",
  local_file: "Üht selle masina faili ei saa lugeda ega kirjutada.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "Vahendaja ütles midagi, mida ükski vahendaja ei ütle; ühendume uuesti.",
  relay_older: ({ theirs, ours }) =>
    `Vahendaja kasutab protokolli versiooni ${theirs} ja see programm versiooni ${ours}; vahendaja haldaja peab selle uuendama.`,
  relay_newer: ({ theirs, ours }) =>
    `Vahendaja kasutab protokolli versiooni ${theirs} ja see programm versiooni ${ours}; uuenda seda programmi.`,
  no_relay: () => "Sellel aadressil ei vasta Sotto vahendaja; kontrolli aadressi.",
  no_entry: () => "Vahendaja ei lasknud sind rühma; proovi uuesti või küsi uus link.",
  no_group: () => "Vahendajal pole rühma, kuhu siseneda; liitu uusima lingiga uuesti.",
  said_kicked: () => "Vahendaja ütleb, et sind eemaldati; omaniku sõna selle kohta pole siia jõudnud.",
  said_burned: () => "Vahendaja ütleb, et tuba hävitati; omaniku sõna selle kohta pole siia jõudnud.",
  no_member: () => "Sellist liiget siin ei ole.",
  busy: () => "Teised muutsid tuba ikka ja jälle sinuga samal ajal; proovi veel kord.",
  cut_off: () => "Ühendus katkes enne, kui vahendaja vastas.",
  few_requests: () => "Vahendaja ei võta sinult mõnda aega enam päringuid vastu.",
  text_too_long: ({ limit }) => `Tekst on pikem kui ${number(limit)} baiti.`,
  slow_down: ({ seconds }) =>
    `Tuba ei võta sinult ${number(seconds)} s jooksul rohkem sõnumeid vastu; sinu omad saadetakse pärast seda.`,
  message_refused: () => "Vahendaja lükkas sõnumi tagasi.",
  left_out: () => "Saadeti midagi, mida ei saa avada; see jäetakse välja.",
  bad_nick: ({ characters, bytes }) =>
    `Hüüdnimes on 1 kuni ${number(characters)} märki ja kõige rohkem ${number(bytes)} baiti.`,
  policy_denied: () => "Vahendaja valetab selle kohta, kas tulijad võivad varasemat lugeda; toa võtmed ütlevad muud.",
  past_forked: () => "Minevik, mida vahendaja näitab, ei ole see, mida kirjutajad nägid.",
  wrong_times: () => "Vahendaja viivitab sõnumitega või annab neile ajad, mis on üle viie minuti valed.",
  clocks_differ: () => "Sinu kell ja vahendaja kell erinevad üle viie minuti.",
  saw_other: ({ nick }) =>
    `${nick} on näinud teistsugust vestlust kui sina: vahendaja näitab liikmetele erinevat ajalugu.`,
  split: () => "Sõnum tuleb teisest sama numbriga rühmast: vahendaja on toa lõhestanud.",
  withheld: () => "Vahendaja varjas sinu eest rühma muudatust; liitud teistega uuesti.",
  held: () => "Rühma muudatus ei avane siin; ootame, kuni mõni teine liige selle kinnitab.",
  burn_unproved: () => "Vahendaja ütleb, et tuba hävitati, aga omaniku sõna selle kohta puudub.",
  altered: () => "Vahendaja muutis sinu sõnumit.",
  out_of_order: () => "Vahendaja jättis sinu sõnumeid välja või muutis nende järjekorda; need saadetakse uuesti.",
  went_back: () => "Vahendaja läks vestluses tagasi varasema koha juurde.",
  skipped: () =>
    "Vahendaja loendus hüppas: ta varjas midagi või mõtles midagi välja. Järgnevat ei võetud vastu; temalt küsitakse uuesti.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} kannab nüüd nime ${nick}, nagu keegi teinegi siin.`,
  file_too_long: ({ limit }) => `Fail on pikem kui ${number(limit)} baiti, mis on siin suurim lubatud.`,
  files_full: ({ limit }) => `Toas on ${number(limit)} faili, rohkem ei tohi olla; vanemad kaovad ise.`,
  hour_used: ({ limit }) => `Oled saatnud nii palju, kui tunnis tohib: ${number(limit)} baiti.`,
  no_files_here: () => "Nii lühikeste tekstidega tuba ei võta faile vastu.",
  not_under_way: () => "See fail ei ole teel ega sinu oma.",
  file_not_sent: ({ name }) => `Saatmata jäi ${name}.`,
  file_goes_on: ({ name }) => `${name} ei ole veel lõpuni saadetud; järgmine käivitus selle profiiliga jätkab.`,
  sender_gone: () =>
    "Failist ei tulnud enam midagi ja selle saatjat ei ole enam siin; salvesta see uuesti, kui see on terve.",
  file_unreadable: () => "Fail ei avane sellena, mis saadeti: see on rikutud või seda on muudetud.",
  no_such_file: () => "Sellist faili siin ei ole; /files näitab kõiki.",
  no_such_path: () => "Sellist faili ega kausta ei ole.",
  no_such_folder: () => "Sellist kausta ei ole.",
  is_folder: () => "See on kaust; saada see ühe failina: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "See ei ole fail; torust tulevat saadab chat send --file -",
  not_permitted: () => "Seda faili või kausta ei tohi lugeda ega kirjutada.",
  disk_full: () => "Kettal ei ole faili jaoks ruumi.",
  name_too_long: () => "Nimi on liiga pikk.",
  reader_gone: () => "See, mis faili luges, lõpetas enne selle lõppu.",
  became_shorter: () => "Fail jäi saatmise ajal lühemaks.",
  newer_profile: () => "Selle profiili kirjutas Sotto uuem versioon; uuenda seda programmi.",
  unwritable_profile: () => "Profiili ei saa kirjutada; kas ketas on täis?",
  used_elsewhere: () =>
    "Seda profiili on kasutatud ka mujal, koopia kaudu. Profiil on korraga ainult ühe koha jaoks: kasuta nüüdsest üht neist kahest ja liitu uuesti.",
  said_elsewhere: () =>
    "Vahendaja sõnul ühendus see profiil mujalt: võib-olla on kasutusel selle koopia. Profiil on korraga ainult ühe koha jaoks: lõpeta teine ja liitu siis uuesti.",
  was_connected: () =>
    "Vahendajal oli selle profiili ühendus veel alles ja ta lõpetas selle: võib-olla on profiili koopia mujal kasutusel. Profiil on korraga ainult ühe koha jaoks: lõpeta teine. Kui eelmine seanss katkes, pole midagi vaja teha.",
  new_key: ({ nick, fingerprint }) =>
    `Kasutajal ${nick} on teine võti kui varem: ${fingerprint}. See võib olla uus profiil või keegi teine: võrdle käsuga /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Käsku chat ${command} ei ole. ${advice}`,
  didYouMean: (what) => `Kas mõtlesid ${what}?`,
  seeHelp: "Vaata chat --help.",
  joinThen: "Toaga liitumiseks kirjuta chat join; see küsib kutset.",
  unknownOption: (option) => `Valikut ${option} siin ei ole.`,
  noValue: (option) => `Valik ${option} vajab väärtust.`,
  tooMany: "Sõnu on rohkem, kui käsk võtab; vaata chat --help.",
  badValue: (value, option) => `Väärtus ${value} ei sobi valikule ${option}.`,
  choices: (values) => `Võimalikud väärtused: ${values}.`,
  wholeNumber: (least, most) => `See peab olema täisarv vahemikus ${least} kuni ${most}.`,
  time: (option) => `Valiku ${option} aeg kirjutatakse nagu 90s, 15m, 1h või 7d.`,
  longestTime: (option, time) => `Valiku ${option} aeg on kõige rohkem ${time}.`,
  language: (given, languages) => `Sotto ei oska keelt ${given}; ta oskab ${languages}.`,
  file: (option) => `Valiku ${option} faili ei saa lugeda.`,
  credential: (path) => `Saladust ${path} ei saa lugeda.`,
  nick: (most) => `Hüüdnimes on 1 kuni ${number(most)} nähtavat märki.`,
  roomName: (most) => `Toa nimes on kõige rohkem ${number(most)} nähtavat märki.`,
  serverAddress: "Server on aadress nagu https://chat.example.org, ilma teeosata.",
  plainHttp: (origin) =>
    `${origin} on tavaline http teise masinasse: kasuta https-i või lisa --insecure, kui sa just seda soovid.`,
  invite: "See kutse ei ole täielik; see näeb välja nagu https://HOST/r/ROOM#KEY ja tuleb kopeerida tervikuna.",
  inviteNeeded:
    "Vaja on kutset: määra CHAT_INVITE, kasuta --invite-file FILE või anna - ja kirjuta kutse standardsisendisse.",
  inviteEnded: "Standardsisend lõppes enne, kui kutse tuli.",
  ownerKey: "See omaniku võti ei ole täielik; chat create näitas seda ühe korra.",
  serverNeeded: "Vaja on serverit: kasuta --server URL või määra CHAT_SERVER.",
  whatToDo: "Mida teha? chat host, chat create või chat join; vaata chat --help.",
  shells: "Automaatlõpetus on olemas kestadele bash, zsh ja fish.",
  nothingToSend: "Midagi pole saata: anna tekst või kirjuta see standardsisendisse.",
  badLine: (what) => `Seda rida ei saa kasutada: ${what}.`,
  badType: (types) => `"type" on üks järgmistest: ${types}`,
  emptyField: (field) => `"${field}" on tekst, mis ei ole tühi`,
  commandText: 'käsu "text" algab märgiga /',
  noJson: "see ei ole JSON",
  noObject: "see ei ole objekt",
  oneSlash: "Käsk algab ühe märgiga /.",
  whichRoom: 'Avatud on mitu tuba: "room" ütleb, millist mõeldakse.',
  notOpen: "See tuba ei ole siin avatud.",
  relayMissing: "Vahendaja programm puudub; npm install toob selle.",
  workerdMissing: (version) =>
    `Vahendaja töötab workerdi peal, mida pole selle programmi kõrvale paigaldatud: npm install workerd@${version} toob selle, valikuga --global, kui Sotto on nii paigaldatud.`,
  portTaken: (port) => `Port ${port} on hõivatud; --port valib teise.`,
  relayEnded: (said) => `Vahendaja lõpetas töö käivitamisel: ${said}.`,
  relayRefuses: (said) => `Vahendaja ei käivitu: ${said}.`,
  relayGone: (exitCode) => `Vahendaja lõpetas töö ise (väljumiskood ${exitCode}).`,
  relaySilent: "Vahendaja ei vasta.",
  portForbidden: (port) => `Sul pole lubatud pordil ${port} kuulata; vali valikuga --port port alates 1024.`,
  hostElsewhere: (host) =>
    `${host} ei ole selle masina aadress; --host võtab aadressi, mis on, näiteks 127.0.0.1, või 0.0.0.0 kõigi jaoks.`,
  dataTaken: (path) => `Teine vahendaja kasutab --data kataloogi ${path}; lõpeta see enne või nimeta teine kataloog.`,
  secretTooShort: (path) =>
    `Saladus failis ${path} on liiga lühike; kustuta fail, et tehtaks uus, mis lõpetab kõik load, või taasta selle sisu.`,
  dataUnusable: (path, reason) =>
    `Valiku --data kataloogi ${path} ei saa kasutada (${reason}); nimeta selline, kuhu võid kirjutada või mida saab luua.`,
};
