// Owns in Estonian what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Toon: ${name} …`,
  none: "Siin ei ole pilte.",
  chosen: (how, whose) => `images on ${how}, show on ${whose}; /images N näitab ühte.`,
  how: (words) => `Milline pilt? /images N või üks neist: ${words}.`,
  plain: (name) => `${name} on pilt; --renderer rich näitab pilte.`,
  ask: (name, file) => `${name} on pilt; /images ${file} näitab seda.`,
  off: (name) => `${name} jääb näitamata: pildid on väljas. /images auto lülitab need sisse.`,
  heavy: (name) => `${name} jääb näitamata: üle 10 MB suuruseid pilte ei näidata.`,
  large: (name, width, height) =>
    `${name} jääb näitamata: see väidab end olevat ${width} × ${height} pikslit; dekooditakse kuni 25 miljonit.`,
  unknown: (name) => `${name} jääb näitamata: see ei ole PNG, JPEG, GIF ega WebP.`,
  broken: (name) => `${name} jääb näitamata: see on katki või vajab rohkem mälu, kui pildil tohib olla.`,
  slow: (name) => `${name} jääb näitamata: dekoodimine võttis liiga kaua.`,
  busy: (name, file) => `${name} jääb näitamata: liiga palju pilte ootab. /images ${file} küsib seda uuesti.`,
  decoder: (name) => `${name} jääb näitamata: see, mis pilte dekoodib, siin ei tööta.`,
};
