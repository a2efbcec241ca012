// Owns in Spanish what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Obteniendo ${name} …`,
  none: "No hay imágenes aquí.",
  chosen: (how, whose) => `images es ${how}, show es ${whose}; /images N muestra una.`,
  how: (words) => `¿Qué imagen? /images N, o una de ${words}.`,
  plain: (name) => `${name} es una imagen; --renderer rich muestra imágenes.`,
  ask: (name, file) => `${name} es una imagen; /images ${file} la muestra.`,
  off: (name) => `${name} no se muestra: las imágenes están desactivadas. /images auto las activa.`,
  heavy: (name) => `${name} no se muestra: las imágenes de más de 10 MB no se muestran.`,
  large: (name, width, height) =>
    `${name} no se muestra: dice medir ${width} × ${height} píxeles; se decodifican 25 millones como máximo.`,
  unknown: (name) => `${name} no se muestra: no es PNG, JPEG, GIF ni WebP.`,
  broken: (name) => `${name} no se muestra: está dañada, o pide más memoria de la que una imagen puede tener.`,
  slow: (name) => `${name} no se muestra: decodificarla tardó demasiado.`,
  busy: (name, file) => `${name} no se muestra: hay demasiadas esperando. /images ${file} la pide otra vez.`,
  decoder: (name) => `${name} no se muestra: lo que decodifica imágenes no funciona aquí.`,
};
