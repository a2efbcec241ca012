// Owns in Japanese what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ja");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "何をしますか？",
  join: "招待されたルームに参加する",
  host: "このコンピューターでルームを開く（試したり、使っている人と話したりする）",
  create: "ほかの人が接続できるリレーでルームを開く",
  nick: "ほかの人からどう呼ばれたいですか？",
  roomName: "ルームの名前は？（空でもかまいません）",
  relay: "リレーのアドレス（例: https://chat.example.org）",
  invite: "招待を貼り付けてください（表示されません）",
  whatToSend: "送る内容",
  oneTo: (question, most) => `${question}（1 ～ ${number(most)}）`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "送信しました。",
  listens: (url) => `リレーが待ち受けています: ${url}`,
  roomLink: (link) => `招待する人に渡すルームのリンク:  ${link}`,
  ownerKey: (key) => `あなただけのオーナーキー:        ${key}`,
  ownerKeyOnce: "再び表示されることはありません。これで人を外したり、ルームを破棄したりできます。",
  toJoin: (command) => `参加するには、次を入力してリンクを貼り付けてください:  ${command}`,
  toJoinElsewhere: (command) => `参加するには、別のターミナルで次を入力してリンクを貼り付けてください:  ${command}`,
  whoeverHas: "このリンクを持つ人は誰でも入れます:",
  yours: "このルームはあなたのものです。/owner はそれを証明するキーを、/help はできることを表示します。",
  onlyHere:
    "このリンクはこのマシンでしか使えません。共有するには、リレーを https のアドレスの後ろに置いて --public-url https://ADDRESS を付けて起動するか、ほかの人が接続できるリレーでルームを作成してください。",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "OK",
  no: "NG",
  checks: { node: "Node", terminal: "ターミナル", colours: "色", images: "画像", clock: "時計", server: "サーバー" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}。${oldest} 以降が必要です`,
  terminal: (term, columns, rows) => `${term}、${columns} x ${rows}`,
  unknownTerminal: "不明",
  noTerminal: "出力先がターミナルではありません。ルームは簡易表示になります",
  noColour: "なし（NO_COLOR の指定による）",
  colourless: "なし",
  colours: (colours) => plural(colours, (n) => ({ other: `${n} 色` })),
  images: (way) => `環境から分かる範囲では ${way} で描きます`,
  noImages: "なし: デコードするプログラムがここでは動きません",
  clock: (time) => `${time}。--server でリレーを指定すると比較します`,
  noServer: "指定がありません。--server URL で調べます",
  answers: (origin, ms) => `${origin} は ${number(ms)} ミリ秒で応答しました`,
  noRelay: (origin) => `${origin} は応答しますが、Sotto のリレーではないようです`,
  clockAlone: (time) => `${time}。比較していません`,
  silent: (origin) => `${origin} が応答しません`,
  noTime: "サーバーが時刻を知らせません",
  clockRight: (seconds) => `サーバーとの差は ${number(seconds)} 秒です`,
  clockWrong: (seconds) => `サーバーとの差は ${number(seconds)} 秒です。合わせてください`,
};
