// Owns in Estonian what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("et");

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
  replaced: "Sama isik liitus mujalt ja siinne lahkus.",
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
  busy: () => "Teised muutsid tuba ikka ja jälle samal ajal; proovi veel kord.",
  cut_off: () => "Ühendus katkes enne, kui vahendaja vastas.",
  few_requests: () => "Vahendaja ei võta sinult mõnda aega enam päringuid vastu.",
  text_too_long: ({ limit }) => `Tekst on pikem kui ${number(limit)} baiti.`,
  slow_down: ({ seconds }) =>
    `Tuba ei võta sinult ${number(seconds)} s jooksul rohkem sõnumeid vastu; sinu omad saadetakse siis.`,
  message_refused: () => "Vahendaja keeldus sõnumist.",
  left_out: () => "Saadeti midagi, mida ei saa avada; see jäetakse välja.",
  bad_nick: ({ characters, bytes }) =>
    `Hüüdnimes on 1 kuni ${number(characters)} märki ja kõige rohkem ${number(bytes)} baiti.`,
  policy_denied: () => "Vahendaja valetab selle kohta, kas tulijad võivad varasemat lugeda; toa võtmed ütlevad muud.",
  past_forked: () => "Minevik, mida vahendaja näitab, ei ole see, mida kirjutajad nägid.",
  wrong_times: () => "Vahendaja viivitab sõnumeid või annab neile ajad, mis on üle viie minuti valed.",
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
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} kannab nüüd nime ${nick}, nagu keegi teinegi siin.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Käsku chat ${command} ei ole. ${advice}`,
  didYouMean: (what) => `Kas mõtlesid ${what}?`,
  seeHelp: "Vaata chat --help.",
  joinThen: "Toaga liitumiseks kirjuta chat join; see küsib kutset.",
  noSuchVersion: (command) => `Selles versioonis pole veel käsku chat ${command}.`,
  unknownOption: (option) => `Valikut ${option} siin ei ole.`,
  noValue: (option) => `Valik ${option} vajab väärtust.`,
  missing: (argument) => `Puudu on ${argument}; vaata chat --help.`,
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
  serverAddress: "Server on aadress nagu https://chat.example.org, ilma teekonnata.",
  plainHttp: (origin) =>
    `${origin} on tavaline http teise masinasse: kasuta https-i või lisa --insecure, kui sa just seda soovid.`,
  invite: "See kutse ei ole täielik; see näeb välja nagu https://HOST/r/ROOM#KEY ja tuleb kopeerida tervikuna.",
  inviteNeeded:
    "Vaja on kutset: määra CHAT_INVITE, kasuta --invite-file FILE või anna - ja kirjuta kutse standardsisendisse.",
  inviteEnded: "Standardsisend lõppes enne, kui kutse tuli.",
  ownerKey: "See omaniku võti ei ole täielik; chat create näitas seda ühe korra.",
  serverNeeded: "Vaja on serverit: kasuta --server URL või määra CHAT_SERVER.",
  whatToDo: "Mida teha? chat host, chat create või chat join; vaata chat --help.",
  shells: "Lõpetused on olemas bashi, zsh ja fishi jaoks.",
  nothingToSend: "Midagi pole saata: anna tekst või kirjuta see standardsisendisse.",
  farTooLong: (most) =>
    plural(most, (n) => ({
      one: `Sõnumisse mahub palju vähem kui ${n} märk; saada osade kaupa.`,
      other: `Sõnumisse mahub palju vähem kui ${n} märki; saada osade kaupa.`,
    })),
  noProfiles: "Selles versioonis pole veel profiile; jäta --profile (CHAT_PROFILE) ära.",
  noImages: "See versioon ei näita veel pilte; jäta --images ära.",
  noFiles: "See versioon ei saada veel faile; jäta --file ära.",
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
    `Vahendaja töötab workerd-i peal, mida pole selle programmi kõrvale paigaldatud: npm install workerd@${version} toob selle, valikuga --global, kui Sotto on nii paigaldatud.`,
  portTaken: (port) => `Port ${port} on hõivatud; --port valib teise.`,
  relayEnded: (said) => `Vahendaja lõpetas käivitamisel: ${said}.`,
  relayRefuses: (said) => `Vahendaja ei käivitu: ${said}.`,
  relayGone: (exitCode) => `Vahendaja lõpetas ise (väljumiskood ${exitCode}).`,
  relaySilent: "Vahendaja ei vasta.",
  secretNotKept: "Lubade saladust ei saa andmekataloogis hoida.",
};
