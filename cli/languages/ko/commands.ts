// Owns in Korean the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("ko");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "명령을 보여 줍니다",
  nick: "이 방에서 쓰는 닉네임을 바꿉니다",
  me: "하고 있는 일을 말합니다",
  away: "자리를 비운다고, 또는 돌아왔다고 알립니다",
  clear: "화면을 비웁니다",
  history: "마지막 메시지 N개(기본값 20) 또는 TEXT가 들어 있는 메시지를 다시 보여 줍니다",
  set: "방의 모양과 동작을 보여 주거나 바꿉니다",
  lang: "언어를 보여 주거나 다른 언어로 바꿉니다",
  quit: "모든 방이나 방 하나에서 나갑니다",
  room: "이 방의 정보를 보여 주거나 다른 방으로 옮겨 씁니다",
  rooms: "들어가 있는 방을 나열합니다",
  join: "방에 하나 더 들어갑니다",
  create: "같은 릴레이에 방을 하나 더 만들고 들어갑니다",
  invite: "링크를 하나 더 만듭니다(예: /invite 5 1h)",
  members: "여기 누가 있는지 보여 줍니다",
  verify: "다른 경로로 상대와 비교할 안전 번호를 보여 줍니다. yes는 같았음을 기억합니다",
  kick: "누군가를 영구히 내보냅니다. 방에 새 링크가 생깁니다(소유자만)",
  owner: "방의 소유자와 그것을 증명하는 키를 보여 주거나 소유자를 추가합니다",
  rename: "방 이름을 바꿉니다(소유자만)",
  burn: "모두에게서 방을 삭제합니다(소유자만)",
  send: "방에 파일을 보냅니다",
  save: "방의 파일을 저장합니다. 번호는 /files로 봅니다",
  cancel: "전송 중인 파일을 그만두거나 보낸 파일을 회수합니다",
  files: "방의 파일을 나열합니다",
  images: "방의 이미지를 나열하거나, 하나를 보거나, 어떻게 누구 것을 볼지 정합니다",
  renderer: "지금부터 방을 표시하는 방식을 바꿉니다",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "시각만, 또는 마지막 메시지가 얼마나 전인지도",
  markdown: "*굵게*, _기울임_, `코드`를 서식대로 표시합니다",
  notify: "멘션되었을 때 알리는 방식. text는 말한 내용도 보여 줍니다",
  images: "이미지를 보여 주는 방식: 터미널이 할 수 있는 가장 좋은 것, 보지 않기, 또는 한 가지 방식",
  show: "누구의 이미지를 바로 볼지: 확인된 사람의 것, 또는 요청한 것만",
  typing: "입력 중임을 다른 사람에게 보여 줍니다",
  away: "키를 누르지 않고 몇 분이 지나면 자리 비움이 되는지. 0이면 되지 않음",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x를 입력하면 /x를 보냅니다",
  you: "나",
  owner: "소유자",
  verified: "확인됨",
  ownedBy: (names) => `소유자: ${names}.`,
  noOwner: "소유자가 여기 없습니다.",
  ownerKey: (key) => `--owner-file에 쓰는 소유자 키입니다. 혼자만 간직하세요: ${key}`,
  burnHow: "방과 모든 대화를 모두에게서 삭제합니다. /burn now로 실행합니다.",
  stillConnecting: "아직 방에 들어가지 못했습니다. 연결하는 중입니다.",
  roomIs: (room, people) => plural(people, (n) => ({ other: `여기는 ${room}입니다. ${n}명이 있습니다.` })),
  itsLink: (link) => `방의 링크: ${link}`,
  newLink: (link) => `새 방의 링크: ${link}`,
  newOwnerKey: (key) => `새 방의 소유자 키입니다. 혼자만 간직하세요: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ other: `${n}회 사용` })),
  until: (time) => `${time}까지`,
  isNow: (setting, value) => `${setting} 값이 이제 ${value}입니다.`,
  speaks: "이제부터 한국어로 말합니다.",
  nothingSaid: "아직 아무 말도 없었습니다.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `/${command} 명령은 없습니다. ${advice}`,
  seeHelp: "/help로 모두 볼 수 있습니다.",
  whom: "누구 말인가요? 닉네임을 입력하세요.",
  nobody: (nick) => `여기에 ${nick} 님은 없습니다.`,
  several: (nicks) => `여러 명이 있습니다: ${nicks}?`,
  yourself: "그건 당신입니다. /quit으로 방에서 나갑니다.",
  noRoom: "그런 방에 들어가 있지 않습니다. /rooms로 볼 수 있습니다.",
  renameHow: "방 이름을 무엇으로 할까요? /rename NAME",
  inviteHow: "몇 번, 얼마 동안인가요? /invite 5 1h",
  doWhat: "무엇을 하고 있나요? /me TEXT",
  howMany: "메시지 몇 개인가요? /history N",
  noSetting: (name) => `${name} 설정은 없습니다. /set으로 모두 볼 수 있습니다.`,
  noScreen: "rich는 입력과 출력이 모두 터미널일 때만 쓸 수 있습니다. minimal과 json은 어디서나 쓸 수 있습니다.",
  settingTakes: (name, values) => `${name}에 쓸 수 있는 값: ${values}.`,
};
