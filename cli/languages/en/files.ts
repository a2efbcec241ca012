// Owns in English what is said of files on their way, and of this machine's own. Must not know who prints it.
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("en");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files = {
  sending: (name: string, size: string) => `Sending ${name} (${size}) …`,
  isFile: (command: string) => `That is a file on this machine, and was not said; this sends it: ${command}`,
  saving: (name: string) => `Saving ${name} …`,
  askToReplace: (path: string) => `${path} is there already; the same command again replaces it.`,
  offered: (nick: string, name: string, file: number) => `${nick} sends ${name}; /save ${file} saves it`,
  complete: (nick: string, name: string, size: string, file: number) =>
    `${nick} has sent ${name} (${size}); /save ${file} saves it`,
  sent: (name: string, size: string, file: number) => `${name} (${size}) is sent; /cancel ${file} takes it back`,
  saved: (path: string) => `Saved as ${path}`,
  withdrawn: (nick: string, name: string) => `${nick} has taken ${name} back`,
  delivered: (id: string) => `Sent. chat save ${id} writes it to standard output.`,
  from: (nick: string, time: string) => `from ${nick} at ${time}`,
  coming: "on its way",
  stalled: "stopped on its way: its sender is not here",
  expired: "its time is over",
  gone: "taken back",
  none: "There are no files here.",
  /** Beside a bar: short, as the rest is cut. */
  percent: (part: number) => `${number(part)}%`,
  speed: (amount: string) => `${amount}/s`,
  left: (time: string) => `${time} left`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses = {
  which: "Which file? /files shows their numbers.",
  sendHow: "Which file? /send PATH",
  nameAlone: "A text has no name: --name goes with --file.",
  textBeside: "Send a text or a file: leave out one of the two.",
  inputTwice: "Standard input is the file: give the invite as CHAT_INVITE or --invite-file FILE.",
  cannotSend: (why: string) => `The file of --file cannot be sent. ${why}`,
  saveHow: "Which file? chat save [INVITE] FILE_ID",
  toTerminal: "The file would be written to the terminal: send it on, as in chat save FILE_ID > file.",
};
