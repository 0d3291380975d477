import { describe, expect, test } from 'vitest'
import { readRules } from '../../src/rules/file/read.ts'
import { readYaml } from '../../src/yaml/read.ts'

const size = 200_000
const repeated = (text: string) => text.repeat(Math.ceil(size / text.length))

/** Each would take minutes if anything were quadratic. */
const texts: Readonly<Record<string, string>> = {
  documents: repeated('---\n'),
  'broken documents': repeated('---\na: b: c\n'),
  'open brackets': repeated('['),
  'open braces': repeated('{a: '),
  dashes: repeated('- '),
  questions: repeated('? '),
  colons: repeated(': '),
  'one line of JSON': `[${repeated('{"a":[1,2,"x"],"b":null},')}1]`,
  'one line of groups': `{groups: [${repeated('{name: g, rules: [{alert: A}]},')}]}`,
  'a plain text': `a: ${repeated('word\n  ')}`,
  'a literal text of empty lines': `a: |\n  x\n${repeated('\n')}`,
  'a folded text': `a: >\n${repeated('  x\n')}`,
  escapes: `a: "${repeated('\\n')}"`,
  quotes: repeated('"'),
  'single quotes': `a: '${repeated("''")}'`,
  blanks: repeated(' '),
  tabs: repeated('\t'),
  comments: repeated('# x\n'),
  anchors: repeated('- &a x\n'),
  aliases: `a: &a x\nb:\n${repeated('- *a\n')}`,
  'the same key': repeated('a: 1\n'),
  'many keys': Array.from({ length: size / 10 }, (_, index) => `k${index}: 1\n`).join(''),
  merges: `a: &a {x: 1}\nb:\n${repeated('  <<: *a\n')}`,
  tags: repeated('!a '),
  NUL: repeated('\0'),
  'no UTF-8': repeated('\udcff'),
  'carriage returns': repeated('\r'),
  'a bomb': Array.from(
    { length: 60 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`,
  )
    .join('\n')
    .replace(/^/, 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n'),
}

describe('an answer in bounded time', () => {
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(readYaml({ file: 'a.yaml', text })).toHaveProperty('problems')
    for (const { span } of readRules({ file: 'a.yaml', text }).problems.slice(0, 100)) expect(span?.file).toBe('a.yaml')
  })
})

test('deeper than anybody writes is a problem in every form', () => {
  for (const text of [
    '['.repeat(20_000),
    '- '.repeat(20_000),
    '{a: '.repeat(20_000),
    `${'['.repeat(500)}${']'.repeat(500)}`,
  ])
    expect(readYaml({ file: 'a.yaml', text }).problems.map(({ id }) => id)).toEqual(['yaml/depth'])
})
