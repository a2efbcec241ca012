// Owns in Russian what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ru");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Отправка: ${name} (${size}) …`,
  isFile: (command) => `Это файл на этом компьютере, и сказано это не было; так он отправляется: ${command}`,
  saving: (name) => `Сохранение: ${name} …`,
  askToReplace: (path) => `${path} уже есть; повторите команду, чтобы заменить.`,
  offered: (nick, name, file) => `${nick} отправляет ${name}; /save ${file} сохранит`,
  complete: (nick, name, size, file) => `Файл от ${nick}: ${name} (${size}); /save ${file} сохранит`,
  sent: (name, size, file) => `Файл отправлен: ${name} (${size}); /cancel ${file} отзовёт`,
  saved: (path) => `Сохранено как ${path}`,
  withdrawn: (nick, name) => `${nick} отзывает ${name}`,
  delivered: (id) => `Отправлено. chat save ${id} выведет файл в стандартный вывод.`,
  from: (nick, time) => `от ${nick}, ${time}`,
  coming: "в пути",
  stalled: "остановлен: отправителя здесь нет",
  expired: "срок истёк",
  gone: "отозван",
  none: "Файлов здесь нет.",
  percent: (part) => `${number(part)} %`,
  speed: (amount) => `${amount}/с`,
  left: (time) => `осталось ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Какой файл? Номера показывает /files.",
  sendHow: "Какой файл? /send PATH",
  nameAlone: "У текста нет имени: --name нужен вместе с --file.",
  textBeside: "Отправьте текст или файл: уберите что-то одно.",
  inputTwice: "Стандартный ввод занят файлом: дайте приглашение через CHAT_INVITE или --invite-file FILE.",
  cannotSend: (why) => `Не удаётся отправить файл из --file. ${why}`,
  saveHow: "Какой файл? chat save [INVITE] FILE_ID",
  toTerminal: "Файл попал бы прямо в терминал: перенаправьте его, например chat save FILE_ID > file.",
};
