import type { Random } from './random.ts'
import type { FunctionDescription } from './topics.ts'

type Type = 'scalar' | 'vector' | 'matrix' | 'string'

/** Writes expressions over every production of the grammar and every function; nearly all of them are valid. */
export function expressionWriter(functions: readonly FunctionDescription[]): (random: Random) => string {
  const returning = (type: Type) => functions.filter(({ returns }) => returns === type)
  const byType = { scalar: returning('scalar'), vector: returning('vector') }
  return (random) => new Writer(random, byType).write()
}

interface FunctionsByType {
  readonly scalar: readonly FunctionDescription[]
  readonly vector: readonly FunctionDescription[]
}

class Writer {
  readonly #random: Random
  readonly #functions: FunctionsByType

  constructor(random: Random, functions: FunctionsByType) {
    this.#random = random
    this.#functions = functions
  }

  write(): string {
    const depth = this.#random.int(5)
    const type = this.#random.pick(['vector', 'vector', 'vector', 'vector', 'scalar', 'matrix', 'string'] as const)
    return `${this.#edge()}${this.#expression(type, depth)}${this.#edge()}`
  }

  #expression(type: Type, depth: number): string {
    if (this.#random.chance(0.12)) return `(${this.#space(0.1)}${this.#expression(type, depth - 1)}${this.#space(0.1)})`
    switch (type) {
      case 'scalar':
        return this.#scalar(depth)
      case 'vector':
        return this.#vector(depth)
      case 'matrix':
        return this.#matrix(depth)
      case 'string':
        return quoted(this.#random, this.#random.pick(texts))
    }
  }

  #scalar(depth: number): string {
    if (depth <= 0 || this.#random.chance(0.4)) return this.#random.pick(numbers)
    switch (this.#random.int(4)) {
      case 0:
        return `${this.#random.pick(['-', '+'])}${this.#space(0.1)}${this.#expression('scalar', depth - 1)}`
      case 1:
        return this.#call(this.#random.pick(this.#functions.scalar), depth)
      default: {
        const op = this.#random.pick([...arithmetic, ...comparisons.map((one) => `${one} bool`)])
        return this.#infix(this.#expression('scalar', depth - 1), op, this.#expression('scalar', depth - 1))
      }
    }
  }

  #vector(depth: number): string {
    if (depth <= 0 || this.#random.chance(0.2)) return this.#shifted(this.#selector())
    switch (this.#random.int(8)) {
      case 0:
      case 1:
        return this.#call(this.#random.pick(this.#functions.vector), depth)
      case 2:
      case 3:
        return this.#aggregation(depth)
      case 4:
        return `${this.#random.pick(['-', '+'])}${this.#space(0.1)}${this.#expression('vector', depth - 1)}`
      case 5: {
        const [left, right] = this.#random.pick([['vector', 'scalar'] as const, ['scalar', 'vector'] as const])
        const op = this.#random.pick([...arithmetic, ...comparisons, ...comparisons.map((one) => `${one} bool`)])
        return this.#infix(this.#expression(left, depth - 1), op, this.#expression(right, depth - 1))
      }
      default:
        return this.#infix(
          this.#expression('vector', depth - 1),
          this.#matched(),
          this.#expression('vector', depth - 1),
        )
    }
  }

