import { describe, expect, test } from 'vitest'
import {
  type Condition,
  implies,
  isContradiction,
  isMetBy,
  possibleValues,
} from '../../src/rules/alertmanager/implication.ts'
import { readMatchers } from '../../src/rules/matcher/read.ts'
import { seededRandom } from '../oracle/random.ts'

const conditions = (text: string): readonly Condition[] => readMatchers(text).matchers ?? []

describe('what follows from matchers', () => {
  test.each([
    ['a="x"', 'a="x"'],
    ['a="x"', 'a=~"x|y"'],
    ['a="x"', 'a!="y"'],
    ['a="x"', 'a!~"y.*"'],
    ['a="x"', 'a=~".+"'],
    ['a="x"', ''],
    ['a="x"', 'b=~".*"'],
    ['a=~"x|y"', 'a=~"(x|y|z)"'],
    ['a=~"^(?:x|y)$"', 'a!=""'],
    ['a=~"x|y", a!="y"', 'a="x"'],
    ['a=~"kube-.*"', 'a=~"kube-.*"'],
    ['a=~"kube-system.*"', 'a=~"kube-.*"'],
    ['a=~"kube-.+"', 'a!=""'],
    ['a=~"a\\\\.b"', 'a="a.b"'],
    ['a=""', 'a!~".+"'],
  ])('{%s} asks for all that {%s} asks for', (left, right) => {
    expect(implies(conditions(left), conditions(right))).toBe(true)
  })

  test.each([
    ['', 'a="x"'],
    ['a=~"x|y"', 'a="x"'],
    ['a!="x"', 'a="y"'],
    ['a=~"kube-.*"', 'a=~"kube-system.*"'],
    ['a=~"kube-.*"', 'a=~"kube-.+"'],
    ['a="x"', 'b!=""'],
    ['a=~"x.*|y"', 'a=~"x.*"'],
    ['a!~"x"', 'a=~".+"'],
  ])('{%s} leaves open what {%s} asks for', (left, right) => {
    expect(implies(conditions(left), conditions(right))).toBe(false)
  })

  test.each([
    'a="x", a="y"',
    'a="x", a!="x"',
    'a=~"x|y", a=~"z"',
    'a=~"k-.*", a=~"l-.*"',
    'a=~"b", a!~"b"',
    'a!~".*"',
    'a="", a!=""',
  ])('nothing meets {%s}', (text) => expect(isContradiction(conditions(text))).toBe(true))

  test.each(['a="x", b="y"', 'a=~"x|y", a!="x"', 'a=~"k-.*", a=~"k.*"', 'a!="x", a!="y"', 'a=~"[xy]", a="x"'])(
    'something may meet {%s}',
    (text) => expect(isContradiction(conditions(text))).toBe(false),
  )

  test('one value after the other decides', () => {
    expect(possibleValues(conditions('a=~"x|y|z", a!~"y", a!="z"'), 'a')).toEqual(['x'])
  })
})

test('whatever is said to follow holds for every label that there can be', () => {
  const random = seededRandom(4)
  const values = ['', 'a', 'b', 'ab', 'abc', 'b.c', 'bxc', 'a|b']
  const patterns = [
    'a',
    'a|b',
    '(a|ab)',
    '.*',
    '.+',
    'a.*',
    'ab.*',
    'a.+',
    '^a$',
    '^(b|ab)$',
    'b\\.c',
    'b.c',
    '',
    'a?',
    '[ab]',
    '^a|b$',
    'a.*|b',
  ]
  const draw = (): Condition => {
    const op = random.pick(['=', '!=', '=~', '!~'] as const)
    return { name: 'x', op, value: random.pick(op.endsWith('~') ? patterns : values) }
  }
  let implied = 0
  let impossible = 0
  for (let round = 0; round < 20_000; round++) {
    const left = Array.from({ length: 1 + (round % 3) }, draw)
    const right = [draw()]
    const meeting = values.filter((value) => left.every((one) => isMetBy(one, value)))
    if (isContradiction(left)) {
      impossible++
      expect({ left, meeting }).toEqual({ left, meeting: [] })
    } else if (implies(left, right)) {
      implied++
      const escaping = meeting.filter((value) => !right.every((one) => isMetBy(one, value)))
      expect({ left, right, escaping }).toEqual({ left, right, escaping: [] })
    }
  }
  expect(implied).toBeGreaterThan(2000)
  expect(impossible).toBeGreaterThan(2000)
})
