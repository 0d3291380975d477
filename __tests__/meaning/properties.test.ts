import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { compareTexts } from '../../src/meaning/compareTexts.ts'

type Field = string | number | Record<string, string>
type Rule = Record<string, Field>

/** Numbers that look random and are the same in each run (the constants are those of Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function ruleOf(next: (below: number) => number, index: number): Rule {
  const labels = { severity: ['page', 'warn'][next(2)] ?? '', team: `t${next(3)}` }
  const expr = `sum by (job) (rate(metric_${next(5)}{a="${next(9)}"}[${1 + next(9)}m])) > ${next(100)}`
  if (next(3) === 0) return { record: `level:metric:${index}`, expr, labels }
  const alert = `Alert${next(2) === 0 ? index : 'Repeated'}`
  const annotations = { summary: `text ${next(100)}`, description: 'two\nlines' }
  return { alert, expr, for: `${1 + next(9)}m`, keep_firing_for: '1m', labels, annotations }
}

function groupsOf(seed: number) {
  const next = numbers(seed)
  return [0, 1, 2].map((index) => ({
    name: `group-${index}`,
    interval: `${1 + next(5)}m`,
    rules: Array.from({ length: 1 + next(6) }, (_, rule) => ruleOf(next, 10 * index + rule)),
  }))
}

const seeds = Array.from({ length: 15 }, (_, seed) => seed)

function linesOf(before: unknown, after: unknown): readonly string[] | undefined {
  return compareTexts(stringify({ groups: before }), stringify({ groups: after }))?.meaning.lines.map(
    ({ text }) => text,
  )
}

describe.each(seeds)('rules of seed %i', (seed) => {
  const groups = groupsOf(seed)
  const text = stringify({ groups })

  test('equal texts, and other ways to write them, do not differ', () => {
    const others = [
      text,
      JSON.stringify({ groups }),
      stringify({ groups }, { indent: 4, lineWidth: 20, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
      `# a comment\n${stringify({ groups }, { collectionStyle: 'flow' })}`,
      stringify({ groups: groups.map((group) => reversed({ ...group, rules: group.rules.map(reversed) })).reverse() }),
    ]
    for (const other of others) {
      expect(parse(other).groups).toHaveLength(3)
      expect(compareTexts(text, other)?.meaning.lines).toEqual([])
    }
  })

  test('one field that changes is one line that names it', () => {
    for (const [index, { rules }] of groups.entries()) {
      for (const [place, rule] of rules.entries()) {
        for (const [name, value] of mutations(rule)) {
          const after = structuredClone(groups)
          const changed = after[index]?.rules[place]
          if (changed === undefined) throw new Error('no such rule')
          set(changed, name, value)
          const lines = linesOf(groups, after) ?? []
          expect(lines, `${name} of ${JSON.stringify(rule)}`).toHaveLength(1)
          expect(lines[0]).toContain(`group group-${index} › `)
          expect(lines[0]).toContain(`: ${name} `)
        }
      }
    }
  })

  test('a rule that comes or goes is one line', () => {
    for (const [index, { rules }] of groups.entries()) {
      for (const place of rules.keys()) {
        const after = structuredClone(groups)
        after[index]?.rules.splice(place, 1)
        const [gone = '', ...others] = linesOf(groups, after) ?? []
        const word = rules[place]?.['alert'] ?? rules[place]?.['record']
        expect(others).toEqual([])
        expect(gone).toContain(`group group-${index} › `)
        expect(gone).toContain(String(word))
        expect(linesOf(after, groups)).toHaveLength(1)
      }
    }
  })
})

function* mutations(rule: Rule): Generator<readonly [name: string, value: string | undefined]> {
  yield ['expr', 'vector(1) > 2']
  yield ['labels.severity', 'other']
  yield ['labels.more', 'x']
  if (rule['alert'] === undefined) return
  yield ['for', '59m']
  yield ['for', undefined]
  yield ['keep_firing_for', '2h']
  yield ['annotations.summary', 'another']
  yield ['annotations.description', undefined]
}

function set(rule: Rule, path: string, value: string | undefined): void {
  const [name = '', key] = path.split('.')
  const target = key === undefined ? rule : rule[name]
  if (typeof target !== 'object') throw new Error('no such field')
  if (value === undefined) delete target[key ?? name]
  else target[key ?? name] = value
}

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T
}

test('depth and size are bounded', () => {
  const deep = `route: ${'{ receiver: a, routes: [ '.repeat(10_000)}${'] }'.repeat(10_000)}\nreceivers: [{ name: a }]\n`
  expect(compareTexts(deep, `${deep}# x`)).toBeUndefined()
  const many = (word: string) =>
    stringify({
      groups: [
        {
          name: 'a',
          rules: Array.from({ length: 5000 }, (_, i) => ({ alert: 'A', expr: `${word}_${i}`, labels: { i: `${i}` } })),
        },
      ],
    })
  const began = performance.now()
  expect(compareTexts(many('a'), many('b'))?.meaning.lines).toHaveLength(5000)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('aliases that grow without end are not followed', () => {
  const bomb = [...'bcdefghi'].map((name, index) => {
    const other = index === 0 ? 'x' : `*${'abcdefghi'[index]}`
    return `${name}: &${name} [${Array(9).fill(other).join(', ')}]`
  })
  const text = `global: { scrape_interval: 1m }\nscrape_configs: [{ job_name: a }]\n${bomb.join('\n')}\n`
  expect(compareTexts(text, `${text}\n`)).toBeUndefined()
})
