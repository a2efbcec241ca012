// Owns in Hindi what the program asks, and what its commands print outside of rooms. Must not know who prints it.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number, plural } = grammarOf("hi");

/** Questions to a person at a terminal. */
export const prompts: Catalogue["prompts"] = {
  whatToDo: "आप क्या करना चाहेंगे?",
  join: "ऐसे रूम में जुड़ना जिसमें मुझे बुलाया गया है",
  host: "इस कंप्यूटर पर रूम खोलना, आज़माने के लिए या इसे इस्तेमाल करने वालों के लिए",
  create: "ऐसे रिले पर रूम खोलना जहाँ दूसरे पहुँच सकें",
  nick: "दूसरे आपको क्या कहकर बुलाएँ?",
  roomName: "रूम का नाम क्या है? (खाली छोड़ा जा सकता है)",
  relay: "रिले का पता, जैसे https://chat.example.org",
  invite: "आमंत्रण चिपकाएँ (वह दिखाया नहीं जाता)",
  whatToSend: "क्या भेजना है",
  oneTo: (question, most) => `${question} (1 से ${number(most)})`,
};

/** What commands print about rooms and relays. */
export const printed: Catalogue["printed"] = {
  sent: "भेज दिया।",
  listens: (url) => `रिले ${url} पर सुन रहा है`,
  roomLink: (link) => `रूम का लिंक, आमंत्रित लोगों के लिए:  ${link}`,
  ownerKey: (key) => `मालिक की कुंजी, केवल आपके लिए:     ${key}`,
  ownerKeyOnce: "यह फिर नहीं दिखाई जाएगी; इससे आप लोगों को हटा सकते हैं और रूम नष्ट कर सकते हैं।",
  toJoin: (command) => `जुड़ने के लिए यह लिखें और लिंक चिपकाएँ:  ${command}`,
  toJoinElsewhere: (command) => `जुड़ने के लिए दूसरे टर्मिनल में यह लिखें और लिंक चिपकाएँ:  ${command}`,
  whoeverHas: "जिसके पास यह लिंक है, वह आ सकता है:",
  yours: "रूम आपका है: /owner वह कुंजी दिखाता है जो इसे साबित करती है, /help यह कि आप क्या कर सकते हैं।",
  onlyHere:
    "यह लिंक केवल यही मशीन इस्तेमाल कर सकती है। साझा करने के लिए रिले को https पते के पीछे रखें और --public-url https://ADDRESS के साथ शुरू करें, या ऐसे रिले पर रूम बनाएँ जहाँ दूसरे पहुँच सकें।",
};

/** What `chat doctor` says. */
export const doctor: Catalogue["doctor"] = {
  ok: "ठीक",
  no: "खराबी",
  checks: { node: "Node", terminal: "टर्मिनल", colours: "रंग", images: "चित्र", clock: "घड़ी", server: "सर्वर" },
  node: (version) => `Node ${version}`,
  oldNode: (version, oldest) => `Node ${version}; ${oldest} या नया चाहिए`,
  terminal: (term, columns, rows) => `${term}, ${columns} x ${rows}`,
  unknownTerminal: "अज्ञात",
  noTerminal: "आउटपुट टर्मिनल नहीं है; रूम सादे ढंग से दिखाए जाते हैं",
  noColour: "कोई नहीं, NO_COLOR के अनुसार",
  colourless: "कोई नहीं",
  colours: (colours) => plural(colours, (n) => ({ one: `${n} रंग`, other: `${n} रंग` })),
  images: (way) => `परिवेश के अनुसार ${way} से बनाए जाते हैं`,
  noImages: "कोई नहीं: चित्र खोलने वाला प्रोग्राम यहाँ नहीं चलता",
  clock: (time) => `${time}; --server से रिले बताने पर उससे मिलाया जाता है`,
  noServer: "कोई नहीं बताया गया; जाँचने के लिए --server URL दें",
  answers: (origin, ms) => `${origin} ने ${number(ms)} ms में जवाब दिया`,
  noRelay: (origin) => `${origin} जवाब देता है, पर Sotto रिले की तरह नहीं`,
  clockAlone: (time) => `${time}; मिलाया नहीं गया`,
  silent: (origin) => `${origin} जवाब नहीं देता`,
  noTime: "सर्वर समय नहीं बताता",
  clockRight: (seconds) => `सर्वर से ${number(seconds)} सेकंड का अंतर`,
  clockWrong: (seconds) => `सर्वर से ${number(seconds)} सेकंड का अंतर; घड़ी ठीक करें`,
};
