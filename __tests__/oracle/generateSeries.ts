import type { Random } from './random.ts'

/** Writes series of unit tests: every form of the notation, a part of them damaged. */
export function writeSeries(random: Random): string {
  const metric = random.pick(metrics) + (random.chance(0.6) ? labels(random) : '')
  const values = Array.from({ length: random.int(5) }, () => value(random))
  const text = [metric, ...values].join(random.pick([' ', ' ', ' ', '  ', '\t', '\n']))
  return random.chance(0.5) ? text : damage(random, text)
}

function labels(random: Random): string {
  const entries = Array.from({ length: random.int(3) }, () => {
    return random.chance(0.1)
      ? random.pick(['"quoted name"', '"a"'])
      : `${random.pick(names)}${random.pick(['=', '=', ' = '])}${random.pick(texts)}`
  })
  return `{${entries.join(random.pick([',', ', ']))}${entries.length > 0 && random.chance(0.1) ? ',' : ''}}`
}

function value(random: Random): string {
  switch (random.int(8)) {
    case 0:
      return random.pick(['_', '_x5', '_x0', 'stale', 'stalex3', 'stale+1x2'])
    case 1:
      return `${histogram(random)}${random.pick(['', '', 'x3', `+${histogram(random)}x2`, `-${histogram(random)}x1`])}`
    case 2:
      return `${random.pick(numbers)}${random.pick(['+', '-'])}${random.pick(numbers)}x${random.pick(times)}`
    case 3:
      return `${random.pick(numbers)}x${random.pick(times)}`
    default:
      return `${random.pick(['', '', '-', '+'])}${random.pick(numbers)}`
  }
}

function histogram(random: Random): string {
  const fields = new Set(Array.from({ length: random.int(5) }, () => random.pick(fieldNames)))
  if (fields.size > 0 && random.chance(0.05))
    return `{{${[...fields, ...fields].map((name) => field(random, name)).join(' ')}}}`
  return `{{${random.pick(['', '', ' '])}${[...fields].map((name) => field(random, name)).join(random.pick([' ', ' ', '  ']))}${random.pick(['', '', ' '])}}}`
}

function field(random: Random, name: string): string {
  const written = random.chance(0.05) ? name.toUpperCase() : name
  if (name === 'counter_reset_hint') return `${written}:${random.pick(['unknown', 'reset', 'not_reset', 'gauge'])}`
  if (/schema|offset/.test(name)) return `${written}:${random.pick(['0', '1', '-1', '3', '-53', '5000000000', '-0'])}`
  if (/buckets$|values/.test(name))
    return `${written}:[${Array.from({ length: random.int(4) }, () => random.pick(numbers)).join(' ')}]`
  return `${written}:${random.pick(['', '', '-'])}${random.pick(numbers)}`
}

function damage(random: Random, text: string): string {
  const place = random.int(text.length + 1)
  return text.slice(0, place) + random.pick(noise) + text.slice(place + random.int(4))
}

const metrics = ['a', 'http_requests_total', 'a:b', '', 'sum', 'by', 'fill', 'start', 'on', 'x', '_x', 'inf', 'stale']
const names = ['job', 'instance', 'le', 'by', '__name__', '_', 'sum', '"utf 8"', "'a'"]
const texts = ['"b"', "'c'", '`d`', '""', '"\\xff"', '"ä"', '"\\u00e9\\n"', '"a\\"b"']
const numbers = [
  '0',
  '1',
  '2.5',
  '.5',
  '1e3',
  '1E-3',
  '5.',
  '1_000',
  'Inf',
  'NaN',
  'inf',
  '007',
  '1e400',
  '100',
  '12345678901234567890',
]
const times = ['0', '1', '2', '5', '3', '1.5', '1e1', '007']
const fieldNames =
  'schema sum count offset buckets z_bucket z_bucket_w custom_values n_offset n_buckets counter_reset_hint'.split(' ')
const noise = [
  ...[
    '',
    '',
    '',
    ' ',
    '  ',
    'x',
    '_',
    '{',
    '}',
    '{{',
    '}}',
    '[',
    ']',
    ':',
    '+',
    '-',
    ',',
    '=',
    '"',
    "'",
    '`',
    '(',
    ')',
    '#',
    '!',
    'e',
    '.',
    '0x1f',
    '1',
  ],
  ...[
    'sum',
    'stale',
    'foo',
    'by',
    'a:b',
    'and',
    'Inf',
    'x5',
    '_x',
    'schema:',
    'buckets:[',
    'reset',
    'é',
    '\udcff',
    '\u0000',
    '😀',
    '\n',
    '\t',
    '5m',
    'fill(',
    '1-2',
    '[1-2 3]',
  ],
]
