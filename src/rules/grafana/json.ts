import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'

/** What is wrong with a text that has to be JSON; undefined when nothing is. */
export function jsonProblem(source: SourceText): Finding | undefined {
  try {
    JSON.parse(source.text)
    return undefined
  } catch {
    const { offset, wanted } = firstFault(source.text)
    const found = source.text.slice(offset, offset + 1)
    return {
      id: 'grafana/invalid',
      severity: 'error',
      span: source.spanAt(offset, offset + found.length),
      message: `this is not JSON: ${found === '' ? 'the end of the text' : `\`${found}\``} stands where ${wanted} is wanted`,
      why: 'Grafana leaves out a dashboard that it cannot read, and tells it in its log only.',
      help: 'Correct the JSON at this place.',
    }
  }
}

interface Fault {
  readonly offset: number
  readonly wanted: string
}

/** Finds the place where a text stops being JSON; engines do not tell it. Takes no stack, however deep the text is. */
function firstFault(text: string): Fault {
  const open: ('[' | '{')[] = []
  let offset = 0
  let wanted: 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'more' = 'value'
  for (;;) {
    offset = skipSpace(text, offset)
    const character = text.charAt(offset)
    const closes = (character === ']' && open.at(-1) === '[') || (character === '}' && open.at(-1) === '{')
    if (closes && (wanted === 'more' || wanted === 'value or ]' || wanted === 'key or }')) {
      open.pop()
      offset++
      wanted = 'more'
    } else if (wanted === 'more') {
      if (open.length === 0 || character !== ',') {
        return { offset, wanted: open.length === 0 ? 'the end' : `\`,\` or \`${open.at(-1) === '[' ? ']' : '}'}\`` }
      }
      wanted = open.at(-1) === '[' ? 'value' : 'key'
      offset++
    } else if (wanted === 'colon') {
      if (character !== ':') return { offset, wanted: '`:`' }
      offset++
      wanted = 'value'
    } else if (wanted === 'key' || wanted === 'key or }') {
      const end = endOfText(text, offset)
      if (end === undefined) return { offset, wanted: 'a key in double quotes' }
      offset = end
      wanted = 'colon'
    } else if (character === '[' || character === '{') {
      open.push(character)
      offset++
      wanted = character === '[' ? 'value or ]' : 'key or }'
    } else {
      const end = endOfText(text, offset) ?? matchAt(wordPattern, text, offset)
      if (end === undefined) return { offset, wanted: 'a value' }
      offset = end
      wanted = 'more'
    }
  }
}

function skipSpace(text: string, from: number): number {
  let offset = from
  while (' \t\n\r'.includes(text.charAt(offset)) && offset < text.length) offset++
  return offset
}

/** Where a text in double quotes ends; undefined where none begins, or where it is broken. */
function endOfText(text: string, start: number): number | undefined {
  if (text.charAt(start) !== '"') return undefined
  for (let offset = start + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x22) return offset + 1
    if (code < 0x20) return undefined
    if (code !== 0x5c) continue
    const end = matchAt(escapePattern, text, offset)
    if (end === undefined) return undefined
    offset = end - 1
  }
  return undefined
}

/** Where a pattern that matches at an offset ends. */
function matchAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const wordPattern = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
