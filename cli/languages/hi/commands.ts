// Owns in Hindi the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("hi");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "कमांड दिखाएँ",
  nick: "इस रूम में अपना निक बदलें",
  me: "बताएँ कि आप क्या कर रहे हैं",
  away: "बताएँ कि आप दूर हैं, या लौट आए हैं",
  clear: "स्क्रीन खाली करें",
  history: "पिछले N संदेश फिर दिखाएँ (न बताने पर 20), या वे जिनमें TEXT हो",
  set: "रूम यहाँ कैसे दिखते और काम करते हैं, यह दिखाएँ या बदलें",
  lang: "भाषाएँ दिखाएँ, या अब से दूसरी भाषा चुनें",
  quit: "सभी रूम से, या किसी एक से निकलें",
  room: "इस रूम की जानकारी दिखाएँ, या दूसरे में लिखें",
  rooms: "जिन रूम में आप हैं, उनकी सूची दिखाएँ",
  join: "एक और रूम में जाएँ",
  create: "उसी रिले पर एक और रूम बनाएँ और उसमें जाएँ",
  invite: "एक और लिंक बनाएँ, जैसे /invite 5 1h",
  members: "दिखाएँ कि यहाँ कौन है",
  verify: "किसी के साथ दूसरे माध्यम से मिलाने के लिए सुरक्षा नंबर दिखाएँ; yes याद रखता है कि वह एक जैसा था",
  kick: "किसी को हमेशा के लिए हटाएँ; रूम को नया लिंक मिलता है (केवल मालिक)",
  owner: "दिखाएँ कि रूम किसका है और कौन-सी कुंजी इसे साबित करती है, या किसी और को मालिक बनाएँ",
  rename: "रूम को दूसरा नाम दें (केवल मालिक)",
  burn: "रूम को सबके लिए मिटाएँ (केवल मालिक)",
  send: "रूम में फ़ाइल भेजें",
  save: "रूम की फ़ाइल सहेजें; /files उनके नंबर दिखाता है",
  cancel: "रास्ते की फ़ाइल छोड़ दें, या भेजी हुई फ़ाइल वापस लें",
  files: "रूम की फ़ाइलों की सूची दिखाएँ",
  images: "रूम के चित्रों की सूची दें, एक दिखाएँ, या चुनें कि कैसे और किसके दिखें",
  renderer: "अब से रूम दिखाने का तरीका बदलें",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "केवल घड़ी का समय, या यह भी कि पिछला संदेश कितनी देर पहले आया",
  markdown: "*मोटा*, _तिरछा_ और `कोड` को वैसा ही दिखाएँ",
  notify: "आपका ज़िक्र होने पर क्या हो; text कही गई बात दिखाता है",
  images: "चित्र कैसे दिखें: टर्मिनल के सबसे अच्छे ढंग से, बिलकुल नहीं, या किसी एक ढंग से",
  show: "किसके चित्र तुरंत दिखें: सत्यापित सदस्यों के, या केवल वे जो आप माँगें",
  typing: "दूसरों को दिखने दें कि आप लिख रहे हैं",
  away: "बिना कुंजी दबाए कितने मिनट बाद आप दूर माने जाएँ; 0 यानी कभी नहीं",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x से /x भेजा जाता है",
  you: "आप",
  owner: "मालिक",
  verified: "सत्यापित",
  ownedBy: (names) => `मालिक: ${names}।`,
  noOwner: "यहाँ कोई मालिक नहीं है।",
  ownerKey: (key) => `--owner-file के लिए मालिक की कुंजी; इसे अपने तक रखें: ${key}`,
  burnHow: "इससे रूम और कही गई हर बात सबके लिए मिट जाती है। /burn now यह कर देता है।",
  stillConnecting: "आप अभी रूम में नहीं हैं; कनेक्शन हो रहा है।",
  roomIs: (room, people) =>
    plural(people, (n) => ({ one: `यह ${room} है; यहाँ ${n} व्यक्ति है।`, other: `यह ${room} है; यहाँ ${n} लोग हैं।` })),
  itsLink: (link) => `इसका लिंक: ${link}`,
  newLink: (link) => `नए रूम का लिंक: ${link}`,
  newOwnerKey: (key) => `उसके मालिक की कुंजी; इसे अपने तक रखें: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} उपयोग`, other: `${n} उपयोग` })),
  until: (time) => `${time} तक`,
  isNow: (setting, value) => `${setting} अब ${value} है।`,
  speaks: "अब से मैं हिन्दी बोलता हूँ।",
  nothingSaid: "अभी तक कुछ नहीं कहा गया।",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `/${command} नाम का कोई कमांड नहीं है। ${advice}`,
  seeHelp: "/help सब दिखाता है।",
  whom: "किसे? निक दें।",
  nobody: (nick) => `यहाँ ${nick} नाम का कोई नहीं है।`,
  several: (nicks) => `ऐसे कई हैं: ${nicks}?`,
  yourself: "वह आप ही हैं; /quit से रूम छोड़ा जाता है।",
  noRoom: "आप ऐसे किसी रूम में नहीं हैं; /rooms आपके रूम दिखाता है।",
  renameHow: "रूम का नाम क्या हो? /rename NAME",
  inviteHow: "कितने उपयोग, और कितने समय के लिए? /invite 5 1h",
  doWhat: "आप क्या कर रहे हैं? /me TEXT",
  howMany: "कितने संदेश? /history N",
  noSetting: (name) => `${name} नाम की कोई सेटिंग नहीं है; /set सब दिखाता है।`,
  noScreen: "rich वहीं चलता है जहाँ टर्मिनल से पढ़ा और उसी पर लिखा जाता है; minimal और json हर जगह चलते हैं।",
  settingTakes: (name, values) => `${name} के मान: ${values}।`,
};
