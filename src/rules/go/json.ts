import { utf8Bytes } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'

/** A text that is no JSON: what Go says, and the offset of the character that it stumbles at. */
export interface JsonProblem {
  readonly message: string
  readonly offset: number
}

/** What Go says of a text that is no JSON (encoding/json checkValid); undefined when it is one. Linear, and bounded in depth. */
export function jsonProblem(text: string): JsonProblem | undefined {
  const stack: ('object' | 'array')[] = []
  let at = skipBlank(text, 0)
  let wantsValue = true
  for (;;) {
    if (wantsValue) {
      const char = text[at]
      if (char === '{' || char === '[') {
        stack.push(char === '{' ? 'object' : 'array')
        if (stack.length > 10_000) return { message: 'exceeded max depth', offset: at }
        at = skipBlank(text, at + 1)
        if (text[at] === (char === '{' ? '}' : ']')) {
          stack.pop()
          at++
          wantsValue = false
        } else if (char === '{') {
          const key = readKey(text, at)
          if (typeof key !== 'number') return key
          at = key
        }
        continue
      }
      const end = readScalar(text, at)
      if (typeof end !== 'number') return end
      at = end
      wantsValue = false
      continue
    }
    at = skipBlank(text, at)
    const inside = stack.at(-1)
    const char = text[at]
    if (inside === undefined) return char === undefined ? undefined : stumble(text, at, 'after top-level value')
    if (char === ',') {
      at = skipBlank(text, at + 1)
      wantsValue = true
      if (inside === 'array') continue
      const key = readKey(text, at)
      if (typeof key !== 'number') return key
      at = key
    } else if (char === (inside === 'object' ? '}' : ']')) {
      stack.pop()
      at++
    } else return stumble(text, at, inside === 'object' ? 'after object key:value pair' : 'after array element')
  }
}

/** A key with its colon; gives where the value begins. */
function readKey(text: string, start: number): number | JsonProblem {
  if (text[start] !== '"') return stumble(text, start, 'looking for beginning of object key string')
  const end = readString(text, start)
  if (typeof end !== 'number') return end
  const colon = skipBlank(text, end)
  return text[colon] === ':' ? skipBlank(text, colon + 1) : stumble(text, colon, 'after object key')
}

function readScalar(text: string, at: number): number | JsonProblem {
  const char = text[at] ?? ''
  if (char === '"') return readString(text, at)
  if (char === '-' || (char >= '0' && char <= '9')) return readNumber(text, at)
  const word = char === 't' ? 'true' : char === 'f' ? 'false' : char === 'n' ? 'null' : undefined
  if (word === undefined) return stumble(text, at, 'looking for beginning of value')
  for (let index = 1; index < word.length; index++)
    if (text[at + index] !== word[index])
      return stumble(text, at + index, `in literal ${word} (expecting '${word[index]}')`)
  return at + word.length
}

function readString(text: string, start: number): number | JsonProblem {
  for (let at = start + 1; ; at++) {
    const char = text[at]
    if (char === '"') return at + 1
    if (char === undefined || char < ' ') return stumble(text, at, 'in string literal')
    if (char !== '\\') continue
    at++
    if (text[at] === 'u') {
      for (let digit = 0; digit < 4; digit++)
        if (!/[0-9a-fA-F]/.test(text[++at] ?? '')) return stumble(text, at, 'in \\u hexadecimal character escape')
    } else if (!/["\\/bfnrt]/.test(text[at] ?? '')) return stumble(text, at, 'in string escape code')
  }
}

function readNumber(text: string, start: number): number | JsonProblem {
  let at = text[start] === '-' ? start + 1 : start
  if (!isDigit(text[at])) return stumble(text, at, 'in numeric literal')
  at = text[at] === '0' ? at + 1 : skipDigits(text, at)
  if (text[at] === '.') {
    if (!isDigit(text[at + 1])) return stumble(text, at + 1, 'after decimal point in numeric literal')
    at = skipDigits(text, at + 1)
  }
  if (text[at] !== 'e' && text[at] !== 'E') return at
  at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1
  return isDigit(text[at]) ? skipDigits(text, at) : stumble(text, at, 'in exponent of numeric literal')
}

function stumble(text: string, offset: number, where: string): JsonProblem {
  if (offset >= text.length) return { message: 'unexpected end of JSON input', offset: text.length }
  const byte = utf8Bytes(String.fromCodePoint(text.codePointAt(offset) ?? 0))[0] ?? 0
  const char = String.fromCharCode(byte)
  const quoted = char === "'" ? "'\\''" : char === '"' ? "'\"'" : `'${goQuote(char).slice(1, -1)}'`
  return { message: `invalid character ${quoted} ${where}`, offset }
}

function skipBlank(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at++
  return at
}

function skipDigits(text: string, start: number): number {
  let at = start
  while (isDigit(text[at])) at++
  return at
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}
