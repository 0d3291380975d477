import { mutate as mutateExpression } from '../oracle/mutate.ts'
import type { Random } from '../oracle/random.ts'
import type { Seed } from './seeds.ts'

/** What `check` is given: a file, as bytes when it is no text. */
export interface FuzzInput {
  readonly path: string
  readonly text: string
  readonly bytes?: Uint8Array
}

/** One to four changes of a seed, more than half of them of single values; at times one of them makes it large or deep. */
export function fuzzInput(random: Random, all: readonly Seed[]): FuzzInput {
  const seed = random.pick(all)
  let { text } = seed
  for (let times = 1 + random.int(4); times > 0; times--) {
    text = random.pick(random.chance(0.6) ? valueChanges : changes)(random, text, random.pick(all).text)
  }
  if (text.length > longest) text = text.slice(0, longest)
  const path = random.chance(0.8) ? seed.name : random.pick(['a.yaml', 'b.yml', 'c.json', 'd.rules', 'e.tmpl'])
  return random.chance(0.1) ? { path, text, bytes: withRawBytes(random, text) } : { path, text }
}

type Change = (random: Random, text: string, other: string) => string

/** They leave the document readable, so that what stands behind YAML is reached. */
const valueChanges: readonly Change[] = [
  (random, text) => onLines(text, (lines) => replaceValue(random, lines)),
  (random, text) => onLines(text, (lines) => lines.splice(random.int(lines.length), 1)),
  (random, text) => changedExpression(random, text),
  (random, text) => changedExpression(random, text),
  (random, text) => changedQuoted(random, text),
  (random, text, other) => onLines(text, (lines) => replaceKey(random, lines, other)),
]

const changes: readonly Change[] = [
  (random, text) => spliced(random, text, random.pick(hostile), 0),
  (random, text) => spliced(random, text, random.pick(hostile), random.int(10)),
  (random, text) => spliced(random, text, '', 1 + random.int(20)),
  (random, text, other) => spliced(random, text, chunk(random, other), random.int(40)),
  (random, text) => spliced(random, text, chunk(random, text), 0),
  (random, text) => onLines(text, (lines) => lines.splice(random.int(lines.length), 1 + random.int(3))),
  (random, text) => onLines(text, (lines) => lines.splice(random.int(lines.length), 0, random.pick(lines))),
  (random, text) => onLines(text, (lines) => indent(random, lines)),
  (random, text) => onLines(text, (lines) => replaceValue(random, lines)),
  (random, text) => onLines(text, (lines) => replaceValue(random, lines)),
  (random, text) =>
    random.chance(0.1) ? text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\u0085'])) : text,
  (random, text) =>
    random.chance(0.2) ? spliced(random, text, random.pick(repeated).repeat(1 + random.int(3_000)), 0) : text,
  (random, text) => (random.chance(0.2) ? text.slice(0, random.int(text.length + 1)) : text),
  (random, text) => (random.chance(0.3) ? configMap(random, text) : text),
]

function spliced(random: Random, text: string, inserted: string, removed: number): string {
  const at = random.int(text.length + 1)
  return text.slice(0, at) + inserted + text.slice(at + removed)
}

function chunk(random: Random, text: string): string {
  const from = random.int(text.length + 1)
  return text.slice(from, from + random.int(400))
}

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

function indent(random: Random, lines: string[]): void {
  const at = random.int(lines.length)
  lines[at] = random.chance(0.5) ? `${random.pick([' ', '  ', '\t'])}${lines[at]}` : lines[at]!.replace(/^ {1,2}/, '')
}

