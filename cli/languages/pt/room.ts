// Owns in Portuguese what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("pt");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Conectando…",
  noAnswer: (seconds) => `O retransmissor não responde; nova tentativa em ${number(seconds)} s.`,
  lost: (seconds) => `A conexão caiu; nova tentativa em ${number(seconds)} s. O que você disser fica guardado.`,
  backOnline: "Conexão restabelecida.",
  unnamed: "uma sala sem nome",
  entered: (room, nick) => `Você está em ${room} como ${nick}.`,
  here: (names) => `Aqui: ${names}.`,
  alone: "Ainda não há mais ninguém aqui.",
  joined: (nick) => `${nick} entrou`,
  left: (nick) => `${nick} saiu`,
  away: (nick) => `${nick} está ausente`,
  back: (nick) => `${nick} voltou`,
  kicked: (nick) => `Um dono removeu ${nick}`,
  nick: (was, nick) => `${was} agora é ${nick}`,
  renamed: (room) => `A sala agora se chama ${room}.`,
  owner: (nick) => `A sala agora também é de ${nick}.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} evento não está mais disponível; pode ter sido uma mensagem.`,
      many: `${n} de eventos não estão mais disponíveis; pode ter havido mensagens.`,
      other: `${n} eventos não estão mais disponíveis; pode ter havido mensagens.`,
    })),
  newInvite: (link) => `A sala tem um novo link: ${link}`,
  undelivered: (text) => `Não entregue: ${text}`,
  keptForLater: (text) => `Ainda não enviado; o perfil guarda e envia na próxima vez que for iniciado: ${text}`,
  theMessage: "a mensagem",
  warning: (text) => `Atenção: ${text}`,
  mentioned: (nick, number, room) => `${nick} fala com você em ${number}: ${room}. /room ${number} leva até lá.`,
  notice: (nick, room) => `${nick} fala com você em ${room}`,
  switched: (number, room) => `Agora você escreve em ${number}: ${room}.`,
  quit: "Você saiu da sala.",
  policy: {
    sharedMemory:
      "Quem tem o link pode ler o que foi dito antes de chegar; o retransmissor guarda tudo criptografado, só na memória, e esquece 15 minutos depois da última mensagem ou ao reiniciar.",
    sharedDisk: (time) =>
      `Quem tem o link pode ler o que foi dito antes de chegar; o retransmissor guarda tudo criptografado por ${time}.`,
    sealedMemory:
      "Cada um lê apenas o que é dito a partir da própria entrada; o retransmissor guarda tudo criptografado, só na memória, e esquece 15 minutos depois da última mensagem ou ao reiniciar.",
    sealedDisk: (time) =>
      `Cada um lê apenas o que é dito a partir da própria entrada; o retransmissor guarda tudo criptografado por ${time}.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "sala sem nome",
  connecting: "conectando…",
  reconnecting: "reconectando…",
  offline: "sem conexão",
  away: "ausente",
  people: (people) => `${number(people)} aqui`,
  mentions: (messages) => `${number(messages)} @você`,
  oneTyping: (nick) => `${nick} está digitando…`,
  twoTyping: (nicks) => `${nicks} estão digitando…`,
  manyTyping: "várias pessoas digitando…",
  lastSaid: (ago) => `última mensagem: ${ago}`,
  waiting: (messages) => `e mais ${number(messages)} a enviar`,
};
