// Owns in French what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("fr");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Phrase secrète du profil ${profile} (elle ne s’affiche pas)`,
  passphraseFor: (profile) =>
    `Une phrase secrète pour le nouveau profil ${profile} (elle ne s’affiche pas ; sans elle le profil est perdu)`,
  newPassphrase: "La nouvelle phrase secrète (elle ne s’affiche pas)",
  onceMore: "La même encore une fois",
  emptyPassphrase: "Une phrase secrète vide ne protège rien.",
  passphrasesDiffer: "Elles diffèrent ; recommencez.",
  passphraseNeeded:
    "Il faut une phrase secrète : définissez CHAT_PASSPHRASE, ou lancez ceci dans un terminal pour qu’elle soit demandée.",
  newPassphraseNeeded:
    "La nouvelle phrase secrète se lit sur la première ligne de l’entrée standard, et il n’y en a pas.",
  passphraseChanged: "La phrase secrète a été changée. Les copies antérieures s’ouvrent toujours avec l’ancienne.",
  badName:
    "Le nom d’un profil compte de 1 à 64 lettres de a à z, chiffres, points, tirets ou tirets bas ; il commence par une lettre ou un chiffre et ne finit pas par un point.",
  reservedName: (profile) => `Windows réserve le nom ${profile} à un périphérique ; prenez-en un autre.`,
  unknown: (profile) => `Le profil ${profile} n’existe pas ; chat profile list les affiche.`,
  exists: (profile) => `Le profil ${profile} existe déjà ; prenez un autre nom.`,
  oneOf: (commands) => `Que faire des profils ? Tapez l’une de ces commandes : ${commands}.`,
  typeIt: (command) => `Pour cela, tapez : ${command}`,
  rootUnusable: (path) =>
    `Les profils se trouvent dans ${path}, inutilisable comme répertoire ; définissez XDG_DATA_HOME sur un répertoire où vous pouvez écrire.`,
  none: "Il n’y a aucun profil ici ; chat join --profile NAME en crée un.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} Kio`,
  fileExists: "Ce fichier existe déjà ; prenez un autre nom.",
  fileUnwritable: "Ce fichier ne peut pas être écrit.",
  fileUnreadable: "Ce fichier ne peut pas être lu.",
  exported:
    "Exporté, chiffré avec la phrase secrète du profil. Utilisez-le comme sauvegarde ou pour changer de machine : un profil sert à un seul endroit à la fois.",
  toTerminal: "Le profil serait écrit sur le terminal : redirigez-le, comme dans chat profile export NAME - > FILE",
  imported: (profile) => `Le profil ${profile} existe maintenant ici.`,
  deleted: (profile) => `Le profil ${profile} a été supprimé.`,
  deleteHow: "Cela supprime une identité pour de bon ; ajoutez --yes si c’est voulu.",
  deleteSure: (profile) => `Cela supprime l’identité et tout ce qu’elle garde. Tapez ${profile} pour continuer`,
  notDeleted: (profile) => `Ce n’est pas ${profile} ; rien n’a été supprimé.`,
  whichRoom: "Quel salon ?",
  otherRoom: "Un autre salon, avec une invitation",
  severalRooms: (rooms) => `Le profil connaît plusieurs salons ; dites lequel par son identifiant : ${rooms}.`,
  unnamedRoom: (id) => `un salon sans nom, ${id}`,
  noKeyring: "Le trousseau du système est inutilisable ; npm install --global @napi-rs/keyring installe ce qu’il faut.",
  keyringSilent: "Le trousseau du système ne répond pas ; est-il lancé et déverrouillé ?",
  inKeyring: "La phrase secrète est maintenant dans le trousseau du système ; elle ne sera plus demandée.",
  notInKeyring: "Le trousseau du système n’a plus la phrase secrète.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) =>
    `Comparez ceci avec ${nick}, de vive voix ou en personne ; vous devez tous deux voir la même chose :`,
  ifSame: (nick) => `Si c’est identique : /verify ${nick} yes`,
  verified: (nick) => `${nick} : vérifié.`,
  unverified: (nick) => `${nick} n’est plus vérifié.`,
  onlyNow: "Sans profil, cela n’est retenu que jusqu’à votre départ.",
  yourself: "C’est vous ; le nombre se compare avec quelqu’un d’autre.",
  nothingFound: (text) => `Rien de ce qui a été dit ici ne contient ${text}.`,
};
