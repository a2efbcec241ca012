// Owns in Japanese the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("ja");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "コマンドを表示する",
  nick: "このルームでのニックネームを変える",
  me: "今していることを発言する",
  away: "離席すること、または戻ったことを伝える",
  clear: "画面をクリアする",
  history: "直近 N 件（省略時 20）、または TEXT を含むメッセージをもう一度表示する",
  set: "ルームの見た目や動作を表示・変更する",
  lang: "言語を表示する、または別の言語に切り替える",
  quit: "すべてのルーム、またはそのひとつを退出する",
  room: "このルームの情報を表示する、または別のルームに切り替える",
  rooms: "自分がいるルームの一覧を表示する",
  join: "別のルームにも入る",
  create: "同じリレーに別のルームも作成して入る",
  invite: "リンクを追加で作る（例: /invite 5 1h）",
  members: "ここにいる人を表示する",
  verify: "別の手段で相手と見比べる安全番号を表示する。yes は一致したことを記録する",
  kick: "メンバーを永久に外す。ルームのリンクは新しくなる（オーナーのみ）",
  owner: "ルームのオーナーとそれを証明するキーを表示する、または誰かをオーナーに加える",
  rename: "ルームに別の名前を付ける（オーナーのみ）",
  burn: "ルームを全員から削除する（オーナーのみ）",
  send: "ルームにファイルを送る",
  save: "ルームのファイルを保存する。番号は /files で表示",
  cancel: "転送中のファイルをやめる、または送ったファイルを取り下げる",
  files: "ルームのファイルの一覧を表示する",
  images: "ルームの画像の一覧を表示する、1 枚を表示する、または表示の方法と相手を決める",
  renderer: "これからのルームの表示方法を変える",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "時刻のみ、または最後の発言からの経過も",
  markdown: "*太字*、_斜体_、`コード` をそのように表示する",
  notify: "メンションされたときの通知方法。text は発言も表示する",
  images: "画像の表示方法: ターミナルでいちばんよい方法、表示しない、または一つの方法",
  show: "誰の画像をすぐ表示するか: 確認済みの参加者のもの、または求めたものだけ",
  typing: "入力中であることをほかの人に見せる",
  away: "キー操作がないとき離席とみなすまでの分数。0 なら離席にしない",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x は /x と発言します",
  you: "あなた",
  owner: "オーナー",
  verified: "確認済み",
  ownedBy: (names) => `オーナー: ${names}。`,
  noOwner: "オーナーはここにいません。",
  ownerKey: (key) => `--owner-file 用のオーナーキー。人に見せないでください: ${key}`,
  burnHow: "ルームとすべての発言を全員から削除します。/burn now で実行します。",
  stillConnecting: "まだルームに入っていません。接続中です。",
  roomIs: (room, people) => plural(people, (n) => ({ other: `ここは ${room} です。${n} 人がいます。` })),
  itsLink: (link) => `リンク: ${link}`,
  newLink: (link) => `新しいルームのリンク: ${link}`,
  newOwnerKey: (key) => `新しいルームのオーナーキー。人に見せないでください: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ other: `${n} 回まで` })),
  until: (time) => `${time} まで`,
  isNow: (setting, value) => `${setting} は ${value} になりました。`,
  speaks: "これからは日本語で話します。",
  nothingSaid: "まだ何も発言がありません。",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `/${command} というコマンドはありません。${advice}`,
  seeHelp: "/help ですべて表示します。",
  whom: "誰ですか？ ニックネームを指定してください。",
  nobody: (nick) => `${nick} という人はここにいません。`,
  several: (nicks) => `複数います: ${nicks}？`,
  yourself: "それはあなた自身です。/quit でルームを退出します。",
  noRoom: "そのようなルームには入っていません。/rooms で一覧を表示します。",
  renameHow: "ルームの名前を何にしますか？ /rename NAME",
  inviteHow: "何回、どのくらいの期間ですか？ /invite 5 1h",
  doWhat: "何をしていますか？ /me TEXT",
  howMany: "何件のメッセージですか？ /history N",
  noSetting: (name) => `${name} という設定はありません。/set ですべて表示します。`,
  noScreen: "rich は入力も出力もターミナルのときだけ使えます。minimal と json はどこでも使えます。",
  settingTakes: (name, values) => `${name} に使える値: ${values}。`,
};
