import { isAlpha, isDigit, runeAt, widthAt } from './characters.ts'

/** Where a label's name ends whose first character stands at an offset. */
export function labelNameEnd(text: string, start: number, hasUtf8Names: boolean): number {
  let end = start
  for (;;) {
    const code = text.charCodeAt(end)
    if (code < 128 ? continuesName(code) : startsUtf8Name(text, end, hasUtf8Names))
      end += code < 128 ? 1 : widthAt(text, end)
    else if (code === 0x2e && hasUtf8Names) end++
    else return end
  }
}

/** As labelNameEnd, for a metric's name, which may hold colons. */
export function metricNameEnd(text: string, start: number, hasUtf8Names: boolean): number {
  let end = start
  do end = labelNameEnd(text, end, hasUtf8Names)
  while (text.charCodeAt(end) === 0x3a && ++end > 0)
  return end
}

/** Whether a letter beyond ASCII stands at an offset and may start a name. */
export function startsUtf8Name(text: string, at: number, hasUtf8Names: boolean): boolean {
  return hasUtf8Names && at < text.length && letter.test(String.fromCodePoint(runeAt(text, at)))
}

/** Whether an ASCII character may start a name. */
export function startsName(code: number): boolean {
  return classes[code] === 2
}

/** Whether an ASCII character may stand in a name. */
function continuesName(code: number): boolean {
  return classes[code] !== 0
}

const classes = Uint8Array.from({ length: 128 }, (_, code) => (isAlpha(code) ? 2 : isDigit(code) ? 1 : 0))
const letter = /^\p{L}$/u
