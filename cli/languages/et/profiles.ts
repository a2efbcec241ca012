// Owns in Estonian what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("et");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Profiili ${profile} paroolifraas (seda ei näidata)`,
  passphraseFor: (profile) =>
    `Paroolifraas uuele profiilile ${profile} (seda ei näidata; ilma selleta on profiil kadunud)`,
  newPassphrase: "Uus paroolifraas (seda ei näidata)",
  onceMore: "Sama veel kord",
  emptyPassphrase: "Tühi paroolifraas ei kaitse midagi.",
  passphrasesDiffer: "Need erinevad; veel kord.",
  passphraseNeeded: "Vaja on paroolifraasi: määra CHAT_PASSPHRASE või käivita see terminalis, et seda küsitaks.",
  newPassphraseNeeded: "Uus paroolifraas loetakse standardsisendi esimeselt realt, aga seda ei ole.",
  passphraseChanged: "Paroolifraas on muudetud. Varasemad koopiad avanevad endiselt vanaga.",
  badName:
    "Profiili nimes on 1 kuni 64 tähte a-st z-ni, numbrit, punkti, sidekriipsu või alakriipsu; see algab tähe või numbriga ega lõpe punktiga.",
  reservedName: (profile) => `Windows hoiab nime ${profile} seadme jaoks; võta teine nimi.`,
  unknown: (profile) => `Profiili ${profile} ei ole; chat profile list näitab neid.`,
  exists: (profile) => `Profiil ${profile} on juba olemas; võta teine nimi.`,
  oneOf: (commands) => `Mida profiilidega teha? Kirjuta üks neist: ${commands}.`,
  typeIt: (command) => `Selleks kirjuta: ${command}`,
  rootUnusable: (path) =>
    `Profiilid asuvad kohas ${path}, aga seda ei saa kataloogina kasutada; määra XDG_DATA_HOME-ile kataloog, kuhu võid kirjutada.`,
  none: "Siin ei ole profiile; chat join --profile NAME loob profiili.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "See fail on juba olemas; võta teine nimi.",
  fileUnwritable: "Seda faili ei saa kirjutada.",
  fileUnreadable: "Seda faili ei saa lugeda.",
  exported:
    "Eksporditud, krüptitud profiili paroolifraasiga. Kasuta seda varukoopiana või kolimiseks: profiil on korraga ainult ühe koha jaoks.",
  toTerminal: "Profiil kirjutataks terminali: suuna see mujale, näiteks chat profile export NAME - > FILE",
  imported: (profile) => `Profiil ${profile} on nüüd olemas.`,
  deleted: (profile) => `Profiil ${profile} on kustutatud.`,
  deleteHow: "See kustutab identiteedi jäädavalt; lisa --yes, kui sa just seda soovid.",
  deleteSure: (profile) =>
    `See kustutab identiteedi ja kõik, mida selle juures hoitakse. Jätkamiseks kirjuta ${profile}`,
  notDeleted: (profile) => `See ei ole ${profile}; midagi ei kustutatud.`,
  whichRoom: "Milline tuba?",
  otherRoom: "Teine tuba, kutsega",
  severalRooms: (rooms) => `Profiilis on mitu tuba; ütle tunnusega, milline: ${rooms}.`,
  unnamedRoom: (id) => `nimetu tuba, ${id}`,
  noKeyring: "Süsteemi võtmehoidlat ei saa kasutada; npm install --global @napi-rs/keyring toob vajaliku.",
  keyringSilent: "Süsteemi võtmehoidja ei vasta; kas see töötab ja on avatud?",
  inKeyring: "Paroolifraas on nüüd süsteemi võtmehoidlas; seda enam ei küsita.",
  notInKeyring: "Süsteemi võtmehoidlas ei ole enam paroolifraasi.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Võrdle seda koos kasutajaga ${nick}, kõnes või kohtudes; mõlemad näete sama:`,
  ifSame: (nick) => `Kui see on sama: /verify ${nick} yes`,
  verified: (nick) => `${nick} on kontrollitud.`,
  unverified: (nick) => `${nick} ei ole enam kontrollitud.`,
  onlyNow: "Ilma profiilita on see meeles ainult kuni lahkumiseni.",
  yourself: "See oled sina; turvanumber on sinu ja kellegi teise vahel.",
  nothingFound: (text) => `Ükski sõnum siin ei sisalda teksti ${text}.`,
};
