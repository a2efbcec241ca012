// Owns in Portuguese what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pt");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `Enviando ${name} (${size})…`,
  isFile: (command) => `É um arquivo desta máquina, e não foi dito; isto o envia: ${command}`,
  saving: (name) => `Salvando ${name}…`,
  askToReplace: (path) => `${path} já existe; repita o comando para substituí-lo.`,
  offered: (nick, name, file) => `${nick} envia ${name}; /save ${file} o salva`,
  complete: (nick, name, size, file) => `${nick} enviou ${name} (${size}); /save ${file} o salva`,
  sent: (name, size, file) => `${name} (${size}) foi enviado; /cancel ${file} o retira`,
  saved: (path) => `Salvo como ${path}`,
  withdrawn: (nick, name) => `${nick} retirou ${name}`,
  delivered: (id) => `Enviado. chat save ${id} o escreve na saída padrão.`,
  from: (nick, time) => `de ${nick} às ${time}`,
  coming: "em andamento",
  stalled: "interrompido: quem o envia não está aqui",
  expired: "expirado",
  gone: "retirado",
  none: "Não há arquivos aqui.",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/s`,
  left: (time) => `faltam ${time}`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "Qual arquivo? /files mostra os números.",
  sendHow: "Qual arquivo? /send PATH",
  nameAlone: "Um texto não tem nome: --name acompanha --file.",
  textBeside: "Envie um texto ou um arquivo: retire um dos dois.",
  inputTwice: "A entrada padrão é o arquivo: passe o convite por CHAT_INVITE ou --invite-file FILE.",
  cannotSend: (why) => `O arquivo de --file não pode ser enviado. ${why}`,
  saveHow: "Qual arquivo? chat save [INVITE] FILE_ID",
  toTerminal: "O arquivo seria escrito no terminal: redirecione-o, como em chat save FILE_ID > file.",
};
