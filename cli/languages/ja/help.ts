// Owns in Japanese the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "使い方:",
  arguments: "引数:",
  options: "オプション:",
  commands: "コマンド:",
  choices: (values) => `選択肢: ${values}`,
  byDefault: (value) => `既定値: ${value}`,
  variable: (name) => `環境変数: ${name}`,
  showHelp: "このコマンドを説明する",
  showVersion: "バージョンを表示する",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "端末で使う、エンドツーエンド暗号化のグループチャット。コマンドなしでは、何をするかを尋ねます。",
  host: "ここでリレーを起動し、ルームを作成して参加する",
  serve: "リレーだけを動かす",
  create: "ルームを作成する",
  join: "ルームに参加して話す",
  send: "メッセージをひとつ送って退出する",
  invite: "ルームのリンクをさらに作る",
  doctor: "ここで何が動くかを調べる",
  completion: "シェルの補完を出力する",
  help: "コマンドを説明する",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "このマシン以外のホストへの普通の http を許す",
  json: "結果をひとつの JSON オブジェクトで出力する",
  name: "ルームの名前",
  server: "リレー",
  inviteFile: "招待をファイルから読む",
  nick: "あなたのニックネーム（省略時は guest- と 4 文字）",
  ownerFile: "オーナーキーをファイルから読む",
  timeout: "最初の接続と最後の配達にかける時間の上限",
  profile: "持続する ID（このバージョンにはありません）",
  renderer: "ルームの描き方（端末では rich、それ以外は minimal）",
  buffer: "保持するメッセージの数",
  times: "時刻、またはどれだけ前か",
  noMarkdown: "*太字*、_斜体_、`コード` をそのまま表示する",
  notify: "あなたへの言及で何が起きるか。text は発言も表示する",
  listen: "入力が終わっても残る",
  lang: (languages) => `言語: ${languages}。省略時はシステムの言語`,
  images: "画像の表示方法（このバージョンにはありません）",
  port: "リレーが待ち受けるポート",
  host: "待ち受けるアドレス",
  data: "ルームとトークンの秘密をそこに保存する。なければすべてメモリー上",
  publicUrl: "ほかの人がリレーに届くアドレス。リンクに使う",
  joinAtOnce: "すぐにルームに入る",
  history: "参加した人がそれ以前の発言を読めるか",
  retention: "リレーが暗号化された発言をどこに保つか",
  ttl: "ディスクに保つ期間",
  file: "ファイルを送る（このバージョンにはありません）",
  uses: "何回まで人を入れるか",
  expires: "有効な期間（例: 1h）",
  man: "man(1) 用のマニュアルページを出力する",
  inviteToJoin: "指定しなければ尋ねる。- は標準入力から読む",
  inviteToSend: "リンク、または標準入力の 1 行目を表す -",
  text: "発言の内容。省略時は標準入力から読む",
  inviteOfRoom: "ルームの招待",
  shell: "bash、zsh、fish のどれか",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "ユーザーコマンド",
  name: "端末で使う、エンドツーエンド暗号化のグループチャット",
  nameHeading: "名前",
  synopsisHeading: "書式",
  descriptionHeading: "説明",
  commandsHeading: "コマンド",
  roomHeading: "ルームの中で",
  settingsHeading: "設定",
  keysHeading: "キー",
  environmentHeading: "環境変数",
  exitHeading: "終了ステータス",
  introduction:
    "Sotto は静かなルームです。端末で暮らす人のための、エンドツーエンド暗号化のグループチャットです。ルームのリンクを持つ人は誰でも入れます。あいだのリレーは発言を読めません。登録は要らず、求められない限りディスクには何も書きません。コマンドなしでは、chat は何をするかを尋ねます。",
  inRoom: "/ で始まらないものは発言になります。//x は /x と発言します。",
  set: "は設定を表示・変更します。",
  keys: {
    enter: "入力した内容を発言する。alt-enter で改行し、複数行の貼り付けはひとつのメッセージのまま",
    tab: "コマンド、ニックネーム、ルーム、パスを補完し、候補を順に見る",
    upDown: "前に入力した内容、および長いテキストの各行",
    ends: "行頭と行末",
    words: "1 語戻る・進む",
    cut: "1 語、または行の端までを切り取る",
    yank: "切り取ったものを戻す",
    undo: "元に戻す",
    clear: "画面を消す",
    leave: "退出する",
  },
  exits: {
    asked: "求めどおりに退出した",
    unexpected: "予期しないこと",
    usage: "使い方の誤り",
    refused: "拒否: 招待、トークン、外された、ルームが満員または破棄済み",
    unreachable: "リレーに届かない",
    keys: "鍵: 秘密の誤り、会話の分岐、追いつけないグループ",
  },
  variables: {
    invite: "招待",
    owner: "オーナーキー",
    createKey: "誰でもルームを作成できるわけではないリレーのキー",
    noColor: "色を使わない",
  },
};
