// Owns in Arabic what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ar");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `عبارة مرور الملف الشخصي \u2066${profile}\u2069 (لن تُعرض)`,
  passphraseFor: (profile) => `عبارة مرور للملف الشخصي الجديد \u2066${profile}\u2069 (لن تُعرض؛ ومن دونها يضيع)`,
  newPassphrase: "عبارة المرور الجديدة (لن تُعرض)",
  onceMore: "العبارة نفسها مرة أخرى",
  emptyPassphrase: "عبارة المرور الفارغة لا تحمي شيئًا.",
  passphrasesDiffer: "العبارتان مختلفتان؛ مرة أخرى.",
  passphraseNeeded: "تلزم عبارة مرور: عيّن \u2066CHAT_PASSPHRASE\u2069، أو شغّل هذا في طرفية لتُسأل عنها.",
  newPassphraseNeeded: "تُقرأ عبارة المرور الجديدة من السطر الأول في الدخل القياسي، وهو غير موجود.",
  passphraseChanged: "تغيّرت عبارة المرور. النسخ السابقة ما زالت تُفتح بالقديمة.",
  badName:
    "يتكوّن اسم الملف الشخصي من 1 إلى 64 من الحروف اللاتينية أو الأرقام أو النقاط أو الشرطات أو الشرطات السفلية؛ ويبدأ بحرف أو رقم، ولا ينتهي بنقطة.",
  reservedName: (profile) => `يحجز ويندوز الاسم \u2066${profile}\u2069 لجهاز؛ اختر اسمًا آخر.`,
  unknown: (profile) => `لا يوجد ملف شخصي \u2066${profile}\u2069؛ الأمر \u2066chat profile list\u2069 يعرضها.`,
  exists: (profile) => `يوجد ملف شخصي \u2066${profile}\u2069 من قبل؛ اختر اسمًا آخر.`,
  oneOf: (commands) => `ماذا تريد أن تفعل بالملفات الشخصية؟ اكتب واحدًا من: \u2066${commands}\u2069.`,
  typeIt: (command) => `لفعل ذلك اكتب: \u2066${command}\u2069`,
  rootUnusable: (path) =>
    `تُحفظ الملفات الشخصية في ${path}، ولا يصلح أن يكون مجلدًا؛ عيّن \u2066XDG_DATA_HOME\u2069 إلى مجلد يمكنك الكتابة فيه.`,
  none: "لا ملفات شخصية هنا؛ الأمر \u2066chat join --profile NAME\u2069 ينشئ واحدًا.",
  size: (profile, kibibytes) => `\u2066${profile}  ${number(kibibytes)} KiB\u2069`,
  fileExists: "هذا الملف موجود من قبل؛ اختر اسمًا آخر.",
  fileUnwritable: "تعذّرت كتابة هذا الملف.",
  fileUnreadable: "تعذّرت قراءة هذا الملف.",
  exported: "صُدّر مشفّرًا بعبارة مرور الملف الشخصي. استخدمه نسخة احتياطية أو للانتقال: الملف الشخصي لمكان واحد في كل وقت.",
  toTerminal: "سيُكتب الملف الشخصي على الطرفية: وجّهه إلى مكان آخر، مثل \u2066chat profile export NAME - > FILE\u2069",
  imported: (profile) => `صار لديك الملف الشخصي \u2066${profile}\u2069.`,
  deleted: (profile) => `حُذف الملف الشخصي \u2066${profile}\u2069.`,
  deleteHow: "هذا يحذف هوية نهائيًا؛ أضف \u2066--yes\u2069 إن كنت تقصد ذلك.",
  deleteSure: (profile) => `هذا يحذف الهوية وكل ما تحفظه. اكتب \u2066${profile}\u2069 للمتابعة`,
  notDeleted: (profile) => `هذا ليس \u2066${profile}\u2069؛ لم يُحذف شيء.`,
  whichRoom: "أي غرفة؟",
  otherRoom: "غرفة أخرى، بدعوة",
  severalRooms: (rooms) => `في الملف الشخصي عدة غرف؛ حدّد واحدة بمعرّفها: ${rooms}.`,
  unnamedRoom: (id) => `غرفة بلا اسم، \u2066${id}\u2069`,
  noKeyring: "تعذّر استخدام حلقة مفاتيح النظام؛ الأمر \u2066npm install --global @napi-rs/keyring\u2069 يجلب ما يلزم.",
  keyringSilent: "لا تجيب حلقة مفاتيح النظام؛ هل هي قيد التشغيل ومفتوحة القفل؟",
  inKeyring: "عبارة المرور الآن في حلقة مفاتيح النظام؛ ولن تُسأل عنها بعد الآن.",
  notInKeyring: "لم تعد عبارة المرور في حلقة مفاتيح النظام.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `قارن هذا مع ${nick} صوتيًا أو وجهًا لوجه؛ ويظهر لكما الشيء نفسه:`,
  ifSame: (nick) => `إن كان هو نفسه: \u2066/verify ${nick} yes\u2069`,
  verified: (nick) => `${nick}: موثّق.`,
  unverified: (nick) => `${nick}: لم يعد موثّقًا.`,
  onlyNow: "من دون ملف شخصي لا يُتذكر هذا إلا حتى مغادرتك.",
  yourself: "هذا أنت؛ رقم الأمان بينك وبين شخص آخر.",
  nothingFound: (text) => `لا رسالة هنا تحتوي على ${text}.`,
};
