// Owns in Korean what is said of images. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";

/** Lines about images. Names are sanitised and isolated; sizes are in pixels. */
export const images: Catalogue["images"] = {
  fetching: (name) => `${name} 가져오는 중 …`,
  none: "여기에는 이미지가 없습니다.",
  chosen: (how, whose) => `images: ${how}, show: ${whose}. /images N 명령으로 하나를 봅니다.`,
  how: (words) => `어느 이미지인가요? /images N, 또는 다음 중 하나: ${words}.`,
  plain: (name) => `${name} 파일은 이미지입니다. --renderer rich에서 이미지를 보여 줍니다.`,
  ask: (name, file) => `${name} 파일은 이미지입니다. /images ${file} 명령으로 봅니다.`,
  off: (name) => `${name} 파일을 보여 주지 않습니다: 이미지가 꺼져 있습니다. /images auto 명령으로 켭니다.`,
  heavy: (name) => `${name} 파일을 보여 주지 않습니다: 10 MB보다 큰 이미지는 보여 주지 않습니다.`,
  large: (name, width, height) =>
    `${name} 파일을 보여 주지 않습니다: 크기가 ${width} × ${height} 픽셀이라고 합니다. 2,500만 픽셀까지만 풉니다.`,
  unknown: (name) => `${name} 파일을 보여 주지 않습니다: PNG, JPEG, GIF, WebP가 아닙니다.`,
  broken: (name) => `${name} 파일을 보여 주지 않습니다: 깨졌거나, 이미지에 허용된 것보다 많은 메모리가 필요합니다.`,
  slow: (name) => `${name} 파일을 보여 주지 않습니다: 푸는 데 너무 오래 걸렸습니다.`,
  busy: (name, file) =>
    `${name} 파일을 보여 주지 않습니다: 기다리는 이미지가 너무 많습니다. /images ${file} 명령으로 다시 요청합니다.`,
  decoder: (name) => `${name} 파일을 보여 주지 않습니다: 이미지를 푸는 프로그램이 여기서 돌지 않습니다.`,
};
