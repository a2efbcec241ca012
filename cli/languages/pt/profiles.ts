// Owns in Portuguese what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("pt");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `Frase secreta do perfil ${profile} (ela não aparece)`,
  passphraseFor: (profile) =>
    `Uma frase secreta para o novo perfil ${profile} (ela não aparece; sem ela o perfil se perde)`,
  newPassphrase: "A nova frase secreta (ela não aparece)",
  onceMore: "A mesma mais uma vez",
  emptyPassphrase: "Uma frase secreta vazia não protege nada.",
  passphrasesDiffer: "São diferentes; tente mais uma vez.",
  passphraseNeeded:
    "É preciso uma frase secreta: defina CHAT_PASSPHRASE, ou rode isto num terminal para que ela seja pedida.",
  newPassphraseNeeded: "A nova frase secreta é lida da primeira linha da entrada padrão, e não há nenhuma.",
  passphraseChanged: "A frase secreta foi alterada. As cópias anteriores ainda abrem com a antiga.",
  badName:
    "O nome de um perfil tem de 1 a 64 letras de a a z, algarismos, pontos, hifens ou sublinhados; começa com uma letra ou um algarismo e não termina com ponto.",
  reservedName: (profile) => `O Windows reserva o nome ${profile} para um dispositivo; escolha outro.`,
  unknown: (profile) => `Não existe o perfil ${profile}; chat profile list mostra os que há.`,
  exists: (profile) => `Já existe o perfil ${profile}; escolha outro nome.`,
  oneOf: (commands) => `O que fazer com os perfis? Digite um destes comandos: ${commands}.`,
  typeIt: (command) => `Para isso, digite: ${command}`,
  rootUnusable: (path) =>
    `Os perfis ficam em ${path}, que não serve de diretório; defina XDG_DATA_HOME como um em que você possa escrever.`,
  none: "Não há perfis aqui; chat join --profile NAME cria um.",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "Esse arquivo já existe; escolha outro nome.",
  fileUnwritable: "Esse arquivo não pode ser gravado.",
  fileUnreadable: "Esse arquivo não pode ser lido.",
  exported:
    "Exportado, criptografado com a frase secreta do perfil. Use-o como cópia de segurança ou para mudar de máquina: um perfil serve a um lugar de cada vez.",
  toTerminal: "O perfil seria escrito no terminal: redirecione-o, como em chat profile export NAME - > FILE",
  imported: (profile) => `Agora existe o perfil ${profile}.`,
  deleted: (profile) => `O perfil ${profile} foi apagado.`,
  deleteHow: "Isto apaga uma identidade para sempre; acrescente --yes se é isso mesmo que quer.",
  deleteSure: (profile) => `Isto apaga a identidade e tudo o que ela guarda. Digite ${profile} para continuar`,
  notDeleted: (profile) => `Isso não é ${profile}; nada foi apagado.`,
  whichRoom: "Qual sala?",
  otherRoom: "Outra sala, com um convite",
  severalRooms: (rooms) => `O perfil conhece várias salas; diga qual pelo identificador: ${rooms}.`,
  unnamedRoom: (id) => `uma sala sem nome, ${id}`,
  noKeyring: "O chaveiro do sistema não pode ser usado; npm install --global @napi-rs/keyring instala o que é preciso.",
  keyringSilent: "O chaveiro do sistema não responde; ele está em execução e desbloqueado?",
  inKeyring: "A frase secreta está agora no chaveiro do sistema; não será mais pedida.",
  notInKeyring: "O chaveiro do sistema não tem mais a frase secreta.",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `Compare isto com ${nick}, de viva voz ou em pessoa; os dois devem ver o mesmo:`,
  ifSame: (nick) => `Se for o mesmo: /verify ${nick} yes`,
  verified: (nick) => `${nick}: verificado.`,
  unverified: (nick) => `${nick}: não está mais verificado.`,
  onlyNow: "Sem um perfil, isto só é lembrado até você sair.",
  yourself: "É você; o número é entre você e outra pessoa.",
  nothingFound: (text) => `Nada do que foi dito aqui contém ${text}.`,
};
