/** Shows what a reader could not see or what would steer a terminal: control, bidi and other invisible characters become escapes. */
export function visible(text: string): string {
  return text.toWellFormed().replace(unseen, (character) => known[character] ?? escapeOf(character))
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

/**
 * Joiners and the emoji selector stay where they make one emoji of several; a tab stays, since logs are full of them.
 * `\p{DI}` is Unicode's Default_Ignorable_Code_Point: what fonts draw as nothing.
 */
const unseen =
  /(?!\t)(?!(?<=\p{Emoji})\ufe0f)(?!(?<=\p{Extended_Pictographic}|\p{EMod}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))(?:\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{DI})/gu

const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' }

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
