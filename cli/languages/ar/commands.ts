// Owns in Arabic the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("ar");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "عرض الأوامر",
  nick: "تغيير لقبك في هذه الغرفة",
  me: "وصف ما تفعله",
  away: "الإعلان أنك بعيد، أو أنك عدت",
  clear: "إفراغ الشاشة",
  history: "إعادة عرض آخر \u2066N\u2069 من الرسائل (20 إن لم تحدد)، أو الرسائل التي تحوي \u2066TEXT\u2069",
  set: "عرض أو تغيير شكل الغرف وسلوكها هنا",
  lang: "عرض اللغات، أو التحدث بلغة أخرى من الآن",
  quit: "مغادرة كل الغرف، أو إحداها",
  room: "عرض معلومات هذه الغرفة، أو الكتابة في غيرها",
  rooms: "سرد الغرف التي أنت فيها",
  join: "دخول غرفة أخرى",
  create: "إنشاء غرفة أخرى على المُرحِّل نفسه ودخولها",
  invite: "إنشاء رابط آخر، مثل \u2066/invite 5 1h\u2069",
  members: "عرض الموجودين هنا",
  verify: "عرض رقم الأمان لمقارنته مع شخص عبر قناة أخرى؛ \u2066yes\u2069 تحفظ أنه كان متطابقًا",
  kick: "إخراج شخص نهائيًا؛ تحصل الغرفة على رابط جديد (للمالكين فقط)",
  owner: "عرض مالك الغرفة والمفتاح الذي يثبت ذلك، أو تعيين مالك آخر",
  rename: "إعطاء الغرفة اسمًا آخر (للمالكين فقط)",
  burn: "حذف الغرفة للجميع (للمالكين فقط)",
  send: "إرسال ملف إلى الغرفة",
  save: "حفظ ملف من الغرفة؛ الأمر \u2066/files\u2069 يعرض الأرقام",
  cancel: "التخلي عن ملف قيد النقل، أو سحب ملف أرسلته",
  files: "سرد ملفات الغرفة",
  images: "سرد صور الغرفة أو عرض واحدة أو تحديد طريقة العرض وصور من تُعرض",
  renderer: "تغيير طريقة عرض الغرف من الآن فصاعدًا",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "وقت اليوم وحده، أو معه منذ متى كانت آخر رسالة",
  markdown: "تنسيق \u2066*الغامق*\u2069 و\u2066_المائل_\u2069 و\u2066`الشيفرة`\u2069 عند عرضها",
  notify: "ما يحدث عند ذكرك؛ القيمة \u2066text\u2069 تعرض ما قيل",
  images: "طريقة عرض الصور: أفضل ما في الطرفية أو لا شيء أو طريقة بعينها",
  show: "صور من تُعرض فورًا: صور الأعضاء الموثوقين أو ما تطلبه فقط",
  typing: "السماح للآخرين برؤية أنك تكتب",
  away: "الدقائق بلا ضغط مفاتيح حتى تُعدّ بعيدًا؛ 0 يعني أبدًا",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "\u2066//x\u2069 يرسل \u2066/x\u2069",
  you: "أنت",
  owner: "مالك",
  verified: "موثّق",
  ownedBy: (names) => `المالكون: ${names}.`,
  noOwner: "لا مالك هنا.",
  ownerKey: (key) => `مفتاح المالك من أجل \u2066--owner-file\u2069؛ احتفظ به لنفسك: ${key}`,
  burnHow: "هذا يحذف الغرفة وكل ما قيل فيها، للجميع. الأمر \u2066/burn now\u2069 ينفّذه.",
  stillConnecting: "لست في الغرفة بعد؛ الاتصال جارٍ.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      zero: `هذه ${room}؛ عدد الموجودين ${n}.`,
      one: `هذه ${room}؛ هنا شخص واحد.`,
      two: `هذه ${room}؛ هنا شخصان.`,
      few: `هذه ${room}؛ هنا ${n} أشخاص.`,
      many: `هذه ${room}؛ هنا ${n} شخصًا.`,
      other: `هذه ${room}؛ هنا ${n} شخص.`,
    })),
  itsLink: (link) => `رابطها: ${link}`,
  newLink: (link) => `رابط الغرفة الجديدة: ${link}`,
  newOwnerKey: (key) => `مفتاح مالكها؛ احتفظ به لنفسك: ${key}`,
  uses: (uses) =>
    plural(uses, (n) => ({
      zero: `${n} استخدام`,
      one: `استخدام واحد`,
      two: `استخدامان`,
      few: `${n} استخدامات`,
      many: `${n} استخدامًا`,
      other: `${n} استخدام`,
    })),
  until: (time) => `حتى ${time}`,
  isNow: (setting, value) => `\u2066${setting}\u2069 الآن \u2066${value}\u2069.`,
  speaks: "من الآن أتحدث العربية.",
  nothingSaid: "لم يُقل شيء بعد.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `لا يوجد أمر \u2066/${command}\u2069. ${advice}`,
  seeHelp: "الأمر \u2066/help\u2069 يعرضها كلها.",
  whom: "من تقصد؟ اكتب اللقب.",
  nobody: (nick) => `لا أحد هنا اسمه ${nick}.`,
  several: (nicks) => `يوجد أكثر من واحد: ${nicks}؟`,
  yourself: "هذا أنت؛ الأمر \u2066/quit\u2069 يغادر الغرفة.",
  noRoom: "لست في غرفة كهذه؛ الأمر \u2066/rooms\u2069 يعرض غرفك.",
  renameHow: "ما الاسم المراد للغرفة؟ \u2066/rename NAME\u2069",
  inviteHow: "كم استخدامًا، ولأي مدة؟ \u2066/invite 5 1h\u2069",
  doWhat: "ماذا تفعل؟ \u2066/me TEXT\u2069",
  howMany: "كم رسالة؟ \u2066/history N\u2069",
  noSetting: (name) => `لا يوجد إعداد ${name}؛ الأمر \u2066/set\u2069 يعرضها كلها.`,
  noScreen: "\u2066rich\u2069 يحتاج إلى طرفية تُقرأ وتُكتب معًا؛ \u2066minimal\u2069 و\u2066json\u2069 يعملان في كل مكان.",
  settingTakes: (name, values) => `\u2066${name}\u2069 يقبل \u2066${values}\u2069.`,
};
