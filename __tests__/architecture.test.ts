import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Who may import what; `core` may be seen by all. The picture in docs/architecture.md is this table. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  main: ['run', 'host', 'options', 'commands'],
  cli: ['run', 'host', 'options', 'commands'],
  run: ['commands', 'report', 'options', 'host'],
  commands: ['checks', 'meaning', 'corpus', 'kube', 'stack', 'smoke', 'rbac', 'rules', 'yaml', 'options', 'host'],
  meaning: ['corpus', 'stack', 'rules', 'promql', 'yaml'],
  checks: ['corpus', 'stack', 'rules', 'promql', 'yaml'],
  corpus: ['stack', 'rules', 'promql', 'yaml'],
  rbac: ['kube', 'smoke', 'stack'],
  smoke: ['stack', 'rules', 'yaml'],
  stack: ['rules', 'yaml'],
  rules: ['promql', 'yaml'],
  promql: [],
  kube: ['yaml'],
  report: [],
  options: [],
  host: [],
  yaml: [],
  core: [],
}

/** Rooms that see another one as types only. */
const typeOnly: readonly (readonly [from: string, to: string])[] = [
  ['run', 'host'],
  ['commands', 'host'],
]

/** Rooms that take values and give values: no waiting, no environment, no clock. */
const pure = [
  'core',
  'yaml',
  'promql',
  'rules',
  'checks',
  'corpus',
  'meaning',
  'stack',
  'rbac',
  'report',
  'options',
  'kube/ready',
  'kube/plan/order.ts',
]

interface Import {
  readonly file: string
  readonly from: string
  readonly isType: boolean
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
const textOf = (file: string) => readFileSync(`src/${file}`, 'utf8')
const roomOf = (file: string) => (file.split('/')[0] ?? '').replace(/\.ts$/, '')

const imports: readonly Import[] = files.flatMap((file) => {
  const found = textOf(file).matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map((match) => ({ file, from: match[2] ?? match[3] ?? '', isType: match[1] !== undefined }))
})

const local = imports.flatMap((one) => {
  if (!one.from.startsWith('.')) return []
  const to = roomOf(new URL(one.from, `file:///${one.file}`).pathname.slice(1))
  return [{ ...one, to, room: roomOf(one.file) }]
})

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(local.length).toBeGreaterThan(40)
})

test('every room is in the picture', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(arrows).sort())
})

test('arrows point inward', () => {
  const foreign = local.filter(({ room, to }) => to !== room && to !== 'core' && !arrows[room]?.includes(to))
  expect(foreign.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('what is seen as a type only stays so', () => {
  const valued = local.filter(
    ({ room, to, isType }) => !isType && typeOnly.some(([from, seen]) => from === room && seen === to),
  )
  expect(valued.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('core sees nothing', () => {
  const seen = imports.filter(({ file, from }) => roomOf(file) === 'core' && !from.startsWith('./'))
  expect(seen).toEqual([])
})

describe('who knows the outside', () => {
  test.each([
    ['@actions/', /^host\//],
    ['@kubernetes/client-node', /^kube\//],
    ['re2js', /^rules\/|^stack\/relabel\.ts$/],
    ['node:fs', /^host\/|^cli\.ts$|^kube\/connection\/credentialFile\.ts$/],
    ['node:fs/promises', /^host\//],
    ['node:http', /^kube\//],
    ['node:https', /^kube\//],
  ])('%s', (name, owner) => {
    const users = imports.filter(({ from }) => from === name || (name.endsWith('/') && from.startsWith(name)))
    expect(users.filter(({ file }) => !owner.test(file)).map(({ file }) => file)).toEqual([])
  })
})

test('every dependency is imported, and nothing else is', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const packages = imports.flatMap(({ from }) => /^(?!node:)(?:@[^/]+\/)?[^@./][^/]*/.exec(from)?.[0] ?? [])
  expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort())
})

test.each(pure)('%s is pure', (room) => {
  const texts = files.filter((file) => file.startsWith(room)).map((file) => [file, textOf(file)] as const)
  expect(texts.length).toBeGreaterThan(0)
  const impure = texts.filter(([, text]) => /\bawait\b|\bprocess\.|\bDate\.now\(|\bconsole\./.test(withoutTexts(text)))
  expect(impure.map(([file]) => file)).toEqual([])
})

test('no folder for leftovers', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types|shared)(\/|\.ts$)/.test(file))).toEqual([])
})

test('every export says what it is for', () => {
  const silent = files.flatMap((file) =>
    [...textOf(file).matchAll(/(^|\n)(.*)\nexport (?!\{|\*|type \{)[^\n]*/g)]
      .filter((match) => !/\*\/\s*$/.test(match[2] ?? ''))
      .map((match) => `${file}: ${match[0].trim().split('\n').at(-1)}`),
  )
  expect(silent).toEqual([])
})

/** Code without comments and quoted text, where words do not count. */
function withoutTexts(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '')
}
