// Owns in Hindi the help of the command line and the manual page. Must not know how either is set.
import type { Catalogue } from "../catalogue.ts";

/** The headings and marks of commander's help. */
export const help: Catalogue["help"] = {
  usage: "प्रयोग:",
  arguments: "आर्ग्युमेंट:",
  options: "विकल्प:",
  commands: "कमांड:",
  choices: (values) => `मान: ${values}`,
  byDefault: (value) => `डिफ़ॉल्ट: ${value}`,
  variable: (name) => `वेरिएबल: ${name}`,
  showHelp: "यह कमांड समझाएँ",
  showVersion: "संस्करण दिखाएँ",
};

/** What each command of the program does. */
export const programs: Catalogue["programs"] = {
  chat: "टर्मिनल में एंड-टू-एंड एन्क्रिप्टेड समूह चैट। बिना कमांड के पूछता है कि क्या करना है।",
  host: "यहाँ रिले शुरू करें, रूम बनाएँ और उसमें जाएँ",
  serve: "केवल रिले चलाएँ",
  create: "रूम बनाएँ",
  join: "रूम में जुड़ें और बात करें",
  send: "एक संदेश भेजें और निकल जाएँ",
  invite: "रूम के लिए एक और लिंक बनाएँ",
  doctor: "बताएँ कि यहाँ क्या काम करता है",
  completion: "शेल की स्वतः-पूर्ति दिखाएँ",
  help: "कोई कमांड समझाएँ",
};

/** What each option and argument is for. */
export const options: Catalogue["options"] = {
  insecure: "इस मशीन के अलावा किसी होस्ट तक साधारण http की अनुमति दें",
  json: "परिणाम को एक JSON ऑब्जेक्ट के रूप में दिखाएँ",
  name: "रूम का नाम",
  server: "रिले",
  inviteFile: "आमंत्रण फ़ाइल से पढ़ें",
  nick: "आपका निक (नहीं तो guest- और चार अक्षर)",
  ownerFile: "मालिक की कुंजी फ़ाइल से पढ़ें",
  timeout: "पहले कनेक्शन और अंतिम डिलीवरी की समय-सीमा",
  profile: "स्थायी पहचान (इस संस्करण में नहीं)",
  renderer: "रूम कैसे दिखे (टर्मिनल पर rich, नहीं तो minimal)",
  buffer: "कितने संदेश रखे जाएँ",
  times: "घड़ी का समय, या कितनी देर पहले",
  noMarkdown: "*मोटा*, _तिरछा_ और `कोड` को वैसा न दिखाएँ",
  notify: "आपका ज़िक्र होने पर क्या हो; text कही गई बात दिखाता है",
  listen: "इनपुट समाप्त होने पर भी बने रहें",
  lang: (languages) => `भाषा: ${languages}; नहीं तो आपके सिस्टम की`,
  images: "चित्र कैसे दिखें (इस संस्करण में नहीं)",
  port: "रिले किस पोर्ट पर सुने",
  host: "किस पते पर",
  data: "रूम और टोकन का रहस्य वहाँ रखें; नहीं तो सब मेमोरी में रहता है",
  publicUrl: "वह पता जिस पर दूसरे रिले तक पहुँचते हैं, उसके लिंक के लिए",
  joinAtOnce: "तुरंत रूम में जाएँ",
  history: "क्या जुड़ने वाले पहले की बातें पढ़ सकते हैं",
  retention: "रिले एन्क्रिप्टेड बातें कहाँ रखे",
  ttl: "डिस्क पर कितने समय तक रहें",
  file: "फ़ाइल भेजें (इस संस्करण में नहीं)",
  uses: "यह कितनी बार किसी को आने दे",
  expires: "यह कितने समय तक चले, जैसे 1h",
  man: "man(1) के लिए मैनुअल पृष्ठ दिखाएँ",
  inviteToJoin: "न देने पर पूछा जाता है; - उसे मानक इनपुट से पढ़ता है",
  inviteToSend: "लिंक, या मानक इनपुट की पहली पंक्ति के लिए -",
  text: "क्या कहना है; न देने पर मानक इनपुट से पढ़ा जाता है",
  inviteOfRoom: "रूम का एक आमंत्रण",
  shell: "bash, zsh या fish",
};

/** What only the manual page says. */
export const manual: Catalogue["manual"] = {
  title: "उपयोगकर्ता कमांड",
  name: "टर्मिनल में एंड-टू-एंड एन्क्रिप्टेड समूह चैट",
  nameHeading: "नाम",
  synopsisHeading: "सारांश",
  descriptionHeading: "विवरण",
  commandsHeading: "कमांड",
  roomHeading: "रूम में",
  settingsHeading: "सेटिंग",
  keysHeading: "कुंजियाँ",
  environmentHeading: "परिवेश",
  exitHeading: "निकास स्थिति",
  introduction:
    "Sotto एक शांत रूम है: टर्मिनल में रहने वालों के लिए एंड-टू-एंड एन्क्रिप्टेड समूह चैट। जिसके पास रूम का लिंक है, वह अंदर है; बीच का रिले कही गई बातें नहीं पढ़ सकता। कोई पंजीकरण नहीं होता, और जब तक कहा न जाए डिस्क पर कुछ नहीं लिखा जाता। बिना कमांड के chat पूछता है कि क्या करना है।",
  inRoom: "जो / से शुरू नहीं होता, वह कहा जाता है; //x से /x कहा जाता है।",
  set: "उन्हें दिखाता और बदलता है।",
  keys: {
    enter: "लिखी हुई बात कहें; alt-enter नई पंक्ति शुरू करता है, और चिपकाई गई कई पंक्तियाँ एक ही संदेश रहती हैं",
    tab: "कमांड, निक, रूम और पथ पूरे करें, और मेल खाने वालों को एक-एक कर देखें",
    upDown: "पहले लिखी हुई बातें, और लंबे पाठ की पंक्तियाँ",
    ends: "पंक्ति का आरंभ और अंत",
    words: "एक शब्द पीछे या आगे",
    cut: "एक शब्द या पंक्ति के किसी छोर तक काटें",
    yank: "कटा हुआ वापस रखें",
    undo: "पहले जैसा करें",
    clear: "स्क्रीन खाली करें",
    leave: "निकलें",
  },
  exits: {
    asked: "कहने पर निकले",
    unexpected: "कुछ अनपेक्षित",
    usage: "गलत प्रयोग",
    refused: "अस्वीकृत: आमंत्रण, टोकन, हटाया जाना, रूम भरा या नष्ट",
    unreachable: "रिले तक नहीं पहुँचा जा सका",
    keys: "कुंजियाँ: गलत रहस्य, बँटी बातचीत, समूह जिसके साथ न चला जा सके",
  },
  variables: {
    invite: "आमंत्रण",
    owner: "मालिक की कुंजी",
    createKey: "उस रिले की कुंजी जो सबको रूम बनाने नहीं देता",
    noColor: "बिना रंगों के",
  },
};
