// Owns in Russian the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("ru");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "показать команды",
  nick: "сменить ник в этой комнате",
  me: "сказать, что вы делаете",
  away: "сказать, что вы отошли или вернулись",
  clear: "очистить экран",
  history: "снова показать последние N сообщений (по умолчанию 20) или те, в которых есть TEXT",
  set: "показать или изменить вид и поведение комнат здесь",
  lang: "показать языки или перейти на другой",
  quit: "выйти из всех комнат или из одной",
  room: "показать сведения об этой комнате или писать в другую",
  rooms: "перечислить комнаты, в которых вы находитесь",
  join: "войти ещё в одну комнату",
  create: "создать ещё одну комнату на том же ретрансляторе и войти",
  invite: "сделать ещё одну ссылку, например /invite 5 1h",
  members: "показать, кто здесь",
  verify: "показать код безопасности, чтобы сверить его с кем-то по другому каналу; yes запоминает, что он совпал",
  kick: "исключить кого-то навсегда; у комнаты будет новая ссылка (только для владельцев)",
  owner: "показать, чья это комната и каким ключом это доказывается, или назначить ещё одного владельца",
  rename: "дать комнате другое название (только для владельцев)",
  burn: "удалить комнату для всех (только для владельцев)",
  send: "отправить файл в комнату",
  save: "сохранить файл из комнаты; номера показывает /files",
  cancel: "прервать передачу файла или отозвать отправленный",
  files: "перечислить файлы комнаты",
  images: "перечислить изображения комнаты, показать одно или выбрать, как и чьи показывать",
  renderer: "сменить вид комнат с этого момента",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "только время суток или ещё и как давно было последнее сообщение",
  markdown: "оформлять *жирный*, _курсив_ и `код`",
  notify: "что делать, когда вас упоминают; text показывает сказанное",
  images: "как показывать изображения: как лучше всего умеет терминал, никак или одним способом",
  show: "чьи изображения показывать сразу: проверенных участников или только те, что вы запросите",
  typing: "показывать другим, что вы печатаете",
  away: "через сколько минут без нажатий считать, что вы отошли; 0 — никогда",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x отправляет /x",
  you: "вы",
  owner: "владелец",
  verified: "проверено",
  ownedBy: (names) => `Владельцы: ${names}.`,
  noOwner: "Владельцев здесь нет.",
  ownerKey: (key) => `Ключ владельца для --owner-file; никому его не давайте: ${key}`,
  burnHow: "Это удалит комнату и всё сказанное для всех. Выполнить: /burn now.",
  stillConnecting: "Вы ещё не в комнате; соединение устанавливается.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Это ${room}; здесь ${n} человек.`,
      few: `Это ${room}; здесь ${n} человека.`,
      many: `Это ${room}; здесь ${n} человек.`,
      other: `Это ${room}; здесь ${n} человека.`,
    })),
  itsLink: (link) => `Её ссылка: ${link}`,
  newLink: (link) => `Ссылка новой комнаты: ${link}`,
  newOwnerKey: (key) => `Её ключ владельца; никому его не давайте: ${key}`,
  uses: (uses) =>
    plural(uses, (n) => ({ one: `${n} вход`, few: `${n} входа`, many: `${n} входов`, other: `${n} входа` })),
  until: (time) => `до ${time}`,
  isNow: (setting, value) => `${setting} теперь ${value}.`,
  speaks: "Теперь я говорю по-русски.",
  nothingSaid: "Пока ничего не сказано.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `Команды /${command} нет. ${advice}`,
  seeHelp: "/help показывает все.",
  whom: "Кого? Укажите ник.",
  nobody: (nick) => `Никого с ником ${nick} здесь нет.`,
  several: (nicks) => `Таких несколько: ${nicks}?`,
  yourself: "Это вы; из комнаты выходят командой /quit.",
  noRoom: "Вы не находитесь в такой комнате; /rooms показывает ваши.",
  renameHow: "Как назвать комнату? /rename NAME",
  inviteHow: "Сколько входов и на какое время? /invite 5 1h",
  doWhat: "Что вы делаете? /me TEXT",
  howMany: "Сколько сообщений? /history N",
  noSetting: (name) => `Настройки ${name} нет; /set показывает все.`,
  noScreen: "rich возможен только там, где читают с терминала и пишут на него; minimal и json работают везде.",
  settingTakes: (name, values) => `Значения для ${name}: ${values}.`,
};
