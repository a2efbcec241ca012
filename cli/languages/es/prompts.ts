// Owns in Spanish what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("es");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "¿Qué quieres hacer?",
  join: "Entrar en una sala a la que alguien me invitó",
  host: "Abrir una sala en este equipo, para probar o para quienes lo usan",
  create: "Abrir una sala en un relé al que otros puedan llegar",
  nick: "¿Cómo quieres que te llamen los demás?",
  roomName: "¿Cómo se llama la sala? (puede quedar vacío)",
  relay: "La dirección del relé, por ejemplo https://chat.example.org",
  invite: "Pega la invitación (no se muestra)",
  whatToSend: "¿Qué quieres enviar?",
  oneTo: (question, most) => `${question} (de 1 a ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Enviado.",
  listens: (url) => `El relé escucha en ${url}`,
  roomLink: (link) => `El enlace de la sala, para quien invites:  ${link}`,
  ownerKey: (key) => `La clave de propietario, solo para ti:     ${key}`,
  ownerKeyOnce: "No se vuelve a mostrar; con ella puedes expulsar a gente y destruir la sala.",
  toJoin: (command) => `Para entrar, escribe esto y pega el enlace:  ${command}`,
  toJoinElsewhere: (command) => `Para entrar, escribe esto en otro terminal y pega el enlace:  ${command}`,
  whoeverHas: "Quien tenga este enlace puede entrar:",
  yours: "La sala es tuya: /owner muestra la clave que lo prueba, /help lo que puedes hacer.",
  onlyHere:
    "Solo esta máquina puede usar ese enlace. Para compartir uno, pon el relé detrás de una dirección https e inícialo con --public-url https://ADDRESS, o crea la sala en un relé al que otros puedan llegar.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "sí",
  no: "no",
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "colores",
    images: "imágenes",
    clock: "reloj",
    server: "servidor",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; hace falta ${oldest} o posterior`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "desconocido",
  noTerminal: "la salida no es un terminal; las salas se muestran sin adornos",
  noColour: "ninguno, como pide NO_COLOR",
  colourless: "ninguno",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} color`, many: `${n} de colores`, other: `${n} colores` })),
  images: (way) => `dibujadas como ${way}, según el entorno`,
  noImages: "ninguna: lo que las decodifica no funciona aquí",
  clock: (time) => `${time}; se compara con la de un relé si --server indica uno`,
  noServer: "no se indicó ninguno; --server URL comprueba uno",
  answers: (origin, ms) => `${origin} responde en ${number(ms)} ms`,
  noRelay: (origin) => `${origin} responde, pero no como un relé de Sotto`,
  clockAlone: (time) => `${time}; sin comparar`,
  silent: (origin) => `${origin} no responde`,
  noTime: "el servidor no dice la hora",
  clockRight: (seconds) => `a ${number(seconds)} s de la del servidor`,
  clockWrong: (seconds) => `a ${number(seconds)} s de la del servidor; ponlo en hora`,
};
