import { type Cursor, isBlank, isBlankOrEnd, isBreak } from './cursor.ts'

/**
 * Scans a plain scalar from its first character (YAML 1.1, 9.1.3): it goes on over lines that are indented more than the
 * collection it is in, their breaks folded. Leaves the position behind the blanks that follow it.
 */
export function scanPlain(cursor: Cursor): void {
  const { text } = cursor
  const context = cursor.mark()
  const inFlow = cursor.flowLevel > 0
  const indent = cursor.indent + 1
  cursor.value = ''
  let lineBegin = cursor.offset
  let offset = cursor.offset
  let end = offset
  cursor.isAfterBreak = false
  for (;;) {
    if (offset === cursor.lineStart) {
      cursor.offset = offset
      if (cursor.isDocumentMarker()) break
    }
    let code = text.charCodeAt(offset)
    if (code === 0x23) break
    const runStart = offset
    while (!isBlankOrEnd(code)) {
      if (code === 0x3a && isBlankOrEnd(text.charCodeAt(offset + 1))) break
      if (inFlow && endsInFlow(code)) break
      code = text.charCodeAt(++offset)
    }
    if (offset > runStart) {
      end = offset
      cursor.isAfterBreak = false
    }
    if (!isBlank(code) && !isBreak(code)) break
    while (isBlank(code)) code = text.charCodeAt(++offset)
    if (!isBreak(code)) continue
    cursor.add(lineBegin, end)
    cursor.offset = offset
    skipBreaks(cursor, indent, context)
    offset = cursor.offset
    if (!inFlow && offset - cursor.lineStart < indent) {
      lineBegin = end
      break
    }
    lineBegin = offset
    if (isContinued(cursor, inFlow)) addFold(cursor, end)
    else {
      lineBegin = end
      break
    }
  }
  cursor.offset = offset
  cursor.add(lineBegin, end)
  cursor.valueEnd = end
}

/** Passes the breaks and blanks after a line; tabs may not stand where indentation belongs. */
function skipBreaks(cursor: Cursor, indent: number, context: { offset: number; line: number }): void {
  const { text } = cursor
  cursor.isAfterBreak = true
  cursor.skipBreak()
  for (;;) {
    const code = text.charCodeAt(cursor.offset)
    if (isBreak(code)) cursor.skipBreak()
    else if (isBlank(code)) {
      if (code === 0x09 && cursor.column < indent)
        cursor.fail('found a tab character that violates indentation', context)
      cursor.offset++
    } else return
  }
}

/** Whether the scalar has more characters here. */
function isContinued(cursor: Cursor, inFlow: boolean): boolean {
  const code = cursor.text.charCodeAt(cursor.offset)
  if (code === 0x23 || code === 0 || cursor.isDocumentMarker()) return false
  if (code === 0x3a && isBlankOrEnd(cursor.text.charCodeAt(cursor.offset + 1))) return false
  return !(inFlow && endsInFlow(code))
}

/** Adds what the breaks since the last character stand for: a space for one, one break less for several. */
function addFold(cursor: Cursor, from: number): void {
  const to = cursor.offset
  const raw = cursor.text.slice(from, to).replace(/[ \t]+/g, '')
  if (raw === '\n') {
    cursor.addAs(' ', from, to)
    return
  }
  const breaks = raw.replace(/\r\n|\r|\x85/g, '\n')
  const folded = breaks.charCodeAt(0) === 0x0a ? breaks.slice(1) || ' ' : breaks
  cursor.addAs(folded, from, to)
}

function endsInFlow(code: number): boolean {
  return code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d
}
