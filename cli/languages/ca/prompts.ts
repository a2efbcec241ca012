// Owns in Catalan what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ca");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Què voleu fer?",
  join: "Entrar en una sala on algú m’ha convidat",
  host: "Obrir una sala en aquest ordinador, per provar-ho o per a qui l’usa",
  create: "Obrir una sala en un relé on altres puguin arribar",
  nick: "Com voleu que us diguin els altres?",
  roomName: "Com es diu la sala? (pot quedar buit)",
  relay: "L’adreça del relé, per exemple https://chat.example.org",
  invite: "Enganxeu la invitació (no es mostra)",
  whatToSend: "Què voleu enviar?",
  oneTo: (question, most) => `${question} (d’1 a ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Enviat.",
  listens: (url) => `El relé escolta a ${url}`,
  roomLink: (link) => `L’enllaç de la sala, per a qui convideu:  ${link}`,
  ownerKey: (key) => `La clau de propietari, només per a vós:   ${key}`,
  ownerKeyOnce: "No es tornarà a mostrar; amb ella podeu expulsar gent i destruir la sala.",
  toJoin: (command) => `Per entrar, escriviu això i enganxeu l’enllaç:  ${command}`,
  toJoinElsewhere: (command) => `Per entrar, escriviu això en un altre terminal i enganxeu l’enllaç:  ${command}`,
  whoeverHas: "Qui té aquest enllaç pot entrar:",
  yours: "La sala és vostra: /owner mostra la clau que ho prova, /help què podeu fer.",
  onlyHere:
    "Només aquesta màquina pot usar aquest enllaç. Per compartir-ne un, poseu el relé darrere d’una adreça https i inicieu-lo amb --public-url https://ADDRESS, o creeu la sala en un relé on altres puguin arribar.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "sí",
  no: "no",
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "colors",
    images: "imatges",
    clock: "rellotge",
    server: "servidor",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; cal ${oldest} o més nou`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "desconegut",
  noTerminal: "la sortida no és un terminal; les sales es mostren de manera senzilla",
  noColour: "cap, com demana NO_COLOR",
  colourless: "cap",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} color`, many: `${n} de colors`, other: `${n} colors` })),
  images: (way) => `dibuixades com a ${way}, segons l’entorn`,
  noImages: "cap: allò que les descodifica no funciona aquí",
  clock: (time) => `${time}; es compara amb la d’un relé si --server n’indica un`,
  noServer: "no se n’ha indicat cap; --server URL en comprova un",
  answers: (origin, ms) => `${origin} respon en ${number(ms)} ms`,
  noRelay: (origin) => `${origin} respon, però no com un relé de Sotto`,
  clockAlone: (time) => `${time}; sense comparar`,
  silent: (origin) => `${origin} no respon`,
  noTime: "el servidor no diu l’hora",
  clockRight: (seconds) => `a ${number(seconds)} s de la del servidor`,
  clockWrong: (seconds) => `a ${number(seconds)} s de la del servidor; poseu-lo en hora`,
};
