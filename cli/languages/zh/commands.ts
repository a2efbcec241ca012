// Owns in Chinese the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("zh");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "显示命令",
  nick: "更改你在这个房间的昵称",
  me: "说出你在做什么",
  away: "表示你暂时离开，或已回来",
  clear: "清空屏幕",
  history: "再次显示最近 N 条消息（默认 20），或包含 TEXT 的消息",
  set: "显示或更改房间在这里的外观和行为",
  lang: "显示可用语言，或改用另一种",
  quit: "离开所有房间，或其中一个",
  room: "显示这个房间的信息，或改在另一个房间发言",
  rooms: "列出你所在的房间",
  join: "再加入一个房间",
  create: "在同一中继上再建一个房间并进入",
  invite: "再生成一个链接，例如 /invite 5 1h",
  members: "显示谁在这里",
  verify: "显示安全码，以便通过其他途径与对方核对；yes 会记下两边相同",
  kick: "永久移出某人；房间会换用新链接（仅限所有者）",
  owner: "显示房间的所有者和证明所有权的密钥，或再指定一位所有者",
  rename: "更改房间名称（仅限所有者）",
  burn: "为所有人删除房间（仅限所有者）",
  send: "向房间发送文件",
  save: "保存房间的文件；/files 显示其编号",
  cancel: "放弃传输中的文件，或收回你已发送的文件",
  files: "列出房间的文件",
  images: "列出房间的图片、显示一张，或设定如何显示、显示谁的",
  renderer: "从现在起更改房间的显示方式",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "只显示时刻，或同时显示上一条消息是多久以前",
  markdown: "按格式显示 *粗体*、_斜体_ 和 `代码`",
  notify: "有人提到你时怎么提醒；text 会显示所说的内容",
  images: "图片的显示方式：用终端最好的方式、不显示，或指定一种",
  show: "立即显示谁的图片：已核实成员的，或仅显示你要求的",
  typing: "让别人看到你正在输入",
  away: "多少分钟没有按键就算离开；0 表示从不",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "输入 //x 可发送 /x",
  you: "你",
  owner: "所有者",
  verified: "已核实",
  ownedBy: (names) => `所有者是 ${names}。`,
  noOwner: "没有所有者在场。",
  ownerKey: (key) => `所有者密钥，用于 --owner-file；请勿告诉别人：${key}`,
  burnHow: "这会为所有人删除房间和说过的一切。输入 /burn now 执行。",
  stillConnecting: "你还没有进入房间；仍在连接。",
  roomIs: (room, people) => plural(people, (n) => ({ other: `这里是 ${room}；有 ${n} 人在场。` })),
  itsLink: (link) => `房间的链接：${link}`,
  newLink: (link) => `新房间的链接：${link}`,
  newOwnerKey: (key) => `新房间的所有者密钥；请勿告诉别人：${key}`,
  uses: (uses) => plural(uses, (n) => ({ other: `可用 ${n} 次` })),
  until: (time) => `有效期至 ${time}`,
  isNow: (setting, value) => `${setting} 现在是 ${value}。`,
  speaks: "从现在起我说中文。",
  nothingSaid: "还没有人说过话。",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `没有 /${command} 这个命令。${advice}`,
  seeHelp: "/help 会显示所有命令。",
  whom: "你指的是谁？请给出昵称。",
  nobody: (nick) => `这里没有人叫 ${nick}。`,
  several: (nicks) => `有不止一个：${nicks}？`,
  yourself: "那是你自己；/quit 会离开房间。",
  noRoom: "你不在这样的房间里；/rooms 会列出你所在的房间。",
  renameHow: "房间该叫什么？/rename NAME",
  inviteHow: "可用几次，有效多久？/invite 5 1h",
  doWhat: "你在做什么？/me TEXT",
  howMany: "多少条消息？/history N",
  noSetting: (name) => `没有 ${name} 这项设置；/set 会显示全部。`,
  noScreen: "只有输入和输出都是终端时才能使用 rich；minimal 和 json 随处可用。",
  settingTakes: (name, values) => `${name} 可用的值：${values}。`,
};
