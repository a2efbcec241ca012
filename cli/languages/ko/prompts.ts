// Owns in Korean what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ko");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "무엇을 하시겠어요?",
  join: "초대받은 방에 들어가기",
  host: "이 컴퓨터에서 방 열기(시험 삼아, 또는 함께 쓰는 사람들을 위해)",
  create: "다른 사람이 접속할 수 있는 릴레이에서 방 열기",
  nick: "다른 사람이 당신을 뭐라고 부를까요?",
  roomName: "방 이름은 무엇인가요? (비워 둘 수 있음)",
  relay: "릴레이 주소(예: https://chat.example.org)",
  invite: "초대를 붙여 넣으세요(보이지 않습니다)",
  whatToSend: "보낼 내용",
  oneTo: (question, most) => `${question} (1~${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "보냈습니다.",
  listens: (url) => `릴레이가 수신 대기하는 주소: ${url}`,
  roomLink: (link) => `초대할 사람에게 줄 방의 링크:  ${link}`,
  ownerKey: (key) => `당신만의 소유자 키:            ${key}`,
  ownerKeyOnce: "다시 보여 주지 않습니다. 이 키로 사람을 내보내고 방을 파기할 수 있습니다.",
  toJoin: (command) => `들어오려면 다음을 입력하고 링크를 붙여 넣으세요:  ${command}`,
  toJoinElsewhere: (command) => `들어오려면 다른 터미널에서 다음을 입력하고 링크를 붙여 넣으세요:  ${command}`,
  whoeverHas: "이 링크가 있으면 누구나 들어올 수 있습니다:",
  yours: "이 방은 당신의 것입니다. /owner는 그것을 증명하는 키를, /help는 할 수 있는 일을 보여 줍니다.",
  onlyHere:
    "이 링크는 이 컴퓨터에서만 쓸 수 있습니다. 공유하려면 릴레이를 https 주소 뒤에 두고 --public-url https://ADDRESS로 시작하거나, 다른 사람이 접속할 수 있는 릴레이에서 방을 만드세요.",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "정상",
  no: "이상",
  checks: { node: "Node", terminal: "터미널", colours: "색", images: "이미지", clock: "시계", server: "서버" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}. ${oldest} 이상이 필요합니다`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "알 수 없음",
  noTerminal: "출력이 터미널이 아닙니다. 방을 단순하게 표시합니다",
  noColour: "없음(NO_COLOR가 요청함)",
  colourless: "없음",
  colours: (colours) => plural(colours, (n) => ({ other: `${n}색` })),
  images: (way) => `환경으로 보아 ${way} 방식으로 그립니다`,
  noImages: "없음: 이미지를 푸는 프로그램이 여기서 돌지 않습니다",
  clock: (time) => `${time}. --server로 릴레이를 지정하면 비교합니다`,
  noServer: "지정되지 않았습니다. --server URL로 확인합니다",
  answers: (origin, ms) => `${origin} 응답 시간 ${number(ms)}ms`,
  noRelay: (origin) => `${origin}에서 응답은 있지만 Sotto 릴레이가 아닙니다`,
  clockAlone: (time) => `${time}. 비교하지 않음`,
  silent: (origin) => `${origin} 응답 없음`,
  noTime: "서버가 시각을 알려 주지 않습니다",
  clockRight: (seconds) => `서버와 ${number(seconds)}초 차이`,
  clockWrong: (seconds) => `서버와 ${number(seconds)}초 차이. 시계를 맞추세요`,
};
