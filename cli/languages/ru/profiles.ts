// Owns in Russian what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ru");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Парольная фраза профиля ${profile} (не показывается)`,
  passphraseFor: (profile) =>
    `Парольная фраза для нового профиля ${profile} (не показывается; без неё профиль пропадёт)`,
  newPassphrase: "Новая парольная фраза (не показывается)",
  onceMore: "То же самое ещё раз",
  emptyPassphrase: "Пустая парольная фраза ничего не защищает.",
  passphrasesDiffer: "Не совпадает; ещё раз.",
  passphraseNeeded: "Нужна парольная фраза: задайте CHAT_PASSPHRASE или запустите это в терминале, чтобы её спросили.",
  newPassphraseNeeded: "Новая парольная фраза читается из первой строки стандартного ввода, а её нет.",
  passphraseChanged: "Парольная фраза изменена. Прежние копии по-прежнему открываются старой.",
  badName:
    "Имя профиля — от 1 до 64 латинских букв, цифр, точек, дефисов или подчёркиваний; оно начинается с буквы или цифры и не кончается точкой.",
  reservedName: (profile) => `Имя ${profile} в Windows занято устройством; возьмите другое.`,
  unknown: (profile) => `Профиля ${profile} нет; chat profile list показывает все.`,
  exists: (profile) => `Профиль ${profile} уже есть; возьмите другое имя.`,
  oneOf: (commands) => `Что сделать с профилями? Введите одну из команд: ${commands}.`,
  typeIt: (command) => `Для этого введите: ${command}`,
  rootUnusable: (path) =>
    `Профили лежат в ${path}, но это нельзя использовать как каталог; задайте в XDG_DATA_HOME каталог, куда вы можете писать.`,
  none: "Профилей здесь нет; chat join --profile NAME создаёт профиль.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} КиБ`,
  fileExists: "Такой файл уже есть; возьмите другое имя.",
  fileUnwritable: "Не удаётся записать этот файл.",
  fileUnreadable: "Не удаётся прочитать этот файл.",
  exported:
    "Экспортировано и зашифровано парольной фразой профиля. Годится как резервная копия или для переезда: профилем можно пользоваться только в одном месте сразу.",
  toTerminal: "Профиль попал бы прямо в терминал: перенаправьте его, например chat profile export NAME - > FILE",
  imported: (profile) => `Профиль ${profile} теперь здесь.`,
  deleted: (profile) => `Профиля ${profile} больше нет.`,
  deleteHow: "Это удалит личность навсегда; добавьте --yes, если так и задумано.",
  deleteSure: (profile) => `Это удалит личность и всё, что с ней хранится. Чтобы продолжить, наберите ${profile}`,
  notDeleted: (profile) => `Это не ${profile}; ничего не удалено.`,
  whichRoom: "Какая комната?",
  otherRoom: "Другая комната, по приглашению",
  severalRooms: (rooms) => `В профиле несколько комнат; укажите одну по идентификатору: ${rooms}.`,
  unnamedRoom: (id) => `комната без названия, ${id}`,
  noKeyring: "Связка ключей системы недоступна; нужное установит npm install --global @napi-rs/keyring.",
  keyringSilent: "Системное хранилище ключей не отвечает; запущено ли оно и разблокировано ли?",
  inKeyring: "Парольная фраза теперь в связке ключей системы; спрашивать её больше не будут.",
  notInKeyring: "В связке ключей системы больше нет парольной фразы.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Сверьте это с ${nick} голосом или лично; у вас обоих должно быть одно и то же:`,
  ifSame: (nick) => `Если совпадает: /verify ${nick} yes`,
  verified: (nick) => `${nick}: проверено.`,
  unverified: (nick) => `${nick}: больше не проверено.`,
  onlyNow: "Без профиля это запомнится только до вашего выхода.",
  yourself: "Это вы; код безопасности — между вами и кем-то другим.",
  nothingFound: (text) => `Здесь нет сообщений, в которых есть ${text}.`,
};
