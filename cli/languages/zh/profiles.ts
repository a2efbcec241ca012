// Owns in Chinese what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("zh");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `个人资料 ${profile} 的口令（不会显示）`,
  passphraseFor: (profile) => `为新的个人资料 ${profile} 设置口令（不会显示；没有它就无法再打开个人资料）`,
  newPassphrase: "新的口令（不会显示）",
  onceMore: "请再输入一次",
  emptyPassphrase: "空口令起不到保护作用。",
  passphrasesDiffer: "两次不一致；请重新输入。",
  passphraseNeeded: "需要口令：请设置 CHAT_PASSPHRASE，或在终端上运行以便询问。",
  newPassphraseNeeded: "新口令从标准输入的第一行读取，但没有读到。",
  passphraseChanged: "口令已更改。之前的副本仍用旧口令打开。",
  badName: "个人资料的名称由 1 到 64 个字母（a 到 z）、数字、点、连字符或下划线组成；以字母或数字开头，且不以点结尾。",
  reservedName: (profile) => `Windows 将名称 ${profile} 保留给设备；请换个名称。`,
  unknown: (profile) => `没有个人资料 ${profile}；chat profile list 会列出所有。`,
  exists: (profile) => `已有个人资料 ${profile}；请换个名称。`,
  oneOf: (commands) => `要对个人资料做什么？请输入以下之一：${commands}。`,
  typeIt: (command) => `请这样输入：${command}`,
  rootUnusable: (path) => `个人资料存放在 ${path}，但它不能用作目录；请将 XDG_DATA_HOME 设为可写入的目录。`,
  none: "这里没有个人资料；chat join --profile NAME 会创建一个。",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "该文件已存在；请换个名称。",
  fileUnwritable: "无法写入该文件。",
  fileUnreadable: "无法读取该文件。",
  exported: "已导出，并用个人资料的口令加密。可用作备份或迁移：一份个人资料一次只能用在一处。",
  toTerminal: "个人资料会被写到终端上：请重定向，例如 chat profile export NAME - > FILE",
  imported: (profile) => `现在有了个人资料 ${profile}。`,
  deleted: (profile) => `个人资料 ${profile} 已删除。`,
  deleteHow: "这会永久删除一个身份；确实要这样请加上 --yes。",
  deleteSure: (profile) => `这会删除该身份及其保存的一切。输入 ${profile} 继续`,
  notDeleted: (profile) => `这不是 ${profile}；没有删除任何内容。`,
  whichRoom: "哪个房间？",
  otherRoom: "另一个房间，用邀请进入",
  severalRooms: (rooms) => `这份个人资料里有多个房间；请用 ID 指明是哪一个：${rooms}。`,
  unnamedRoom: (id) => `未命名的房间，${id}`,
  noKeyring: "无法使用系统的密钥环；npm install --global @napi-rs/keyring 会安装所需组件。",
  keyringSilent: "系统的密钥环没有应答；它是否在运行且已解锁？",
  inKeyring: "口令已存入系统的密钥环；以后不再询问。",
  notInKeyring: "系统的密钥环中不再保存口令。",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `请与 ${nick} 当面或通话核对以下内容；双方看到的应当相同：`,
  ifSame: (nick) => `如果相同：/verify ${nick} yes`,
  verified: (nick) => `${nick} 已核实。`,
  unverified: (nick) => `${nick} 不再是已核实状态。`,
  onlyNow: "没有个人资料时，这只会记到你离开为止。",
  yourself: "那是你自己；安全码是你与另一个人之间的。",
  nothingFound: (text) => `这里没有包含 ${text} 的消息。`,
};
