// Owns in Galician what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Obtendo ${name} …`,
  none: "Aquí non hai imaxes.",
  chosen: (how, whose) => `images é ${how}, show é ${whose}; /images N amosa unha.`,
  how: (words) => `Que imaxe? /images N, ou unha de ${words}.`,
  plain: (name) => `${name} é unha imaxe; --renderer rich amosa imaxes.`,
  ask: (name, file) => `${name} é unha imaxe; /images ${file} amósaa.`,
  off: (name) => `${name} non se amosa: as imaxes están desactivadas. /images auto actívaas.`,
  heavy: (name) => `${name} non se amosa: as imaxes de máis de 10 MB non se amosan.`,
  large: (name, width, height) =>
    `${name} non se amosa: di medir ${width} × ${height} píxeles; descodifícanse 25 millóns como máximo.`,
  unknown: (name) => `${name} non se amosa: non é PNG, JPEG, GIF nin WebP.`,
  broken: (name) => `${name} non se amosa: está estragada, ou pide máis memoria da que unha imaxe pode ter.`,
  slow: (name) => `${name} non se amosa: descodificala tardou demasiado.`,
  busy: (name, file) => `${name} non se amosa: hai demasiadas agardando. /images ${file} pídea outra vez.`,
  decoder: (name) => `${name} non se amosa: o que descodifica imaxes non funciona aquí.`,
};
