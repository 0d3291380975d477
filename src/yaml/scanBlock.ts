import { type Cursor, isBlank, isBreak, isBreakOrEnd, type Mark } from './cursor.ts'

/** Scans a block scalar from its `|` or `>` (YAML 1.1, 9.2), with its indicators of indentation and chomping. */
export function scanBlock(cursor: Cursor): void {
  const { text } = cursor
  const isLiteral = text.charCodeAt(cursor.offset) === 0x7c
  const context = cursor.mark()
  const header = scanHeader(cursor, context)
  cursor.value = ''
  cursor.valueEnd = cursor.offset
  if (isBreak(text.charCodeAt(cursor.offset))) cursor.skipBreak()
  let indent = header.increment === 0 ? 0 : Math.max(cursor.indent, 0) + header.increment
  const lines: BlockLines = { breaks: '', offsets: [] }
  indent = scanBreaks(cursor, { indent, context, lines })
  // The break that ends the last line, until it is known what comes after it.
  let last = ''
  let lastStart = cursor.offset
  let wasIndented = false
  while (cursor.column === indent && cursor.text.charCodeAt(cursor.offset) !== 0) {
    const isIndented = isBlank(text.charCodeAt(cursor.offset))
    const isFolded = !isLiteral && last === '\n' && !wasIndented && !isIndented
    if (!isFolded) addBreaks(cursor, last + lines.breaks, last === '' ? lines.offsets : [lastStart, ...lines.offsets])
    else if (lines.breaks === '') cursor.addAs(' ', lastStart, cursor.offset)
    else addBreaks(cursor, lines.breaks, lines.offsets)
    wasIndented = isIndented
    const start = cursor.offset
    let offset = start
    while (!isBreakOrEnd(text.charCodeAt(offset))) offset++
    cursor.add(start, offset)
    cursor.offset = offset
    cursor.valueEnd = offset
    lastStart = offset
    last = isBreak(text.charCodeAt(offset)) ? cursor.readBreak() : ''
    lines.breaks = ''
    if (lines.offsets.length > 0) lines.offsets = []
    scanBreaks(cursor, { indent, context, lines })
  }
  if (header.chomping !== 'strip') addBreaks(cursor, last, [lastStart])
  if (header.chomping === 'keep') addBreaks(cursor, lines.breaks, lines.offsets)
}

interface BlockLines {
  /** The empty lines since the last one that is not, and where their breaks stand when that is asked for. */
  breaks: string
  offsets: number[]
}

interface Header {
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** The indentation that is written; 0 to find it out. */
  readonly increment: number
}

function addBreaks(cursor: Cursor, breaks: string, offsets: readonly number[]): void {
  if (cursor.pieces === undefined) {
    cursor.value += breaks
    return
  }
  for (let index = 0; index < breaks.length; index++) {
    const offset = offsets[index] ?? cursor.offset
    cursor.addAs(breaks[index] ?? '', offset, offset + 1)
  }
}

function scanHeader(cursor: Cursor, context: Mark): Header {
  const { text } = cursor
  cursor.offset++
  let chomping = scanChomping(cursor)
  const increment = scanIncrement(cursor, context)
  if (chomping === 'clip' && increment > 0) chomping = scanChomping(cursor)
  while (isBlank(text.charCodeAt(cursor.offset))) cursor.offset++
  if (text.charCodeAt(cursor.offset) === 0x23) while (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.offset++
  if (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.fail('did not find expected comment or line break', context)
  return { chomping, increment }
}

function scanChomping(cursor: Cursor): Header['chomping'] {
  const code = cursor.text.charCodeAt(cursor.offset)
  if (code !== 0x2b && code !== 0x2d) return 'clip'
  cursor.offset++
  return code === 0x2b ? 'keep' : 'strip'
}

function scanIncrement(cursor: Cursor, context: Mark): number {
  const code = cursor.text.charCodeAt(cursor.offset)
  if (code < 0x30 || code > 0x39) return 0
  if (code === 0x30) cursor.fail('found an indentation indicator equal to 0', context)
  cursor.offset++
  return code - 0x30
}

/** Passes empty lines and the indentation of the next one; finds the indentation out when it is 0, and gives it. */
function scanBreaks(
  cursor: Cursor,
  { indent, context, lines }: { readonly indent: number; readonly context: Mark; readonly lines: BlockLines },
): number {
  const { text } = cursor
  let deepest = 0
  for (;;) {
    let offset = cursor.offset
    const limit = indent === 0 ? Number.POSITIVE_INFINITY : cursor.lineStart + indent
    while (offset < limit && text.charCodeAt(offset) === 0x20) offset++
    cursor.offset = offset
    const column = offset - cursor.lineStart
    if (column > deepest) deepest = column
    const code = text.charCodeAt(offset)
    if (code === 0x09 && offset < limit)
      cursor.fail('found a tab character where an indentation space is expected', context)
    if (!isBreak(code)) break
    if (cursor.pieces !== undefined) lines.offsets.push(offset)
    lines.breaks += cursor.readBreak()
  }
  return indent === 0 ? Math.max(deepest, cursor.indent + 1, 1) : indent
}
