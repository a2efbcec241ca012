// Owns in Japanese what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ja");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "接続しています …",
  noAnswer: (seconds) => `リレーが応答しません。${number(seconds)} 秒後に再試行します。`,
  lost: (seconds) => `接続が切れました。${number(seconds)} 秒後に再試行します。書いた内容は保持されます。`,
  backOnline: "再び接続しました。",
  unnamed: "名前のないルーム",
  entered: (room, nick) => `${nick} として ${room} に入りました。`,
  here: (names) => `いる人: ${names}。`,
  alone: "まだほかに誰もいません。",
  joined: (nick) => `${nick} さんが参加しました`,
  left: (nick) => `${nick} さんが退出しました`,
  away: (nick) => `${nick} さんは離席中です`,
  back: (nick) => `${nick} さんが戻りました`,
  kicked: (nick) => `${nick} さんがオーナーによって外されました`,
  nick: (was, nick) => `${was} さんは名前を ${nick} に変えました`,
  renamed: (room) => `ルームの名前が ${room} になりました。`,
  owner: (nick) => `${nick} さんがルームのオーナーになりました。`,
  gap: (events) =>
    plural(events, (n) => ({ other: `${n} 件のイベントはもう取得できません。メッセージがあったかもしれません。` })),
  newInvite: (link) => `ルームに新しいリンクができました: ${link}`,
  undelivered: (text) => `届いていません: ${text}`,
  keptForLater: (text) => `まだ送信されていません。プロファイルに保存され、次回の起動時に送信されます: ${text}`,
  theMessage: "このメッセージ",
  warning: (text) => `警告: ${text}`,
  mentioned: (nick, number, room) =>
    `${nick} さんが ${number}: ${room} であなたに話しかけています。/room ${number} で移動します。`,
  notice: (nick, room) => `${nick} さんが ${room} であなたに話しかけています`,
  switched: (number, room) => `ここからは ${number}: ${room} に書き込みます。`,
  quit: "ルームを退出しました。",
  policy: {
    sharedMemory:
      "リンクを持つ人は、自分が来る前の発言も読めます。リレーは暗号化したままメモリーだけに保持し、最後のメッセージから 15 分後か再起動時に消去します。",
    sharedDisk: (time) =>
      `リンクを持つ人は、自分が来る前の発言も読めます。リレーは暗号化したまま保管します（期間: ${time}）。`,
    sealedMemory:
      "誰もが自分の参加以降の発言だけを読めます。リレーは暗号化したままメモリーだけに保持し、最後のメッセージから 15 分後か再起動時に消去します。",
    sealedDisk: (time) =>
      `誰もが自分の参加以降の発言だけを読めます。リレーは暗号化したまま保管します（期間: ${time}）。`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "名前のないルーム",
  connecting: "接続中 …",
  reconnecting: "再接続中 …",
  offline: "オフライン",
  away: "離席中",
  people: (people) => `${number(people)} 人`,
  mentions: (messages) => `${number(messages)} @あなた`,
  oneTyping: (nick) => `${nick} さんが入力中 …`,
  twoTyping: (nicks) => `${nicks} さんが入力中 …`,
  manyTyping: "数人が入力中 …",
  lastSaid: (ago) => `最後の発言: ${ago}`,
  waiting: (messages) => `ほか ${number(messages)} 件が送信待ち`,
};
