/** What a piece of text means on a terminal; the colour follows from it. */
export type Tone = 'good' | 'bad' | 'warn' | 'dim' | 'strong'

/** Writes to a terminal: the only place that may emit an escape sequence, and only when colours are wanted. */
export type Paint = (tone: Tone, text: string) => string

/** Makes the paint for a terminal with or without colours. */
export function paintFor(colour: boolean): Paint {
  return colour ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[0m` : (_, text) => text
}

/** Breaks a sentence at blanks so that it fits a width; words longer than that stay whole, for links and paths. */
export function wrap(text: string, width: number): readonly string[] {
  if (width < narrowest) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Below this, wrapping only makes a text harder to read. */
const narrowest = 30

const codes: Readonly<Record<Tone, string>> = { good: '32', bad: '31', warn: '33', dim: '2', strong: '1' }
