// Owns in Korean the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "사용법:",
  arguments: "인수:",
  options: "옵션:",
  commands: "명령:",
  choices: (values) => `선택: ${values}`,
  byDefault: (value) => `기본값: ${value}`,
  variable: (name) => `변수: ${name}`,
  showHelp: "이 명령을 설명합니다",
  showVersion: "버전을 출력합니다",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "터미널에서 쓰는 종단 간 암호화 그룹 채팅입니다. 명령이 없으면 무엇을 할지 묻습니다.",
  host: "여기서 릴레이를 시작하고 방을 만들어 들어갑니다",
  serve: "릴레이만 실행합니다",
  create: "방을 만듭니다",
  join: "방에 들어가 대화합니다",
  send: "메시지 하나를 보내고 나갑니다",
  invite: "방의 링크를 하나 더 만듭니다",
  doctor: "여기서 무엇이 되는지 알려 줍니다",
  completion: "셸 자동 완성을 출력합니다",
  help: "명령을 설명합니다",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "이 컴퓨터가 아닌 호스트로의 일반 http를 허용합니다",
  json: "결과를 JSON 객체 하나로 출력합니다",
  name: "방 이름",
  server: "릴레이",
  inviteFile: "초대를 파일에서 읽습니다",
  nick: "닉네임(없으면 guest-와 네 글자)",
  ownerFile: "소유자 키를 파일에서 읽습니다",
  timeout: "첫 연결과 마지막 전달에 걸리는 시간을 제한합니다",
  profile: "지속되는 신원(이 버전에는 없음)",
  renderer: "방을 그리는 방식(터미널에서는 rich, 아니면 minimal)",
  buffer: "보관하는 메시지 수",
  times: "시각, 또는 얼마나 전인지",
  noMarkdown: "*굵게*, _기울임_, `코드`를 그 모양으로 그리지 않습니다",
  notify: "누가 당신을 부르면 일어나는 일. text는 말한 내용을 보여 줍니다",
  listen: "입력이 끝나도 머무릅니다",
  lang: (languages) => `언어: ${languages}. 없으면 시스템 언어`,
  images: "이미지를 보여 주는 방식(이 버전에는 없음)",
  port: "릴레이가 듣는 포트",
  host: "듣는 주소",
  data: "방과 토큰 비밀을 그곳에 보관합니다. 없으면 모두 메모리에 둡니다",
  publicUrl: "다른 사람이 릴레이에 닿는 주소. 링크에 쓰입니다",
  joinAtOnce: "바로 방에 들어갑니다",
  history: "들어온 사람이 이전 대화를 읽을 수 있는지",
  retention: "릴레이가 암호화된 대화를 보관하는 곳",
  ttl: "디스크에 보관하는 기간",
  file: "파일을 보냅니다(이 버전에는 없음)",
  uses: "몇 번 들여보내는지",
  expires: "유효 기간(예: 1h)",
  man: "man(1)용 설명서를 출력합니다",
  inviteToJoin: "주지 않으면 물어봅니다. -는 표준 입력에서 읽습니다",
  inviteToSend: "링크, 또는 표준 입력의 첫 줄을 뜻하는 -",
  text: "말할 내용. 없으면 표준 입력에서 읽습니다",
  inviteOfRoom: "방의 초대",
  shell: "bash, zsh 또는 fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "사용자 명령",
  name: "터미널에서 쓰는 종단 간 암호화 그룹 채팅",
  nameHeading: "이름",
  synopsisHeading: "사용법",
  descriptionHeading: "설명",
  commandsHeading: "명령",
  roomHeading: "방 안에서",
  settingsHeading: "설정",
  keysHeading: "키",
  environmentHeading: "환경 변수",
  exitHeading: "종료 상태",
  introduction:
    "Sotto는 조용한 방입니다. 터미널에서 사는 사람들을 위한 종단 간 암호화 그룹 채팅입니다. 방의 링크가 있으면 누구나 들어옵니다. 사이에 있는 릴레이는 대화를 읽을 수 없습니다. 가입이 필요 없고, 요청하지 않는 한 디스크에 아무것도 쓰지 않습니다. 명령이 없으면 chat은 무엇을 할지 묻습니다.",
  inRoom: "/로 시작하지 않는 것은 말하게 됩니다. //x는 /x라고 말합니다.",
  set: "설정을 보여 주고 바꿉니다.",
  keys: {
    enter: "입력한 것을 말합니다. alt-enter는 새 줄을 시작하고, 여러 줄을 붙여 넣어도 메시지 하나로 남습니다",
    tab: "명령, 닉네임, 방, 경로를 완성하고 맞는 것을 훑어봅니다",
    upDown: "전에 입력한 것, 그리고 긴 글의 각 줄",
    ends: "줄의 처음과 끝",
    words: "한 단어 뒤로 또는 앞으로",
    cut: "한 단어 또는 줄 끝까지 잘라냅니다",
    yank: "잘라낸 것을 다시 넣습니다",
    undo: "되돌립니다",
    clear: "화면을 비웁니다",
    leave: "나갑니다",
  },
  exits: {
    asked: "요청대로 나감",
    unexpected: "예상치 못한 일",
    usage: "잘못된 사용",
    refused: "거부됨: 초대, 토큰, 내보내짐, 방이 가득 참 또는 파기됨",
    unreachable: "릴레이에 닿을 수 없음",
    keys: "키: 잘못된 비밀, 갈라진 대화, 따라갈 수 없는 그룹",
  },
  variables: {
    invite: "초대",
    owner: "소유자 키",
    createKey: "아무나 방을 만들지 못하게 하는 릴레이의 키",
    noColor: "색을 쓰지 않음",
  },
};
