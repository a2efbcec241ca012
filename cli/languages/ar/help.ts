// Owns in Arabic the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "الاستخدام:",
  arguments: "المعطيات:",
  options: "الخيارات:",
  commands: "الأوامر:",
  choices: (values) => `القيم: \u2066${values}\u2069`,
  byDefault: (value) => `الافتراضي: \u2066${value}\u2069`,
  variable: (name) => `المتغير: \u2066${name}\u2069`,
  showHelp: "شرح هذا الأمر",
  showVersion: "عرض رقم الإصدار",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "محادثة جماعية في الطرفية مشفّرة من الطرف إلى الطرف. من دون أمر يسأل البرنامج عما يُراد فعله.",
  host: "تشغيل مُرحِّل هنا وإنشاء غرفة ودخولها",
  serve: "تشغيل المُرحِّل فقط",
  create: "إنشاء غرفة",
  join: "الانضمام إلى غرفة والتحدث",
  send: "إرسال رسالة واحدة ثم المغادرة",
  invite: "إنشاء رابط آخر لغرفة",
  doctor: "بيان ما يعمل هنا",
  completion: "عرض الإكمال التلقائي للصدفة",
  help: "شرح أمر",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "السماح بـ \u2066http\u2069 العادي إلى مضيف غير هذا الجهاز",
  json: "عرض النتيجة ككائن \u2066JSON\u2069 واحد",
  name: "اسم الغرفة",
  server: "المُرحِّل",
  inviteFile: "قراءة الدعوة من ملف",
  nick: "لقبك (وإلا فهو \u2066guest-\u2069 وأربعة محارف)",
  ownerFile: "قراءة مفتاح المالك من ملف",
  timeout: "يحدّ وقت أول اتصال وآخر تسليم",
  profile: "هوية دائمة (ليس في هذا الإصدار)",
  renderer: "طريقة رسم الغرفة (\u2066rich\u2069 في الطرفية، وإلا \u2066minimal\u2069)",
  buffer: "عدد الرسائل المحفوظة",
  times: "وقت اليوم، أو منذ متى",
  noMarkdown: "عدم رسم \u2066*الغامق*\u2069 و\u2066_المائل_\u2069 و\u2066`الشيفرة`\u2069 كما هي",
  notify: "ما يحدث عند ذكرك؛ القيمة \u2066text\u2069 تعرض ما قيل",
  listen: "البقاء بعد انتهاء الدخل",
  lang: (languages) => `اللغة: \u2066${languages}\u2069؛ وإلا فلغة نظامك`,
  images: "طريقة عرض الصور (ليس في هذا الإصدار)",
  port: "المنفذ الذي يستمع عليه المُرحِّل",
  host: "العنوان الذي يستمع عليه",
  data: "حفظ الغرف وسرّ الرموز هناك؛ وإلا فكل شيء في الذاكرة",
  publicUrl: "العنوان الذي يصل به الآخرون إلى المُرحِّل، لأجل روابطه",
  joinAtOnce: "دخول الغرفة فورًا",
  history: "هل يستطيع المنضمون قراءة ما قيل قبلهم",
  retention: "أين يحفظ المُرحِّل ما قيل مشفّرًا",
  ttl: "مدة حفظه على القرص",
  file: "إرسال ملف (ليس في هذا الإصدار)",
  uses: "عدد مرات السماح بالدخول",
  expires: "مدة صلاحيته، مثل \u20661h\u2069",
  man: "عرض صفحة الدليل لأجل \u2066man(1)\u2069",
  inviteToJoin: "تُسأل عنها إن لم تعطها؛ و\u2066-\u2069 يقرؤها من الدخل القياسي",
  inviteToSend: "رابط، أو \u2066-\u2069 للسطر الأول من الدخل القياسي",
  text: "ما يقال؛ وإلا فيُقرأ من الدخل القياسي",
  inviteOfRoom: "دعوة إلى الغرفة",
  shell: "\u2066bash\u2069 أو \u2066zsh\u2069 أو \u2066fish\u2069",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "أوامر المستخدم",
  name: "محادثة جماعية في الطرفية مشفّرة من الطرف إلى الطرف",
  nameHeading: "الاسم",
  synopsisHeading: "الموجز",
  descriptionHeading: "الوصف",
  commandsHeading: "الأوامر",
  roomHeading: "داخل الغرفة",
  settingsHeading: "الإعدادات",
  keysHeading: "المفاتيح",
  environmentHeading: "البيئة",
  exitHeading: "رمز الخروج",
  introduction:
    "\u2066Sotto\u2069 غرفة هادئة: محادثة جماعية مشفّرة من الطرف إلى الطرف لمن يعيشون في الطرفية. من لديه رابط الغرفة فهو فيها؛ ولا يستطيع المُرحِّل بينهم قراءة ما يقال. لا تسجيل، ولا يُكتب شيء على القرص إلا عند الطلب. من دون أمر يسأل \u2066chat\u2069 عما يُراد فعله.",
  inRoom: "ما لا يبدأ بالرمز \u2066/\u2069 يقال؛ و\u2066//x\u2069 يقول \u2066/x\u2069.",
  set: "يعرضها ويغيّرها.",
  keys: {
    enter: "قول ما كُتب؛ \u2066alt-enter\u2069 يبدأ سطرًا جديدًا، وعدة أسطر ملصقة تبقى رسالة واحدة",
    tab: "إكمال الأوامر والألقاب والغرف والمسارات، والتنقل بين ما يناسب",
    upDown: "ما كُتب من قبل، وأسطر النص الطويل",
    ends: "أول السطر وآخره",
    words: "كلمة إلى الخلف أو إلى الأمام",
    cut: "قص كلمة أو حتى طرف السطر",
    yank: "إعادة ما قُصّ",
    undo: "تراجع",
    clear: "إفراغ الشاشة",
    leave: "المغادرة",
  },
  exits: {
    asked: "مغادرة كما طُلب",
    unexpected: "شيء غير متوقع",
    usage: "استخدام خاطئ",
    refused: "رفض: الدعوة، أو الرمز، أو الإخراج، أو غرفة ممتلئة أو متلفة",
    unreachable: "تعذّر الوصول إلى المُرحِّل",
    keys: "المفاتيح: سرّ خاطئ، أو انقسام، أو مجموعة لا يمكن متابعتها",
  },
  variables: {
    invite: "الدعوة",
    owner: "مفتاح المالك",
    createKey: "مفتاح مُرحِّل لا يسمح للجميع بإنشاء غرف",
    noColor: "بلا ألوان",
  },
};
