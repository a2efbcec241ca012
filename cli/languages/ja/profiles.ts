// Owns in Japanese what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `プロファイル ${profile} のパスフレーズ（表示されません）`,
  passphraseFor: (profile) =>
    `新しいプロファイル ${profile} のパスフレーズ（表示されません。忘れるとプロファイルも失われます）`,
  newPassphrase: "新しいパスフレーズ（表示されません）",
  onceMore: "同じものをもう一度",
  emptyPassphrase: "空のパスフレーズでは何も守れません。",
  passphrasesDiffer: "一致しません。もう一度入力してください。",
  passphraseNeeded: "パスフレーズが必要です。CHAT_PASSPHRASE を設定するか、ターミナルで実行して質問に答えてください。",
  newPassphraseNeeded: "新しいパスフレーズは標準入力の 1 行目から読みますが、ありませんでした。",
  passphraseChanged: "パスフレーズを変更しました。以前のコピーは引き続き古いパスフレーズで開けます。",
  badName:
    "プロファイルの名前は a ～ z の英字、数字、ピリオド、ハイフン、下線からなる 1 ～ 64 文字です。英数字で始まり、ピリオドでは終わりません。",
  reservedName: (profile) => `${profile} という名前は Windows がデバイス用に予約しています。別の名前にしてください。`,
  unknown: (profile) => `プロファイル ${profile} はありません。chat profile list で一覧を表示します。`,
  exists: (profile) => `プロファイル ${profile} はすでにあります。別の名前にしてください。`,
  oneOf: (commands) => `プロファイルをどうしますか？ 次のどれかを入力してください: ${commands}。`,
  typeIt: (command) => `次のように入力してください: ${command}`,
  rootUnusable: (path) =>
    `プロファイルの置き場所 ${path} はディレクトリーとして使えません。XDG_DATA_HOME に書き込めるディレクトリーを設定してください。`,
  none: "ここにはプロファイルがありません。chat join --profile NAME で作成します。",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "そのファイルはすでにあります。別の名前にしてください。",
  fileUnwritable: "そのファイルに書き込めません。",
  fileUnreadable: "そのファイルを読めません。",
  exported:
    "プロファイルのパスフレーズで暗号化して書き出しました。バックアップや引っ越しに使ってください。プロファイルは同時に 1 か所でしか使えません。",
  toTerminal:
    "プロファイルがターミナルに書き出されてしまいます。次のようにリダイレクトしてください: chat profile export NAME - > FILE",
  imported: (profile) => `プロファイル ${profile} を読み込みました。`,
  deleted: (profile) => `プロファイル ${profile} を削除しました。`,
  deleteHow: "アイデンティティを永久に削除します。それでよければ --yes を付けてください。",
  deleteSure: (profile) => `アイデンティティと、保存されたすべてを削除します。続けるには ${profile} と入力してください`,
  notDeleted: (profile) => `${profile} ではありません。何も削除していません。`,
  whichRoom: "どのルームですか？",
  otherRoom: "招待を使って別のルームへ",
  severalRooms: (rooms) => `このプロファイルには複数のルームがあります。ID でどれかを指定してください: ${rooms}。`,
  unnamedRoom: (id) => `名前のないルーム、${id}`,
  noKeyring: "システムのキーリングを使えません。npm install --global @napi-rs/keyring で必要なものが入ります。",
  keyringSilent: "システムのキーリングが応答しません。起動していて、ロックは解除されていますか？",
  inKeyring: "パスフレーズをシステムのキーリングに保存しました。もう尋ねません。",
  notInKeyring: "システムのキーリングからパスフレーズを消しました。",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `次の内容を ${nick} さんと電話か対面で見比べてください。双方に同じものが表示されます:`,
  ifSame: (nick) => `同じなら: /verify ${nick} yes`,
  verified: (nick) => `${nick} さんを確認済みにしました。`,
  unverified: (nick) => `${nick} さんはもう確認済みではありません。`,
  onlyNow: "プロファイルがないため、これを覚えているのは退出までです。",
  yourself: "それはあなた自身です。安全番号はあなたと別の人とのあいだのものです。",
  nothingFound: (text) => `ここでの発言に ${text} を含むものはありません。`,
};
