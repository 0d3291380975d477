import {
  type Cursor,
  hexValue,
  isBlank,
  isBlankOrEnd,
  isBreak,
  isBreakOrEnd,
  isWordCharacter,
  type Mark,
} from './cursor.ts'

/** A tag as it is written: `!!str` has the handle `!!` and the suffix `str`. */
export interface WrittenTag {
  readonly handle: string
  readonly suffix: string
}

/** What a line that begins with `%` says. */
export type Directive =
  | { readonly kind: 'version'; readonly major: number; readonly minor: number }
  | { readonly kind: 'tag'; readonly handle: string; readonly prefix: string }

/** Scans `&name` or `*name`, from its indicator; gives the name. */
export function scanAnchor(cursor: Cursor): string {
  const context = cursor.mark()
  cursor.offset++
  const name = scanWord(cursor)
  const next = cursor.text.charCodeAt(cursor.offset)
  if (name === '' || !(isBlankOrEnd(next) || '?:,]}%@`'.includes(String.fromCharCode(next))))
    cursor.fail('did not find expected alphabetic or numeric character', context)
  return name
}

/** Scans `!`, `!tag`, `!!tag`, `!handle!tag` or `!<uri>`. */
export function scanTag(cursor: Cursor): WrittenTag {
  const context = cursor.mark()
  let tag: WrittenTag
  if (cursor.text.charCodeAt(cursor.offset + 1) === 0x3c) {
    cursor.offset += 2
    tag = { handle: '', suffix: scanUri(cursor, '', context) }
    if (cursor.text.charCodeAt(cursor.offset) !== 0x3e) cursor.fail("did not find the expected '>'", context)
    cursor.offset++
  } else tag = scanShortTag(cursor, context)
  if (!isBlankOrEnd(cursor.text.charCodeAt(cursor.offset)))
    cursor.fail('did not find expected whitespace or line break', context)
  return tag
}

function scanShortTag(cursor: Cursor, context: Mark): WrittenTag {
  const handle = scanHandle(cursor, { context, isDirective: false })
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanUri(cursor, '', context) }
  const suffix = scanUri(cursor, handle, context)
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix }
}

/** Scans a directive, to the end of its line. */
export function scanDirective(cursor: Cursor): Directive {
  const { text } = cursor
  const context = cursor.mark()
  cursor.offset++
  const name = scanWord(cursor)
  if (name === '') cursor.fail('could not find expected directive name', context)
  if (!isBlankOrEnd(text.charCodeAt(cursor.offset))) cursor.fail('found unexpected non-alphabetical character', context)
  let directive: Directive
  if (name === 'YAML') directive = scanVersion(cursor, context)
  else if (name === 'TAG') directive = scanTagDirective(cursor, context)
  else cursor.fail('found unknown directive name', context)
  skipBlanks(cursor)
  if (text.charCodeAt(cursor.offset) === 0x23) while (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.offset++
  if (!isBreakOrEnd(text.charCodeAt(cursor.offset))) cursor.fail('did not find expected comment or line break', context)
  if (isBreak(text.charCodeAt(cursor.offset))) cursor.skipBreak()
  return directive
}

function scanVersion(cursor: Cursor, context: Mark): Directive {
  skipBlanks(cursor)
  const major = scanNumber(cursor, context)
  if (cursor.text.charCodeAt(cursor.offset) !== 0x2e)
    cursor.fail("did not find expected digit or '.' character", context)
  cursor.offset++
  return { kind: 'version', major, minor: scanNumber(cursor, context) }
}

function scanNumber(cursor: Cursor, context: Mark): number {
  const start = cursor.offset
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.offset)
    if (code < 0x30 || code > 0x39) break
    if (cursor.offset - start === 2) cursor.fail('found extremely long version number', context)
    cursor.offset++
  }
  if (cursor.offset === start) cursor.fail('did not find expected version number', context)
  return Number(cursor.text.slice(start, cursor.offset))
}

function scanTagDirective(cursor: Cursor, context: Mark): Directive {
  skipBlanks(cursor)
  const handle = scanHandle(cursor, { context, isDirective: true })
  if (!isBlank(cursor.text.charCodeAt(cursor.offset))) cursor.fail('did not find expected whitespace', context)
  skipBlanks(cursor)
  const prefix = scanUri(cursor, '', context)
  if (!isBlankOrEnd(cursor.text.charCodeAt(cursor.offset)))
    cursor.fail('did not find expected whitespace or line break', context)
  return { kind: 'tag', handle, prefix }
}

function scanHandle(cursor: Cursor, options: { readonly context: Mark; readonly isDirective: boolean }): string {
  const { text } = cursor
  const start = cursor.offset
  if (text.charCodeAt(start) !== 0x21) cursor.fail("did not find expected '!'", options.context)
  cursor.offset++
  scanWord(cursor)
  if (text.charCodeAt(cursor.offset) === 0x21) cursor.offset++
  else if (options.isDirective && cursor.offset - start > 1) cursor.fail("did not find expected '!'", options.context)
  return text.slice(start, cursor.offset)
}

/** The characters of a URI with `%` escapes; what a handle has already taken of it comes first. */
function scanUri(cursor: Cursor, head: string, context: Mark): string {
  let uri = head.slice(1)
  const start = cursor.offset
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.offset)
    if (code === 0x25) uri += scanUriEscape(cursor, context)
    else if (isWordCharacter(code) || (code < 0x7f && code > 0x20 && uriMarks.includes(String.fromCharCode(code)))) {
      uri += String.fromCharCode(code)
      cursor.offset++
    } else break
  }
  if (head === '' && cursor.offset === start) cursor.fail('did not find expected tag URI', context)
  return uri
}

const uriMarks = ";/?:@&=+$,.!~*'()[]"

function scanUriEscape(cursor: Cursor, context: Mark): string {
  const bytes: number[] = []
  let width = 1
  while (bytes.length < width) {
    const { text, offset } = cursor
    const high = hexValue(text.charCodeAt(offset + 1))
    const low = hexValue(text.charCodeAt(offset + 2))
    if (text.charCodeAt(offset) !== 0x25 || high < 0 || low < 0) cursor.fail('did not find URI escaped octet', context)
    const octet = high * 16 + low
    if (bytes.length === 0) {
      width = octet < 0x80 ? 1 : octet >> 5 === 6 ? 2 : octet >> 4 === 14 ? 3 : octet >> 3 === 30 ? 4 : 0
      if (width === 0) cursor.fail('found an incorrect leading UTF-8 octet', context)
    } else if (octet >> 6 !== 2) cursor.fail('found an incorrect trailing UTF-8 octet', context)
    bytes.push(octet)
    cursor.offset += 3
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

function scanWord(cursor: Cursor): string {
  const start = cursor.offset
  while (isWordCharacter(cursor.text.charCodeAt(cursor.offset))) cursor.offset++
  return cursor.text.slice(start, cursor.offset)
}

function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.text.charCodeAt(cursor.offset))) cursor.offset++
}
