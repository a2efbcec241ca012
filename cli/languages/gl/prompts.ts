// Owns in Galician what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("gl");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Que queres facer?",
  join: "Entrar nunha sala á que alguén me convidou",
  host: "Abrir unha sala neste ordenador, para probar ou para quen o usa",
  create: "Abrir unha sala nun relé ao que outros poidan chegar",
  nick: "Como queres que te chamen os demais?",
  roomName: "Como se chama a sala? (pode quedar baleiro)",
  relay: "O enderezo do relé, por exemplo https://chat.example.org",
  invite: "Pega o convite (non se amosa)",
  whatToSend: "Que queres enviar?",
  oneTo: (question, most) => `${question} (de 1 a ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Enviado.",
  listens: (url) => `O relé escoita en ${url}`,
  roomLink: (link) => `A ligazón da sala, para quen convides:  ${link}`,
  ownerKey: (key) => `A chave de propietario, só para ti:     ${key}`,
  ownerKeyOnce: "Non se volve amosar; con ela podes expulsar xente e destruír a sala.",
  toJoin: (command) => `Para entrar, escribe isto e pega a ligazón:  ${command}`,
  toJoinElsewhere: (command) => `Para entrar, escribe isto noutro terminal e pega a ligazón:  ${command}`,
  whoeverHas: "Quen teña esta ligazón pode entrar:",
  yours: "A sala é túa: /owner amosa a chave que o proba, /help o que podes facer.",
  onlyHere:
    "Só esta máquina pode usar esa ligazón. Para compartir unha, pon o relé detrás dun enderezo https e iníciao con --public-url https://ADDRESS, ou crea a sala nun relé ao que outros poidan chegar.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "si",
  no: "non",
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "cores",
    images: "imaxes",
    clock: "reloxo",
    server: "servidor",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; cómpre ${oldest} ou posterior`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "descoñecido",
  noTerminal: "a saída non é un terminal; as salas amósanse de xeito sinxelo",
  noColour: "ningunha, como pide NO_COLOR",
  colourless: "ningunha",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} cor`, other: `${n} cores` })),
  images: (way) => `debuxadas como ${way}, segundo o contorno`,
  noImages: "ningunha: o que as descodifica non funciona aquí",
  clock: (time) => `${time}; compárase coa dun relé se --server indica un`,
  noServer: "non se indicou ningún; --server URL comproba un",
  answers: (origin, ms) => `${origin} responde en ${number(ms)} ms`,
  noRelay: (origin) => `${origin} responde, pero non como un relé de Sotto`,
  clockAlone: (time) => `${time}; sen comparar`,
  silent: (origin) => `${origin} non responde`,
  noTime: "o servidor non di a hora",
  clockRight: (seconds) => `a ${number(seconds)} s da do servidor`,
  clockWrong: (seconds) => `a ${number(seconds)} s da do servidor; pono en hora`,
};
