// Owns in Hindi what is said of files on their way, and of this machine's own. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("hi");

/** Lines about files. Names, paths, sizes and times are sanitised; names are isolated. */
export const files: Catalogue["files"] = {
  sending: (name, size) => `${name} (${size}) भेजी जा रही है …`,
  isFile: (command) => `यह इस मशीन की फ़ाइल है, और इसे कहा नहीं गया; इसे भेजने के लिए: ${command}`,
  saving: (name) => `${name} सहेजी जा रही है …`,
  askToReplace: (path) => `${path} पहले से है; वही कमांड फिर देने पर वह बदल जाएगी।`,
  offered: (nick, name, file) => `${nick} फ़ाइल ${name} भेज रहे हैं; /save ${file} उसे सहेजता है`,
  complete: (nick, name, size, file) => `${nick} ने फ़ाइल ${name} (${size}) भेजी; /save ${file} उसे सहेजता है`,
  sent: (name, size, file) => `${name} (${size}) भेज दी गई; /cancel ${file} उसे वापस लेता है`,
  saved: (path) => `${path} के रूप में सहेजी गई`,
  withdrawn: (nick, name) => `${nick} ने फ़ाइल ${name} वापस ले ली`,
  delivered: (id) => `भेज दिया। chat save ${id} उसे मानक आउटपुट पर लिखता है।`,
  from: (nick, time) => `${nick} से, ${time}`,
  coming: "रास्ते में",
  stalled: "रुकी हुई: भेजने वाले यहाँ नहीं हैं",
  expired: "समय समाप्त",
  gone: "वापस ली गई",
  none: "यहाँ कोई फ़ाइल नहीं है।",
  percent: (part) => `${number(part)}%`,
  speed: (amount) => `${amount}/से॰`,
  left: (time) => `${time} शेष`,
};

/** Wrong use of what sends and saves files. */
export const fileMisuses: Catalogue["fileMisuses"] = {
  which: "कौन-सी फ़ाइल? /files उनके नंबर दिखाता है।",
  sendHow: "कौन-सी फ़ाइल? /send PATH",
  nameAlone: "पाठ का नाम नहीं होता: --name का प्रयोग --file के साथ होता है।",
  textBeside: "पाठ या फ़ाइल में से एक भेजें: दोनों में से एक हटाएँ।",
  inputTwice: "मानक इनपुट फ़ाइल के लिए लगा है: आमंत्रण CHAT_INVITE या --invite-file FILE से दें।",
  cannotSend: (why) => `--file की फ़ाइल नहीं भेजी जा सकती। ${why}`,
  saveHow: "कौन-सी फ़ाइल? chat save [INVITE] FILE_ID",
  toTerminal: "फ़ाइल टर्मिनल पर लिखी जाएगी: उसे कहीं और मोड़ें, जैसे chat save FILE_ID > file।",
};
