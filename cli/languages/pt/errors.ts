// Owns in Portuguese what goes wrong: a sentence for each code, for what is known besides, and for each wrong use. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pt");

/** One plain sentence for each code: what was wrong and what to do. */
export const errors: Catalogue["errors"] = {
  bad_input: "O outro lado não entende o que lhe foi enviado; talvez ambos precisem da mesma versão do Sotto.",
  too_large: "Isso é mais longo do que a sala aceita; envie em partes.",
  not_found: "O que responde nesse endereço não é um retransmissor do Sotto; confira o endereço.",
  no_room: "Essa sala não existe; peça um novo link.",
  room_exists: "Já existe uma sala com esse identificador; crie outra.",
  room_full: "A sala está cheia; tente de novo quando alguém tiver saído.",
  room_burned: "A sala foi destruída pelo dono; tudo o que havia nela se foi.",
  create_refused:
    "Este retransmissor não deixa você criar salas; ponha em CHAT_CREATE_KEY a chave que o operador lhe deu.",
  disk_unavailable:
    "Este retransmissor não guarda nada em disco; inicie-o com --data, ou crie a sala com --retention memory.",
  invite_refused: "O convite não dá acesso: é desconhecido, expirou, esgotou-se ou foi revogado; peça um novo link.",
  token_refused: "O retransmissor não aceita mais esta sessão; entre de novo com o link.",
  origin_refused: "O retransmissor não aceita conexões daqui.",
  not_owner: "Só um dono da sala pode fazer isso; entre com --owner-file para mostrar que é um deles.",
  kicked: "O dono removeu você da sala.",
  replaced: "A mesma identidade entrou de outro lugar, e esta sessão saiu da sala.",
  rate_limited: "O retransmissor não aceita mais nada por enquanto; espere um pouco e tente de novo.",
  slow_reader: "Este lado lê devagar demais para a sala.",
  version_unsupported: "O retransmissor fala outra versão do protocolo; atualize o mais antigo dos dois.",
  relay_restart: "O retransmissor está reiniciando; tente de novo daqui a pouco.",
  internal: "Aconteceu algo inesperado; por favor, relate o problema.",
  unreachable: "O retransmissor não responde; confira o endereço e a sua rede.",
  timeout: "O retransmissor não respondeu a tempo; confira a sua rede, ou dê mais tempo com --timeout.",
  insecure:
    "Por http sem criptografia, qualquer um no caminho pode ver quem fala com quem; use https, ou acrescente --insecure se é isso mesmo que quer.",
  usage: "A linha de comando não está certa; veja chat --help.",
  wrong_secret: "O segredo do convite não abre esta sala; peça o link mais recente.",
  unreadable: "Há uma mensagem que não pode ser aberta.",
  fork: "O retransmissor mostra conversas diferentes a pessoas diferentes; não confie nesta sala.",
  stranded: "Não foi possível acompanhar o grupo nem entrar nele; entre de novo com o link mais recente.",
  no_file: "Esse arquivo não está aqui, ou não está mais disponível; peça que seja enviado de novo.",
  file_incomplete: "O arquivo ainda está a caminho do retransmissor; tente de novo daqui a pouco.",
  files_full: "A sala tem tantos arquivos quantos pode ter; os mais antigos somem sozinhos.",
  storage_failed:
    "O retransmissor não consegue guardar nada por enquanto, talvez o disco dele esteja cheio; avise quem o opera e tente mais tarde.",
  wrong_passphrase: "A frase secreta não abre este perfil (ou o cabeçalho dele foi alterado); nada foi mudado.",
  profile_damaged: "O perfil está danificado: foi cortado ou alterado. Nada foi mudado; use uma cópia anterior.",
  profile_locked: "Outro processo está usando este perfil; encerre-o primeiro, ou use outro --profile.",
  cancelled: "A transferência foi cancelada.",
  file_exists: "Já existe um arquivo com esse nome; ele ficou como estava.",
  local_file: "Um arquivo desta máquina não pode ser lido ou gravado.",
};

