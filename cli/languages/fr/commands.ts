// Owns in French the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("fr");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "afficher les commandes",
  nick: "changer de pseudo dans ce salon",
  me: "dire ce que vous faites",
  away: "dire que vous vous absentez, ou que vous êtes de retour",
  clear: "effacer l’écran",
  history: "afficher de nouveau les N derniers messages (20 par défaut), ou ceux qui contiennent TEXT",
  set: "afficher ou changer l’aspect et le comportement des salons ici",
  lang: "afficher les langues, ou passer à une autre désormais",
  quit: "quitter tous les salons, ou l’un d’eux",
  room: "décrire ce salon, ou écrire dans un autre",
  rooms: "lister les salons où vous êtes",
  join: "rejoindre un salon de plus",
  create: "créer un salon de plus sur le même relais, et y entrer",
  invite: "créer un lien de plus, par exemple /invite 5 1h",
  members: "afficher qui est ici",
  verify: "afficher un nombre à comparer avec quelqu’un par un autre canal ; yes retient que c’était le même",
  kick: "exclure quelqu’un définitivement ; le salon reçoit un nouveau lien (propriétaires seulement)",
  owner: "afficher à qui appartient le salon et la clé qui le prouve, ou nommer un propriétaire de plus",
  rename: "donner un autre nom au salon (propriétaires seulement)",
  burn: "supprimer le salon pour tout le monde (propriétaires seulement)",
  send: "envoyer un fichier dans le salon",
  save: "enregistrer un fichier du salon ; /files affiche les numéros",
  cancel: "annuler un transfert en cours, ou retirer un fichier que vous avez envoyé",
  files: "lister les fichiers du salon",
  images: "lister les images du salon, en montrer une, ou dire comment et de qui les montrer",
  renderer: "changer l’affichage des salons à partir de maintenant",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "l’heure seule, ou aussi le temps écoulé depuis le dernier message",
  markdown: "mettre en forme *gras*, _italique_ et `code`",
  notify: "ce qui se passe quand on vous mentionne ; text montre ce qui a été dit",
  images: "l’affichage des images : au mieux du terminal, pas du tout, ou d’une certaine façon",
  show: "les images montrées aussitôt : celles des membres vérifiés, ou seulement celles demandées",
  typing: "laisser voir aux autres que vous écrivez",
  away: "minutes sans frappe avant de vous signaler comme absent ; 0 : jamais",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x dit /x",
  you: "vous",
  owner: "propriétaire",
  verified: "vérifié",
  ownedBy: (names) => `Le salon appartient à ${names}.`,
  noOwner: "Il n’y a aucun propriétaire ici.",
  ownerKey: (key) => `La clé de propriétaire, pour --owner-file ; gardez-la pour vous : ${key}`,
  burnHow: "Cela supprime le salon et tout ce qui y a été dit, pour tout le monde. Confirmez avec /burn now.",
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
  seeHelp: "/help les affiche toutes.",
  whom: "Qui ? Donnez un pseudo.",
  nobody: (nick) => `Personne ici ne s’appelle ${nick}.`,
  several: (nicks) => `Il y en a plusieurs : ${nicks} ?`,
  yourself: "C’est vous ; /quit quitte le salon.",
  noRoom: "Vous n’êtes pas dans ce salon ; /rooms affiche les vôtres.",
  renameHow: "Comment le salon doit-il s’appeler ? /rename NAME",
  inviteHow: "Combien d’utilisations, et pour combien de temps ? /invite 5 1h",
  doWhat: "Que faites-vous ? /me TEXT",
  howMany: "Combien de messages ? /history N",
  noSetting: (name) => `Le réglage ${name} n’existe pas ; /set les affiche tous.`,
  noScreen: "rich exige un terminal en entrée comme en sortie ; minimal et json marchent partout.",
  settingTakes: (name, values) => `${name} accepte ${values}.`,
};
