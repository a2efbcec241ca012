// Owns in Korean what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `${name}(${size}) 보내는 중 …`,
  isFile: (command) => `이 컴퓨터에 있는 파일이라 말로 보내지 않았습니다. 파일을 보내려면: ${command}`,
  saving: (name) => `${name} 저장하는 중 …`,
  askToReplace: (path) => `${path} 파일이 이미 있습니다. 같은 명령을 한 번 더 입력하면 덮어씁니다.`,
  offered: (nick, name, file) => `${nick} 님이 ${name} 파일을 보내는 중입니다. 저장하려면 /save ${file}`,
  complete: (nick, name, size, file) => `${nick} 님이 ${name}(${size}) 파일을 보냈습니다. 저장하려면 /save ${file}`,
  sent: (name, size, file) => `${name}(${size}) 파일을 보냈습니다. 회수하려면 /cancel ${file}`,
  saved: (path) => `저장한 곳: ${path}`,
  withdrawn: (nick, name) => `${nick} 님이 ${name} 파일을 회수했습니다`,
  delivered: (id) => `보냈습니다. chat save ${id} 명령으로 표준 출력에 씁니다.`,
  from: (nick, time) => `${nick} 님, ${time}`,
  coming: "전송 중",
  stalled: "멈춤: 보낸 사람이 여기 없음",
  expired: "기한 만료",
  gone: "회수됨",
  none: "여기에는 파일이 없습니다.",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/초`,
  left: (time) => `${time} 남음`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "어느 파일인가요? 번호는 /files로 봅니다.",
  sendHow: "어느 파일인가요? /send PATH",
  nameAlone: "글에는 이름이 없습니다. --name은 --file과 함께 씁니다.",
  textBeside: "글이나 파일 하나만 보내세요. 둘 중 하나를 빼세요.",
  inputTwice: "표준 입력은 이미 파일로 쓰입니다. 초대는 CHAT_INVITE나 --invite-file FILE로 주세요.",
  cannotSend: (why) => `--file의 파일을 보낼 수 없습니다. ${why}`,
  saveHow: "어느 파일인가요? chat save [INVITE] FILE_ID",
  toTerminal: "파일이 터미널에 쓰이게 됩니다. 다음처럼 리디렉션하세요: chat save FILE_ID > file.",
};
