// Owns in Arabic what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `جارٍ جلب ${name} …`,
  none: "لا صور هنا.",
  chosen: (how, whose) =>
    `القيمة \u2066images\u2069 هي \u2066${how}\u2069 والقيمة \u2066show\u2069 هي \u2066${whose}\u2069؛ الأمر \u2066/images N\u2069 يعرض صورة.`,
  how: (words) => `أي صورة؟ \u2066/images N\u2069 أو واحدة من \u2066${words}\u2069.`,
  plain: (name) => `${name} صورة؛ الخيار \u2066--renderer rich\u2069 يعرض الصور.`,
  ask: (name, file) => `${name} صورة؛ الأمر \u2066/images ${file}\u2069 يعرضها.`,
  off: (name) => `لم تُعرض ${name}: الصور متوقفة. الأمر \u2066/images auto\u2069 يشغّلها.`,
  heavy: (name) => `لم تُعرض ${name}: لا تُعرض صور أكبر من \u206610 MB\u2069.`,
  large: (name, width, height) =>
    `لم تُعرض ${name}: تقول إن حجمها \u2066${width} × ${height}\u2069 بكسل؛ ولا يُفك ترميز أكثر من 25 مليونًا.`,
  unknown: (name) =>
    `لم تُعرض ${name}: ليست \u2066PNG\u2069 ولا \u2066JPEG\u2069 ولا \u2066GIF\u2069 ولا \u2066WebP\u2069.`,
  broken: (name) => `لم تُعرض ${name}: هي تالفة أو تحتاج إلى ذاكرة أكثر مما يُسمح لصورة.`,
  slow: (name) => `لم تُعرض ${name}: استغرق فك ترميزها وقتًا طويلًا.`,
  busy: (name, file) => `لم تُعرض ${name}: صور كثيرة في الانتظار. الأمر \u2066/images ${file}\u2069 يطلبها مرة أخرى.`,
  decoder: (name) => `لم تُعرض ${name}: ما يفك ترميز الصور لا يعمل هنا.`,
};
