import { describe, expect, test } from 'vitest'
import { checked } from './checked.ts'

const rule = (expr: string) => `groups:\n- name: a\n  rules:\n  - record: a\n    expr: ${expr}\n`
const map = (text: string) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { 'r.yml': text } })
const bomb = `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]`).join('\n')}\n`
const deep = 10_000

/** An answer or an error within seconds: never a crash, never our own bug. */
describe('hostile input', () => {
  test.each<[string, string]>([
    ['deep flow', `groups: ${'['.repeat(deep)}`],
    ['deep flow that is closed', `groups: ${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['deep maps', `${'{a: '.repeat(deep)}1${'}'.repeat(deep)}`],
    ['deep blocks', Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['deep JSON', `{"groups": ${'['.repeat(deep)}${']'.repeat(deep)}}`],
    ['a bomb', `${bomb}${rule('up')}`],
    ['a bomb in a ConfigMap', map(`${bomb}${rule('up')}`)],
    ['a deep expression', rule(`${'('.repeat(deep)}up${')'.repeat(deep)}`)],
    ['a deep expression that is not closed', rule('('.repeat(deep))],
    ['many signs', rule(`${'-'.repeat(100_000)}up`)],
    ['a long expression', rule(Array.from({ length: 30_000 }, (_, index) => `up{a="${index}"}`).join(' + '))],
    ['a megabyte of a name', rule('a'.repeat(1_000_000))],
    ['a megabyte of a string', rule(`up{a="${'x'.repeat(1_000_000)}"}`)],
    ['a regular expression that would backtrack', rule(`up{a=~"${'(a+)+'.repeat(20)}$"}`)],
    ['a regular expression that is too large', rule('up{a=~"((((a{1000}){1000}){1000}){1000})"}')],
    [
      'a deep template',
      `${rule('up').replace('record', 'alert')}    annotations:\n      a: '${'{{ if true }}'.repeat(deep)}'\n`,
    ],
    [
      'a template of parentheses',
      `${rule('up').replace('record', 'alert')}    annotations:\n      a: '{{ ${'('.repeat(deep)} }}'\n`,
    ],
    ['an anchor that holds itself', `groups: &a\n- *a\n- name: x\n  rules: [{alert: a, expr: up}]\n`],
    ['many documents', `${'---\ngroups: []\n'.repeat(10_000)}${rule('up')}`],
    ['many problems', `groups:\n- name: a\n  rules:\n${'  - record: a\n    expr: sum(\n'.repeat(3000)}`],
    [
      'one line',
      JSON.stringify({
        groups: Array.from({ length: 1000 }, (_, index) => ({
          name: `g${index}`,
          rules: [{ record: 'a', expr: 'sum(' }],
        })),
      }),
    ],
    ['lone surrogates and marks', rule('"\\ud800" \u202e \ufeff')],
    [
      'a dashboard that is deep',
      `{"title": "a", "schemaVersion": 1, "panels": [${'{"panels": ['.repeat(2000)}${']}'.repeat(2000)}]}`,
    ],
    [
      'Alertmanager routes that are deep',
      `route:\n  receiver: a\n  routes: ${'[{routes: '.repeat(3000)}[]${'}]'.repeat(3000)}\nreceivers:\n- name: a\n`,
    ],
    [
      'base64 that is none',
      JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { 'r.yml': '%%%=' } }),
    ],
    ['a comment of comments', `${rule('up')}# promstack: allow-file ${'# promstack: allow x '.repeat(50_000)}\n`],
    [
      'many comments',
      `${rule('up')}${Array.from({ length: 5_000 }, (_, index) => `# promstack: allow x/${index} y\n`).join('')}`,
    ],
    ['Windows and old Mac line ends', rule('sum(').replaceAll('\n', '\r\n') + rule('sum(').replaceAll('\n', '\r')],
  ])('%s', { timeout: 30_000 }, async (_, text) => {
    const start = performance.now()
    const { code, complaints } = await checked(
      { 'd/f.yml': text },
      { values: { report: 'sarif=s\njunit=j\nsummary=m' } },
    )
    expect(complaints).toEqual([])
    expect([0, 1]).toContain(code)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['NUL', 'groups:\0', /is a binary file/],
    ['invalid UTF-8', new Uint8Array([0x67, 0xff, 0xfe]), /is not UTF-8/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x67, 0x00, 0x72, 0x00]), /is a binary file/],
    ['too large', `${'# x'.repeat(6_000_000)}`, /over 16 MiB/],
  ])('%s: a clear problem, wherever it stands', { timeout: 30_000 }, async (_, content, message) => {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
    const encoded = typeof content === 'string' ? {} : { bytes: { 'd/f.yml': content } }
    const tree = { 'd/f.yml': text }
    const named = await checked(tree, { paths: ['d/f.yml'], ...encoded })
    expect(named.code).toBe(2)
    expect(named.stop?.message).toMatch(message)
    const walked = await checked({ ...tree, 'd/g.yml': rule('up') }, { paths: ['d'], ...encoded })
    expect(walked.code).toBe(0)
    expect(walked.findings.map(({ id, message }) => [id, message])).toEqual([
      ['check/unreadable-file', expect.stringMatching(message)],
    ])
  })
})
