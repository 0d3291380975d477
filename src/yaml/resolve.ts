import type { YamlScalar } from './node.ts'

/** Which generation of go-yaml reads: v2 for configurations, v3 for rule files. */
export type Dialect = 'v2' | 'v3'

/** A scalar's type and value; numbers beyond 2^53 are bigints, a timestamp's value is its text. */
export interface Resolved {
  readonly tag: string
  readonly value: string | number | bigint | boolean | null
}

/**
 * Decides on the type of a scalar (go-yaml resolve.go); undefined when the tag and the text contradict each other, as in `!!int x`.
 * What a tag of one's own stands before is taken as it is.
 */
export function resolveScalar(scalar: YamlScalar, dialect: Dialect): Resolved | undefined {
  const { tag, text, style } = scalar
  if (tag === undefined || tag === '!') {
    // v2 forgets the quotes after a lone `!`.
    const isText = style !== 'plain' && !(dialect === 'v2' && tag === '!')
    return isText ? { tag: '!!str', value: text } : resolvePlain(text, dialect)
  }
  switch (tag) {
    case '!!str':
      return { tag, value: text }
    case '!!bool':
    case '!!int':
    case '!!null':
    case '!!timestamp': {
      const plain = resolvePlain(text, dialect)
      return plain.tag === tag || plain.tag === '!!str' ? sameTag(plain, tag) : undefined
    }
    case '!!float': {
      const plain = resolvePlain(text, dialect)
      return plain.tag === '!!int' ? { tag, value: Number(plain.value) } : sameTag(plain, tag)
    }
    default:
      return { tag, value: text }
  }
}

/** The type of a text without quotes and tag. */
export function resolvePlain(text: string, dialect: Dialect): Resolved {
  if (text.length === 0) return nothing
  const first = text.charCodeAt(0)
  const isNumeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d
  if (isNumeric || first === 0x2e) {
    if (text.length < 6) {
      const word = floatWords.get(text)
      if (word !== undefined) return word
    }
    return (isNumeric ? resolveNumber(text) : resolveDotted(text)) ?? { tag: '!!str', value: text }
  }
  if (text.length < 6) {
    const word = words.get(text) ?? (dialect === 'v2' ? oldWords.get(text) : undefined)
    if (word !== undefined) return word
  }
  return { tag: '!!str', value: text }
}

/** The words that YAML 1.1 takes for booleans: to v2 everywhere, to v3 only where a boolean is wanted. */
export function oldBoolean(text: string): boolean | undefined {
  return oldWords.get(text)?.value
}

const nothing: Resolved = { tag: '!!null', value: null }

const words: ReadonlyMap<string, Resolved> = new Map<string, Resolved>([
  ...spellings(['~', 'null', 'Null', 'NULL'], nothing),
  ...spellings(['true', 'True', 'TRUE'], { tag: '!!bool', value: true }),
  ...spellings(['false', 'False', 'FALSE'], { tag: '!!bool', value: false }),
  ['<<', { tag: '!!merge', value: '<<' }],
])

const oldWords: ReadonlyMap<string, OldBoolean> = new Map([
  ...spellings(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'], { tag: '!!bool', value: true }),
  ...spellings(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'], { tag: '!!bool', value: false }),
])

interface OldBoolean {
  readonly tag: string
  readonly value: boolean
}

const floatWords: ReadonlyMap<string, Resolved> = new Map([
  ...spellings(['.nan', '.NaN', '.NAN'], { tag: '!!float', value: Number.NaN }),
  ...spellings(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], {
    tag: '!!float',
    value: Number.POSITIVE_INFINITY,
  }),
  ...spellings(['-.inf', '-.Inf', '-.INF'], { tag: '!!float', value: Number.NEGATIVE_INFINITY }),
])

function spellings<T>(all: readonly string[], meaning: T): readonly (readonly [string, T])[] {
  return all.map((spelling) => [spelling, meaning])
}

function sameTag(plain: Resolved, tag: string): Resolved | undefined {
  return plain.tag === tag ? plain : undefined
}

function resolveDotted(text: string): Resolved | undefined {
  return floatPattern.test(text) ? finite(text) : undefined
}

function resolveNumber(text: string): Resolved | undefined {
  if (isTimestamp(text)) return { tag: '!!timestamp', value: text }
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  const whole = parseWhole(plain)
  if (whole !== undefined) return { tag: '!!int', value: whole }
  return floatPattern.test(plain) ? finite(plain) : undefined
}

function finite(text: string): Resolved | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? { tag: '!!float', value } : undefined
}

/** A whole number of up to 64 bits: `0x1f`, `0b1`, `017`, `0o17`, decimal (Go strconv.ParseInt and ParseUint with base 0). */
function parseWhole(text: string): number | bigint | undefined {
  const match = wholePattern.exec(text)
  if (match === null) return undefined
  const [, sign, body = ''] = match
  const isOctal = body.length > 1 && body.charCodeAt(0) === 0x30 && body.charCodeAt(1) <= 0x39
  if (isOctal && /[89]/.test(body)) return undefined
  const size = isOctal ? BigInt(`0o${body.slice(1)}`) : BigInt(body.toLowerCase())
  const value = sign === '-' ? -size : size
  // ParseUint, which takes what is above int64, knows no sign.
  if (value < -(2n ** 63n) || value >= 2n ** 64n || (value >= 2n ** 63n && sign !== '')) return undefined
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

const wholePattern = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[0-9]+)$/
const floatPattern = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** The forms that go-yaml takes for a time. */
function isTimestamp(text: string): boolean {
  if (text.length < 8 || text.charCodeAt(4) !== 0x2d) return false
  const match = timestampPattern.exec(text)
  if (match === null) return false
  const [, year, month, day, hour, minute, second] = match.map((part) => Number(part ?? 0))
  const days = new Date(Date.UTC(2000 + ((year ?? 0) % 400), month ?? 0, 0)).getUTCDate()
  if ((month ?? 0) < 1 || (month ?? 0) > 12 || (day ?? 0) < 1 || (day ?? 0) > days) return false
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60
}

const timestampPattern =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?))?$/