  #matched(): string {
    const random = this.#random
    const isSet = random.chance(0.25)
    let op = random.pick(isSet ? ['and', 'or', 'unless', 'AND'] : [...arithmetic, ...comparisons, '</', '>/'])
    if (comparisons.includes(op) && random.chance(0.3)) op += `${this.#space(1)}bool`
    if (random.chance(0.5)) return op
    op += `${this.#space(1)}${random.pick(['on', 'ignoring', 'ON'])}${this.#space(0.5)}${this.#labels()}`
    if (!isSet && random.chance(0.4)) {
      op += `${this.#space(1)}${random.pick(['group_left', 'group_right'])}`
      if (random.chance(0.5)) op += `${this.#space(0.3)}(${random.pick(['', 'included', 'included, "more in"'])})`
    }
    if (!isSet && random.chance(0.1)) op += `${this.#space(1)}${random.pick(fills)}`
    return op
  }

  #aggregation(depth: number): string {
    const random = this.#random
    const op = random.pick(aggregations)
    const inner = this.#expression('vector', depth - 1)
    const parameter = this.#parameter(op, depth)
    const body = `(${this.#space(0.1)}${parameter}${inner}${this.#space(0.1)})`
    const name = random.chance(0.1) ? op.toUpperCase() : op
    switch (random.int(3)) {
      case 0:
        return `${name}${this.#space(0.1)}${body}`
      case 1:
        return `${name}${this.#space(1)}${this.#grouping()}${this.#space(0.5)}${body}`
      default:
        return `${name}${body}${this.#space(0.6)}${this.#grouping()}`
    }
  }

  #parameter(op: string, depth: number): string {
    if (op === 'count_values') return `${quoted(this.#random, this.#random.pick(labels))}, `
    return /topk|bottomk|quantile|limit/.test(op) ? `${this.#expression('scalar', depth - 2)}, ` : ''
  }

  #grouping(): string {
    return `${this.#random.pick(['by', 'without', 'BY'])}${this.#space(0.6)}${this.#labels()}`
  }

  #labels(): string {
    const names = Array.from({ length: this.#random.int(4) }, () =>
      this.#random.chance(0.15) ? quoted(this.#random, this.#random.pick(labels)) : this.#random.pick(labels),
    )
    return `(${names.join(this.#random.pick([',', ', ', ' , ']))}${names.length > 0 && this.#random.chance(0.1) ? ',' : ''})`
  }

  #call(called: FunctionDescription, depth: number): string {
    const random = this.#random
    const { arguments: types, variadic } = called
    const required = variadic === 0 ? types.length : Math.max(0, types.length - 1)
    const most = variadic < 0 ? types.length + 2 : Math.max(types.length, required + variadic)
    const count = required + random.int(most - required + 1)
    const written = Array.from({ length: count }, (_, index) => {
      const type = types[Math.min(index, types.length - 1)] ?? 'vector'
      if (called.name === 'info' && index === 1) return this.#random.pick(['{a="b"}', '{__name__=~".+_info", b!=""}'])
      return this.#expression(type, depth - 1)
    })
    return `${called.name}${this.#space(0.05)}(${this.#space(0.1)}${written.join(random.pick([',', ', ']))}${this.#space(0.1)})`
  }

  #matrix(depth: number): string {
    if (depth > 0 && this.#random.chance(0.3)) {
      const step = this.#random.chance(0.6) ? this.#duration() : ''
      return this.#shifted(`${this.#operand(depth - 1)}[${this.#duration()}:${step}]`)
    }
    return this.#shifted(`${this.#selector()}${this.#space(0.05)}[${this.#space(0.1)}${this.#duration()}]`)
  }

  /** Something that a bracket binds to as a whole. */
  #operand(depth: number): string {
    return this.#random.chance(0.5)
      ? `(${this.#expression('vector', depth)})`
      : this.#call(this.#random.pick(this.#functions.vector), depth)
  }

  #shifted(selected: string): string {
    const random = this.#random
    let text = selected
    if (random.chance(0.04)) text += ` ${random.pick(['anchored', 'smoothed'])}`
    if (random.chance(0.15))
      text += `${this.#space(1)}${random.pick(['offset', 'OFFSET'])}${this.#space(1)}${this.#offset()}`
    if (random.chance(0.1)) text += `${this.#space(0.5)}@${this.#space(0.5)}${random.pick(times)}`
    return text
  }

  #offset(): string {
    const sign = this.#random.pick(['', '', '', '-', '+', '- ', '+-'])
    return (
      sign +
      (this.#random.chance(0.3)
        ? this.#random.pick([`(${this.#duration()})`, this.#duration()])
        : this.#random.pick(durations))
    )
  }

  #duration(): string {
    const random = this.#random
    if (random.chance(0.85)) return random.pick(durations)
    switch (random.int(5)) {
      case 0:
        return random.pick(['step()', 'range()', 'STEP()', '+step()', '-range()', '+5m'])
      case 1:
        return `${random.pick(['min_of', 'max_of'])}(${this.#duration()}, ${this.#duration()})`
      case 2:
        return `(${this.#duration()})`
      default:
        return `${this.#duration()}${this.#space(0.5)}${random.pick(['+', '*', '/', '^', '%', '-'])}${this.#space(0.5)}${this.#duration()}`
    }
  }

  #selector(): string {
    const random = this.#random
    const name = random.chance(0.85) ? random.pick(metrics) : ''
    if (name !== '' && random.chance(0.45)) return name
    const matchers = Array.from({ length: random.int(4) }, () => this.#matcher())
    if (name === '' && (matchers.length === 0 || random.chance(0.7))) matchers.unshift(random.pick(leading))
    return `${name}{${this.#space(0.05)}${matchers.join(random.pick([',', ', ']))}${matchers.length > 0 && random.chance(0.05) ? ',' : ''}}`
  }

  #matcher(): string {
    const random = this.#random
    const name = random.chance(0.1) ? quoted(random, random.pick(labels)) : random.pick(labels)
    const op = random.pick(['=', '!=', '=~', '!~'])
    return `${name}${this.#space(0.05)}${op}${this.#space(0.05)}${quoted(random, random.pick(op.includes('~') ? patterns : texts))}`
  }

  #infix(left: string, op: string, right: string): string {
    const around = /^[a-z]/i.test(op) ? 1 : 0.7
    return `${left}${this.#space(around)}${op}${this.#space(Math.max(around, op.includes(' ') ? 1 : 0))}${right}`
  }

  #space(probability: number): string {
    if (!this.#random.chance(probability)) return ''
    return this.#random.chance(0.9) ? ' ' : this.#random.pick(['\n', '\t', '  \n  ', ' # a comment "(\n', '\r\n'])
  }

  #edge(): string {
    return this.#random.chance(0.95) ? '' : this.#random.pick([' ', '\n', '# above\n', '\t '])
  }
}

