// Owns in Arabic what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ar");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `جارٍ إرسال ${name} (\u2066${size}\u2069) …`,
  isFile: (command) => `هذا ملف على هذا الجهاز، ولم يُقَل؛ لإرساله: \u2066${command}\u2069`,
  saving: (name) => `جارٍ حفظ ${name} …`,
  askToReplace: (path) => `\u2066${path}\u2069 موجود من قبل؛ الأمر نفسه مرة أخرى يستبدله.`,
  offered: (nick, name, file) => `يرسل ${nick} الملف ${name}؛ الأمر \u2066/save ${file}\u2069 يحفظه`,
  complete: (nick, name, size, file) =>
    `أرسل ${nick} الملف ${name} (\u2066${size}\u2069)؛ الأمر \u2066/save ${file}\u2069 يحفظه`,
  sent: (name, size, file) => `أُرسل ${name} (\u2066${size}\u2069)؛ الأمر \u2066/cancel ${file}\u2069 يسحبه`,
  saved: (path) => `حُفظ في \u2066${path}\u2069`,
  withdrawn: (nick, name) => `سحب ${nick} الملف ${name}`,
  delivered: (id) => `أُرسل. الأمر \u2066chat save ${id}\u2069 يكتبه إلى الخرج القياسي.`,
  from: (nick, time) => `من ${nick} في \u2066${time}\u2069`,
  coming: "قيد النقل",
  stalled: "متوقف: مرسله ليس هنا",
  expired: "انتهت مدته",
  gone: "سُحب",
  none: "لا ملفات هنا.",
  percent: (part) => `\u2066${number(part)}%\u2069`,
  speed: (amount) => `\u2066${amount}\u2069/ث`,
  left: (time) => `بقي ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "أي ملف؟ الأمر \u2066/files\u2069 يعرض الأرقام.",
  sendHow: "أي ملف؟ \u2066/send PATH\u2069",
  nameAlone: "لا اسم للنص: الخيار \u2066--name\u2069 يأتي مع \u2066--file\u2069.",
  textBeside: "أرسل نصًا أو ملفًا: احذف أحدهما.",
  inputTwice: "الدخل القياسي هو الملف: أعطِ الدعوة في \u2066CHAT_INVITE\u2069 أو \u2066--invite-file FILE\u2069.",
  cannotSend: (why) => `تعذّر إرسال ملف \u2066--file\u2069. ${why}`,
  saveHow: "أي ملف؟ \u2066chat save [INVITE] FILE_ID\u2069",
  toTerminal: "سيُكتب الملف على الطرفية: وجّهه إلى مكان آخر، مثل \u2066chat save FILE_ID > file\u2069.",
};
