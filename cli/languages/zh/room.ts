// Owns in Chinese what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("zh");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "正在连接 …",
  noAnswer: (seconds) => `中继没有应答；${number(seconds)} 秒后重试。`,
  lost: (seconds) => `连接已断开；${number(seconds)} 秒后重试。你说的话会保留。`,
  backOnline: "已重新连接。",
  unnamed: "未命名的房间",
  entered: (room, nick) => `你以 ${nick} 的身份进入了 ${room}。`,
  here: (names) => `在场：${names}。`,
  alone: "这里还没有其他人。",
  joined: (nick) => `${nick} 加入了`,
  left: (nick) => `${nick} 离开了`,
  away: (nick) => `${nick} 暂时离开`,
  back: (nick) => `${nick} 回来了`,
  kicked: (nick) => `${nick} 被所有者移出`,
  nick: (was, nick) => `${was} 现在叫 ${nick}`,
  renamed: (room) => `房间现在叫 ${room}。`,
  owner: (nick) => `${nick} 现在也是房间的所有者。`,
  gap: (events) => plural(events, (n) => ({ other: `${n} 个事件已无法取得；其中可能有消息。` })),
  newInvite: (link) => `房间有了新的链接：${link}`,
  undelivered: (text) => `未送达：${text}`,
  keptForLater: (text) => `尚未发送；个人资料会保留它，并在下次启动时发送：${text}`,
  theMessage: "这条消息",
  warning: (text) => `警告：${text}`,
  mentioned: (nick, number, room) => `${nick} 在 ${number}：${room} 中提到了你。输入 /room ${number} 前往。`,
  notice: (nick, room) => `${nick} 在 ${room} 中提到了你`,
  switched: (number, room) => `你现在在 ${number}：${room} 中发言。`,
  quit: "你已离开房间。",
  policy: {
    sharedMemory:
      "持有链接的人可以阅读自己到来之前的消息；中继只在内存中加密保存，并在最后一条消息 15 分钟后或重启时清除。",
    sharedDisk: (time) => `持有链接的人可以阅读自己到来之前的消息；中继会加密保存${time}。`,
    sealedMemory: "每个人只能阅读自己加入之后的消息；中继只在内存中加密保存，并在最后一条消息 15 分钟后或重启时清除。",
    sealedDisk: (time) => `每个人只能阅读自己加入之后的消息；中继会加密保存${time}。`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "未命名的房间",
  connecting: "正在连接 …",
  reconnecting: "正在重新连接 …",
  offline: "离线",
  away: "你暂时离开",
  people: (people) => `${number(people)} 人在场`,
  mentions: (messages) => `${number(messages)} @你`,
  oneTyping: (nick) => `${nick} 正在输入 …`,
  twoTyping: (nicks) => `${nicks} 正在输入 …`,
  manyTyping: "多人正在输入 …",
  lastSaid: (ago) => `上一条消息：${ago}`,
  waiting: (messages) => `还有 ${number(messages)} 条待发送`,
};
