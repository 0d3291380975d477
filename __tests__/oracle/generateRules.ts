import type { Random } from './random.ts'

/** Writes rule files: a part of them right, the rest with fields missing, misspelt, of a wrong type or badly written, or broken YAML. */
export function writeRuleFile(random: Random, expression: (random: Random) => string): string {
  return new Writer(random, expression, random.pick([0, 0, 0.02, 0.05, 0.2])).write()
}

class Writer {
  readonly #random: Random
  readonly #expression: (random: Random) => string
  /** How likely each place is to hold a mistake. */
  readonly #mistakes: number

  constructor(random: Random, expression: (random: Random) => string, mistakes: number) {
    this.#random = random
    this.#expression = expression
    this.#mistakes = mistakes
  }

  write(): string {
    const random = this.#random
    const indent = random.pick(['', '  ', ' '])
    const head = this.#value(['groups:'], ['group:', 'groups: {}', 'groups: ~', 'groups: a', 'groups: []'])
    const lines = [...(random.chance(0.1) ? [random.pick(['---', '# a comment', '%YAML 1.2\n---', ''])] : []), head]
    for (let groups = random.int(3); groups >= 0; groups--) {
      lines.push(...this.#group(`g${groups}`).map((line) => indent + line))
    }
    if (this.#fails())
      lines.push(random.pick(['extra: 1', 'namespace: a', '---\ngroups: []', '...', 'groups: []', '- a']))
    const text = lines.join(random.chance(0.05) ? '\r\n' : '\n') + random.pick(['\n', '\n', '\n\n', ''])
    return this.#mistakes > 0 && random.chance(0.15) ? this.#damaged(text) : text
  }

  #group(name: string): readonly string[] {
    const random = this.#random
    const fields = [`name: ${this.#value([name, `"${name}"`], groupNames)}`]
    if (this.#fails()) fields.pop()
    if (random.chance(0.2)) fields.push(`interval: ${this.#value(durations, badDurations)}`)
    if (random.chance(0.1)) fields.push(`query_offset: ${this.#value(durations, badDurations)}`)
    if (random.chance(0.08)) fields.push(`limit: ${this.#value(['0', '5', '-1', '0x10', '1_000'], badLimits)}`)
    if (random.chance(0.1)) fields.push(...this.#labels('labels'))
    if (this.#fails()) fields.push(random.pick(wrongFields))
    const rules = Array.from({ length: random.int(4) }, () => this.#rule()).flat()
    fields.push(
      ...(rules.length > 0 ? ['rules:', ...rules.map((line) => `  ${line}`)] : [random.pick(['rules: []', 'rules:'])]),
    )
    return fields.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
  }

  #rule(): readonly string[] {
    const random = this.#random
    const isAlert = random.chance(0.6)
    const name = isAlert ? this.#value(alertNames, badNames) : this.#value(recordNames, badNames)
    const fields = [`${isAlert ? 'alert' : 'record'}: ${name}`]
    if (this.#fails()) fields.pop()
    if (this.#fails()) fields.push(`${isAlert ? 'record' : 'alert'}: ${random.pick(recordNames)}`)
    if (!this.#fails()) fields.push(...this.#expressionLines(this.#expression(random)))
    if (isAlert ? random.chance(0.4) : this.#fails()) fields.push(`for: ${this.#value(durations, badDurations)}`)
    if (isAlert ? random.chance(0.2) : this.#fails())
      fields.push(`keep_firing_for: ${this.#value(durations, badDurations)}`)
    if (random.chance(0.4)) fields.push(...this.#labels('labels'))
    if (isAlert ? random.chance(0.4) : this.#fails()) fields.push(...this.#labels('annotations'))
    if (this.#fails()) fields.push(random.pick(wrongFields))
    if (fields.length === 0) return [random.pick(['- {}', '- ~', '- a', '-'])]
    return fields.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
  }

  #expressionLines(text: string): readonly string[] {
    const flat = text.replaceAll('\r', '')
    switch (this.#random.int(6)) {
      case 0:
        return [`expr: '${flat.replaceAll('\n', ' ').replaceAll("'", "''")}'`]
      case 1:
        return [`expr: ${JSON.stringify(flat)}`]
      case 2:
      case 3: {
        const head = this.#random.pick(['|', '|-', '>', '>-', '|+'])
        return [
          `expr: ${head}`,
          ...flat
            .trim()
            .split('\n')
            .map((line) => `    ${line}`),
        ]
      }
      case 4:
        return [`expr: ${this.#value(plainExpressions, badExpressions)}`]
      default:
        return [`expr: ${this.#mistakes > 0 ? flat.replaceAll('\n', ' ') : this.#random.pick(plainExpressions)}`]
    }
  }

  #labels(field: string): readonly string[] {
    if (this.#fails()) return [`${field}: ${this.#random.pick(wrongMaps)}`]
    const names = new Set(Array.from({ length: this.#random.int(3) }, () => this.#value(labelNames, badLabelNames)))
    return [
      `${field}:`,
      ...[...names].map((name) => {
        const values = this.#random.chance(0.5) ? plainValues : templates
        return `  ${name}: ${this.#value(values, this.#random.chance(0.5) ? badValues : badTemplates)}`
      }),
    ]
  }

  #damaged(text: string): string {
    const place = this.#random.int(text.length + 1)
    return text.slice(0, place) + this.#random.pick(damages) + text.slice(place + this.#random.int(3))
  }

  #value(right: readonly string[], wrong: readonly string[]): string {
    return this.#random.pick(this.#fails() ? wrong : right)
  }

  #fails(): boolean {
    return this.#random.chance(this.#mistakes)
  }
}

const groupNames = ['a', '"x y"', "''", '~', '1', 'true', '[a]', 'ä', 'g1', 'g0', '{a: b}', '2024-01-01', '!!str']
const alertNames = ['Down', 'InstanceDown', '"Ä b"', 'a-b', '12', 'yes', 'X', 'Y', '"quo\\"te"', "'{{ x'"]
const recordNames = ['job:up:sum', 'a', 'ä', 'x y', 'a:b', 'c:d:e', '1', 'true', 'a-b']
const badNames = [
  "''",
  '~',
  '"a{b=\\"c\\"}"',
  'b{}',
  '[a]',
  '"\\xff"',
  '{{ .x }}',
  '"\\u0001"',
  '"',
  '!!binary aGk=',
  '*x',
]
const durations = ['5m', '1h', '0s', '1d', '30s', '1h30m', '2w', '0', '1y', '~', '"5m"']
const badDurations = [
  '90',
  '5',
  '""',
  '5mm',
  '-5m',
  '1.5h',
  '[5m]',
  'abc',
  '1000000y',
  '1m1h',
  '5 m',
  '{}',
  'true',
  '!!str',
]
const badLimits = ['1.5', '"7"', 'a', '1e3', '~', '99999999999999999999', '[1]', 'true', '5m', '0o7', '-0x1']
const wrongFields = [
  ...['foo: 1', 'Expr: up', 'severity: page', 'rules: []', 'source_tenants: [a]', 'name: b', '"": a', '1: 2', '[a]: b'],
  ...[
    '<<: {for: 5m}',
    'expr: up',
    'expr: up\n  expr: down',
    'labels: {a: b}',
    '~: 1',
    '? a\n: b',
    'interval: 5m',
    '- a',
    'x',
  ],
]
const wrongMaps = [
  '{}',
  '~',
  '[a]',
  'a',
  '{a: b, a: c}',
  '{a: {b: c}}',
  '""',
  '5',
  'true',
  '{a}',
  '{a: , b: c}',
  '{[a]: b}',
]
const labelNames = ['severity', 'team', 'a', 'b', '"a b"', 'ä', 'yes', 'job', 'summary', 'c', '1']
const badLabelNames = ['__name__', "''", '~', '"\\xff"', '[a]', '{a: b}', '"', '1.5', '!!int 3', '&x a']
const plainValues = [
  'page',
  '1',
  'yes',
  '~',
  '2.50',
  '"x"',
  "'it''s'",
  'ä',
  '2024-01-01',
  '0x1f',
  '!!str 5',
  'null',
  '1e3',
  '.inf',
]
const badValues = [
  '[a]',
  '{a: b}',
  '"\\xff"',
  '*a',
  '!!binary aGk=',
  '!!int "5"',
  '!!int a',
  '"\\q"',
  "'",
  '@a',
  '`a`',
  '!foo a',
  '|2 a',
]
const templates = [
  `'{{ $labels.instance }} is down'`,
  `"{{ $value | humanize }}"`,
  `'{{ range query "up" }}{{ .Value }}{{ end }}'`,
  `'{{ if $value }}a{{ else }}b{{ end }}'`,
  `'{{ define "x" }}a{{ end }}{{ template "x" }}'`,
  `'{{ $labels.a | printf "%s" | toUpper }}'`,
  `'{{ with $x := 1 }}{{ $x }}{{ end }}'`,
  `'{{/* c */}}{{- $value -}}'`,
  `'}}'`,
]
const badTemplates = [
  `'{{ $label.x }}'`,
  `'{{ .Labels.x '`,
  `'{{ nosuch 1 }}'`,
  `'{{ end }}'`,
  `'{{ template "x" . }} {{ break }}'`,
  `'{{ "unterminated }}'`,
  `'{{ 1 + 2 }}'`,
  `'{{ if }}{{ end }}'`,
  `'{{ range $a, $b, $c := .x }}{{ end }}'`,
  `"{{ 'x' }}{{ 'xy' }}"`,
  `'{{ (1 }}'`,
  `'{{ 1a }}'`,
  `"{{\\n}}"`,
]
const plainExpressions = [
  'up',
  'up == 0',
  'rate(x[5m]) > 1',
  'sum by (job) (up)',
  '1',
  '"up"',
  'up{a="b"}',
  'up # comment',
  '!!str 1',
  '5m',
]
const badExpressions = [
  'true',
  '~',
  '""',
  '[up]',
  '{a: b}',
  '0x1f',
  '.inf',
  '2024-01-01',
  'sum(',
  'rate(x)',
  'a b',
  '""""',
  "'it''s",
  'a: b',
  '|',
]
const damages = [
  ...'"\'{}[]:,-#&*!|>%@`\t \n',
  ...[
    '\u0000',
    '\udcff',
    '\u0007',
    'é',
    '😀',
    '\ufeff',
    '\r\n',
    '\n---\n',
    ': ',
    '- ',
    '\u0085',
    '\u2028',
    '\n\t',
    ' #',
    '<<: *a',
    '&a ',
  ],
]
