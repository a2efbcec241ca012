// Owns in Japanese what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ja");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "相手側は送られた内容を理解できません。両方で同じバージョンの Sotto が必要かもしれません。",
  too_large: "ルームが受け付ける長さを超えています。分けて送ってください。",
  not_found: "そのアドレスで応答しているのは Sotto のリレーではありません。アドレスを確認してください。",
  no_room: "そのルームはありません。新しいリンクをもらってください。",
  room_exists: "その ID のルームはすでにあります。別のルームを作成してください。",
  room_full: "ルームは満員です。誰かが退出してからもう一度試してください。",
  room_burned: "ルームはオーナーによって破棄されました。中身はすべて失われています。",
  create_refused:
    "このリレーではルームを作成できません。運営者から受け取ったキーを CHAT_CREATE_KEY に設定してください。",
  disk_unavailable:
    "このリレーはディスクに何も保存しません。--data を付けて起動するか、--retention memory でルームを作成してください。",
  invite_refused:
    "この招待では入れません。存在しないか、期限切れか、使用済みか、取り消し済みです。新しいリンクをもらってください。",
  token_refused: "リレーはこのセッションをもう受け付けません。リンクで参加し直してください。",
  origin_refused: "リレーはここからの接続を受け付けません。",
  not_owner:
    "それができるのはルームのオーナーだけです。--owner-file を付けて参加し、オーナーであることを示してください。",
  kicked: "オーナーによってルームから外されました。",
  replaced: "同じアイデンティティが別の場所から参加したため、こちらは退出しました。",
  rate_limited: "リレーは今これ以上受け付けません。少し待ってからもう一度試してください。",
  slow_reader: "こちら側の読み取りがルームに追いついていません。",
  version_unsupported: "リレーのプロトコルのバージョンが違います。古いほうを更新してください。",
  relay_restart: "リレーは再起動中です。少ししてからもう一度試してください。",
  internal: "予期しないことが起きました。報告をお願いします。",
  unreachable: "リレーが応答しません。アドレスとネットワークを確認してください。",
  timeout: "リレーが時間内に応答しませんでした。ネットワークを確認するか、--timeout で時間を延ばしてください。",
  insecure:
    "平文の http では、誰が誰と話しているかを途中の誰にでも知られます。https を使うか、それでよければ --insecure を付けてください。",
  usage: "コマンドラインが正しくありません。chat --help を見てください。",
  wrong_secret: "招待のシークレットではこのルームを開けません。最新のリンクをもらってください。",
  unreadable: "開けないメッセージがあります。",
  fork: "リレーは人によって違う会話を見せています。このルームを信用しないでください。",
  stranded: "グループに追いつくことも入ることもできませんでした。最新のリンクで参加し直してください。",
  no_file: "そのファイルはここにないか、もう取得できません。送り直してもらってください。",
  file_incomplete: "ファイルはまだリレーへ送信中です。少ししてからもう一度試してください。",
  files_full: "ルームのファイル数が上限に達しています。古いものは自然に消えます。",
  storage_failed:
    "リレーは今何も保存できません。ディスクがいっぱいかもしれません。運営者に知らせて、あとでもう一度試してください。",
  wrong_passphrase:
    "そのパスフレーズではこのプロファイルを開けません（またはヘッダーが改変されています）。何も変更していません。",
  profile_damaged:
    "プロファイルが壊れています。途中で切れているか、改変されています。何も変更していません。以前のコピーを使ってください。",
  profile_locked:
    "別のプロセスがこのプロファイルを使っています。先にそれを終了するか、別の --profile を使ってください。",
  cancelled: "転送は取り消されました。",
  file_exists: "その名前のファイルはすでにあります。そのまま残しました。",
  local_file: "このマシンのファイルを読み書きできません。",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "リレーがあり得ない応答をしました。接続し直します。",
  relay_older: ({ theirs, ours }) =>
    `リレーのプロトコルはバージョン ${theirs}、このプログラムはバージョン ${ours} です。リレーの運営者が更新する必要があります。`,
  relay_newer: ({ theirs, ours }) =>
    `リレーのプロトコルはバージョン ${theirs}、このプログラムはバージョン ${ours} です。このプログラムを更新してください。`,
  no_relay: () => "そのアドレスで応答しているのは Sotto のリレーではありません。アドレスを確認してください。",
  no_entry: () => "リレーがグループへの参加を拒みました。もう一度試すか、新しいリンクをもらってください。",
  no_group: () => "リレーには入れるグループがありません。最新のリンクで参加し直してください。",
  said_kicked: () => "リレーはあなたが外されたと言っていますが、オーナーの証明は届いていません。",
  said_burned: () => "リレーはルームが破棄されたと言っていますが、オーナーの証明は届いていません。",
  no_member: () => "そのようなメンバーはここにいません。",
  busy: () => "ほかの人が何度も同時にルームを変更しました。もう一度試してください。",
  cut_off: () => "リレーが応答する前に接続が切れました。",
  few_requests: () => "リレーはしばらくの間、あなたからの要求を受け付けません。",
  text_too_long: ({ limit }) => `テキストが ${number(limit)} バイトを超えています。`,
  slow_down: ({ seconds }) =>
    `ルームは ${number(seconds)} 秒間あなたのメッセージを受け付けません。そのあとで送信されます。`,
  message_refused: () => "リレーがメッセージを拒みました。",
  left_out: () => "開けないものが送られてきました。省きます。",
  bad_nick: ({ characters, bytes }) =>
    `ニックネームは 1 ～ ${number(characters)} 文字で、最大 ${number(bytes)} バイトです。`,
  policy_denied: () => "新しい人が過去を読めるかどうかについて、リレーの言うことがルームの鍵と食い違っています。",
  past_forked: () => "リレーが見せる過去は、書いた人たちが見ていたものと違います。",
  wrong_times: () => "リレーがメッセージを遅らせているか、5 分以上ずれた時刻を付けています。",
  clocks_differ: () => "あなたの時計とリレーの時計が 5 分以上ずれています。",
  saw_other: ({ nick }) => `${nick} さんはあなたと違う会話を見ています。リレーがメンバーに違う履歴を見せています。`,
  split: () => "同じ番号の別のグループからメッセージが来ました。リレーがルームを分裂させています。",
  withheld: () => "リレーがグループの変更をあなたに隠していました。ほかの人たちに合流し直します。",
  held: () => "グループの変更をここでは開けません。ほかのメンバーの確認を待っています。",
  burn_unproved: () => "リレーはルームが破棄されたと言っていますが、オーナーの証明がありません。",
  altered: () => "リレーがあなたのメッセージを改変しました。",
  out_of_order: () => "リレーがあなたのメッセージを抜かすか、順番を変えました。送り直します。",
  went_back: () => "リレーが会話の前の時点に戻りました。",
  skipped: () =>
    "リレーの番号が飛びました。何かを隠したか、作り上げたかです。その後のものは受け取らず、もう一度尋ねます。",
  nick_taken: ({ fingerprint, nick }) =>
    `${fingerprint} は今 ${nick} と名乗っています。ここにいる別の人と同じ名前です。`,
  file_too_long: ({ limit }) => `ファイルがここでの上限 ${number(limit)} バイトを超えています。`,
  files_full: ({ limit }) => `ルームのファイルが上限の ${number(limit)} 個に達しています。古いものは自然に消えます。`,
  hour_used: ({ limit }) => `1 時間に送れる量に達しました: ${number(limit)} バイト。`,
  no_files_here: () => "テキストの上限がこれほど短いルームではファイルを扱えません。",
  not_under_way: () => "そのファイルは転送中ではなく、あなたのものでもありません。",
  file_not_sent: ({ name }) => `${name} は送信されませんでした。`,
  file_goes_on: ({ name }) => `${name} はまだ送信し終えていません。このプロファイルで次に起動したときに続けます。`,
  sender_gone: () => "ファイルの続きが届かず、送信者はもうここにいません。揃ってからもう一度保存してください。",
  file_unreadable: () => "ファイルが送られたとおりに開けません。壊れているか、書き換えられています。",
  no_such_file: () => "そのファイルはここにありません。/files ですべて表示します。",
  no_such_path: () => "そのファイルやフォルダーはありません。",
  no_such_folder: () => "そのフォルダーはありません。",
  is_folder: () =>
    "それはフォルダーです。ひとつのファイルとして送ってください: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "それはファイルではありません。パイプからの内容は次のように送ります: chat send --file -",
  not_permitted: () => "そのファイルやフォルダーの読み書きは許可されていません。",
  disk_full: () => "ディスクにファイルを置く空きがありません。",
  name_too_long: () => "名前が長すぎます。",
  reader_gone: () => "ファイルを読んでいた側が、最後まで読まずに終了しました。",
  became_shorter: () => "送信中にファイルが短くなりました。",
  newer_profile: () =>
    "このプロファイルは新しいバージョンの Sotto で書かれています。このプログラムを更新してください。",
  unwritable_profile: () => "プロファイルに書き込めません。ディスクがいっぱいではありませんか？",
  used_elsewhere: () =>
    "このプロファイルのコピーが別の場所でも使われました。プロファイルは同時に 1 か所でしか使えません。これからはどちらか一方だけを使い、参加し直してください。",
  said_elsewhere: () =>
    "リレーによると、このプロファイルは別の場所から接続しました。コピーが使われているのかもしれません。プロファイルは同時に 1 か所でしか使えません。もう一方を終了してから、参加し直してください。",
  was_connected: () =>
    "リレーにはこのプロファイルの接続がまだ残っていたため、切断されました。コピーが別の場所で使われているのかもしれません。プロファイルは同時に 1 か所でしか使えません。もう一方を終了してください。前回のセッションが途中で切れただけなら、何もする必要はありません。",
  new_key: ({ nick, fingerprint }) =>
    `${nick} さんの鍵が以前と違います: ${fingerprint}。新しいプロファイルか、別の人かもしれません。/verify で見比べてください。`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `chat ${command} というコマンドはありません。${advice}`,
  didYouMean: (what) => `${what} のことですか？`,
  seeHelp: "chat --help を見てください。",
  joinThen: "ルームに参加するには chat join と入力してください。招待の入力を求められます。",
  unknownOption: (option) => `ここには ${option} というオプションはありません。`,
  noValue: (option) => `オプション ${option} には値が必要です。`,
  tooMany: "コマンドが受け取るより多くの語があります。chat --help を見てください。",
  badValue: (value, option) => `${option} に ${value} という値は使えません。`,
  choices: (values) => `使える値: ${values}。`,
  wholeNumber: (least, most) => `${least} から ${most} までの整数を指定してください。`,
  time: (option) => `${option} の時間は 90s、15m、1h、7d のように書きます。`,
  longestTime: (option, time) => `${option} の時間は最長 ${time} です。`,
  language: (given, languages) => `Sotto は言語 ${given} に対応していません。対応しているのは ${languages} です。`,
  file: (option) => `${option} のファイルを読めません。`,
  credential: (path) => `認証情報 ${path} を読めません。`,
  nick: (most) => `ニックネームは目に見える文字で 1 ～ ${number(most)} 文字です。`,
  roomName: (most) => `ルームの名前は目に見える文字で最大 ${number(most)} 文字です。`,
  serverAddress: "サーバーは https://chat.example.org のようなアドレスで、パスは付けません。",
  plainHttp: (origin) =>
    `${origin} は別のマシンへの平文の http です。https を使うか、それでよければ --insecure を付けてください。`,
  invite: "招待が完全ではありません。https://HOST/r/ROOM#KEY のような形で、全体をコピーする必要があります。",
  inviteNeeded:
    "招待が必要です。CHAT_INVITE を設定するか、--invite-file FILE を使うか、- を指定して標準入力に書いてください。",
  inviteEnded: "招待が来る前に標準入力が終わりました。",
  ownerKey: "オーナーキーが完全ではありません。chat create が一度だけ表示したものです。",
  serverNeeded: "サーバーが必要です。--server URL を使うか、CHAT_SERVER を設定してください。",
  whatToDo: "何をしますか？ chat host、chat create、chat join のいずれかです。chat --help を見てください。",
  shells: "補完は bash、zsh、fish で使えます。",
  nothingToSend: "送るものがありません。テキストを指定するか、標準入力に書いてください。",
  badLine: (what) => `その行は使えません: ${what}。`,
  badType: (types) => `"type" は ${types} のどれかです`,
  emptyField: (field) => `"${field}" は空でないテキストです`,
  commandText: 'コマンドの "text" は / で始まります',
  noJson: "JSON ではありません",
  noObject: "オブジェクトではありません",
  oneSlash: "コマンドは / ひとつで始まります。",
  whichRoom: '複数のルームが開いています。どれのことかを "room" で示してください。',
  notOpen: "そのルームはここで開いていません。",
  relayMissing: "リレーのプログラムがありません。npm install で入ります。",
  workerdMissing: (version) =>
    `リレーは workerd の上で動きますが、このプログラムの隣にインストールされていません。npm install workerd@${version} で入ります。Sotto をグローバルに入れた場合は --global を付けてください。`,
  portTaken: (port) => `ポート ${port} は使用中です。--port で別のポートを選べます。`,
  relayEnded: (said) => `リレーは起動時に終了しました: ${said}。`,
  relayRefuses: (said) => `リレーが起動しません: ${said}。`,
  relayGone: (exitCode) => `リレーが予期せず終了しました（終了コード ${exitCode}）。`,
  relaySilent: "リレーが応答しません。",
  portForbidden: (port) => `ポート ${port} で待ち受ける権限がありません。--port で 1024 以上を選んでください。`,
  hostElsewhere: (host) =>
    `${host} はこのマシンのアドレスではありません。--host には 127.0.0.1 のようなこのマシンのアドレスか、すべてを表す 0.0.0.0 を指定します。`,
  dataTaken: (path) =>
    `--data のディレクトリー ${path} は別のリレーが使っています。先にそれを終了するか、別のディレクトリーを指定してください。`,
  secretTooShort: (path) =>
    `${path} の秘密が短すぎます。ファイルを削除すると新しく作られますが、すべてのトークンは無効になります。または元の内容に戻してください。`,
  dataUnusable: (path, reason) =>
    `--data のディレクトリー ${path} を使えません（${reason}）。書き込めるか、作成できるものを指定してください。`,
};
