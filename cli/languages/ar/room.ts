// Owns in Arabic what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ar");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "جارٍ الاتصال …",
  noAnswer: (seconds) =>
    plural(seconds, (n) => ({
      zero: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ${n} ثانية.`,
      one: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ثانية واحدة.`,
      two: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ثانيتين.`,
      few: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ${n} ثوانٍ.`,
      many: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ${n} ثانية.`,
      other: `لا يجيب المُرحِّل؛ محاولة جديدة بعد ${n} ثانية.`,
    })),
  lost: (seconds) =>
    plural(seconds, (n) => ({
      zero: `انقطع الاتصال؛ محاولة جديدة بعد ${n} ثانية. يُحفظ ما تقوله.`,
      one: `انقطع الاتصال؛ محاولة جديدة بعد ثانية واحدة. يُحفظ ما تقوله.`,
      two: `انقطع الاتصال؛ محاولة جديدة بعد ثانيتين. يُحفظ ما تقوله.`,
      few: `انقطع الاتصال؛ محاولة جديدة بعد ${n} ثوانٍ. يُحفظ ما تقوله.`,
      many: `انقطع الاتصال؛ محاولة جديدة بعد ${n} ثانية. يُحفظ ما تقوله.`,
      other: `انقطع الاتصال؛ محاولة جديدة بعد ${n} ثانية. يُحفظ ما تقوله.`,
    })),
  backOnline: "عاد الاتصال.",
  unnamed: "غرفة بلا اسم",
  entered: (room, nick) => `أنت في ${room} باسم ${nick}.`,
  here: (names) => `هنا: ${names}.`,
  alone: "لا أحد غيرك هنا بعد.",
  joined: (nick) => `انضم ${nick}`,
  left: (nick) => `غادر ${nick}`,
  away: (nick) => `ابتعد ${nick}`,
  back: (nick) => `عاد ${nick}`,
  kicked: (nick) => `أخرج أحد المالكين ${nick}`,
  nick: (was, nick) => `${was} صار ${nick}`,
  renamed: (room) => `اسم الغرفة الآن ${room}.`,
  owner: (nick) => `صار ${nick} من مالكي الغرفة.`,
  gap: (events) =>
    plural(events, (n) => ({
      zero: `${n} حدث لم يعد متاحًا؛ ربما كانت هناك رسائل.`,
      one: `حدث واحد لم يعد متاحًا؛ ربما كان رسالة.`,
      two: `حدثان لم يعودا متاحين؛ ربما كانا رسالتين.`,
      few: `${n} أحداث لم تعد متاحة؛ ربما كانت بينها رسائل.`,
      many: `${n} حدثًا لم تعد متاحة؛ ربما كانت بينها رسائل.`,
      other: `${n} حدث لم تعد متاحة؛ ربما كانت بينها رسائل.`,
    })),
  newInvite: (link) => `للغرفة رابط جديد: ${link}`,
  undelivered: (text) => `تعذّر التسليم: ${text}`,
  keptForLater: (text) => `لم يُرسل بعد؛ يحتفظ به الملف الشخصي ويرسله عند التشغيل التالي: ${text}`,
  theMessage: "الرسالة",
  warning: (text) => `تحذير: ${text}`,
  mentioned: (nick, number, room) =>
    `يخاطبك ${nick} في ${number}: ${room}. الأمر \u2066/room ${number}\u2069 يأخذك إليها.`,
  notice: (nick, room) => `يخاطبك ${nick} في ${room}`,
  switched: (number, room) => `تكتب الآن في ${number}: ${room}.`,
  quit: "غادرت الغرفة.",
  policy: {
    sharedMemory:
      "من لديه الرابط يستطيع قراءة ما قيل قبل مجيئه؛ يحفظه المُرحِّل مشفّرًا في الذاكرة فقط، ويمحوه بعد 15 دقيقة من آخر رسالة أو عند إعادة تشغيله.",
    sharedDisk: (time) => `من لديه الرابط يستطيع قراءة ما قيل قبل مجيئه؛ يحفظه المُرحِّل مشفّرًا (المدة: ${time}).`,
    sealedMemory:
      "لا يقرأ أحد إلا ما يقال بعد انضمامه؛ يحفظه المُرحِّل مشفّرًا في الذاكرة فقط، ويمحوه بعد 15 دقيقة من آخر رسالة أو عند إعادة تشغيله.",
    sealedDisk: (time) => `لا يقرأ أحد إلا ما يقال بعد انضمامه؛ يحفظه المُرحِّل مشفّرًا (المدة: ${time}).`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "غرفة بلا اسم",
  connecting: "جارٍ الاتصال …",
  reconnecting: "جارٍ إعادة الاتصال …",
  offline: "غير متصل",
  away: "أنت بعيد",
  people: (people) => `هنا ${number(people)}`,
  mentions: (messages) => `${number(messages)} @أنت`,
  oneTyping: (nick) => `${nick} يكتب …`,
  twoTyping: (nicks) => `${nicks} يكتبان …`,
  manyTyping: "عدة أشخاص يكتبون …",
  lastSaid: (ago) => `آخر رسالة: ${ago}`,
  waiting: (messages) => `و${number(messages)} أخرى بانتظار الإرسال`,
};
