import {
  checkUtf8,
  nextRune,
  type RegexpCursor,
  type RegexpDialect,
  RegexpRefusal,
  readClass,
  readEscape,
  readUnicodeClass,
  refuse,
} from './regexpClass.ts'

/** What the syntax of a regular expression tells: Go's words for why it is refused, and whether it matches the empty text. */
export type RegexpSyntax =
  | { readonly matchesEmpty: boolean; readonly problem?: undefined }
  | { readonly problem: string; readonly matchesEmpty?: undefined }

/**
 * Reads a regular expression by Go's rules (regexp/syntax Parse with Perl flags), in time linear to its length and without compiling it.
 * Bytes that are no UTF-8 are lone surrogates, U+DC00 plus the byte.
 */
export function readRegexpSyntax(pattern: string, dialect: RegexpDialect = 'go'): RegexpSyntax {
  const reader: Reader = { pattern, dialect, position: 0, groups: [newGroup(false)], runes: 0 }
  try {
    return { matchesEmpty: readAll(reader).matchesEmpty }
  } catch (error) {
    if (error instanceof RegexpRefusal) return { problem: error.message }
    throw error
  }
}

/** What is kept of a part that was read. */
interface Node {
  readonly kind: 'other' | 'concatenation' | 'alternation'
  readonly matchesEmpty: boolean
  readonly height: number
  /** How many instructions it takes (regexp/syntax calcSize). */
  readonly size: number
  /** The greatest product of counts of repetitions inside each other. */
  readonly repeats: number
}

/** A parenthesis that is open, or the whole. */
interface Group {
  readonly isCapture: boolean
  alternatives: Joined | undefined
  current: Joined | undefined
  /** The last part of the current concatenation: what a `*` repeats. */
  last: Node | undefined
}

/** Parts joined so far. */
interface Joined {
  count: number
  matchesEmpty: boolean
  height: number
  size: number
  repeats: number
  only: Node
}

interface Reader extends RegexpCursor {
  readonly groups: Group[]
}

const maxHeight = 1000
const maxSize = Math.floor((128 * 2 ** 20) / 40)
const maxRunes = (128 * 2 ** 20) / 4
const maxRepeat = 1000

function newGroup(isCapture: boolean): Group {
  return { isCapture, alternatives: undefined, current: undefined, last: undefined }
}

const character: Node = { kind: 'other', matchesEmpty: false, height: 1, size: 1, repeats: 1 }
const assertion: Node = { ...character, matchesEmpty: true }

function readAll(reader: Reader): Node {
  const { pattern, groups } = reader
  let lastRepeat = -1
  while (reader.position < pattern.length) {
    const start = reader.position
    let repeat = -1
    switch (pattern[start]) {
      case '(':
        openGroup(reader)
        break
      case ')':
        closeGroup(reader)
        break
      case '|':
        endAlternative(reader, topOf(reader))
        reader.position++
        break
      case '^':
      case '$':
        reader.position++
        push(reader, assertion)
        break
      case '.':
        reader.position++
        push(reader, character)
        break
      case '[':
        readClass(reader)
        push(reader, character)
        break
      case '*':
      case '+':
      case '?':
        repeat = start
        readRepeat(reader, lastRepeat)
        break
      case '{':
        if (readCounts(reader, lastRepeat)) repeat = start
        else {
          reader.position++
          push(reader, character)
        }
        break
      case '\\':
        readBackslash(reader)
        break
      default:
        nextRune(reader)
        push(reader, character)
    }
    lastRepeat = repeat
  }
  const top = topOf(reader)
  if (groups.length > 1) refuse('missing closing )', pattern)
  return endGroup(reader, top)
}

function topOf({ groups }: Reader): Group {
  return groups[groups.length - 1]!
}

function checkLimits({ pattern, runes }: Reader, node: Node): Node {
  if (runes > maxRunes || node.size > maxSize) refuse('expression too large', pattern)
  if (node.height > maxHeight) refuse('expression nests too deeply', pattern)
  return node
}

/** Adds a part to the current concatenation; the one before can be repeated no more. */
function push(reader: Reader, node: Node): void {
  const group = topOf(reader)
  if (group.last !== undefined) group.current = join(group.current, group.last, 'concatenation')
  group.last = checkLimits(reader, node)
}

function join(joined: Joined | undefined, node: Node, kind: Node['kind']): Joined {
  // Parts of the same kind are taken in one by one.
  const height = node.kind === kind ? node.height - 1 : node.height
  if (joined === undefined) {
    const { matchesEmpty, size, repeats } = node
    return { count: 1, matchesEmpty, height, size, repeats, only: node }
  }
  joined.count++
  const isAll = kind === 'concatenation'
  joined.matchesEmpty = isAll ? joined.matchesEmpty && node.matchesEmpty : joined.matchesEmpty || node.matchesEmpty
  joined.height = Math.max(joined.height, height)
  joined.size += node.size + (isAll ? 0 : 1)
  joined.repeats = Math.max(joined.repeats, node.repeats)
  return joined
}

function whole(reader: Reader, joined: Joined | undefined, kind: Node['kind']): Node {
  if (joined === undefined) return assertion
  if (joined.count === 1) return joined.only
  const { matchesEmpty, height, size, repeats } = joined
  return checkLimits(reader, { kind, matchesEmpty, height: height + 1, size, repeats })
}

function endAlternative(reader: Reader, group: Group): void {
  if (group.last !== undefined) group.current = join(group.current, group.last, 'concatenation')
  const concatenation = whole(reader, group.current, 'concatenation')
  group.alternatives = join(group.alternatives, concatenation, 'alternation')
  group.current = undefined
  group.last = undefined
}

