// Owns in Arabic what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ar");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "ماذا تريد أن تفعل؟",
  join: "الانضمام إلى غرفة دعاني إليها أحدهم",
  host: "فتح غرفة على هذا الحاسوب، للتجربة أو لمن يستخدمونه",
  create: "فتح غرفة على مُرحِّل يستطيع الآخرون الوصول إليه",
  nick: "بماذا يناديك الآخرون؟",
  roomName: "ما اسم الغرفة؟ (يمكن تركه فارغًا)",
  relay: "عنوان المُرحِّل، مثل \u2066https://chat.example.org\u2069",
  invite: "ألصق الدعوة (لن تُعرض)",
  whatToSend: "ما الذي تريد إرساله",
  oneTo: (question, most) => `${question} (1 إلى ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "أُرسلت.",
  listens: (url) => `يستمع المُرحِّل على ${url}`,
  roomLink: (link) => `رابط الغرفة، لمن تدعوهم:  ${link}`,
  ownerKey: (key) => `مفتاح المالك، لك وحدك:    ${key}`,
  ownerKeyOnce: "لن يُعرض مرة أخرى؛ وبه تستطيع إخراج الناس وإتلاف الغرفة.",
  toJoin: (command) => `للانضمام اكتب هذا وألصق الرابط:  ${command}`,
  toJoinElsewhere: (command) => `للانضمام اكتب هذا في طرفية أخرى وألصق الرابط:  ${command}`,
  whoeverHas: "يستطيع الدخول كل من لديه هذا الرابط:",
  yours: "الغرفة لك: \u2066/owner\u2069 يعرض المفتاح الذي يثبت ذلك، و\u2066/help\u2069 ما يمكنك فعله.",
  onlyHere:
    "لا يستطيع استخدام هذا الرابط إلا هذا الجهاز. لمشاركة رابط، ضع المُرحِّل خلف عنوان \u2066https\u2069 وشغّله مع \u2066--public-url https://ADDRESS\u2069، أو أنشئ الغرفة على مُرحِّل يستطيع الآخرون الوصول إليه.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "سليم",
  no: "خلل",
  checks: { node: "Node", terminal: "الطرفية", colours: "الألوان", images: "الصور", clock: "الساعة", server: "الخادم" },
  node: (version) => `\u2066Node ${version}\u2069`,
  oldNode: (version, oldest) => `\u2066Node ${version}\u2069؛ يلزم \u2066${oldest}\u2069 أو أحدث`,
  terminal: (term, columns, rows) => `\u2066${term}\u2069، \u2066${columns} x ${rows}\u2069`,
  unknownTerminal: "غير معروفة",
  noTerminal: "الخرج ليس طرفية؛ تُعرض الغرف ببساطة",
  noColour: "لا شيء، كما يطلب \u2066NO_COLOR\u2069",
  colourless: "لا شيء",
  colours: (colours) =>
    plural(colours, (n) => ({
      zero: `${n} لون`,
      one: `لون واحد`,
      two: `لونان`,
      few: `${n} ألوان`,
      many: `${n} لونًا`,
      other: `${n} لون`,
    })),
  images: (way) => `تُرسم بطريقة \u2066${way}\u2069 حسب البيئة`,
  noImages: "لا شيء: ما يفك ترميزها لا يعمل هنا",
  clock: (time) => `\u2066${time}\u2069؛ تُقارن بساعة مُرحِّل إن سمّاه \u2066--server\u2069`,
  noServer: "لم يُسمَّ خادم؛ الخيار \u2066--server URL\u2069 يفحص واحدًا",
  answers: (origin, ms) => `\u2066${origin}\u2069 يجيب خلال ${number(ms)} مللي ثانية`,
  noRelay: (origin) => `\u2066${origin}\u2069 يجيب، لكن ليس كمُرحِّل \u2066Sotto\u2069`,
  clockAlone: (time) => `\u2066${time}\u2069؛ دون مقارنة`,
  silent: (origin) => `\u2066${origin}\u2069 لا يجيب`,
  noTime: "لا يذكر الخادم الوقت",
  clockRight: (seconds) => `الفرق عن ساعة الخادم (بالثواني): ${number(seconds)}`,
  clockWrong: (seconds) => `الفرق عن ساعة الخادم (بالثواني): ${number(seconds)}؛ اضبط ساعتك`,
};
