// Owns in Korean what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("ko");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "연결하는 중 …",
  noAnswer: (seconds) => `릴레이가 응답하지 않습니다. ${number(seconds)}초 뒤에 다시 시도합니다.`,
  lost: (seconds) => `연결이 끊겼습니다. ${number(seconds)}초 뒤에 다시 시도합니다. 쓴 내용은 보관됩니다.`,
  backOnline: "다시 연결되었습니다.",
  unnamed: "이름 없는 방",
  entered: (room, nick) => `${room}에 들어왔습니다. 닉네임: ${nick}.`,
  here: (names) => `여기 있는 사람: ${names}.`,
  alone: "아직 다른 사람이 없습니다.",
  joined: (nick) => `${nick} 님이 들어왔습니다`,
  left: (nick) => `${nick} 님이 나갔습니다`,
  away: (nick) => `${nick} 님이 자리를 비웠습니다`,
  back: (nick) => `${nick} 님이 돌아왔습니다`,
  kicked: (nick) => `소유자가 ${nick} 님을 내보냈습니다`,
  nick: (was, nick) => `${was} 님의 이름이 이제 ${nick}입니다`,
  renamed: (room) => `방 이름이 이제 ${room}입니다.`,
  owner: (nick) => `${nick} 님이 이제 방의 소유자입니다.`,
  gap: (events) =>
    plural(events, (n) => ({ other: `이벤트 ${n}개를 더는 가져올 수 없습니다. 메시지가 있었을 수 있습니다.` })),
  newInvite: (link) => `방에 새 링크가 생겼습니다: ${link}`,
  undelivered: (text) => `전달되지 않음: ${text}`,
  keptForLater: (text) => `아직 보내지 않음. 프로필에 보관되어 다음에 시작할 때 전송됩니다: ${text}`,
  theMessage: "메시지",
  warning: (text) => `경고: ${text}`,
  mentioned: (nick, number, room) =>
    `${nick} 님이 ${number}: ${room}에서 당신을 멘션했습니다. 이동하려면 /room ${number}`,
  notice: (nick, room) => `${nick} 님이 ${room}에서 당신을 멘션했습니다`,
  switched: (number, room) => `이제 ${number}: ${room}에 씁니다.`,
  quit: "방에서 나왔습니다.",
  policy: {
    sharedMemory:
      "링크가 있는 사람은 자신이 오기 전의 대화도 읽을 수 있습니다. 릴레이는 암호화된 상태로 메모리에만 보관하며, 마지막 메시지로부터 15분 뒤나 릴레이가 다시 시작할 때 지웁니다.",
    sharedDisk: (time) =>
      `링크가 있는 사람은 자신이 오기 전의 대화도 읽을 수 있습니다. 릴레이는 암호화된 상태로 ${time} 동안 보관합니다.`,
    sealedMemory:
      "누구나 자신이 참여한 뒤의 대화만 읽습니다. 릴레이는 암호화된 상태로 메모리에만 보관하며, 마지막 메시지로부터 15분 뒤나 릴레이가 다시 시작할 때 지웁니다.",
    sealedDisk: (time) =>
      `누구나 자신이 참여한 뒤의 대화만 읽습니다. 릴레이는 암호화된 상태로 ${time} 동안 보관합니다.`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "이름 없는 방",
  connecting: "연결 중 …",
  reconnecting: "다시 연결 중 …",
  offline: "오프라인",
  away: "자리 비움",
  people: (people) => `${number(people)}명`,
  mentions: (messages) => `${number(messages)} @나`,
  oneTyping: (nick) => `${nick} 님이 입력 중 …`,
  twoTyping: (nicks) => `${nicks} 님이 입력 중 …`,
  manyTyping: "여러 명이 입력 중 …",
  lastSaid: (ago) => `마지막 메시지: ${ago}`,
  waiting: (messages) => `외 ${number(messages)}개 전송 대기 중`,
};
