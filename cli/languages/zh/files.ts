// Owns in Chinese what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("zh");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `正在发送 ${name}（${size}）…`,
  isFile: (command) => `这是本机上的一个文件，没有作为消息发出；发送它：${command}`,
  saving: (name) => `正在保存 ${name} …`,
  askToReplace: (path) => `${path} 已存在；再输入一次同样的命令即可替换。`,
  offered: (nick, name, file) => `${nick} 正在发送 ${name}；输入 /save ${file} 保存`,
  complete: (nick, name, size, file) => `${nick} 发送了 ${name}（${size}）；输入 /save ${file} 保存`,
  sent: (name, size, file) => `${name}（${size}）已发送；输入 /cancel ${file} 收回`,
  saved: (path) => `已保存为 ${path}`,
  withdrawn: (nick, name) => `${nick} 收回了 ${name}`,
  delivered: (id) => `已发送。chat save ${id} 会把它写到标准输出。`,
  from: (nick, time) => `来自 ${nick}，${time}`,
  coming: "传输中",
  stalled: "已中断：发送者不在这里",
  expired: "已过期",
  gone: "已收回",
  none: "这里没有文件。",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/秒`,
  left: (time) => `剩余 ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "哪个文件？/files 显示其编号。",
  sendHow: "哪个文件？/send PATH",
  nameAlone: "文字没有名称：--name 要与 --file 一起使用。",
  textBeside: "文字和文件只能发送其一：请去掉其中一个。",
  inputTwice: "标准输入已用作文件：请用 CHAT_INVITE 或 --invite-file FILE 给出邀请。",
  cannotSend: (why) => `--file 的文件无法发送。${why}`,
  saveHow: "哪个文件？chat save [INVITE] FILE_ID",
  toTerminal: "文件会被写到终端上：请重定向，例如 chat save FILE_ID > file。",
};