function replaceValue(random: Random, lines: string[]): void {
  const at = random.int(lines.length)
  lines[at] = lines[at]!.replace(/^(\s*(?:- )?[\w."-]+:\s).*$/, (_, key: string) => key + random.pick(hostile))
}

/** Puts the key of another document's line in the place of one. */
function replaceKey(random: Random, lines: string[], other: string): void {
  const keys = [...other.matchAll(/^\s*(?:- )?([\w-]+):/gm)].map((match) => match[1] ?? '')
  const at = random.int(lines.length)
  if (keys.length > 0) lines[at] = lines[at]!.replace(/^(\s*(?:- )?)[\w-]+:/, `$1${random.pick(keys)}:`)
}

/** Damages one expression and leaves the YAML around it whole. */
function changedExpression(random: Random, text: string): string {
  const places = [...text.matchAll(/^(\s*(?:- )?expr: )(?![|>])(.+)$/gm)]
  if (places.length === 0) return changedQuoted(random, text)
  const place = random.pick(places)
  const [whole, key = '', written = ''] = place
  const changed = mutateExpression(random, written.replace(/^(['"])(.*)\1$/, '$2'), random.pick(places)[2] ?? 'up')
  return text.slice(0, place.index) + key + JSON.stringify(changed) + text.slice(place.index + whole.length)
}

/** Damages a text in quotes: a template, a regular expression, an address. */
function changedQuoted(random: Random, text: string): string {
  const places = [...text.matchAll(/(?<=: )(?:'[^'\n]*'|"[^"\\\n]*")(?=\s*$)/gm)]
  if (places.length === 0) return spliced(random, text, random.pick(hostile), 0)
  const place = random.pick(places)
  const changed = mutateExpression(random, place[0].slice(1, -1), random.pick(places)[0].slice(1, -1))
  return text.slice(0, place.index) + JSON.stringify(changed) + text.slice(place.index + place[0].length)
}

/** The text as a key of a ConfigMap, indented as people do it. */
function configMap(random: Random, text: string): string {
  const key = random.pick(['prometheus.yml', 'alertmanager.yml', 'rules.yaml', 'dashboard.json', 'a.tmpl', 'x'])
  const lines = text.split('\n').map((line) => `    ${line}`)
  return `apiVersion: v1\nkind: ${random.pick(['ConfigMap', 'Secret', 'PrometheusRule'])}\nmetadata:\n  name: a\ndata:\n  ${key}: |\n${lines.join('\n')}\n`
}

function withRawBytes(random: Random, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  for (let times = 1 + random.int(5); times > 0 && bytes.length > 0; times--)
    bytes[random.int(bytes.length)] = random.int(256)
  return bytes
}

const longest = 1_000_000

const hostile = [
  ...[
    '',
    '~',
    'null',
    '[]',
    '{}',
    '0',
    '-1',
    '1e999',
    '.nan',
    'true',
    '""',
    "''",
    '"\\u0000"',
    '"\\xff"',
    '!!binary /w==',
    '!!str',
    '!!int a',
    '!<x> y',
  ],
  ...[
    '&a',
    '*a',
    '&a [*a]',
    '<<: *a',
    '? ',
    '|',
    '>-',
    '|2',
    '---',
    '...',
    '%YAML 1.2',
    '#',
    '{{',
    '}}',
    '{{ . }}',
    '{{ end }}',
    '$',
    '${X}',
    '$1',
  ],
  ...[
    '9223372036854775808',
    '0x',
    '1_000',
    '2024-01-01',
    '5m',
    '1000000y',
    '-5m',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ufeff',
    '😀',
    '\ud800',
  ],
  ...[
    'sum(',
    'rate(x[5m])',
    'up{a=~"(a+)+$"}',
    '"(?i)((a*)*)*"',
    '((((((((',
    '[5m:',
    '@ start()',
    'a offset -',
    '"\\',
    "'",
    '`',
    '\t',
    '\r',
    ': ',
    '- ',
    ', ',
    '"',
  ],
  ...[
    '[[[[[[[[[[',
    '{a: {a: {a: ',
    'groups:',
    'rules:',
    'expr: |',
    'scrape_configs:',
    'route:',
    'receivers:',
    'kind: List',
    'apiVersion: v1',
    '.*',
    '[^\\W]',
    '\\p{Greek}',
  ],
]
const repeated = [
  '(',
  '[',
  '{',
  '{a: ',
  '- ',
  '-',
  '"',
  "'",
  '\\',
  '{{ if . }}',
  '*a, ',
  ' ',
  '\t',
  '\n',
  '?',
  '|',
  'a',
  '1',
  '!',
  '{{ (',
  '+',
  'sum(',
  '<<: ',
  '#',
  '\ud800',
  '(?:',
  '[a-',
  '&a ',
  ',',
]
