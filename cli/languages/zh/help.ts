// Owns in Chinese the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "用法：",
  arguments: "参数：",
  options: "选项：",
  commands: "命令：",
  choices: (values) => `可选：${values}`,
  byDefault: (value) => `默认：${value}`,
  variable: (name) => `变量：${name}`,
  showHelp: "说明此命令",
  showVersion: "显示版本",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "终端里的端到端加密群聊。不带命令时会询问要做什么。",
  host: "在这里启动中继，创建房间并加入",
  serve: "只运行中继",
  create: "创建房间",
  join: "加入房间并聊天",
  send: "发送一条消息后离开",
  invite: "为房间再生成一个链接",
  doctor: "说明这里哪些功能可用",
  completion: "输出 shell 的自动补全",
  help: "说明某个命令",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "允许用普通 http 连接本机以外的主机",
  json: "以一个 JSON 对象输出结果",
  name: "房间的名称",
  server: "中继",
  inviteFile: "从文件读取邀请",
  nick: "你的昵称（默认为 guest- 加四个字符）",
  ownerFile: "从文件读取所有者密钥",
  timeout: "首次连接和最后送达的时限",
  profile: "持久的身份（此版本不支持）",
  renderer: "房间的显示方式（在终端上为 rich，否则为 minimal）",
  buffer: "保留的消息数",
  times: "显示时刻，或多久以前",
  noMarkdown: "不按格式显示 *粗体*、_斜体_ 和 `代码`",
  notify: "有人提到你时怎么提醒；text 会显示所说的内容",
  listen: "输入结束后仍然留下",
  lang: (languages) => `语言：${languages}；默认为系统语言`,
  images: "图片的显示方式（此版本不支持）",
  port: "中继监听的端口",
  host: "监听的地址",
  data: "把房间和令牌密钥保存在那里；否则全部在内存中",
  publicUrl: "别人访问中继所用的地址，用于其链接",
  joinAtOnce: "立即进入房间",
  history: "加入者能否阅读之前的消息",
  retention: "中继把加密的消息保存在哪里",
  ttl: "在磁盘上保存多久",
  file: "发送文件（此版本不支持）",
  uses: "可以让人进入几次",
  expires: "有效多久，例如 1h",
  man: "输出供 man(1) 使用的手册页",
  inviteToJoin: "不给出时会询问；- 表示从标准输入读取",
  inviteToSend: "链接，或用 - 表示标准输入的第一行",
  text: "要说的话；不给出时从标准输入读取",
  inviteOfRoom: "房间的邀请",
  shell: "bash、zsh 或 fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "用户命令",
  name: "终端里的端到端加密群聊",
  nameHeading: "名称",
  synopsisHeading: "概要",
  descriptionHeading: "描述",
  commandsHeading: "命令",
  roomHeading: "在房间里",
  settingsHeading: "设置",
  keysHeading: "按键",
  environmentHeading: "环境变量",
  exitHeading: "退出状态",
  introduction:
    "Sotto 是一个安静的房间：为常驻终端的人准备的端到端加密群聊。持有房间链接的人就能进入；中间的中继无法阅读所说的内容。无需注册，除非要求，否则不会写入磁盘。不带命令时，chat 会询问要做什么。",
  inRoom: "不以 / 开头的内容会被说出；//x 会说出 /x。",
  set: "显示并更改设置。",
  keys: {
    enter: "说出输入的内容；alt-enter 换行，粘贴的多行仍是一条消息",
    tab: "补全命令、昵称、房间和路径，并逐个浏览匹配项",
    upDown: "之前输入的内容，以及较长文字的各行",
    ends: "行首和行尾",
    words: "后退或前进一个词",
    cut: "剪切一个词，或剪切到行的一端",
    yank: "放回剪切的内容",
    undo: "撤销",
    clear: "清空屏幕",
    leave: "离开",
  },
  exits: {
    asked: "按要求离开",
    unexpected: "意外情况",
    usage: "用法错误",
    refused: "被拒绝：邀请、令牌、被移出、房间已满或已销毁",
    unreachable: "无法连接中继",
    keys: "密钥问题：密钥错误、对话分叉、无法跟上群组",
  },
  variables: {
    invite: "邀请",
    owner: "所有者密钥",
    createKey: "不允许所有人创建房间的中继的密钥",
    noColor: "不使用颜色",
  },
};
