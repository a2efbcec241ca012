// Owns in Japanese what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `${name} を取得しています …`,
  none: "ここには画像がありません。",
  chosen: (how, whose) => `images は ${how}、show は ${whose} です。/images N で表示します。`,
  how: (words) => `どの画像ですか？ /images N、または ${words} のどれかです。`,
  plain: (name) => `${name} は画像です。--renderer rich で画像を表示します。`,
  ask: (name, file) => `${name} は画像です。/images ${file} で表示します。`,
  off: (name) => `${name} は表示しません: 画像はオフです。/images auto でオンにします。`,
  heavy: (name) => `${name} は表示しません: 10 MB を超える画像は表示しません。`,
  large: (name, width, height) =>
    `${name} は表示しません: 大きさが ${width} × ${height} ピクセルとなっています。デコードするのは 2500 万ピクセルまでです。`,
  unknown: (name) => `${name} は表示しません: PNG、JPEG、GIF、WebP のどれでもありません。`,
  broken: (name) => `${name} は表示しません: 壊れているか、画像に許されるより多くのメモリーが必要です。`,
  slow: (name) => `${name} は表示しません: デコードに時間がかかりすぎました。`,
  busy: (name, file) => `${name} は表示しません: 待っている画像が多すぎます。/images ${file} でもう一度求められます。`,
  decoder: (name) => `${name} は表示しません: 画像をデコードするプログラムがここでは動きません。`,
};
