// Owns in Basque what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Eskuratzen: ${name} …`,
  none: "Ez dago irudirik hemen.",
  chosen: (how, whose) => `images: ${how}, show: ${whose}; bat ikusteko: /images N.`,
  how: (words) => `Zein irudi? /images N, edo hauetako bat: ${words}.`,
  plain: (name) => `${name} irudia da; --renderer rich aukerak irudiak erakusten ditu.`,
  ask: (name, file) => `${name} irudia da; ikusteko: /images ${file}.`,
  off: (name) => `${name} ez da erakusten: irudiak itzalita daude. Pizteko: /images auto.`,
  heavy: (name) => `${name} ez da erakusten: 10 MB baino gehiagoko irudiak ez dira erakusten.`,
  large: (name, width, height) =>
    `${name} ez da erakusten: ${width} × ${height} pixel dituela dio; gehienez 25 milioi deskodetzen dira.`,
  unknown: (name) => `${name} ez da erakusten: ez da PNG, JPEG, GIF edo WebP.`,
  broken: (name) =>
    `${name} ez da erakusten: hondatuta dago, edo irudi batek izan dezakeen baino memoria gehiago behar du.`,
  slow: (name) => `${name} ez da erakusten: deskodetzeak luzeegi jo du.`,
  busy: (name, file) => `${name} ez da erakusten: gehiegi daude zain. Berriro eskatzeko: /images ${file}.`,
  decoder: (name) => `${name} ez da erakusten: irudiak deskodetzen dituena ez dabil hemen.`,
};
