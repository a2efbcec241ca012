// Owns in English what is said of images. Must not know who prints it.

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images = {
  fetching: (name: string) => `Fetching ${name} …`,
  none: "There are no images here.",
  chosen: (how: string, whose: string) => `images is ${how}, show is ${whose}; /images N shows one.`,
  how: (words: string) => `Which image? /images N, or one of ${words}.`,
  plain: (name: string) => `${name} is an image; --renderer rich shows images.`,
  ask: (name: string, file: number) => `${name} is an image; /images ${file} shows it.`,
  off: (name: string) => `${name} is not shown: images are off. /images auto turns them on.`,
  heavy: (name: string) => `${name} is not shown: images of more than 10 MB are not.`,
  large: (name: string, width: number, height: number) =>
    `${name} is not shown: it claims to be ${width} × ${height} pixels large; at most 25 million are decoded.`,
  unknown: (name: string) => `${name} is not shown: it is no PNG, JPEG, GIF or WebP.`,
  broken: (name: string) => `${name} is not shown: it is broken, or takes more memory than an image may.`,
  slow: (name: string) => `${name} is not shown: decoding it took too long.`,
  busy: (name: string, file: number) =>
    `${name} is not shown: too many are waiting. /images ${file} asks for it again.`,
  decoder: (name: string) => `${name} is not shown: what decodes images does not run here.`,
};
