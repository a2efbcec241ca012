// Owns in Russian what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ru");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "Соединение …",
  noAnswer: (seconds) => `Ретранслятор не отвечает; новая попытка через ${number(seconds)} с.`,
  lost: (seconds) => `Соединение потеряно; новая попытка через ${number(seconds)} с. Написанное сохраняется.`,
  backOnline: "Снова на связи.",
  unnamed: "комната без названия",
  entered: (room, nick) => `Вы вошли: ${room}. Ваш ник — ${nick}.`,
  here: (names) => `Здесь: ${names}.`,
  alone: "Больше здесь пока никого нет.",
  joined: (nick) => `${nick} входит`,
  left: (nick) => `${nick} выходит`,
  away: (nick) => `${nick} не у клавиатуры`,
  back: (nick) => `${nick} снова здесь`,
  kicked: (nick) => `Владелец исключил ${nick}`,
  nick: (was, nick) => `${was} теперь ${nick}`,
  renamed: (room) => `Новое название комнаты: ${room}.`,
  owner: (nick) => `${nick} теперь среди владельцев комнаты.`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} событие уже не получить; возможно, это было сообщение.`,
      few: `${n} события уже не получить; среди них могли быть сообщения.`,
      many: `${n} событий уже не получить; среди них могли быть сообщения.`,
      other: `${n} события уже не получить; среди них могли быть сообщения.`,
    })),
  newInvite: (link) => `У комнаты новая ссылка: ${link}`,
  undelivered: (text) => `Не доставлено: ${text}`,
  keptForLater: (text) => `Ещё не отправлено; профиль сохранил это и отправит при следующем запуске: ${text}`,
  theMessage: "сообщение",
  warning: (text) => `Внимание: ${text}`,
  mentioned: (nick, number, room) => `${nick} обращается к вам в ${number}: ${room}. Перейти: /room ${number}`,
  notice: (nick, room) => `${nick} обращается к вам: ${room}`,
  switched: (number, room) => `Теперь вы пишете в ${number}: ${room}.`,
  quit: "Вы вышли из комнаты.",
  policy: {
    sharedMemory:
      "Каждый, у кого есть ссылка, может прочитать сказанное до его прихода; ретранслятор хранит это зашифрованным, только в памяти, и забывает через 15 минут после последнего сообщения или при перезапуске.",
    sharedDisk: (time) =>
      `Каждый, у кого есть ссылка, может прочитать сказанное до его прихода; ретранслятор хранит это зашифрованным (срок: ${time}).`,
    sealedMemory:
      "Каждый читает только то, что сказано после его прихода; ретранслятор хранит это зашифрованным, только в памяти, и забывает через 15 минут после последнего сообщения или при перезапуске.",
    sealedDisk: (time) =>
      `Каждый читает только то, что сказано после его прихода; ретранслятор хранит это зашифрованным (срок: ${time}).`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "комната без названия",
  connecting: "соединение …",
  reconnecting: "переподключение …",
  offline: "нет связи",
  away: "вы отошли",
  people: (people) => `здесь: ${number(people)}`,
  mentions: (messages) => `${number(messages)} @вы`,
  oneTyping: (nick) => `${nick} печатает …`,
  twoTyping: (nicks) => `${nicks} печатают …`,
  manyTyping: "несколько человек печатают …",
  lastSaid: (ago) => `последнее сообщение: ${ago}`,
  waiting: (messages) => `и ещё ${number(messages)} ждут отправки`,
};
