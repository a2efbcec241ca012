// Owns in German what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Hole ${name} …`,
  none: "Hier gibt es keine Bilder.",
  chosen: (how, whose) => `images ist ${how}, show ist ${whose}; /images N zeigt eins.`,
  how: (words) => `Welches Bild? /images N, oder eins von ${words}.`,
  plain: (name) => `${name} ist ein Bild; --renderer rich zeigt Bilder.`,
  ask: (name, file) => `${name} ist ein Bild; /images ${file} zeigt es.`,
  off: (name) => `${name} wird nicht gezeigt: Bilder sind aus. /images auto schaltet sie ein.`,
  heavy: (name) => `${name} wird nicht gezeigt: Bilder über 10 MB werden es nicht.`,
  large: (name, width, height) =>
    `${name} wird nicht gezeigt: es gibt an, ${width} × ${height} Pixel groß zu sein; mehr als 25 Millionen werden nicht dekodiert.`,
  unknown: (name) => `${name} wird nicht gezeigt: es ist weder PNG, JPEG, GIF noch WebP.`,
  broken: (name) => `${name} wird nicht gezeigt: es ist kaputt oder braucht mehr Speicher, als ein Bild darf.`,
  slow: (name) => `${name} wird nicht gezeigt: das Dekodieren hat zu lange gedauert.`,
  busy: (name, file) => `${name} wird nicht gezeigt: zu viele warten. /images ${file} fragt noch einmal danach.`,
  decoder: (name) => `${name} wird nicht gezeigt: was Bilder dekodiert, läuft hier nicht.`,
};
