import type { Random } from './random.ts'

/** Damages an expression in one to three places: words, signs, characters, bytes that are no UTF-8, types, the end. */
export function mutate(random: Random, text: string, other: string): string {
  let mutated = text
  for (let times = 1 + random.int(3); times > 0; times--) mutated = random.pick(mutations)(random, mutated, other)
  return mutated
}

type Mutation = (random: Random, text: string, other: string) => string

const onTokens = (change: (random: Random, tokens: string[], at: number, other: string) => void): Mutation => {
  return (random, text, other) => {
    const tokens = tokensOf(text)
    if (tokens.length > 0) change(random, tokens, random.int(tokens.length), other)
    return tokens.join('')
  }
}

const mutations: readonly Mutation[] = [
  onTokens((_, tokens, at) => tokens.splice(at, 1)),
  onTokens((_, tokens, at) => tokens.splice(at, 0, tokens[at]!)),
  onTokens((random, tokens, at) => tokens.splice(at, 0, random.pick(vocabulary))),
  onTokens((random, tokens, at) => tokens.splice(at, 0, ` ${random.pick(vocabulary)} `)),
  onTokens((random, tokens, at) => tokens.splice(at, 1, random.pick(vocabulary))),
  onTokens((random, tokens, at) => {
    const to = random.int(tokens.length)
    const moved = tokens[at]!
    tokens[at] = tokens[to]!
    tokens[to] = moved
  }),
  onTokens((random, tokens, at, other) => {
    const foreign = tokensOf(other)
    const from = random.int(foreign.length + 1)
    tokens.splice(at, 1, ...foreign.slice(from, from + 1 + random.int(6)))
  }),
  onTokens((random, tokens) => {
    const names = tokens.flatMap((token, index) => (/^[a-z_]\w*$/i.test(token) ? [index] : []))
    if (names.length > 0) tokens[random.pick(names)] = random.pick(functionNames)
  }),
  (random, text) => text.slice(0, random.int(text.length + 1)),
  (random, text) => text.slice(random.int(text.length + 1)),
  (random, text) => at(random, text, random.pick(noise), 0),
  (random, text) => at(random, text, random.pick(noise), 1),
  (random, text) => at(random, text, '', 1),
  (random, text) => at(random, text, '', 1 + random.int(5)),
]

function at(random: Random, text: string, inserted: string, removed: number): string {
  const place = random.int(text.length + 1)
  return text.slice(0, place) + inserted + text.slice(place + removed)
}

function tokensOf(text: string): string[] {
  return (
    text.match(
      /[a-z_:][\w:]*|[0-9][\w.]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\s+|[=!<>]=|[=!]~|[\s\S]/gi,
    ) ?? []
  )
}

const vocabulary =
  `sum avg topk by without on ignoring group_left group_right bool offset @ and or unless atan2 ( ) { } [ ] , : ; == != < > <= >= =~ !~ = + - * / % ^
  rate( start() end() step() 5m 1 1.5 0x 1e 1e+ 5mm 1h5m3 09 0b2 1__0 "x" 'x' \`x\` "x x' foo up{a="b"} {} [5m] [5m:] [5m:1m] [:] () sum() NaN Inf
  fill(0) fill_left( anchored smoothed limitk count_values quantile min_of max_of </ >/ {{ }} # => ! ~ ? & | $ . .. \\ _ __name__ ,, by(a) on() group_left()
  offset -5m offset 5 @ 5 {"a"} {a} {a=} {a="b" time() rate(x) rate(x[5m]) histogram_quantile( label_replace( mad_over_time( 1y2w 1m1h 0s -0s 0o17 1e400`.split(
    /\s+/,
  )
const functionNames =
  'sum rate foo topk vector scalar time absent count_values quantile label_replace histogram_quantile nosuch by offset bool on nan inf info sort_by_label round day_of_week avg_over_time start step'.split(
    ' ',
  )
const noise = [
  ...['é', '😀', '\u0000', '\udcff', '\udcc3', '\u2028', '\ufeff', '\u00a0', '日', '\u200b', '\ufffd', '\ud83d'],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '\t',
    '\r',
    '\v',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '!',
    '~',
    '=',
    '<',
    '>',
    '&',
    '|',
    '#',
    '$',
    '%',
    ':',
    ';',
    ',',
    '.',
    '@',
    '_',
    '0',
    '9',
    'e',
    'x',
    'm',
  ],
]
