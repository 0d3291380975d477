import type { Duration, DurationExpr, Expr, Grouping, TimeShift } from '../../src/promql/ast.ts'

/** Writes how an expression is nested, in the same form as the oracle's `tree` (prometheus/tree.go). */
export function describeTree(expr: Expr): string {
  switch (expr.kind) {
    case 'aggregation': {
      const without = expr.grouping?.kind === 'without' ? ' without' : ''
      const parameter = expr.param === undefined ? '' : `${describeTree(expr.param)} `
      return `(${expr.op}${without} ${names(expr.grouping)} ${parameter}${describeTree(expr.expr)})`
    }
    case 'binary': {
      const bool = expr.returnBool ? ' bool' : ''
      return `(${expr.op}${bool}${matching(expr)} ${describeTree(expr.left)} ${describeTree(expr.right)})`
    }
    case 'call':
      return `(call ${[expr.name, ...expr.args.map(describeTree)].join(' ')})`
    case 'matrix':
      return `(range ${duration(expr.range)} ${describeTree(expr.selector)})`
    case 'subquery':
      return `(subquery ${duration(expr.range)} ${duration(expr.step)}${shift(expr)} ${describeTree(expr.expr)})`
    case 'number':
      return `(number ${bits(expr.value)} ${expr.isDuration})`
    case 'paren':
      return `(paren ${describeTree(expr.expr)})`
    case 'string':
      return `(string ${quoted(expr.value)})`
    case 'unary':
      return `(unary ${expr.op} ${describeTree(expr.expr)})`
    case 'selector': {
      const matchers = expr.matchers.map(({ name, op, value }) => ` ${quoted(name)}${op}${quoted(value)}`)
      const extension = expr.extension === undefined ? '' : ` ${expr.extension}`
      return `(selector${matchers.join('')}${extension}${shift(expr)})`
    }
  }
}

/** The bits of a float in hexadecimal, as the oracle writes floats. */
export function floatBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16)
}

function matching({ matching: found }: Extract<Expr, { kind: 'binary' }>): string {
  if (found === undefined) return ''
  const fill = (label: string, value: number | undefined) => (value === undefined ? '' : ` ${label}:${bits(value)}`)
  return [
    ` ${found.cardinality} on:${found.labels?.kind === 'on'} ${names(found.labels)} ${names(found.include)}`,
    fill('left', found.fillLeft),
    fill('right', found.fillRight),
  ].join('')
}

function shift({ offset, at }: TimeShift): string {
  const moved =
    offset === undefined || (offset.expr === undefined && offset.ms === 0) ? '' : ` offset:${signedDuration(offset)}`
  if (at === undefined) return moved
  return `${moved} @${at.kind === 'time' ? at.ms : at.kind}`
}

/** Upstream drops a plus sign, but not the one of a call that is an offset. */
function signedDuration(offset: Duration): string {
  const { expr } = offset
  const hasPlus = expr?.kind === 'unary' && expr.op === '+' && expr.expr.kind === 'call'
  return hasPlus ? `(+ ${duration(offset)})` : duration(offset)
}

function duration(found: Duration | undefined): string {
  if (found?.expr === undefined) return String(Math.trunc(found?.ms ?? 0))
  return durationExpression(found.expr)
}

/** Upstream has no node for parentheses: an operation knows that it is in them, a number in them is a sum without left side. */
function durationExpression(expr: DurationExpr): string {
  switch (expr.kind) {
    case 'literal':
      return `(number ${bits(expr.seconds)} ${expr.isDuration})`
    case 'paren': {
      if (expr.expr.kind === 'literal') return `(+ wrapped ${durationExpression(expr.expr)})`
      return durationExpression(expr.expr).replace(/^\((\S+?)(?: wrapped)?(?=[ )])/, '($1 wrapped')
    }
    case 'unary':
      return expr.op === '+' ? durationExpression(expr.expr) : `(- ${durationExpression(expr.expr)})`
    case 'call':
      return `(${[expr.name, ...expr.args.map(durationExpression)].join(' ')})`
    case 'binary':
      return `(${expr.op} ${durationExpression(expr.left)} ${durationExpression(expr.right)})`
  }
}

function names(grouping: Grouping | undefined): string {
  return `[${(grouping?.labels ?? []).map(({ name }) => quoted(name)).join(' ')}]`
}

function bits(value: number): string {
  return Number.isNaN(value) ? 'NaN' : floatBits(value)
}

/** As Go quotes JSON. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
