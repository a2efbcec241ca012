// Owns in Chinese what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `正在获取 ${name} …`,
  none: "这里没有图片。",
  chosen: (how, whose) => `images 为 ${how}，show 为 ${whose}；输入 /images N 显示一张。`,
  how: (words) => `哪张图片？/images N，或 ${words} 之一。`,
  plain: (name) => `${name} 是图片；--renderer rich 可显示图片。`,
  ask: (name, file) => `${name} 是图片；输入 /images ${file} 显示。`,
  off: (name) => `未显示 ${name}：图片已关闭。输入 /images auto 打开。`,
  heavy: (name) => `未显示 ${name}：不显示超过 10 MB 的图片。`,
  large: (name, width, height) => `未显示 ${name}：它自称有 ${width} × ${height} 像素；最多解码 2500 万像素。`,
  unknown: (name) => `未显示 ${name}：它不是 PNG、JPEG、GIF 或 WebP。`,
  broken: (name) => `未显示 ${name}：它已损坏，或所需内存超出图片的限度。`,
  slow: (name) => `未显示 ${name}：解码时间过长。`,
  busy: (name, file) => `未显示 ${name}：等待的图片太多。输入 /images ${file} 再次请求。`,
  decoder: (name) => `未显示 ${name}：图片解码程序无法在此运行。`,
};
