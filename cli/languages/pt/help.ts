// Owns in Portuguese the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "Uso:",
  arguments: "Argumentos:",
  options: "Opções:",
  commands: "Comandos:",
  choices: (values) => `valores: ${values}`,
  byDefault: (value) => `padrão: ${value}`,
  variable: (name) => `variável: ${name}`,
  showHelp: "explicar este comando",
  showVersion: "mostrar a versão",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "Conversa em grupo com criptografia de ponta a ponta no terminal. Sem um comando, pergunta o que fazer.",
  host: "iniciar um retransmissor aqui, criar uma sala e entrar nela",
  serve: "rodar só o retransmissor",
  create: "criar uma sala",
  join: "entrar numa sala e conversar",
  send: "enviar uma mensagem e sair",
  invite: "criar mais um link para uma sala",
  doctor: "dizer o que funciona aqui",
  completion: "mostrar o autocompletar de um shell",
  help: "explicar um comando",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "permitir http simples para um host que não é esta máquina",
  json: "mostrar o resultado como um objeto JSON",
  name: "o nome da sala",
  server: "o retransmissor",
  inviteFile: "ler o convite de um arquivo",
  nick: "o seu apelido (senão guest- e quatro caracteres)",
  ownerFile: "ler a chave de dono de um arquivo",
  timeout: "limita a primeira conexão e a última entrega",
  profile: "uma identidade duradoura (não nesta versão)",
  renderer: "como a sala é desenhada (rich num terminal, senão minimal)",
  buffer: "mensagens que são guardadas",
  times: "a hora, ou há quanto tempo",
  noMarkdown: "não formatar *negrito*, _itálico_ e `código`",
  notify: "o que uma menção a você provoca; text mostra o que foi dito",
  listen: "ficar quando a entrada termina",
  lang: (languages) => `o idioma: ${languages}; senão o do seu sistema`,
  images: "como as imagens são mostradas (não nesta versão)",
  port: "onde o retransmissor escuta",
  host: "em que endereço",
  data: "guardar ali as salas e o segredo dos tokens; senão fica tudo na memória",
  publicUrl: "o endereço em que outros alcançam o retransmissor, para os links dele",
  joinAtOnce: "entrar na sala de imediato",
  history: "se quem entra pode ler o que foi dito antes",
  retention: "onde o retransmissor guarda, cifrado, o que foi dito",
  ttl: "por quanto tempo fica em disco",
  file: "enviar um arquivo (não nesta versão)",
  uses: "quantas vezes ele deixa alguém entrar",
  expires: "por quanto tempo ele vale, por exemplo 1h",
  man: "mostrar a página de manual, para man(1)",
  inviteToJoin: "é pedido se você não o der; - lê da entrada padrão",
  inviteToSend: "um link, ou - para a primeira linha da entrada padrão",
  text: "o que dizer; senão é lido da entrada padrão",
  inviteOfRoom: "um convite da sala",
  shell: "bash, zsh ou fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "Comandos do usuário",
  name: "conversa em grupo com criptografia de ponta a ponta no terminal",
  nameHeading: "NOME",
  synopsisHeading: "SINOPSE",
  descriptionHeading: "DESCRIÇÃO",
  commandsHeading: "COMANDOS",
  roomHeading: "NUMA SALA",
  settingsHeading: "CONFIGURAÇÕES",
  keysHeading: "TECLAS",
  environmentHeading: "AMBIENTE",
  exitHeading: "CÓDIGO DE SAÍDA",
  introduction:
    "Sotto é uma sala tranquila: conversa em grupo com criptografia de ponta a ponta para quem vive num terminal. Quem tem o link de uma sala está dentro; o retransmissor entre as pessoas não consegue ler o que é dito. Não há cadastro, e nada é escrito em disco sem que se peça. Sem um comando, chat pergunta o que fazer.",
  inRoom: "O que não começa com / é dito; //x diz /x.",
  set: "mostra e muda as configurações.",
  keys: {
    enter:
      "dizer o que foi digitado; alt-enter começa uma nova linha, e várias linhas coladas continuam uma só mensagem",
    tab: "completar comandos, apelidos, salas e caminhos, e percorrer o que serve",
    upDown: "o que foi digitado antes, e as linhas de um texto mais longo",
    ends: "o início e o fim da linha",
    words: "uma palavra para trás ou para a frente",
    cut: "cortar uma palavra ou até um extremo da linha",
    yank: "pôr de volta o que foi cortado",
    undo: "desfazer",
    clear: "limpar a tela",
    leave: "sair",
  },
  exits: {
    asked: "saída pedida",
    unexpected: "algo inesperado",
    usage: "uso incorreto",
    refused: "recusa: o convite, o token, remoção, sala cheia ou destruída",
    unreachable: "o retransmissor não pode ser alcançado",
    keys: "as chaves: um segredo errado, uma bifurcação, um grupo que não pode ser acompanhado",
  },
  variables: {
    invite: "o convite",
    owner: "a chave de dono",
    createKey: "a chave de um retransmissor que não deixa todos criarem salas",
    noColor: "sem cores",
  },
};
