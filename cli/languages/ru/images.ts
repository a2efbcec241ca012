// Owns in Russian what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `Получение: ${name} …`,
  none: "Изображений здесь нет.",
  chosen: (how, whose) => `images: ${how}, show: ${whose}; /images N покажет одно.`,
  how: (words) => `Какое изображение? /images N или одно из слов: ${words}.`,
  plain: (name) => `${name} — изображение; их показывает --renderer rich.`,
  ask: (name, file) => `${name} — изображение; /images ${file} покажет его.`,
  off: (name) => `${name} не показано: изображения выключены. /images auto включит их.`,
  heavy: (name) => `${name} не показано: изображения больше 10 МБ не показываются.`,
  large: (name, width, height) =>
    `${name} не показано: заявлено ${width} × ${height} пикселей; больше 25 миллионов не декодируется.`,
  unknown: (name) => `${name} не показано: это не PNG, JPEG, GIF или WebP.`,
  broken: (name) => `${name} не показано: оно испорчено или требует больше памяти, чем положено изображению.`,
  slow: (name) => `${name} не показано: декодирование заняло слишком много времени.`,
  busy: (name, file) => `${name} не показано: слишком много ждут очереди. /images ${file} запросит его снова.`,
  decoder: (name) => `${name} не показано: то, что декодирует изображения, здесь не работает.`,
};
