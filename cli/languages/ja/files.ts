// Owns in Japanese what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `${name}（${size}）を送信しています …`,
  isFile: (command) => `これはこのマシン上のファイルなので発言しませんでした。送るには: ${command}`,
  saving: (name) => `${name} を保存しています …`,
  askToReplace: (path) => `${path} はすでにあります。同じコマンドをもう一度入力すると置き換えます。`,
  offered: (nick, name, file) => `${nick} さんが ${name} を送っています。/save ${file} で保存します`,
  complete: (nick, name, size, file) => `${nick} さんが ${name}（${size}）を送りました。/save ${file} で保存します`,
  sent: (name, size, file) => `${name}（${size}）を送りました。/cancel ${file} で取り下げます`,
  saved: (path) => `${path} として保存しました`,
  withdrawn: (nick, name) => `${nick} さんが ${name} を取り下げました`,
  delivered: (id) => `送信しました。chat save ${id} で標準出力に書き出します。`,
  from: (nick, time) => `${nick} さんから ${time}`,
  coming: "転送中",
  stalled: "中断: 送信者がここにいません",
  expired: "期限切れ",
  gone: "取り下げ済み",
  none: "ここにはファイルがありません。",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/秒`,
  left: (time) => `残り ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "どのファイルですか？ 番号は /files で表示します。",
  sendHow: "どのファイルですか？ /send PATH",
  nameAlone: "テキストに名前はありません。--name は --file と一緒に使います。",
  textBeside: "送れるのはテキストかファイルのどちらかです。一方を外してください。",
  inputTwice: "標準入力はファイルに使われています。招待は CHAT_INVITE か --invite-file FILE で渡してください。",
  cannotSend: (why) => `--file のファイルを送れません。${why}`,
  saveHow: "どのファイルですか？ chat save [INVITE] FILE_ID",
  toTerminal:
    "ファイルがターミナルに書き出されてしまいます。次のようにリダイレクトしてください: chat save FILE_ID > file。",
};
