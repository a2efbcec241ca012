// Owns in Russian what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ru");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "Что вы хотите сделать?",
  join: "Войти в комнату, куда меня пригласили",
  host: "Открыть комнату на этом компьютере: попробовать или для тех, кто за ним",
  create: "Открыть комнату на ретрансляторе, доступном другим",
  nick: "Как другим вас называть?",
  roomName: "Как называется комната? (можно оставить пустым)",
  relay: "Адрес ретранслятора, например https://chat.example.org",
  invite: "Вставьте приглашение (оно не показывается)",
  whatToSend: "Что отправить",
  oneTo: (question, most) => `${question} (от 1 до ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "Отправлено.",
  listens: (url) => `Ретранслятор слушает на ${url}`,
  roomLink: (link) => `Ссылка на комнату, для приглашённых:  ${link}`,
  ownerKey: (key) => `Ключ владельца, только для вас:       ${key}`,
  ownerKeyOnce: "Больше он показан не будет; с ним можно исключать людей и уничтожить комнату.",
  toJoin: (command) => `Чтобы войти, наберите это и вставьте ссылку:  ${command}`,
  toJoinElsewhere: (command) => `Чтобы войти, наберите это в другом терминале и вставьте ссылку:  ${command}`,
  whoeverHas: "Войти может каждый, у кого есть эта ссылка:",
  yours: "Комната ваша: /owner показывает ключ, который это доказывает, /help — что вы можете делать.",
  onlyHere:
    "Эта ссылка работает только на этой машине. Чтобы поделиться ссылкой, поставьте ретранслятор за адресом https и запустите его с --public-url https://ADDRESS или создайте комнату на ретрансляторе, доступном другим.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "ок",
  no: "нет",
  checks: {
    node: "Node",
    terminal: "терминал",
    colours: "цвета",
    images: "изображения",
    clock: "часы",
    server: "сервер",
  },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; нужна версия ${oldest} или новее`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "неизвестный",
  noTerminal: "вывод идёт не в терминал; комнаты выводятся без оформления",
  noColour: "нет, как требует NO_COLOR",
  colourless: "нет",
  colours: (colours) =>
    plural(colours, (n) => ({ one: `${n} цвет`, few: `${n} цвета`, many: `${n} цветов`, other: `${n} цвета` })),
  images: (way) => `способ, судя по окружению: ${way}`,
  noImages: "нет: то, что их декодирует, здесь не работает",
  clock: (time) => `${time}; сверяются с часами ретранслятора, если указать --server`,
  noServer: "не указан; --server URL проверит его",
  answers: (origin, ms) => `${origin} отвечает за ${number(ms)} мс`,
  noRelay: (origin) => `${origin} отвечает, но не как ретранслятор Sotto`,
  clockAlone: (time) => `${time}; не сверены`,
  silent: (origin) => `${origin} не отвечает`,
  noTime: "сервер не сообщает время",
  clockRight: (seconds) => `расхождение с сервером ${number(seconds)} с`,
  clockWrong: (seconds) => `расхождение с сервером ${number(seconds)} с; переведите часы`,
};
