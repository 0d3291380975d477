/**
 * The class that Go finds by the name in `\p{name}` (regexp/syntax unicodeTable of Go 1.26), undefined when there is none: categories, their
 * aliases and scripts of Unicode 15, without regard to case, spaces, `_` and `-`. Scripts whose name is of two words are not found, which
 * is upstream's slip.
 */
export function unicodeClass(name: string): string | undefined {
  const plain = name.replace(/[_\- ]/g, '')
  // Go changes ASCII letters only.
  return names.get(plain.slice(0, 1).replace(/[a-z]/, upper) + plain.slice(1).replace(/[A-Z]+/g, lower))
}

/** Whether the matchers of Prometheus find a class: by its exact name only (grafana/regexp/syntax unicodeTable). */
export function isExactUnicodeClass(name: string): boolean {
  return exactNames.has(name)
}

const upper = (text: string) => text.toUpperCase()
const lower = (text: string) => text.toLowerCase()

const categories =
  'Any Assigned Ascii C Cc Cf Cn Co Cs L Lc Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'
const aliases =
  'Casedletter:Lc Closepunctuation:Pe Cntrl:Cc Combiningmark:M Connectorpunctuation:Pc Control:Cc Currencysymbol:Sc ' +
  'Dashpunctuation:Pd Decimalnumber:Nd Digit:Nd Enclosingmark:Me Finalpunctuation:Pf Format:Cf Initialpunctuation:Pi Letter:L ' +
  'Letternumber:Nl Lineseparator:Zl Lowercaseletter:Ll Mark:M Mathsymbol:Sm Modifierletter:Lm Modifiersymbol:Sk Nonspacingmark:Mn ' +
  'Number:N Openpunctuation:Ps Other:C Otherletter:Lo Othernumber:No Otherpunctuation:Po Othersymbol:So Paragraphseparator:Zp ' +
  'Privateuse:Co Punct:P Punctuation:P Separator:Z Spaceseparator:Zs Spacingmark:Mc Surrogate:Cs Symbol:S Titlecaseletter:Lt ' +
  'Unassigned:Cn Uppercaseletter:Lu'
const scripts =
  'Adlam Ahom Arabic Armenian Avestan Balinese Bamum Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Carian Chakma Cham ' +
  'Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari Dogra Duployan Elbasan Elymaic Ethiopic Georgian ' +
  'Glagolitic Gothic Grantha Greek Gujarati Gurmukhi Han Hangul Hanunoo Hatran Hebrew Hiragana Inherited Javanese Kaithi Kannada Katakana ' +
  'Kawi Kharoshthi Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen ' +
  'Medefaidrin Miao Modi Mongolian Mro Multani Myanmar Nabataean Nandinagari Newa Nko Nushu Ogham Oriya Osage Osmanya Palmyrene Phoenician ' +
  'Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham Sinhala Sogdian Soyombo Sundanese Syriac Tagalog Tagbanwa Takri Tamil Tangsa ' +
  'Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Yezidi Yi'

const names: ReadonlyMap<string, string> = new Map(
  `${categories} ${aliases} ${scripts}`.split(' ').map((entry) => {
    const [name = '', category = name] = entry.split(':')
    return [name, category]
  }),
)
const ofTwoWords =
  'Anatolian_Hieroglyphs Bassa_Vah Canadian_Aboriginal Caucasian_Albanian Cypro_Minoan Dives_Akuru Egyptian_Hieroglyphs Gunjala_Gondi ' +
  'Hanifi_Rohingya Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Kayah_Li Khitan_Small_Script Linear_A Linear_B ' +
  'Masaram_Gondi Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Nag_Mundari New_Tai_Lue Nyiakeng_Puachue_Hmong Ol_Chiki ' +
  'Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Pahawh_Hmong ' +
  'Pau_Cin_Hau Phags_Pa Psalter_Pahlavi SignWriting Sora_Sompeng Syloti_Nagri Tai_Le Tai_Tham Tai_Viet Warang_Citi Zanabazar_Square'
const exactNames: ReadonlySet<string> = new Set(
  `${categories.replace('Assigned Ascii ', '').replace(' Lc ', ' LC ')} ${scripts} ${ofTwoWords}`.split(' '),
)
