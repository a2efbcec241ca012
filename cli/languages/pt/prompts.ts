// Owns in Portuguese what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("pt");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "O que você gostaria de fazer?",
  join: "Entrar numa sala para a qual alguém me convidou",
  host: "Abrir uma sala neste computador, para experimentar ou para quem o usa",
  create: "Abrir uma sala num retransmissor que outros possam alcançar",
  nick: "Como os outros devem chamar você?",
  roomName: "Como se chama a sala? (pode ficar vazio)",
  relay: "O endereço do retransmissor, por exemplo https://chat.example.org",
  invite: "Cole o convite (ele não aparece)",
  whatToSend: "O que você quer enviar?",
  oneTo: (question, most) => `${question} (de 1 a ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Enviado.",
  listens: (url) => `O retransmissor escuta em ${url}`,
  roomLink: (link) => `O link da sala, para quem você convidar:  ${link}`,
  ownerKey: (key) => `A chave de dono, só para você:            ${key}`,
  ownerKeyOnce: "Ela não será mostrada de novo; com ela você pode remover pessoas e destruir a sala.",
  toJoin: (command) => `Para entrar, digite isto e cole o link:  ${command}`,
  toJoinElsewhere: (command) => `Para entrar, digite isto em outro terminal e cole o link:  ${command}`,
  whoeverHas: "Quem tem este link pode entrar:",
  yours: "A sala é sua: /owner mostra a chave que o prova, /help o que você pode fazer.",
  onlyHere:
    "Só esta máquina pode usar esse link. Para compartilhar um, ponha o retransmissor atrás de um endereço https e inicie-o com --public-url https://ADDRESS, ou crie a sala num retransmissor que outros possam alcançar.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "sim",
  no: "não",
  checks: {
    node: "node",
    terminal: "terminal",
    colours: "cores",
    images: "imagens",
    clock: "relógio",
    server: "servidor",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; é preciso ${oldest} ou mais novo`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "desconhecido",
  noTerminal: "a saída não é um terminal; as salas são exibidas de forma simples",
  noColour: "nenhuma, como pede NO_COLOR",
  colourless: "nenhuma",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} cor`, many: `${n} de cores`, other: `${n} cores` })),
  images: (way) => `desenhadas como ${way}, pelo que diz o ambiente`,
  noImages: "nenhuma: o que as decodifica não funciona aqui",
  clock: (time) => `${time}; comparada com a de um retransmissor se --server indicar um`,
  noServer: "nenhum foi indicado; --server URL verifica um",
  answers: (origin, ms) => `${origin} responde em ${number(ms)} ms`,
  noRelay: (origin) => `${origin} responde, mas não como um retransmissor do Sotto`,
  clockAlone: (time) => `${time}; não comparada`,
  silent: (origin) => `${origin} não responde`,
  noTime: "o servidor não informa a hora",
  clockRight: (seconds) => `a ${number(seconds)} s da hora do servidor`,
  clockWrong: (seconds) => `a ${number(seconds)} s da hora do servidor; acerte o relógio`,
};
