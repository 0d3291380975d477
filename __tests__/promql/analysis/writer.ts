import type { Random } from '../../oracle/random.ts'

/** Series for the expressions of the writer: four metrics, few labels, small values. */
export function someSeries(random: Random) {
  const found = new Map<string, { labels: Record<string, string>; values: number[] }>()
  for (const name of metrics) {
    for (let count = 0; count < 5; count++) {
      const set = names.flatMap((label) => (random.chance(0.75) ? [[label, random.pick(['1', '2', '3'])]] : []))
      const values = Array.from({ length: 45 }, () =>
        name === 'up' ? random.int(2) : random.int(4) - (name === 'z' ? 2 : 0),
      )
      const labels: Record<string, string> = { __name__: name, ...Object.fromEntries(set) }
      found.set(JSON.stringify(labels), { labels, values })
    }
  }
  return [...found.values()]
}

/** Writes an expression over these series that does much with labels. */
export function someExpression(random: Random, depth: number): string {
  const { int, pick } = random
  const inner = () => someExpression(random, depth - 1)
  if (depth <= 0) return random.chance(0.8) ? selector(random) : `vector(${int(3)})`
  switch (int(14)) {
    case 0:
    case 1:
      return `${pick(['sum', 'avg', 'count', 'min', 'max', 'group', 'stddev'])}${grouping(random, true)}(${inner()})`
    case 2:
      return `${pick(['topk', 'bottomk'])}${grouping(random, false)}(${1 + int(2)}, ${inner()})`
    case 3:
      return `count_values${grouping(random, true)}("${pick(['a', 'b', 'v'])}", ${inner()})`
    case 4:
      return `label_replace(${inner()}, "${pick(names)}", "${pick(['$1', 'k', ''])}", "${pick(names)}", "${pick(['(.*)', '(.+)', '1'])}")`
    case 5:
      return `label_join(${inner()}, "${pick(names)}", "-", "${pick(names)}", "${pick(names)}")`
    case 6:
      return `absent(${random.chance(0.5) ? selector(random) : inner()})`
    case 7:
      return `${pick(ranged)}(${selector(random)}[5m])`
    case 8:
      return `${pick(['abs', 'ceil', 'sgn', 'timestamp', 'sort', 'sort_desc', 'exp', 'hour', 'month'])}(${inner()})`
    case 9:
      return `${pick(['clamp_min', 'clamp_max'])}(${inner()}, ${int(3)})`
    case 10:
      return `max_over_time((${pick(['-', ''])}${inner()})[5m:1m])`
    case 11: {
      const number = pick([String(int(4)), `-${int(3)}`, 'time()', `scalar(${inner()})`])
      const operator = pick(operators)
      return random.chance(0.5) ? `(${inner()}) ${operator} ${number}` : `(${number}) ${operator} (${inner()})`
    }
    case 12:
      return `(${inner()}) ${pick(['and', 'or', 'unless'])}${matching(random)} (${inner()})`
    default: {
      const on = matching(random)
      const group =
        on === '' ? '' : pick(['', '', ` group_left (${pick(included)})`, ` group_right (${pick(included)})`])
      return `(${inner()}) ${pick(operators)}${on}${group} (${inner()})`
    }
  }
}

const metrics = ['x', 'y', 'z', 'up']
const names = ['a', 'b', 'c', 'instance']
const included = ['', 'a', 'b', 'c', 'instance']
const operators = ['+', '-', '*', '/', '>', '<=', '==', '!=', '> bool']
const ranged = [
  'absent_over_time',
  'changes',
  'count_over_time',
  'increase',
  'last_over_time',
  'max_over_time',
  'present_over_time',
  'rate',
  'sum_over_time',
]

function selector(random: Random): string {
  const matchers = Array.from({ length: random.int(3) }, () => {
    const name = random.pick(names)
    return random.pick(
      ['="1"', '="2"', '=""', '!=""', '=~"1|2"', '=~".*"', '=~".+"', '!~"1"', '!="1"'].map((rest) => name + rest),
    )
  })
  return `${random.pick(metrics)}${matchers.length > 0 ? `{${matchers.join(', ')}}` : ''}`
}

function grouping(random: Random, hasWithout: boolean): string {
  const list = names.filter(() => random.chance(0.4)).join(', ')
  return random.pick(['', ` by (${list}) `, hasWithout ? ` without (${list}) ` : ` by (${list}) `])
}

function matching(random: Random): string {
  const list = names.filter(() => random.chance(0.4)).join(', ')
  return random.pick(['', ` on (${list})`, ` ignoring (${list})`])
}
