// Owns in Chinese what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("zh");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "你想做什么？",
  join: "加入别人邀请我的房间",
  host: "在这台电脑上开一个房间，供试用，或给使用这台电脑的人",
  create: "在别人能访问的中继上开一个房间",
  nick: "别人该怎么称呼你？",
  roomName: "房间叫什么？（可以留空）",
  relay: "中继的地址，例如 https://chat.example.org",
  invite: "请粘贴邀请（不会显示）",
  whatToSend: "要发送什么",
  oneTo: (question, most) => `${question}（1 到 ${number(most)}）`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "已发送。",
  listens: (url) => `中继正在监听 ${url}`,
  roomLink: (link) => `房间的链接，给你邀请的人：  ${link}`,
  ownerKey: (key) => `所有者密钥，只给你自己：    ${key}`,
  ownerKeyOnce: "它不会再次显示；有了它，你可以移出他人和销毁房间。",
  toJoin: (command) => `要加入，请输入以下命令并粘贴链接：  ${command}`,
  toJoinElsewhere: (command) => `要加入，请在另一个终端输入以下命令并粘贴链接：  ${command}`,
  whoeverHas: "持有这个链接的人都能进来：",
  yours: "这个房间是你的：/owner 显示证明它的密钥，/help 显示你能做什么。",
  onlyHere:
    "这个链接只能在本机使用。要分享链接，请把中继放在 https 地址之后，并用 --public-url https://ADDRESS 启动，或在别人能访问的中继上创建房间。",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "正常",
  no: "异常",
  checks: { node: "Node", terminal: "终端", colours: "颜色", images: "图片", clock: "时钟", server: "服务器" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}；需要 ${oldest} 或更新版本`,
  terminal: (term, columns, rows) => `${term}，${columns} x ${rows}`,
  unknownTerminal: "未知",
  noTerminal: "输出不是终端；房间会以简单方式显示",
  noColour: "无，按 NO_COLOR 的要求",
  colourless: "无",
  colours: (colours) => plural(colours, (n) => ({ other: `${n} 种颜色` })),
  images: (way) => `以 ${way} 方式绘制（据环境变量判断）`,
  noImages: "无：图片解码程序无法在此运行",
  clock: (time) => `${time}；用 --server 指定中继后会与其比较`,
  noServer: "未指定；用 --server URL 可检查",
  answers: (origin, ms) => `${origin} 在 ${number(ms)} 毫秒内应答`,
  noRelay: (origin) => `${origin} 有应答，但不像 Sotto 中继`,
  clockAlone: (time) => `${time}；未比较`,
  silent: (origin) => `${origin} 没有应答`,
  noTime: "服务器没有给出时间",
  clockRight: (seconds) => `与服务器相差 ${number(seconds)} 秒`,
  clockWrong: (seconds) => `与服务器相差 ${number(seconds)} 秒；请校准时钟`,
};
