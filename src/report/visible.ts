/** Shows what a reader could not see or what would steer a terminal: control, bidi and other invisible characters become escapes. */
export function visible(text: string): string {
  if (plainText.test(text)) return text
  return text
    .toWellFormed()
    .replace(unseen, (character, offset: number, whole: string) =>
      joinsEmoji(character, whole.slice(Math.max(0, offset - 2), offset + 3)) ? character : escapeOf(character),
    )
}

/** The same for a text of several lines: one safe line each, without the line ends. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\n/).map(visible)
}

/** Ends a text after so many characters, saying that it was cut; never inside of a character. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Most texts; a tab stays, since logs are full of them. */
const plainText = /^[\t -~]*$/

/** `\p{DI}` is Unicode's Default_Ignorable_Code_Point: what fonts draw as nothing. */
const unseen = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu

/** Tells whether a character makes one emoji of its neighbours; there it is no hidden text. */
function joinsEmoji(character: string, around: string): boolean {
  if (character === '\u200d')
    return /(?:\p{Extended_Pictographic}|\p{EMod}|\ufe0f)\u200d\p{Extended_Pictographic}/u.test(around)
  return character === '\ufe0f' && /\p{Emoji}\ufe0f/u.test(around)
}

const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' }

function escapeOf(character: string): string {
  return known[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
