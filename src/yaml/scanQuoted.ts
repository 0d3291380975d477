import { type Cursor, hexValue, isBlank, isBlankOrEnd, isBreak, type Mark } from './cursor.ts'

/** Scans a text in single quotes, from its first quote; `''` stands for one quote, line breaks are folded. */
export function scanSingleQuoted(cursor: Cursor): void {
  const { text } = cursor
  const context = begin(cursor)
  for (;;) {
    checkLine(cursor, context)
    let offset = cursor.offset
    let code = text.charCodeAt(offset)
    // Blanks inside of a line belong to the text; only the last ones before a break do not.
    let end = offset
    for (;;) {
      if (code === 0x27) {
        if (text.charCodeAt(offset + 1) !== 0x27) break
        cursor.add(cursor.offset, offset)
        cursor.addAs("'", offset, offset + 2)
        offset += 2
        cursor.offset = offset
        end = offset
      } else if (isBlank(code)) offset++
      else if (isBlankOrEnd(code)) break
      else end = ++offset
      code = text.charCodeAt(offset)
    }
    if (code === 0x27) {
      cursor.add(cursor.offset, offset)
      finish(cursor, offset)
      return
    }
    cursor.add(cursor.offset, end)
    cursor.offset = offset
    if (isBreak(code)) foldBreaks(cursor, end)
  }
}

/** Scans a text in double quotes, from its first quote, with its escapes and folded line breaks. */
export function scanDoubleQuoted(cursor: Cursor): void {
  const { text } = cursor
  const context = begin(cursor)
  for (;;) {
    checkLine(cursor, context)
    let offset = cursor.offset
    let code = text.charCodeAt(offset)
    let end = offset
    let isContinued = false
    for (;;) {
      if (code === 0x22) break
      if (code === 0x5c) {
        cursor.add(cursor.offset, offset)
        cursor.offset = offset
        if (isBreak(text.charCodeAt(offset + 1))) {
          isContinued = true
          break
        }
        scanEscape(cursor, context)
        offset = cursor.offset
        end = offset
      } else if (isBlank(code)) offset++
      else if (isBlankOrEnd(code)) break
      else end = ++offset
      code = text.charCodeAt(offset)
    }
    if (isContinued) {
      skipContinuation(cursor)
      continue
    }
    if (code === 0x22) {
      cursor.add(cursor.offset, offset)
      finish(cursor, offset)
      return
    }
    cursor.add(cursor.offset, end)
    cursor.offset = offset
    if (isBreak(code)) foldBreaks(cursor, end)
  }
}

function begin(cursor: Cursor): Mark {
  const context = cursor.mark()
  cursor.value = ''
  cursor.offset++
  return context
}

function finish(cursor: Cursor, offset: number): void {
  cursor.offset = offset + 1
  cursor.valueEnd = cursor.offset
}

function checkLine(cursor: Cursor, context: Mark): void {
  if (cursor.isDocumentMarker()) cursor.fail('found unexpected document indicator', context)
  if (cursor.text.charCodeAt(cursor.offset) === 0) cursor.fail('found unexpected end of stream', context)
}

/** A line break and the blanks around it: a space, or one break less than there are. */
function foldBreaks(cursor: Cursor, from: number): void {
  const first = cursor.readBreak()
  const others = readBreaks(cursor)
  const folded = first === '\n' ? others || ' ' : first + others
  cursor.addAs(folded, from, cursor.offset)
}

/** A backslash before a line break: the break and the blanks behind it are nothing, more breaks stand for themselves. */
function skipContinuation(cursor: Cursor): void {
  const from = cursor.offset
  cursor.offset++
  cursor.skipBreak()
  cursor.addAs(readBreaks(cursor), from, cursor.offset)
}

function readBreaks(cursor: Cursor): string {
  let breaks = ''
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.offset)
    if (isBlank(code)) cursor.offset++
    else if (isBreak(code)) breaks += cursor.readBreak()
    else return breaks
  }
}

function scanEscape(cursor: Cursor, context: Mark): void {
  const start = cursor.offset
  const code = cursor.text.charCodeAt(start + 1)
  const simple = escapes.get(code)
  if (simple !== undefined || (cursor.hasJsonEscapes && code === 0x2f)) {
    cursor.offset += 2
    cursor.addAs(simple ?? '/', start, cursor.offset)
    return
  }
  const length = code === 0x78 ? 2 : code === 0x75 ? 4 : code === 0x55 ? 8 : 0
  if (length === 0) cursor.fail('found unknown escape character', context)
  cursor.offset += 2
  let value = 0
  for (let index = 0; index < length; index++) {
    const digit = hexValue(cursor.text.charCodeAt(cursor.offset + index))
    if (digit < 0) cursor.fail('did not find expected hexdecimal number', context)
    value = value * 16 + digit
  }
  const isHalf = value >= 0xd800 && value <= 0xdfff
  if ((isHalf && !cursor.hasJsonEscapes) || value > 0x10ffff)
    cursor.fail('found invalid Unicode character escape code', context)
  cursor.offset += length
  cursor.addAs(isHalf ? String.fromCharCode(value) : String.fromCodePoint(value), start, cursor.offset)
}

const escapes: ReadonlyMap<number, string> = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }).map(([letter, text]) => [letter.charCodeAt(0), text]),
)
