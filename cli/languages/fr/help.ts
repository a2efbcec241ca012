// Owns in French the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Utilisation :",
  arguments: "Arguments :",
  options: "Options :",
  commands: "Commandes :",
  choices: (values) => `choix : ${values}`,
  byDefault: (value) => `par défaut : ${value}`,
  variable: (name) => `variable : ${name}`,
  showHelp: "expliquer cette commande",
  showVersion: "afficher la version",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Discussion de groupe chiffrée de bout en bout dans le terminal. Sans commande, le programme demande quoi faire.",
  host: "démarrer un relais ici, créer un salon et y entrer",
  serve: "lancer seulement le relais",
  create: "créer un salon",
  join: "rejoindre un salon et discuter",
  send: "envoyer un message ou un fichier et repartir",
  invite: "créer un lien de plus pour un salon",
  doctor: "dire ce qui fonctionne ici",
  completion: "afficher les complétions d’un shell",
  help: "expliquer une commande",
  save: "écrire un fichier d’un salon sur la sortie standard",
  profile: "lister, exporter, importer ou supprimer des identités durables, ou changer une phrase secrète",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "autoriser http non chiffré vers un hôte qui n’est pas cette machine",
  json: "afficher le résultat comme un objet JSON",
  name: "le nom du salon",
  server: "le relais",
  inviteFile: "lire l’invitation dans un fichier",
  nick: "votre pseudo (sinon guest- et quatre caractères)",
  ownerFile: "lire la clé de propriétaire dans un fichier",
  timeout: "limite la première connexion et la dernière remise",
  profile: "une identité durable, avec ses salons et leur passé, gardée ici chiffrée",
  renderer: "l’affichage du salon (rich sur un terminal, sinon minimal)",
  buffer: "messages gardés",
  times: "l’heure seule, ou aussi le temps écoulé depuis le dernier message",
  noMarkdown: "ne pas mettre en forme *gras*, _italique_ et `code`",
  notify: "ce qui se passe quand on vous mentionne ; text montre ce qui a été dit",
  listen: "rester quand l’entrée se termine",
  lang: (languages) => `la langue : ${languages} ; sinon celle de votre système`,
  images: "l’affichage des images (auto : au mieux du terminal)",
  port: "où le relais écoute",
  host: "sur quelle adresse",
  data: "y garder les salons et le secret des jetons ; sinon tout est en mémoire",
  publicUrl: "l’adresse où les autres atteignent le relais, pour ses liens",
  joinAtOnce: "entrer tout de suite dans le salon",
  history: "ceux qui arrivent peuvent-ils lire ce qui a été dit avant",
  retention: "où le relais garde ce qui a été dit, chiffré",
  ttl: "combien de temps cela reste sur disque",
  file: "envoyer un fichier ; - est l’entrée standard",
  uses: "combien de fois il laisse entrer quelqu’un",
  expires: "combien de temps il est valable, par exemple 1h",
  man: "afficher la page de manuel, pour man(1)",
  inviteToJoin: "demandée si vous ne la donnez pas ; - la lit sur l’entrée standard",
  inviteToSend: "un lien, ou - pour la première ligne de l’entrée standard",
  text: "ce qu’il faut dire ; sinon lu sur l’entrée standard",
  inviteOfRoom: "une invitation du salon",
  shell: "bash, zsh ou fish",
  fileName: "le nom que le fichier y porte",
  inviteAndFile: "une invitation si elle n’est pas donnée autrement, et l’identifiant du fichier",
  profileAction: "list, export, import, delete ou passphrase",
  profileNames: "le nom du profil, et pour export et import un fichier, ou - pour la sortie et l’entrée standard",
  yes: "supprimer sans poser de question",
  keyring: "garder la phrase secrète dans le trousseau du système, au lieu de la changer",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Commandes utilisateur",
  name: "discussion de groupe chiffrée de bout en bout dans le terminal",
  nameHeading: "NOM",
  synopsisHeading: "SYNOPSIS",
  descriptionHeading: "DESCRIPTION",
  commandsHeading: "COMMANDES",
  roomHeading: "DANS UN SALON",
  settingsHeading: "RÉGLAGES",
  keysHeading: "TOUCHES",
  environmentHeading: "ENVIRONNEMENT",
  exitHeading: "CODE DE SORTIE",
  introduction:
    "Sotto est un salon tranquille : une discussion de groupe chiffrée de bout en bout pour ceux qui vivent dans un terminal. Quiconque a le lien d’un salon y entre ; le relais entre eux ne peut pas lire ce qui est dit. Aucune inscription n’est demandée, et rien n’est écrit sur disque sans qu’on le demande. Sans commande, chat demande quoi faire.",
  inRoom: "Ce qui ne commence pas par / est dit ; //x dit /x.",
  set: "les montre et les change.",
  keys: {
    enter:
      "envoyer ce qui est tapé ; alt-enter commence une nouvelle ligne, et un collage de plusieurs lignes reste un seul message",
    tab: "compléter commandes, pseudos, salons et chemins, et parcourir les propositions",
    upDown: "ce qui a été tapé avant, et les lignes d’un texte plus long",
    ends: "le début et la fin de la ligne",
    words: "un mot en arrière ou en avant",
    cut: "couper un mot, ou jusqu’à un bout de la ligne",
    yank: "recoller ce qui a été coupé",
    undo: "annuler",
    clear: "effacer l’écran",
    leave: "partir",
  },
  exits: {
    asked: "sortie demandée",
    unexpected: "imprévu",
    usage: "mauvaise utilisation",
    refused: "refusé : l’invitation, le jeton, exclusion, salon plein ou détruit, un profil en cours d’utilisation",
    unreachable: "le relais est injoignable",
    keys: "les clés : un mauvais secret, une bifurcation, un groupe impossible à suivre, une mauvaise phrase secrète, un profil endommagé",
  },
  variables: {
    invite: "l’invitation",
    owner: "la clé de propriétaire",
    passphrase: "la phrase secrète du profil",
    createKey: "la clé d’un relais qui ne laisse pas tout le monde créer des salons",
    noColor: "pas de couleurs",
    debug:
      "toute valeur : pour une erreur inattendue, l’endroit du programme où elle s’est produite, sans texte ni secret",
  },
};