/** What is known besides a code. Names are sanitised and isolated. */
export const notes: Catalogue["notes"] = {
  nonsense: () => "O retransmissor disse algo que nenhum retransmissor diz; conectando de novo.",
  relay_older: ({ theirs, ours }) =>
    `O retransmissor fala a versão ${theirs} do protocolo e este programa a versão ${ours}; quem opera o retransmissor precisa atualizá-lo.`,
  relay_newer: ({ theirs, ours }) =>
    `O retransmissor fala a versão ${theirs} do protocolo e este programa a versão ${ours}; atualize este programa.`,
  no_relay: () => "O que responde nesse endereço não é um retransmissor do Sotto; confira o endereço.",
  no_entry: () => "O retransmissor não deixou você entrar no grupo; tente de novo, ou peça um novo link.",
  no_group: () => "O retransmissor não tem nenhum grupo em que entrar; entre de novo com o link mais recente.",
  said_kicked: () => "O retransmissor diz que você foi removido; nenhuma confirmação de um dono chegou aqui.",
  said_burned: () => "O retransmissor diz que a sala foi destruída; nenhuma confirmação de um dono chegou aqui.",
  no_member: () => "Esse membro não está aqui.",
  busy: () => "Outros mudaram a sala ao mesmo tempo, várias vezes; tente mais uma vez.",
  cut_off: () => "A conexão caiu antes de o retransmissor responder.",
  few_requests: () => "O retransmissor não aceita mais pedidos seus por algum tempo.",
  text_too_long: ({ limit }) => `O texto tem mais de ${number(limit)} bytes.`,
  slow_down: ({ seconds }) =>
    `A sala não aceita mais mensagens suas por ${number(seconds)} s; as suas serão enviadas depois.`,
  message_refused: () => "O retransmissor recusou uma mensagem.",
  left_out: () => "Foi enviado algo que não pode ser aberto; foi ignorado.",
  bad_nick: ({ characters, bytes }) =>
    `Um apelido tem de 1 a ${number(characters)} caracteres, e no máximo ${number(bytes)} bytes.`,
  policy_denied: () =>
    "O retransmissor informa errado se quem chega pode ler o passado; as chaves da sala dizem outra coisa.",
  past_forked: () => "O que o retransmissor mostra do passado não é o que viram aqueles que o escreveram.",
  wrong_times: () => "O retransmissor atrasa mensagens, ou lhes atribui horários com mais de cinco minutos de erro.",
  clocks_differ: () => "O seu relógio e o do retransmissor diferem em mais de cinco minutos.",
  saw_other: ({ nick }) =>
    `${nick} viu uma conversa diferente da sua: o retransmissor mostra históricos diferentes aos membros.`,
  split: () => "Uma mensagem vem de outro grupo com o mesmo número: o retransmissor dividiu a sala.",
  withheld: () => "O retransmissor escondeu de você uma mudança do grupo; você volta a se juntar aos outros.",
  held: () => "Uma mudança do grupo não abre aqui; esperando que outro membro a confirme.",
  burn_unproved: () => "O retransmissor diz que a sala foi destruída, sem a confirmação de um dono.",
  altered: () => "O retransmissor alterou uma mensagem sua.",
  out_of_order: () => "O retransmissor omitiu mensagens suas ou mudou a ordem delas; elas são enviadas de novo.",
  went_back: () => "O retransmissor voltou a um ponto anterior da conversa.",
  skipped: () =>
    "A numeração do retransmissor deu um salto: escondeu algo ou inventou algo. O que se segue não foi aceite; volta a ser-lhe perguntado.",
  nick_taken: ({ fingerprint, nick }) => `${fingerprint} agora usa o nome ${nick}, como outra pessoa aqui.`,
  file_too_long: ({ limit }) => `O arquivo tem mais de ${number(limit)} bytes, o máximo permitido aqui.`,
  files_full: ({ limit }) =>
    `A sala tem ${number(limit)} arquivos, o máximo permitido; os mais antigos somem sozinhos.`,
  hour_used: ({ limit }) => `Você já enviou o máximo permitido em uma hora: ${number(limit)} bytes.`,
  no_files_here: () => "Uma sala com textos tão curtos não aceita arquivos.",
  not_under_way: () => "Esse arquivo não está sendo transferido, nem é seu.",
  file_not_sent: ({ name }) => `${name} não foi enviado.`,
  file_goes_on: ({ name }) =>
    `${name} ainda não foi enviado por inteiro; o próximo início com este perfil continua o envio.`,
  sender_gone: () =>
    "Nada mais chegou do arquivo, e quem o envia não está mais aqui; salve-o de novo quando estiver completo.",
  file_unreadable: () => "O arquivo não se abre como o que foi enviado: está danificado ou foi alterado.",
  no_such_file: () => "Esse arquivo não existe aqui; /files mostra todos.",
  no_such_path: () => "Não existe esse arquivo ou pasta.",
  no_such_folder: () => "Não existe essa pasta.",
  is_folder: () => "Isso é uma pasta; envie-a como um só arquivo: tar c FOLDER | chat send --file - --name FOLDER.tar",
  no_plain_file: () => "Isso não é um arquivo; o que vem de um pipe é enviado com chat send --file -",
  not_permitted: () => "Esse arquivo ou pasta não pode ser lido ou gravado.",
  disk_full: () => "Não há espaço no disco para o arquivo.",
  name_too_long: () => "O nome é longo demais.",
  reader_gone: () => "Quem lia o arquivo parou antes do fim.",
  became_shorter: () => "O arquivo ficou mais curto enquanto era enviado.",
  newer_profile: () => "Este perfil foi gravado por uma versão mais nova do Sotto; atualize este programa.",
  unwritable_profile: () => "O perfil não pode ser gravado; o disco está cheio?",
  used_elsewhere: () =>
    "Este perfil também foi usado em outro lugar, por uma cópia. Um perfil serve a um lugar de cada vez: use só um dos dois daqui em diante, e entre de novo.",
  said_elsewhere: () =>
    "Segundo o retransmissor, este perfil se conectou de outro lugar: talvez uma cópia esteja em uso. Um perfil serve a um lugar de cada vez: encerre o outro e entre de novo.",
  was_connected: () =>
    "O retransmissor ainda tinha uma conexão deste perfil e a encerrou: talvez uma cópia do perfil esteja em uso em outro lugar. Um perfil serve a um lugar de cada vez: encerre o outro. Se a última sessão foi interrompida, não é preciso fazer nada.",
  new_key: ({ nick, fingerprint }) =>
    `${nick} tem uma chave diferente da anterior: ${fingerprint}. Pode ser um perfil novo, ou outra pessoa: compare com /verify.`,
};

