// Owns in Hindi what happens in a room, as it is said to the person in it. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("hi");

/** Lines about the room. Names are sanitised and isolated. */
export const room: Catalogue["room"] = {
  connecting: "जुड़ रहे हैं …",
  noAnswer: (seconds) => `रिले जवाब नहीं देता; ${number(seconds)} सेकंड में फिर कोशिश होगी।`,
  lost: (seconds) => `कनेक्शन टूट गया; ${number(seconds)} सेकंड में फिर कोशिश होगी। आपकी बातें सुरक्षित रहेंगी।`,
  backOnline: "फिर से जुड़ गए।",
  unnamed: "बिना नाम का रूम",
  entered: (room, nick) => `आप ${room} में ${nick} नाम से हैं।`,
  here: (names) => `यहाँ: ${names}।`,
  alone: "अभी यहाँ और कोई नहीं है।",
  joined: (nick) => `${nick} रूम में आए`,
  left: (nick) => `${nick} चले गए`,
  away: (nick) => `${nick} दूर हैं`,
  back: (nick) => `${nick} लौट आए`,
  kicked: (nick) => `मालिक ने ${nick} को हटा दिया`,
  nick: (was, nick) => `${was} अब ${nick} हैं`,
  renamed: (room) => `रूम का नाम अब ${room} है।`,
  owner: (nick) => `${nick} अब रूम के मालिक हैं।`,
  gap: (events) =>
    plural(events, (n) => ({
      one: `${n} घटना अब नहीं मिल सकती; हो सकता है वह संदेश रही हो।`,
      other: `${n} घटनाएँ अब नहीं मिल सकतीं; हो सकता है उनमें संदेश रहे हों।`,
    })),
  newInvite: (link) => `रूम का नया लिंक है: ${link}`,
  undelivered: (text) => `नहीं पहुँचा: ${text}`,
  keptForLater: (text) => `अभी नहीं भेजा गया; प्रोफ़ाइल इसे रखती है और अगली बार शुरू होने पर भेजेगी: ${text}`,
  theMessage: "संदेश",
  warning: (text) => `चेतावनी: ${text}`,
  mentioned: (nick, number, room) => `${number}: ${room} में ${nick} आपसे बात कर रहे हैं। /room ${number} वहाँ ले जाता है।`,
  notice: (nick, room) => `${room} में ${nick} आपसे बात कर रहे हैं`,
  switched: (number, room) => `अब आप ${number}: ${room} में लिख रहे हैं।`,
  quit: "आप रूम से निकल गए हैं।",
  policy: {
    sharedMemory:
      "जिसके पास लिंक है, वह अपने आने से पहले की बातें भी पढ़ सकता है; रिले उन्हें एन्क्रिप्ट करके केवल मेमोरी में रखता है, और अंतिम संदेश के 15 मिनट बाद या फिर से शुरू होने पर मिटा देता है।",
    sharedDisk: (time) =>
      `जिसके पास लिंक है, वह अपने आने से पहले की बातें भी पढ़ सकता है; रिले उन्हें एन्क्रिप्ट करके रखता है (अवधि: ${time})।`,
    sealedMemory:
      "हर कोई केवल अपने आने के बाद की बातें पढ़ता है; रिले उन्हें एन्क्रिप्ट करके केवल मेमोरी में रखता है, और अंतिम संदेश के 15 मिनट बाद या फिर से शुरू होने पर मिटा देता है।",
    sealedDisk: (time) => `हर कोई केवल अपने आने के बाद की बातें पढ़ता है; रिले उन्हें एन्क्रिप्ट करके रखता है (अवधि: ${time})।`,
  },
};

/** The line above the one being typed: short, as the rest is cut. */
export const status: Catalogue["status"] = {
  unnamed: "बिना नाम का रूम",
  connecting: "जुड़ रहे हैं …",
  reconnecting: "फिर जुड़ रहे हैं …",
  offline: "ऑफ़लाइन",
  away: "आप दूर हैं",
  people: (people) => `यहाँ ${number(people)}`,
  mentions: (messages) => `${number(messages)} @आप`,
  oneTyping: (nick) => `${nick} लिख रहे हैं …`,
  twoTyping: (nicks) => `${nicks} लिख रहे हैं …`,
  manyTyping: "कई लोग लिख रहे हैं …",
  lastSaid: (ago) => `पिछला संदेश: ${ago}`,
  waiting: (messages) => `और ${number(messages)} भेजने बाकी`,
};
