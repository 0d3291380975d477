import { goQuote } from '../core/go/quote.ts'
import type {
  Aggregation,
  Binary,
  Duration,
  DurationExpr,
  Expr,
  LabelName,
  Matcher,
  NumberLiteral,
  TimeShift,
  VectorMatching,
  VectorSelector,
} from './ast.ts'
import { formatDuration, wholeMs } from './duration.ts'
import { formatFixed, formatNumber, formatValue } from './number.ts'
import { lowestMs } from './parse/duration.ts'
import type { Features } from './problem.ts'

/** Writes an expression in its canonical form, byte for byte as Prometheus does (prometheus promql/parser Expr.String). */
export function print(expr: Expr, features?: Features): string {
  return printed(expr, features?.unquotedUtf8Names ?? false)
}

/** Writes what stands between an aggregation's name and its arguments, its spaces included; empty for nothing. */
export function printGrouping({ grouping }: Aggregation, hasUtf8Names: boolean): string {
  if (grouping === undefined) return ''
  if (grouping.kind === 'without') return ` without (${labelList(grouping.labels, hasUtf8Names)}) `
  return grouping.labels.length > 0 ? ` by (${labelList(grouping.labels, hasUtf8Names)}) ` : ''
}

/** Writes how the sides of a binary expression are matched, with a space before it; empty for nothing. */
export function printMatching(matching: VectorMatching | undefined, hasUtf8Names: boolean): string {
  if (matching === undefined) return ''
  const { labels, include, cardinality } = matching
  const isGrouped = cardinality === 'many-to-one' || cardinality === 'one-to-many'
  let text = ''
  if (labels?.kind === 'on' || (labels?.labels.length ?? 0) > 0 || isGrouped) {
    text += ` ${labels?.kind ?? 'ignoring'} (${labelList(labels?.labels ?? [], hasUtf8Names)})`
  }
  if (isGrouped) {
    const side = cardinality === 'many-to-one' ? 'left' : 'right'
    text += ` group_${side} (${labelList(include?.labels ?? [], hasUtf8Names)})`
  }
  return text + printFill(matching)
}

/** Writes `@ …` and `offset …` with a space before each, in the order that they have after a range. */
export function printTimeShift({ at, offset }: TimeShift): string {
  return printAt(at) + printOffset(offset)
}

/** Writes a duration as it stands in brackets and after `offset`. */
export function printDuration(duration: Duration): string {
  return duration.expr === undefined ? formatDuration(duration.ms ?? 0) : printDurationExpr(duration.expr)
}

/** Writes a label's name, in quotes where it needs them. */
function printLabelName(name: string, hasUtf8Names: boolean): string {
  return isPlainName(name, hasUtf8Names) ? name : goQuote(name)
}

/** Writes one matcher. */
function printMatcher({ name, op, value }: Matcher, hasUtf8Names: boolean): string {
  return printLabelName(name, hasUtf8Names) + op + goQuote(value)
}

/** Writes a number, or a duration that stands for a number. */
function printNumber({ value, isDuration }: NumberLiteral): string {
  if (!isDuration) return formatNumber(value)
  return value < 0 ? `-${formatSeconds(-value)}` : formatSeconds(value)
}

function printed(expr: Expr, hasUtf8Names: boolean): string {
  switch (expr.kind) {
    case 'number':
      return printNumber(expr)
    case 'string':
      return goQuote(expr.value)
    case 'paren':
      return `(${printed(expr.expr, hasUtf8Names)})`
    case 'unary':
      return expr.op + printed(expr.expr, hasUtf8Names)
    case 'selector':
      return printSelector(expr, hasUtf8Names)
    case 'matrix': {
      const { selector, range } = expr
      const extension = selector.extension === undefined ? '' : ` ${selector.extension}`
      return `${printName(selector, hasUtf8Names)}[${printDuration(range)}]${extension}${printTimeShift(selector)}`
    }
    case 'subquery': {
      const step = expr.step === undefined ? '' : printStep(expr.step)
      return `${printed(expr.expr, hasUtf8Names)}[${printDuration(expr.range)}:${step}]${printTimeShift(expr)}`
    }
    case 'aggregation': {
      const param = expr.param === undefined ? '' : `${printed(expr.param, hasUtf8Names)}, `
      return `${expr.op}${printGrouping(expr, hasUtf8Names)}(${param}${printed(expr.expr, hasUtf8Names)})`
    }
    case 'call':
      return `${expr.name}(${expr.args.map((arg) => printed(arg, hasUtf8Names)).join(', ')})`
    case 'binary':
      return printBinary(expr, hasUtf8Names)
  }
}