/** Wrong use of the command line, of files and variables. `option` is such as `--name`; words from outside are sanitised. */
export const usage: Catalogue["usage"] = {
  unknownCommand: (command, advice) => `Não existe chat ${command}. ${advice}`,
  didYouMean: (what) => `Você quis dizer ${what}?`,
  seeHelp: "Veja chat --help.",
  joinThen: "Para entrar numa sala, digite chat join; ele pede o convite.",
  unknownOption: (option) => `Aqui não existe a opção ${option}.`,
  noValue: (option) => `A opção ${option} precisa de um valor.`,
  tooMany: "Argumentos demais para este comando; veja chat --help.",
  badValue: (value, option) => `O valor ${value} não serve para ${option}.`,
  choices: (values) => `Valores possíveis: ${values}.`,
  wholeNumber: (least, most) => `Deve ser um número inteiro de ${least} a ${most}.`,
  time: (option) => `O tempo de ${option} se escreve como 90s, 15m, 1h ou 7d.`,
  longestTime: (option, time) => `O tempo de ${option} é no máximo ${time}.`,
  language: (given, languages) => `O Sotto não fala ${given}; ele fala ${languages}.`,
  file: (option) => `O arquivo de ${option} não pode ser lido.`,
  credential: (path) => `A credencial ${path} não pode ser lida.`,
  nick: (most) => `Um apelido tem de 1 a ${number(most)} caracteres visíveis.`,
  roomName: (most) => `O nome de uma sala tem no máximo ${number(most)} caracteres visíveis.`,
  serverAddress: "Um servidor é um endereço como https://chat.example.org, sem caminho.",
  plainHttp: (origin) =>
    `${origin} é http sem criptografia para outra máquina: use https, ou acrescente --insecure se é isso mesmo que quer.`,
  invite: "Esse convite não está completo; ele tem a forma https://HOST/r/ROOM#KEY e deve ser copiado por inteiro.",
  inviteNeeded:
    "É preciso um convite: defina CHAT_INVITE, use --invite-file FILE, ou passe - e escreva-o na entrada padrão.",
  inviteEnded: "A entrada padrão terminou antes de o convite chegar.",
  ownerKey: "Essa chave de dono não está completa; chat create a mostrou uma única vez.",
  serverNeeded: "É preciso um servidor: use --server URL, ou defina CHAT_SERVER.",
  whatToDo: "O que fazer? chat host, chat create ou chat join; veja chat --help.",
  shells: "Há autocompletar para bash, zsh e fish.",
  nothingToSend: "Não há nada para enviar: informe um texto, ou escreva-o na entrada padrão.",
  badLine: (what) => `Essa linha não serve: ${what}.`,
  badType: (types) => `"type" deve ser um destes: ${types}`,
  emptyField: (field) => `"${field}" deve ser um texto não vazio`,
  commandText: 'o "text" de um comando começa com /',
  noJson: "não é JSON",
  noObject: "não é um objeto",
  oneSlash: "Um comando começa com uma única /.",
  whichRoom: 'Há várias salas abertas: "room" diz qual é.',
  notOpen: "Essa sala não está aberta aqui.",
  relayMissing: "Falta o programa do retransmissor; npm install o instala.",
  workerdMissing: (version) =>
    `O retransmissor roda sobre workerd, que não está instalado junto a este programa: npm install workerd@${version} o instala, com --global se o Sotto foi instalado assim.`,
  portTaken: (port) => `A porta ${port} está ocupada; --port escolhe outra.`,
  relayEnded: (said) => `O retransmissor parou ao iniciar: ${said}.`,
  relayRefuses: (said) => `O retransmissor não inicia: ${said}.`,
  relayGone: (exitCode) => `O retransmissor parou sozinho (código de saída ${exitCode}).`,
  relaySilent: "O retransmissor não responde.",
  portForbidden: (port) => `Você não pode escutar na porta ${port}; escolha uma a partir de 1024 com --port.`,
  hostElsewhere: (host) =>
    `${host} não é um endereço desta máquina; --host aceita um que seja, como 127.0.0.1, ou 0.0.0.0 para todos.`,
  dataTaken: (path) =>
    `Outro retransmissor usa o diretório de --data, ${path}; encerre-o primeiro ou indique outro diretório.`,
  secretTooShort: (path) =>
    `O segredo em ${path} é curto demais; apague o arquivo para que outro seja criado, o que encerra todos os tokens, ou restaure o conteúdo.`,
  dataUnusable: (path, reason) =>
    `O diretório de --data, ${path}, não pode ser usado (${reason}); indique um em que você possa escrever, ou que possa ser criado.`,
};