function endGroup(reader: Reader, group: Group): Node {
  endAlternative(reader, group)
  return whole(reader, group.alternatives, 'alternation')
}

function closeGroup(reader: Reader): void {
  const group = topOf(reader)
  const node = endGroup(reader, group)
  if (reader.groups.length === 1) refuse('unexpected )', reader.pattern)
  reader.groups.pop()
  reader.position++
  const captured: Node = { ...node, kind: 'other', height: node.height + 1, size: node.size + 2 }
  push(reader, group.isCapture ? captured : node)
}

function openGroup(reader: Reader): void {
  const { pattern, position: start } = reader
  if (pattern[start + 1] !== '?') {
    reader.position++
    reader.groups.push(newGroup(true))
    return
  }
  const length = pattern.length - start
  const isNamed = (length > 4 && pattern.startsWith('P<', start + 2)) || (length > 3 && pattern[start + 2] === '<')
  if (isNamed) openNamed(reader, pattern[start + 2] === '<' ? start + 3 : start + 4)
  else readFlags(reader)
}

function openNamed(reader: Reader, nameStart: number): void {
  const { pattern, position: start } = reader
  const end = pattern.indexOf('>', start)
  if (end < 0) {
    checkUtf8(pattern.slice(start))
    refuse('invalid named capture', pattern.slice(start))
  }
  const name = pattern.slice(nameStart, end)
  checkUtf8(name)
  if (!/^[A-Za-z0-9_]+$/.test(name)) refuse('invalid named capture', pattern.slice(start, end + 1))
  reader.position = end + 1
  reader.groups.push(newGroup(true))
}

/** `(?i)`, `(?i-s:`. */
function readFlags(reader: Reader): void {
  const { pattern, position: start } = reader
  reader.position += 2
  let isNegated = false
  let hasFlag = false
  while (reader.position < pattern.length) {
    const char = nextRune(reader)
    if (char === 'i' || char === 'm' || char === 's' || char === 'U') hasFlag = true
    else if (char === '-' && !isNegated) {
      isNegated = true
      hasFlag = false
    } else if ((char === ':' || char === ')') && (!isNegated || hasFlag)) {
      if (char === ':') reader.groups.push(newGroup(false))
      return
    } else break
  }
  refuse('invalid or unsupported Perl syntax', pattern.slice(start, reader.position))
}

function readRepeat(reader: Reader, lastRepeat: number): void {
  const { pattern, position: start } = reader
  const op = pattern[start]
  reader.position++
  const node = repeated(reader, start, lastRepeat)
  const isOptional = op !== '+'
  replaceLast(reader, {
    ...node,
    kind: 'other',
    matchesEmpty: isOptional || node.matchesEmpty,
    height: node.height + 1,
    size: node.size + (op === '*' ? 2 : 1),
  })
}

/** What a repetition stands behind; refuses one that stands behind nothing or another repetition. */
function repeated(reader: Reader, start: number, lastRepeat: number): Node {
  const { pattern } = reader
  if (pattern[reader.position] === '?') reader.position++
  if (lastRepeat >= 0) refuse('invalid nested repetition operator', pattern.slice(lastRepeat, reader.position))
  const { last } = topOf(reader)
  return last ?? refuse('missing argument to repetition operator', pattern.slice(start, reader.position))
}

function replaceLast(reader: Reader, node: Node): void {
  topOf(reader).last = checkLimits(reader, node)
}

/** `{2}`, `{2,}`, `{2,3}`; anything else begins with a `{` that means itself. */
function readCounts(reader: Reader, lastRepeat: number): boolean {
  const { pattern, position: start } = reader
  counts.lastIndex = start
  const match = counts.exec(pattern)
  if (match === null) return false
  reader.position = start + match[0].length
  const min = Number(match[1])
  const max = match[2] === undefined ? min : match[2] === ',' ? -1 : Number(match[2].slice(1))
  if (min > maxRepeat || max > maxRepeat || (max >= 0 && min > max)) refuse('invalid repeat count', match[0])
  const node = repeated(reader, start, lastRepeat)
  const factor = max < 0 ? min : max
  const repeats = max === 0 ? 1 : Math.max(1, factor) * node.repeats
  const written = pattern.slice(start, reader.position)
  const size = max < 0 ? (min === 0 ? 2 + node.size : 1 + min * node.size) : max * node.size + (max - min)
  replaceLast(reader, {
    kind: 'other',
    matchesEmpty: min === 0 || node.matchesEmpty,
    height: node.height + 1,
    size: Math.max(1, size),
    repeats,
  })
  if ((min >= 2 || max >= 2) && repeats > maxRepeat) refuse('invalid repeat count', written)
  return true
}

const counts = /\{(0|[1-9][0-9]*)(,(?:0|[1-9][0-9]*)?)?\}/y

function readBackslash(reader: Reader): void {
  const next = reader.pattern[reader.position + 1] ?? ''
  if (next === 'C') refuse('invalid escape sequence', '\\C')
  if (next === 'Q') readQuoted(reader)
  else if (next === 'p' || next === 'P') {
    readUnicodeClass(reader)
    push(reader, character)
  } else if (next !== '' && 'AzBbdDsSwW'.includes(next)) {
    reader.position += 2
    push(reader, 'AzB'.includes(next) ? assertion : character)
  } else {
    readEscape(reader)
    push(reader, character)
  }
}

/** `\Q…\E`. */
function readQuoted(reader: Reader): void {
  const { pattern } = reader
  const start = reader.position + 2
  const close = pattern.indexOf('\\E', start)
  const text = pattern.slice(start, close < 0 ? undefined : close)
  for (const char of text) {
    if (!char.isWellFormed()) checkUtf8(text)
    push(reader, character)
  }
  reader.position = close < 0 ? pattern.length : close + 2
}
