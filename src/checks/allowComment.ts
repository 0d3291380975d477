import type { SourceText } from '../core/source.ts'

/** `# promstack: allow ID REASON` or `# promstack: allow-file ID REASON`, as written. */
export interface AllowComment {
  readonly word: string
  readonly id: string
  readonly reason: string
  /** From 1. */
  readonly line: number
  readonly indent: number
  /** Nothing but space stands before it on its line. */
  readonly isOwnLine: boolean
  /** Offsets in the file: of the whole comment after `#`, of the word, of the id. */
  readonly start: number
  readonly end: number
  readonly idStart: number
}

/** The comments of a file that are meant for promstack. Linear in the length of the text. */
export function allowComments({ text }: SourceText): readonly AllowComment[] {
  const comments: AllowComment[] = []
  const lines = lineWalker(text)
  let at = text.indexOf(mark)
  while (at >= 0) {
    const { line, lineStart } = lines(at)
    const hash = hashBefore(text, lineStart, at)
    if (hash === undefined) at = text.indexOf(mark, at + mark.length)
    else {
      const lineEnd = lineEndFrom(text, at)
      comments.push(readComment(text, { at, lineStart, lineEnd, hash, line }))
      // The rest of the line is the comment's reason.
      at = text.indexOf(mark, lineEnd)
    }
  }
  return comments
}

/** Tells the line of offsets that only grow; lines end with LF, CR LF or CR. */
function lineWalker(text: string): (at: number) => { readonly line: number; readonly lineStart: number } {
  let line = 1
  let lineStart = 0
  let next = 0
  return (at) => {
    for (; next < at; next++) {
      const unit = text.charCodeAt(next)
      if (unit !== 10 && (unit !== 13 || text.charCodeAt(next + 1) === 10)) continue
      line += 1
      lineStart = next + 1
    }
    return { line, lineStart }
  }
}

const mark = 'promstack:'

/** The `#` that begins the comment: alone on the line, or after a space as YAML and PromQL want it. */
function hashBefore(text: string, lineStart: number, at: number): number | undefined {
  let hash = at - 1
  while (hash >= lineStart && isSpace(text[hash])) hash--
  if (hash < lineStart || text[hash] !== '#') return undefined
  return hash === lineStart || isSpace(text[hash - 1]) ? hash : undefined
}

function readComment(
  text: string,
  place: {
    readonly at: number
    readonly lineStart: number
    readonly lineEnd: number
    readonly hash: number
    readonly line: number
  },
): AllowComment {
  const { lineEnd } = place
  const word = wordAt(text, place.at + mark.length, lineEnd)
  const id = wordAt(text, word.end, lineEnd)
  const before = text.slice(place.lineStart, place.hash)
  return {
    word: word.text,
    id: id.text,
    reason: text.slice(id.end, lineEnd).trim(),
    line: place.line,
    indent: before.length,
    isOwnLine: before.trim() === '',
    start: place.at,
    end: Math.max(id.end, word.end),
    idStart: id.text === '' ? place.at : id.start,
  }
}

function lineEndFrom(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function wordAt(text: string, from: number, end: number): { text: string; start: number; end: number } {
  let start = from
  while (start < end && isSpace(text[start])) start++
  let stop = start
  while (stop < end && !isSpace(text[stop])) stop++
  return { text: text.slice(start, stop), start, end: stop }
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
