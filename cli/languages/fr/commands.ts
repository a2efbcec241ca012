// Owns in French the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("fr");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "montrer les commandes",
  nick: "changer de pseudo dans ce salon",
  me: "dire ce que vous faites",
  away: "dire que vous vous absentez, ou que vous êtes de retour",
  clear: "vider l’écran",
  history: "montrer de nouveau les N derniers messages (20 par défaut), ou ceux qui contiennent TEXT",
  set: "montrer ou changer l’aspect et le comportement des salons ici",
  lang: "montrer les langues, ou en parler une autre désormais",
  quit: "quitter tous les salons, ou l’un d’eux",
  room: "décrire ce salon, ou écrire dans un autre",
  rooms: "lister les salons où vous êtes",
  join: "entrer dans un salon de plus",
  create: "créer un salon de plus sur le même relais, et y entrer",
  invite: "créer un lien de plus, par exemple /invite 5 1h",
  members: "montrer qui est ici",
  verify: "montrer un nombre à comparer avec quelqu’un par un autre canal ; yes retient qu’il était le même",
  kick: "exclure quelqu’un définitivement ; le salon reçoit un nouveau lien (propriétaires)",
  owner: "montrer à qui est le salon et la clé qui le prouve, ou nommer un propriétaire de plus",
  rename: "donner un autre nom au salon (propriétaires)",
  burn: "supprimer le salon pour tout le monde (propriétaires)",
  send: "envoyer un fichier au salon",
  save: "enregistrer un fichier du salon ; /files montre leurs numéros",
  cancel: "abandonner un fichier en route, ou retirer un fichier que vous avez envoyé",
  files: "lister les fichiers du salon",
  images: "montrer les images (pas dans cette version)",
  renderer: "changer l’affichage des salons à partir de maintenant",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "quand une chose a été dite : l’heure, ou depuis combien de temps",
  markdown: "mettre en forme *gras*, _italique_ et `code`",
  notify: "ce que déclenche une mention de vous ; text montre ce qui a été dit",
  typing: "laisser voir aux autres que vous écrivez",
  away: "minutes sans touche avant que vous passiez pour absent ; 0 : jamais",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x dit /x",
  you: "vous",
  owner: "propriétaire",
  verified: "vérifié",
  ownedBy: (names) => `Le salon est à ${names}.`,
  noOwner: "Aucun propriétaire n’est ici.",
  ownerKey: (key) => `La clé de propriétaire, pour --owner-file ; gardez-la pour vous : ${key}`,
  burnHow: "Cela supprime le salon et tout ce qui y a été dit, pour tout le monde. /burn now le fait.",
  stillConnecting: "Vous n’êtes pas encore dans le salon ; connexion en cours.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Vous êtes dans ${room} ; ${n} personne est ici.`,
      many: `Vous êtes dans ${room} ; ${n} de personnes sont ici.`,
      other: `Vous êtes dans ${room} ; ${n} personnes sont ici.`,
    })),
  itsLink: (link) => `Son lien : ${link}`,
  newLink: (link) => `Le lien du nouveau salon : ${link}`,
  newOwnerKey: (key) => `Sa clé de propriétaire ; gardez-la pour vous : ${key}`,
  uses: (uses) =>
    plural(uses, (n) => ({ one: `${n} utilisation`, many: `${n} d’utilisations`, other: `${n} utilisations` })),
  until: (time) => `jusqu’au ${time}`,
  isNow: (setting, value) => `${setting} vaut maintenant ${value}.`,
  speaks: "Je parle désormais français.",
  nothingSaid: "Rien n’a encore été dit.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `La commande /${command} n’existe pas. ${advice}`,
  seeHelp: "/help les montre toutes.",
  notYet: (command) => `Cette version n’a pas encore /${command}.`,
  whom: "Qui ? Donnez un pseudo.",
  nobody: (nick) => `Personne ici ne s’appelle ${nick}.`,
  several: (nicks) => `Il y en a plusieurs : ${nicks} ?`,
  yourself: "C’est vous ; /quit quitte le salon.",
  noRoom: "Vous n’êtes dans aucun salon de ce nom ; /rooms les montre.",
  renameHow: "Comment le salon doit-il s’appeler ? /rename NAME",
  inviteHow: "Combien d’utilisations, et pour combien de temps ? /invite 5 1h",
  doWhat: "Que faites-vous ? /me TEXT",
  howMany: "Combien de messages ? /history N",
  noSetting: (name) => `Le réglage ${name} n’existe pas ; /set les montre tous.`,
  noScreen: "rich n’est possible que si l’on lit et écrit dans un terminal ; minimal et json vont partout.",
  settingTakes: (name, values) => `${name} accepte ${values}.`,
};