function printBinary({ left, right, op, returnBool, matching }: Binary, hasUtf8Names: boolean): string {
  const modifiers = (returnBool ? ' bool' : '') + printMatching(matching, hasUtf8Names)
  return `${printed(left, hasUtf8Names)} ${op}${modifiers} ${printed(right, hasUtf8Names)}`
}

function printSelector(selector: VectorSelector, hasUtf8Names: boolean): string {
  const { at, offset, extension } = selector
  const extended = extension === undefined ? '' : ` ${extension}`
  return printName(selector, hasUtf8Names) + printAt(at) + extended + printOffset(offset)
}

/** Writes the name and the matchers, sorted as Go sorts texts. */
function printName({ matchers, start }: VectorSelector, hasUtf8Names: boolean): string {
  const last = matchers.at(-1)
  const name = last?.isImplied === true && last.start === start ? last.value : ''
  const written: string[] = []
  for (const matcher of matchers) {
    const isName = matcher.name === '__name__' && matcher.op === '=' && matcher.value === name && name !== ''
    if (!isName) written.push(printMatcher(matcher, hasUtf8Names))
  }
  if (written.length === 0) return name
  return `${name}{${written.sort(byCodePoint).join(',')}}`
}

/** The order of the UTF-8 bytes, which is that of the code points. */
function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return (left.codePointAt(index) ?? 0) - (right.codePointAt(index) ?? 0) || a - b
  }
  return left.length - right.length
}

function printFill({ fillLeft, fillRight }: VectorMatching): string {
  if (fillLeft !== undefined && fillLeft === fillRight) return ` fill (${formatValue(fillLeft)})`
  const left = fillLeft === undefined ? '' : ` fill_left (${formatValue(fillLeft)})`
  return fillRight === undefined ? left : `${left} fill_right (${formatValue(fillRight)})`
}

function printAt(at: TimeShift['at']): string {
  if (at === undefined) return ''
  return at.kind === 'time' ? ` @ ${formatFixed(at.ms / 1000, 3)}` : ` @ ${at.kind}()`
}

function printOffset(offset: Duration | undefined): string {
  if (offset === undefined || (offset.expr === undefined && offset.ms === 0)) return ''
  if (offset.expr !== undefined) return ` offset ${printDurationExpr(offset.expr)}`
  const ms = offset.ms ?? 0
  // The lowest number has no positive counterpart in Go.
  if (ms < 0) return ` offset -${formatDuration(ms === lowestMs ? ms : -ms)}`
  return ` offset ${formatDuration(ms)}`
}

/** A step that is less than a nanosecond is none. */
function printStep(step: Duration): string {
  return step.expr === undefined && step.ms === 0 ? '' : printDuration(step)
}

/** Parentheses inside parentheses are one pair, and a plus before anything is none. */
function printDurationExpr(expr: DurationExpr): string {
  switch (expr.kind) {
    case 'literal':
      return printNumber({ ...expr, kind: 'number', value: expr.seconds })
    case 'paren':
      return expr.expr.kind === 'paren' ? printDurationExpr(expr.expr) : `(${printDurationExpr(expr.expr)})`
    case 'unary':
      return (expr.op === '-' ? '-' : '') + printDurationExpr(expr.expr)
    case 'call':
      return `${expr.name}(${expr.args.map(printDurationExpr).join(', ')})`
    case 'binary':
      return `${printDurationExpr(expr.left)} ${expr.op} ${printDurationExpr(expr.right)}`
  }
}

/** Go keeps whole nanoseconds and shows whole milliseconds. */
function formatSeconds(seconds: number): string {
  return formatDuration(wholeMs(Math.trunc(seconds * 1e9)))
}

function labelList(labels: readonly LabelName[], hasUtf8Names: boolean): string {
  return labels.map(({ name }) => printLabelName(name, hasUtf8Names)).join(', ')
}

function isPlainName(name: string, hasUtf8Names: boolean): boolean {
  return hasUtf8Names ? /^[\p{L}_][\p{L}_0-9.]*$/u.test(name) : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)
}
