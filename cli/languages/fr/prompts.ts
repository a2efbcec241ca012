// Owns in French what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("fr");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Que voulez-vous faire ?",
  join: "Rejoindre un salon où quelqu’un m’a invité",
  host: "Ouvrir un salon sur cet ordinateur, pour essayer ou pour ceux qui l’utilisent",
  create: "Ouvrir un salon sur un relais que d’autres peuvent atteindre",
  nick: "Comment les autres doivent-ils vous appeler ?",
  roomName: "Comment s’appelle le salon ? (peut rester vide)",
  relay: "L’adresse du relais, par exemple https://chat.example.org",
  invite: "Collez l’invitation (elle ne s’affiche pas)",
  whatToSend: "Que voulez-vous envoyer ?",
  oneTo: (question, most) => `${question} (1 à ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Envoyé.",
  listens: (url) => `Le relais écoute sur ${url}`,
  roomLink: (link) => `Le lien du salon, pour vos invités :      ${link}`,
  ownerKey: (key) => `La clé de propriétaire, pour vous seul :  ${key}`,
  ownerKeyOnce: "Elle ne sera plus affichée ; elle permet d’exclure des gens et de détruire le salon.",
  toJoin: (command) => `Pour entrer, tapez ceci et collez le lien :  ${command}`,
  toJoinElsewhere: (command) => `Pour entrer, tapez ceci dans un autre terminal et collez le lien :  ${command}`,
  whoeverHas: "Quiconque a ce lien peut entrer :",
  yours: "Le salon est à vous : /owner affiche la clé qui le prouve, /help ce que vous pouvez faire.",
  onlyHere:
    "Seule cette machine peut utiliser ce lien. Pour en partager un, placez le relais derrière une adresse https et démarrez-le avec --public-url https://ADDRESS, ou créez le salon sur un relais que d’autres peuvent atteindre.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "oui",
  no: "non",
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "couleurs",
    images: "images",
    clock: "horloge",
    server: "serveur",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version} ; il faut ${oldest} ou plus récent`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "inconnu",
  noTerminal: "la sortie n’est pas un terminal ; les salons sont affichés simplement",
  noColour: "aucune, comme le demande NO_COLOR",
  colourless: "aucune",
  colours: (colours) =>
    plural(colours, (n) => ({ one: `${n} couleur`, many: `${n} de couleurs`, other: `${n} couleurs` })),
  images: (way) => `dessinées par ${way}, d’après l’environnement`,
  noImages: "aucune : ce qui les décode ne fonctionne pas ici",
  clock: (time) => `${time} ; comparée à celle d’un relais si --server en nomme un`,
  noServer: "aucun n’est nommé ; --server URL en vérifie un",
  answers: (origin, ms) => `${origin} répond en ${number(ms)} ms`,
  noRelay: (origin) => `${origin} répond, mais pas comme un relais Sotto`,
  clockAlone: (time) => `${time} ; non comparée`,
  silent: (origin) => `${origin} ne répond pas`,
  noTime: "le serveur ne donne pas l’heure",
  clockRight: (seconds) => `à ${number(seconds)} s de celle du serveur`,
  clockWrong: (seconds) => `à ${number(seconds)} s de celle du serveur ; mettez-la à l’heure`,
};