function quoted(random: Random, text: string): string {
  const mark = random.pick(['"', '"', '"', "'", '`'])
  if (mark === '`') return `\`${text.replaceAll('`', '')}\``
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(mark, `\\${mark}`)}${mark}`
}

const arithmetic = ['+', '-', '*', '/', '%', '^', 'atan2']
const comparisons = ['==', '!=', '<=', '<', '>=', '>']
const aggregations =
  'sum avg count min max group stddev stdvar topk bottomk count_values quantile limitk limit_ratio'.split(' ')
const fills = [
  'fill(0)',
  'fill_left(-1.5)',
  'fill_right(5m)',
  'fill_left(1) fill_right (2)',
  'fill_right(+1) fill_left(NaN)',
]
const times = ['1700000000', '-1', '1.5', '0x10', 'start()', 'end()', '1e9', '+3', '5m']
const numbers =
  '0 1 2.5 .5 5. 1e3 1E-3 0x1F 0b101 017 1_000 inf Inf NaN nan 5m 1h30m 1w2d 100ms 0.1e-400 -1 +2.5'.split(' ')
const durations = '5m 1h 30s 1h30m 2d 1w 100ms 1y 5 300 0.5 1.5e2 1w2d3h4m5s6ms 0x10 1d'.split(' ')
const metrics =
  'up http_requests_total node:cpu:rate5m a b:c:d _x sum min by offset group start end step range fill max_of bool1 INF_x'.split(
    ' ',
  )
const labels = 'job instance le a b_2 __name__ by on offset group_left sum bool start fill_left ignoring _'.split(' ')
const texts = ['', 'api', 'a b', 'ä😀', 'q"uo\'te', 'back\\slash', 'tab\t', 'x.y-z', '日本', '{{ $labels.x }}', 'a\nb']
const patterns = [
  '.*',
  '.+',
  'a|b',
  '^a$',
  '(x|y)z',
  '[0-9]+',
  'a{2,3}',
  '(?i)up',
  '\\d\\.',
  '',
  'ä+',
  '(?:a)(?P<n>b)',
  '\\pL+',
]
const leading = ['__name__="up"', '__name__=~"a.+"', '"quoted.name"', 'a="b"', "'x y'", '"up", a="b"', '__name__!=""']
