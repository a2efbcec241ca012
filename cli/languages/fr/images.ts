// Owns in French what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Récupération de ${name} …`,
  none: "Il n’y a pas d’images ici.",
  chosen: (how, whose) => `images vaut ${how}, show vaut ${whose} ; /images N en montre une.`,
  how: (words) => `Quelle image ? /images N, ou l’un de ${words}.`,
  plain: (name) => `${name} est une image ; --renderer rich montre les images.`,
  ask: (name, file) => `${name} est une image ; /images ${file} la montre.`,
  off: (name) => `${name} n’est pas montrée : les images sont coupées. /images auto les rétablit.`,
  heavy: (name) => `${name} n’est pas montrée : les images de plus de 10 Mo ne le sont pas.`,
  large: (name, width, height) =>
    `${name} n’est pas montrée : elle se dit grande de ${width} × ${height} pixels ; 25 millions au plus sont décodés.`,
  unknown: (name) => `${name} n’est pas montrée : ce n’est ni PNG, ni JPEG, ni GIF, ni WebP.`,
  broken: (name) =>
    `${name} n’est pas montrée : elle est abîmée, ou demande plus de mémoire qu’une image n’en a droit.`,
  slow: (name) => `${name} n’est pas montrée : la décoder a pris trop de temps.`,
  busy: (name, file) => `${name} n’est pas montrée : trop d’images attendent. /images ${file} la redemande.`,
  decoder: (name) => `${name} n’est pas montrée : ce qui décode les images ne fonctionne pas ici.`,
};
