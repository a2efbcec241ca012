// Owns in Portuguese what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Buscando ${name} …`,
  none: "Não há imagens aqui.",
  chosen: (how, whose) => `images é ${how}, show é ${whose}; /images N mostra uma.`,
  how: (words) => `Qual imagem? /images N, ou uma de ${words}.`,
  plain: (name) => `${name} é uma imagem; --renderer rich mostra imagens.`,
  ask: (name, file) => `${name} é uma imagem; /images ${file} mostra.`,
  off: (name) => `${name} não é mostrada: as imagens estão desligadas. /images auto liga.`,
  heavy: (name) => `${name} não é mostrada: imagens com mais de 10 MB não são.`,
  large: (name, width, height) =>
    `${name} não é mostrada: diz ter ${width} × ${height} pixels; no máximo 25 milhões são decodificados.`,
  unknown: (name) => `${name} não é mostrada: não é PNG, JPEG, GIF nem WebP.`,
  broken: (name) => `${name} não é mostrada: está danificada, ou pede mais memória do que uma imagem pode ter.`,
  slow: (name) => `${name} não é mostrada: decodificar demorou demais.`,
  busy: (name, file) => `${name} não é mostrada: há muitas esperando. /images ${file} pede de novo.`,
  decoder: (name) => `${name} não é mostrada: o que decodifica imagens não funciona aqui.`,
};
