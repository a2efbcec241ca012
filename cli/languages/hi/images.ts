// Owns in Hindi what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `${name} लाई जा रही है …`,
  none: "यहाँ कोई चित्र नहीं है।",
  chosen: (how, whose) => `images ${how} है, show ${whose} है; /images N एक चित्र दिखाता है।`,
  how: (words) => `कौन-सा चित्र? /images N, या इनमें से एक: ${words}।`,
  plain: (name) => `${name} एक चित्र है; --renderer rich चित्र दिखाता है।`,
  ask: (name, file) => `${name} एक चित्र है; /images ${file} उसे दिखाता है।`,
  off: (name) => `${name} नहीं दिखाया गया: चित्र बंद हैं। /images auto उन्हें चालू करता है।`,
  heavy: (name) => `${name} नहीं दिखाया गया: 10 MB से बड़े चित्र नहीं दिखाए जाते।`,
  large: (name, width, height) =>
    `${name} नहीं दिखाया गया: वह अपने को ${width} × ${height} पिक्सेल का बताता है; अधिकतम ढाई करोड़ खोले जाते हैं।`,
  unknown: (name) => `${name} नहीं दिखाया गया: वह PNG, JPEG, GIF या WebP नहीं है।`,
  broken: (name) => `${name} नहीं दिखाया गया: वह खराब है, या उसे चित्र की सीमा से अधिक मेमोरी चाहिए।`,
  slow: (name) => `${name} नहीं दिखाया गया: उसे खोलने में बहुत समय लगा।`,
  busy: (name, file) => `${name} नहीं दिखाया गया: बहुत-से चित्र प्रतीक्षा में हैं। /images ${file} उसे फिर माँगता है।`,
  decoder: (name) => `${name} नहीं दिखाया गया: चित्र खोलने वाला प्रोग्राम यहाँ नहीं चलता।`,
};
