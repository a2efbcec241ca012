// Owns in Hindi what is asked and said about profiles, passphrases and safety numbers. Must not know any profile.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("hi");

/** What is asked, printed and refused about profiles. Names of rooms and people are sanitised and isolated. */
export const profiles: Catalogue["profiles"] = {
  passphraseOf: (profile) => `प्रोफ़ाइल ${profile} का पासफ़्रेज़ (वह दिखाया नहीं जाता)`,
  passphraseFor: (profile) => `नई प्रोफ़ाइल ${profile} के लिए पासफ़्रेज़ (वह दिखाया नहीं जाता; उसके बिना प्रोफ़ाइल खो जाती है)`,
  newPassphrase: "नया पासफ़्रेज़ (वह दिखाया नहीं जाता)",
  onceMore: "वही एक बार फिर",
  emptyPassphrase: "खाली पासफ़्रेज़ किसी चीज़ की सुरक्षा नहीं करता।",
  passphrasesDiffer: "दोनों अलग हैं; एक बार फिर।",
  passphraseNeeded: "पासफ़्रेज़ चाहिए: CHAT_PASSPHRASE सेट करें, या इसे टर्मिनल पर चलाएँ ताकि पूछा जा सके।",
  newPassphraseNeeded: "नया पासफ़्रेज़ मानक इनपुट की पहली पंक्ति से पढ़ा जाता है, और वह नहीं मिली।",
  passphraseChanged: "पासफ़्रेज़ बदल गया। पहले की प्रतियाँ अब भी पुराने से खुलती हैं।",
  badName:
    "प्रोफ़ाइल के नाम में a से z तक के 1 से 64 अक्षर, अंक, बिंदु, डैश या अंडरस्कोर होते हैं; वह अक्षर या अंक से शुरू होता है और बिंदु पर ख़त्म नहीं होता।",
  reservedName: (profile) => `Windows नाम ${profile} को एक डिवाइस के लिए रखता है; दूसरा नाम लें।`,
  unknown: (profile) => `${profile} नाम की कोई प्रोफ़ाइल नहीं है; chat profile list उन्हें दिखाता है।`,
  exists: (profile) => `${profile} नाम की प्रोफ़ाइल पहले से है; दूसरा नाम लें।`,
  oneOf: (commands) => `प्रोफ़ाइलों के साथ क्या करना है? इनमें से एक लिखें: ${commands}।`,
  typeIt: (command) => `इसके लिए यह लिखें: ${command}`,
  rootUnusable: (path) =>
    `प्रोफ़ाइलें ${path} में रखी जाती हैं, और वह फ़ोल्डर के रूप में इस्तेमाल नहीं हो सकता; XDG_DATA_HOME को ऐसे फ़ोल्डर पर सेट करें जिसमें आप लिख सकें।`,
  none: "यहाँ कोई प्रोफ़ाइल नहीं है; chat join --profile NAME एक बनाता है।",
  size: (profile, kibibytes) => `${profile}  ${number(kibibytes)} KiB`,
  fileExists: "वह फ़ाइल पहले से है; दूसरा नाम लें।",
  fileUnwritable: "वह फ़ाइल लिखी नहीं जा सकती।",
  fileUnreadable: "वह फ़ाइल पढ़ी नहीं जा सकती।",
  exported:
    "निर्यात हो गया, प्रोफ़ाइल के पासफ़्रेज़ से एन्क्रिप्ट करके। इसे बैकअप के लिए या दूसरी जगह ले जाने के लिए इस्तेमाल करें: प्रोफ़ाइल एक समय में एक ही जगह के लिए है।",
  toTerminal: "प्रोफ़ाइल टर्मिनल पर लिखी जाएगी: उसे कहीं और मोड़ें, जैसे chat profile export NAME - > FILE",
  imported: (profile) => `प्रोफ़ाइल ${profile} अब यहाँ है।`,
  deleted: (profile) => `प्रोफ़ाइल ${profile} मिटा दी गई।`,
  deleteHow: "इससे पहचान हमेशा के लिए मिट जाती है; यही चाहते हों तो --yes जोड़ें।",
  deleteSure: (profile) => `इससे पहचान और उसमें रखा सब कुछ मिट जाता है। आगे बढ़ने के लिए ${profile} लिखें`,
  notDeleted: (profile) => `यह ${profile} नहीं है; कुछ भी नहीं मिटाया गया।`,
  whichRoom: "कौन-सा रूम?",
  otherRoom: "दूसरा रूम, आमंत्रण से",
  severalRooms: (rooms) => `प्रोफ़ाइल में कई रूम हैं; आईडी से बताएँ कि कौन-सा: ${rooms}।`,
  unnamedRoom: (id) => `बिना नाम का रूम, ${id}`,
  noKeyring: "सिस्टम की कीरिंग इस्तेमाल नहीं हो सकती; npm install --global @napi-rs/keyring ज़रूरी चीज़ें लाता है।",
  keyringSilent: "सिस्टम की कीरिंग जवाब नहीं देती; क्या वह चल रही है और खुली है?",
  inKeyring: "पासफ़्रेज़ अब सिस्टम की कीरिंग में है; अब नहीं पूछा जाएगा।",
  notInKeyring: "सिस्टम की कीरिंग में अब पासफ़्रेज़ नहीं है।",
};

/** What is said about who somebody is. Nicks are sanitised and isolated. */
export const verifying: Catalogue["verifying"] = {
  compare: (nick) => `इसे ${nick} के साथ फ़ोन पर या आमने-सामने मिलाएँ; दोनों को एक जैसा दिखता है:`,
  ifSame: (nick) => `यदि एक जैसा हो: /verify ${nick} yes`,
  verified: (nick) => `${nick} सत्यापित हैं।`,
  unverified: (nick) => `${nick} अब सत्यापित नहीं हैं।`,
  onlyNow: "प्रोफ़ाइल के बिना यह केवल आपके जाने तक याद रहेगा।",
  yourself: "वह आप ही हैं; सुरक्षा नंबर आपके और किसी दूसरे के बीच का होता है।",
  nothingFound: (text) => `यहाँ कही गई किसी बात में ${text} नहीं है।`,
};
