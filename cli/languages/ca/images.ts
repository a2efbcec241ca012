// Owns in Catalan what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `S’està obtenint ${name} …`,
  none: "Aquí no hi ha imatges.",
  chosen: (how, whose) => `images és ${how}, show és ${whose}; /images N en mostra una.`,
  how: (words) => `Quina imatge? /images N, o una de ${words}.`,
  plain: (name) => `${name} és una imatge; --renderer rich mostra imatges.`,
  ask: (name, file) => `${name} és una imatge; /images ${file} la mostra.`,
  off: (name) => `${name} no es mostra: les imatges estan desactivades. /images auto les activa.`,
  heavy: (name) => `${name} no es mostra: les imatges de més de 10 MB no es mostren.`,
  large: (name, width, height) =>
    `${name} no es mostra: diu que fa ${width} × ${height} píxels; se’n descodifiquen 25 milions com a màxim.`,
  unknown: (name) => `${name} no es mostra: no és PNG, JPEG, GIF ni WebP.`,
  broken: (name) => `${name} no es mostra: està malmesa, o demana més memòria de la que una imatge pot tenir.`,
  slow: (name) => `${name} no es mostra: descodificar-la ha trigat massa.`,
  busy: (name, file) => `${name} no es mostra: n’hi ha massa esperant. /images ${file} la torna a demanar.`,
  decoder: (name) => `${name} no es mostra: allò que descodifica imatges no funciona aquí.`,
};
