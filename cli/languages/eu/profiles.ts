// Owns in Basque what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("eu");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `${profile} profilaren pasaesaldia (ez da erakusten)`,
  passphraseFor: (profile) =>
    `Pasaesaldi bat ${profile} profil berriarentzat (ez da erakusten; hura gabe profila galtzen da)`,
  newPassphrase: "Pasaesaldi berria (ez da erakusten)",
  onceMore: "Bera berriro",
  emptyPassphrase: "Pasaesaldi huts batek ez du ezer babesten.",
  passphrasesDiffer: "Ez datoz bat; saiatu berriro.",
  passphraseNeeded:
    "Pasaesaldi bat behar da: ezarri CHAT_PASSPHRASE, edo exekutatu hau terminal batean, galde dakizun.",
  newPassphraseNeeded: "Pasaesaldi berria sarrera estandarraren lehen lerrotik irakurtzen da, eta lerro hori falta da.",
  passphraseChanged: "Pasaesaldia aldatu da. Lehengo kopiak zaharrarekin irekitzen dira oraindik.",
  badName:
    "Profil baten izenak 1 eta 64 karaktere artean ditu: a-tik z-rako letrak, zifrak, puntuak, marratxoak edo azpimarrak; letra edo zifra batekin hasten da, eta ez da puntuz amaitzen.",
  reservedName: (profile) => `Windows-ek gailu batentzat gordetzen du ${profile} izena; hartu beste bat.`,
  unknown: (profile) => `Ez dago ${profile} profilik; chat profile list komandoak daudenak erakusten ditu.`,
  exists: (profile) => `Badago ${profile} profila lehendik; hartu beste izen bat.`,
  oneOf: (commands) => `Zer egin behar da profilekin? Idatzi hauetako bat: ${commands}.`,
  typeIt: (command) => `Horretarako, idatzi: ${command}`,
  rootUnusable: (path) =>
    `Profilak ${path} lekuan gordetzen dira, eta hori ezin da direktorio gisa erabili; ezarri XDG_DATA_HOME idatz dezakezun direktorio batekin.`,
  none: "Ez dago profilik hemen; chat join --profile NAME komandoak bat sortzen du.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Fitxategi hori badago lehendik; hartu beste izen bat.",
  fileUnwritable: "Fitxategi hori ezin da idatzi.",
  fileUnreadable: "Fitxategi hori ezin da irakurri.",
  exported:
    "Esportatuta, profilaren pasaesaldiarekin zifratuta. Erabili babeskopia gisa edo makinaz aldatzeko: profil bat leku bakarrerako da aldi berean.",
  toTerminal: "Profila terminalean idatziko litzateke: birbideratu, hala nola chat profile export NAME - > FILE",
  imported: (profile) => `Orain badago ${profile} profila.`,
  deleted: (profile) => `${profile} profila ezabatu da.`,
  deleteHow: "Honek identitate bat betiko ezabatzen du; gehitu --yes hori nahi baduzu.",
  deleteSure: (profile) => `Honek identitatea eta gordetzen duen guztia ezabatzen ditu. Jarraitzeko, idatzi ${profile}`,
  notDeleted: (profile) => `Hori ez da ${profile}; ez da ezer ezabatu.`,
  whichRoom: "Zein gela?",
  otherRoom: "Beste gela bat, gonbidapen batekin",
  severalRooms: (rooms) =>
    `Profilak gela bat baino gehiago ezagutzen du; esan zein, haren identifikatzailearekin: ${rooms}.`,
  unnamedRoom: (id) => `izenik gabeko gela, ${id}`,
  noKeyring:
    "Ezin da sistemaren giltza-sorta erabili; npm install --global @napi-rs/keyring komandoak instalatzen du behar dena.",
  keyringSilent: "Sistemaren giltza-sortak ez du erantzuten; martxan eta desblokeatuta al dago?",
  inKeyring: "Pasaesaldia sistemaren giltza-sortan dago orain; ez da gehiago eskatuko.",
  notInKeyring: "Sistemaren giltza-sortak ez du jada pasaesaldia.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Alderatu hau ${nick} lagunarekin, ahoz edo aurrez aurre; biok gauza bera ikusi behar duzue:`,
  ifSame: (nick) => `Bera bada: /verify ${nick} yes`,
  verified: (nick) => `${nick} egiaztatuta dago.`,
  unverified: (nick) => `${nick} ez dago jada egiaztatuta.`,
  onlyNow: "Profilik gabe, hau irten arte soilik gogoratuko da.",
  yourself: "Hori zu zara; zenbakia zure eta beste norbaiten artekoa da.",
  nothingFound: (text) => `Hemen esandako ezerk ez dauka hau: ${text}.`,
};
