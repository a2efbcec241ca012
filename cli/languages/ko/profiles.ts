// Owns in Korean what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `${profile} 프로필의 암호 구절(보이지 않습니다)`,
  passphraseFor: (profile) => `새 ${profile} 프로필의 암호 구절(보이지 않습니다. 잊으면 프로필도 잃습니다)`,
  newPassphrase: "새 암호 구절(보이지 않습니다)",
  onceMore: "같은 것을 한 번 더",
  emptyPassphrase: "빈 암호 구절은 아무것도 지키지 못합니다.",
  passphrasesDiffer: "서로 다릅니다. 다시 입력하세요.",
  passphraseNeeded: "암호 구절이 필요합니다. CHAT_PASSPHRASE를 설정하거나 터미널에서 실행해 질문에 답하세요.",
  newPassphraseNeeded: "새 암호 구절은 표준 입력의 첫 줄에서 읽는데, 아무것도 없습니다.",
  passphraseChanged: "암호 구절을 바꾸었습니다. 이전 사본은 여전히 예전 것으로 열립니다.",
  badName:
    "프로필 이름은 a부터 z까지의 글자, 숫자, 점, 붙임표, 밑줄로 된 1~64자입니다. 글자나 숫자로 시작하고 점으로 끝나지 않습니다.",
  reservedName: (profile) => `Windows에서는 ${profile} 이름이 장치용으로 예약되어 있습니다. 다른 이름을 쓰세요.`,
  unknown: (profile) => `${profile} 프로필은 없습니다. chat profile list로 볼 수 있습니다.`,
  exists: (profile) => `${profile} 프로필이 이미 있습니다. 다른 이름을 쓰세요.`,
  oneOf: (commands) => `프로필로 무엇을 할까요? 다음 중 하나를 입력하세요: ${commands}.`,
  typeIt: (command) => `이렇게 입력하세요: ${command}`,
  rootUnusable: (path) =>
    `프로필을 두는 ${path} 경로를 디렉터리로 쓸 수 없습니다. XDG_DATA_HOME을 쓸 수 있는 디렉터리로 설정하세요.`,
  none: "여기에는 프로필이 없습니다. chat join --profile NAME으로 만듭니다.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "그 파일은 이미 있습니다. 다른 이름을 쓰세요.",
  fileUnwritable: "그 파일을 쓸 수 없습니다.",
  fileUnreadable: "그 파일을 읽을 수 없습니다.",
  exported: "프로필의 암호 구절로 암호화해 내보냈습니다. 백업이나 이전에 쓰세요. 프로필은 한 번에 한 곳에서만 씁니다.",
  toTerminal: "프로필이 터미널에 쓰이게 됩니다. 다음처럼 리디렉션하세요: chat profile export NAME - > FILE",
  imported: (profile) => `이제 ${profile} 프로필이 있습니다.`,
  deleted: (profile) => `${profile} 프로필을 삭제했습니다.`,
  deleteHow: "신원을 영구히 삭제합니다. 정말 원하면 --yes를 붙이세요.",
  deleteSure: (profile) => `신원과 그것이 보관한 모든 것을 삭제합니다. 계속하려면 다음을 입력하세요: ${profile}`,
  notDeleted: (profile) => `${profile} 프로필의 이름이 아닙니다. 아무것도 삭제하지 않았습니다.`,
  whichRoom: "어느 방인가요?",
  otherRoom: "초대로 다른 방에",
  severalRooms: (rooms) => `프로필에 여러 방이 있습니다. 식별자로 하나를 지정하세요: ${rooms}.`,
  unnamedRoom: (id) => `이름 없는 방, ${id}`,
  noKeyring: "시스템 키링을 쓸 수 없습니다. npm install --global @napi-rs/keyring으로 필요한 것이 설치됩니다.",
  keyringSilent: "시스템 키링이 응답하지 않습니다. 실행 중이고 잠금이 풀려 있나요?",
  inKeyring: "암호 구절이 이제 시스템 키링에 있습니다. 더는 묻지 않습니다.",
  notInKeyring: "시스템 키링에 암호 구절이 더는 없습니다.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `이것을 ${nick} 님과 통화하거나 만나서 비교하세요. 두 사람에게 같은 것이 보입니다:`,
  ifSame: (nick) => `같다면: /verify ${nick} yes`,
  verified: (nick) => `${nick} 님을 확인했습니다.`,
  unverified: (nick) => `${nick} 님은 더는 확인된 상태가 아닙니다.`,
  onlyNow: "프로필이 없으면 나갈 때까지만 기억합니다.",
  yourself: "그건 당신입니다. 안전 번호는 당신과 다른 사람 사이의 것입니다.",
  nothingFound: (text) => `여기서 나눈 말 가운데 다음이 들어간 것은 없습니다: ${text}.`,
};
