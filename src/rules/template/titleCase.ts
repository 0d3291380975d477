/** Begins every word with a capital (golang.org/x/text/cases Title of American English); the rest is kept or made small. */
export function titleCase(text: string, rest: 'kept' | 'lowered'): string {
  let titled = ''
  let isInWord = false
  let wasMiddle = false
  for (const char of text) {
    const isMiddle = middle.test(char)
    if (wasMiddle && isMiddle) isInWord = false
    if (cased.test(char)) {
      if (!isInWord) titled += titleOf(char)
      else titled += rest === 'lowered' ? char.toLowerCase() : char
      isInWord = true
    } else {
      titled += char
      if (!isMiddle && !joining.test(char)) isInWord = false
    }
    wasMiddle = isMiddle
  }
  return titled
}

function titleOf(char: string): string {
  const special = titles[char]
  if (special !== undefined) return special
  const [first = '', ...others] = char.toUpperCase()
  return first + others.join('').toLowerCase()
}

const cased = /^[\p{Uppercase}\p{Lowercase}\p{Lt}]$/u
/** What stands inside a word between two letters. */
const middle = /^[':.\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a]$/
/** What continues a word. */
const joining = /^[\p{L}\p{M}\p{Nd}\p{Pc}\p{Cf}]$/u
const titles: Readonly<Record<string, string>> = {
  ǆ: 'ǅ',
  Ǆ: 'ǅ',
  ǉ: 'ǈ',
  Ǉ: 'ǈ',
  ǌ: 'ǋ',
  Ǌ: 'ǋ',
  ǳ: 'ǲ',
  Ǳ: 'ǲ',
  ŉ: 'ʼN',
}

/** Makes letters capital one by one (strings.ToUpper). */
export function upperCase(text: string): string {
  return [...text].map((char) => single(char, char.toUpperCase())).join('')
}

/** Makes letters small one by one (strings.ToLower). */
export function lowerCase(text: string): string {
  return [...text].map((char) => (char === 'İ' ? 'i' : single(char, char.toLowerCase()))).join('')
}

/** Go changes a character into one character or leaves it. */
function single(char: string, changed: string): string {
  return [...changed].length === 1 ? changed : char
}
