// Owns in Korean what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("ko");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "상대 쪽이 전달된 내용을 이해하지 못합니다. 양쪽 모두 같은 버전의 Sotto가 필요할 수 있습니다.",
  too_large: "방이 받는 길이를 넘습니다. 나누어 보내세요.",
  not_found: "그 주소에서 응답하는 것은 Sotto 릴레이가 아닙니다. 주소를 확인하세요.",
  no_room: "그런 방은 없습니다. 새 링크를 요청하세요.",
  room_exists: "그 식별자의 방이 이미 있습니다. 다른 방을 만드세요.",
  room_full: "방이 가득 찼습니다. 누군가 나간 뒤에 다시 시도하세요.",
  room_burned: "소유자가 방을 파기했습니다. 방 안의 모든 것이 사라졌습니다.",
  create_refused: "이 릴레이에서는 방을 만들 수 없습니다. 운영자에게 받은 키를 CHAT_CREATE_KEY에 설정하세요.",
  disk_unavailable:
    "이 릴레이는 디스크에 아무것도 보관하지 않습니다. --data로 시작하거나 --retention memory로 방을 만드세요.",
  invite_refused:
    "이 초대로는 들어갈 수 없습니다. 존재하지 않거나, 만료되었거나, 다 썼거나, 취소되었습니다. 새 링크를 요청하세요.",
  token_refused: "릴레이가 이 세션을 더는 받지 않습니다. 링크로 다시 참여하세요.",
  origin_refused: "릴레이가 이곳에서의 연결을 받지 않습니다.",
  not_owner: "방의 소유자만 할 수 있습니다. --owner-file로 참여해 소유자임을 보이세요.",
  kicked: "소유자가 당신을 방에서 내보냈습니다.",
  replaced: "같은 신원이 다른 곳에서 참여하여 이쪽은 나갔습니다.",
  rate_limited: "릴레이가 지금은 더 받지 않습니다. 잠시 기다렸다가 다시 시도하세요.",
  slow_reader: "이쪽이 방을 따라가기에는 너무 느리게 읽습니다.",
  version_unsupported: "릴레이가 다른 버전의 프로토콜을 씁니다. 둘 중 오래된 쪽을 업데이트하세요.",
  relay_restart: "릴레이가 다시 시작하고 있습니다. 잠시 후 다시 시도하세요.",
  internal: "예상치 못한 일이 일어났습니다. 제보해 주세요.",
  unreachable: "릴레이가 응답하지 않습니다. 주소와 네트워크를 확인하세요.",
  timeout: "릴레이가 제때 응답하지 않았습니다. 네트워크를 확인하거나 --timeout으로 시간을 더 주세요.",
  insecure:
    "평문 http로는 누가 누구와 대화하는지 중간의 누구나 볼 수 있습니다. https를 쓰거나, 그래도 괜찮다면 --insecure를 붙이세요.",
  usage: "명령줄이 올바르지 않습니다. chat --help를 보세요.",
  wrong_secret: "초대의 비밀 키로 이 방을 열 수 없습니다. 최신 링크를 요청하세요.",
  unreadable: "열 수 없는 메시지가 있습니다.",
  fork: "릴레이가 사람마다 다른 대화를 보여 줍니다. 이 방을 믿지 마세요.",
  stranded: "그룹을 따라가거나 그룹에 들어갈 수 없었습니다. 최신 링크로 다시 참여하세요.",
  no_file: "그런 파일이 여기 없거나 더는 받을 수 없습니다. 다시 보내 달라고 하세요.",
  file_incomplete: "파일이 아직 릴레이로 가는 중입니다. 잠시 후 다시 시도하세요.",
  files_full: "방에 둘 수 있는 파일 수가 다 찼습니다. 오래된 것은 저절로 사라집니다.",
  storage_failed:
    "릴레이가 지금은 아무것도 저장할 수 없습니다. 디스크가 가득 찼을 수 있습니다. 운영자에게 알리고 나중에 다시 시도하세요.",
  wrong_passphrase: "이 암호 구절로는 프로필을 열 수 없습니다(또는 헤더가 변조되었습니다). 아무것도 바꾸지 않았습니다.",
  profile_damaged: "프로필이 손상되었습니다. 잘렸거나 변조되었습니다. 아무것도 바꾸지 않았습니다. 이전 사본을 쓰세요.",
  profile_locked: "다른 프로세스가 이 프로필을 쓰고 있습니다. 먼저 그것을 끝내거나 다른 --profile을 쓰세요.",
  cancelled: "전송이 취소되었습니다.",
  file_exists: "그 이름의 파일이 이미 있습니다. 그대로 두었습니다.",
  local_file: "이 컴퓨터의 파일을 읽거나 쓸 수 없습니다.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "릴레이가 어떤 릴레이도 하지 않는 말을 했습니다. 다시 연결합니다.",
  relay_older: ({ theirs, ours }) =>
    `릴레이는 프로토콜 버전 ${theirs}, 이 프로그램은 ${ours} 버전을 씁니다. 릴레이 운영자가 업데이트해야 합니다.`,
  relay_newer: ({ theirs, ours }) =>
    `릴레이는 프로토콜 버전 ${theirs}, 이 프로그램은 ${ours} 버전을 씁니다. 이 프로그램을 업데이트하세요.`,
  no_relay: () => "그 주소에서 응답하는 것은 Sotto 릴레이가 아닙니다. 주소를 확인하세요.",
  no_entry: () => "릴레이가 그룹에 들여보내 주지 않았습니다. 다시 시도하거나 새 링크를 요청하세요.",
  no_group: () => "릴레이에 들어갈 수 있는 그룹이 없습니다. 최신 링크로 다시 참여하세요.",
  said_kicked: () => "릴레이는 당신이 내보내졌다고 하지만, 소유자의 증명은 오지 않았습니다.",
  said_burned: () => "릴레이는 방이 파기되었다고 하지만, 소유자의 증명은 오지 않았습니다.",
  no_member: () => "그런 사람은 여기 없습니다.",
  busy: () => "다른 사람들이 거듭 동시에 방을 바꾸었습니다. 다시 시도하세요.",
  cut_off: () => "릴레이가 응답하기 전에 연결이 끊겼습니다.",
  few_requests: () => "릴레이가 한동안 당신의 요청을 받지 않습니다.",
  text_too_long: ({ limit }) => `글이 ${number(limit)}바이트보다 깁니다.`,
  slow_down: ({ seconds }) => `방이 ${number(seconds)}초 동안 당신의 메시지를 받지 않습니다. 그 뒤에 전송됩니다.`,
  message_refused: () => "릴레이가 메시지를 거부했습니다.",
  left_out: () => "열 수 없는 것이 전송되었습니다. 건너뜁니다.",
  bad_nick: ({ characters, bytes }) => `닉네임은 1~${number(characters)}자이며 최대 ${number(bytes)}바이트입니다.`,
  policy_denied: () => "새로 온 사람이 과거를 읽을 수 있는지에 대한 릴레이의 말이 방의 키와 다릅니다.",
  past_forked: () => "릴레이가 보여 주는 과거는 글을 쓴 사람들이 보았던 것과 다릅니다.",
  wrong_times: () => "릴레이가 메시지를 늦추거나 5분 넘게 어긋난 시각을 붙입니다.",
  clocks_differ: () => "당신의 시계와 릴레이의 시계가 5분 넘게 다릅니다.",
  saw_other: ({ nick }) =>
    `${nick} 님은 당신과 다른 대화를 보았습니다. 릴레이가 구성원에게 서로 다른 기록을 보여 줍니다.`,
  split: () => "같은 번호의 다른 그룹에서 메시지가 왔습니다. 릴레이가 방을 갈라놓았습니다.",
  withheld: () => "릴레이가 그룹의 변경을 당신에게 숨겼습니다. 다른 사람들에게 다시 합류합니다.",
  held: () => "그룹의 변경이 여기서 열리지 않습니다. 다른 구성원의 확인을 기다립니다.",
  burn_unproved: () => "릴레이는 방이 파기되었다고 하지만 소유자의 증명이 없습니다.",
  altered: () => "릴레이가 당신의 메시지를 변조했습니다.",
  out_of_order: () => "릴레이가 당신의 메시지를 빠뜨리거나 순서를 바꾸었습니다. 다시 보냅니다.",
  went_back: () => "릴레이가 대화의 이전 시점으로 돌아갔습니다.",
  skipped: () =>
    "릴레이의 번호가 건너뛰었습니다. 무언가를 숨겼거나 지어냈습니다. 그 뒤의 것은 받지 않았으며, 다시 묻습니다.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint}의 이름이 이제 ${nick}입니다. 여기 있는 다른 사람과 같습니다.`,
  file_too_long: ({ limit }) => `파일이 여기서 허용되는 최대 크기인 ${number(limit)}바이트보다 큽니다.`,
  files_full: ({ limit }) => `방의 파일이 최대 ${number(limit)}개에 이르렀습니다. 오래된 것은 저절로 사라집니다.`,
  hour_used: ({ limit }) => `한 시간에 보낼 수 있는 만큼 보냈습니다: ${number(limit)}바이트.`,
  no_files_here: () => "글 길이 제한이 이렇게 짧은 방은 파일을 받지 않습니다.",
  not_under_way: () => "그 파일은 전송 중이 아니며 당신의 것도 아닙니다.",
  file_not_sent: ({ name }) => `${name} 파일을 보내지 못했습니다.`,
  file_goes_on: ({ name }) => `${name} 파일을 아직 다 보내지 못했습니다. 이 프로필로 다음에 시작하면 이어서 보냅니다.`,
  sender_gone: () => "파일이 더 오지 않고 보낸 사람도 이제 여기 없습니다. 다 올라오면 다시 저장하세요.",
  file_unreadable: () => "파일이 보낸 그대로 열리지 않습니다. 손상되었거나 변조되었습니다.",
  no_such_file: () => "그런 파일은 여기 없습니다. /files로 모두 볼 수 있습니다.",
  no_such_path: () => "그런 파일이나 폴더는 없습니다.",
  no_such_folder: () => "그런 폴더는 없습니다.",
  is_folder: () => "그것은 폴더입니다. 파일 하나로 보내세요: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "그것은 파일이 아닙니다. 파이프에서 오는 것은 이렇게 보냅니다: chat send --file -",
  not_permitted: () => "그 파일이나 폴더를 읽거나 쓸 권한이 없습니다.",
  disk_full: () => "디스크에 파일을 둘 자리가 없습니다.",
  name_too_long: () => "이름이 너무 깁니다.",
  reader_gone: () => "파일을 읽던 쪽이 끝까지 읽지 않고 멈췄습니다.",
  became_shorter: () => "보내는 동안 파일이 짧아졌습니다.",
  newer_profile: () => "이 프로필은 더 새로운 버전의 Sotto가 썼습니다. 이 프로그램을 업데이트하세요.",
  unwritable_profile: () => "프로필을 쓸 수 없습니다. 디스크가 가득 찼나요?",
  used_elsewhere: () =>
    "이 프로필의 사본이 다른 곳에서도 쓰였습니다. 프로필은 한 번에 한 곳에서만 씁니다. 이제부터 둘 중 하나만 쓰고 다시 참여하세요.",
  said_elsewhere: () =>
    "릴레이에 따르면 이 프로필이 다른 곳에서 접속했습니다. 사본이 쓰이고 있을 수 있습니다. 프로필은 한 번에 한 곳에서만 씁니다. 다른 쪽을 끝낸 다음 다시 참여하세요.",
  was_connected: () =>
    "릴레이에 이 프로필의 연결이 남아 있어 그 연결을 끊었습니다. 프로필의 사본이 다른 곳에서 쓰이고 있을 수 있습니다. 프로필은 한 번에 한 곳에서만 씁니다. 다른 쪽을 끝내세요. 지난번 연결이 갑자기 끊긴 것이라면 아무것도 하지 않아도 됩니다.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} 님의 키가 전과 다릅니다: ${fingerprint}. 새 프로필이거나 다른 사람일 수 있습니다. /verify로 비교하세요.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `chat ${command} 명령은 없습니다. ${advice}`,
  didYouMean: (what) => `혹시 ${what}인가요?`,
  seeHelp: "chat --help를 보세요.",
  joinThen: "방에 참여하려면 chat join을 입력하세요. 초대를 물어봅니다.",
  unknownOption: (option) => `여기에는 ${option} 옵션이 없습니다.`,
  noValue: (option) => `${option} 옵션에는 값이 필요합니다.`,
  tooMany: "명령이 받는 것보다 단어가 많습니다. chat --help를 보세요.",
  badValue: (value, option) => `${option}에 ${value} 값은 쓸 수 없습니다.`,
  choices: (values) => `쓸 수 있는 값: ${values}.`,
  wholeNumber: (least, most) => `${least}부터 ${most}까지의 정수여야 합니다.`,
  time: (option) => `${option}의 시간은 90s, 15m, 1h, 7d처럼 씁니다.`,
  longestTime: (option, time) => `${option}의 시간은 최대 ${time}입니다.`,
  language: (given, languages) => `Sotto는 ${given} 언어를 모릅니다. 아는 언어: ${languages}.`,
  file: (option) => `${option}의 파일을 읽을 수 없습니다.`,
  credential: (path) => `자격 증명을 읽을 수 없습니다: ${path}.`,
  nick: (most) => `닉네임은 눈에 보이는 글자 1~${number(most)}자입니다.`,
  roomName: (most) => `방 이름은 눈에 보이는 글자 최대 ${number(most)}자입니다.`,
  serverAddress: "서버는 https://chat.example.org 같은 주소이며 경로가 없어야 합니다.",
  plainHttp: (origin) =>
    `${origin} 주소는 다른 컴퓨터로 가는 평문 http입니다. https를 쓰거나, 그래도 괜찮다면 --insecure를 붙이세요.`,
  invite: "초대가 완전하지 않습니다. https://HOST/r/ROOM#KEY 같은 모양이며 통째로 복사해야 합니다.",
  inviteNeeded:
    "초대가 필요합니다. CHAT_INVITE를 설정하거나, --invite-file FILE을 쓰거나, -를 주고 표준 입력에 쓰세요.",
  inviteEnded: "초대가 오기 전에 표준 입력이 끝났습니다.",
  ownerKey: "소유자 키가 완전하지 않습니다. chat create가 한 번 보여 주었습니다.",
  serverNeeded: "서버가 필요합니다. --server URL을 쓰거나 CHAT_SERVER를 설정하세요.",
  whatToDo: "무엇을 할까요? chat host, chat create 또는 chat join입니다. chat --help를 보세요.",
  shells: "자동 완성은 bash, zsh, fish에 있습니다.",
  nothingToSend: "보낼 것이 없습니다. 글을 주거나 표준 입력에 쓰세요.",
  badLine: (what) => `그 줄은 쓸 수 없습니다: ${what}.`,
  badType: (types) => `"type"은 ${types} 중 하나여야 합니다`,
  emptyField: (field) => `"${field}" 값은 비어 있지 않은 글이어야 합니다`,
  commandText: '명령의 "text"는 /로 시작해야 합니다',
  noJson: "JSON이 아닙니다",
  noObject: "객체가 아닙니다",
  oneSlash: "명령은 / 하나로 시작합니다.",
  whichRoom: '여러 방이 열려 있습니다. 어느 방인지 "room"으로 알려 주세요.',
  notOpen: "그 방은 여기서 열려 있지 않습니다.",
  relayMissing: "릴레이 프로그램이 없습니다. npm install로 설치됩니다.",
  workerdMissing: (version) =>
    `릴레이는 workerd에서 돌아가는데, 이 프로그램 옆에 설치되어 있지 않습니다. npm install workerd@${version} 명령으로 설치되며, Sotto를 전역으로 설치했다면 --global을 붙이세요.`,
  portTaken: (port) => `${port}번 포트는 사용 중입니다. --port로 다른 포트를 고르세요.`,
  relayEnded: (said) => `릴레이가 시작하다가 종료되었습니다: ${said}.`,
  relayRefuses: (said) => `릴레이가 시작되지 않습니다: ${said}.`,
  relayGone: (exitCode) => `릴레이가 스스로 종료되었습니다(종료 코드 ${exitCode}).`,
  relaySilent: "릴레이가 응답하지 않습니다.",
  portForbidden: (port) => `${port}번 포트에서 수신 대기할 권한이 없습니다. --port로 1024 이상을 고르세요.`,
  hostElsewhere: (host) =>
    `${host} 주소는 이 컴퓨터의 것이 아닙니다. --host에는 127.0.0.1처럼 이 컴퓨터의 주소나, 모두를 뜻하는 0.0.0.0을 주세요.`,
  dataTaken: (path) =>
    `다른 릴레이가 --data의 디렉터리 ${path} 경로를 쓰고 있습니다. 먼저 그 릴레이를 끝내거나 다른 디렉터리를 지정하세요.`,
  secretTooShort: (path) =>
    `${path} 파일의 비밀 값이 너무 짧습니다. 파일을 지우면 새로 만들어지지만 모든 토큰이 끝납니다. 아니면 원래 내용을 되돌려 놓으세요.`,
  dataUnusable: (path, reason) =>
    `--data의 디렉터리 ${path} 경로를 쓸 수 없습니다(${reason}). 쓸 수 있거나 만들 수 있는 것을 지정하세요.`,
};
