import { goQuote } from '../../core/go/quote.ts'
import type { Aggregation, Binary, Call, Expr, ValueType, VectorMatching, VectorSelector } from '../ast.ts'
import { functions } from '../functions.ts'
import type { Reader } from '../reader.ts'
import { judgeRegexp } from '../regexp.ts'

/** Reports what does not fit together in a whole expression (prometheus promql/parser checkAST) and fixes how its vectors are matched. */
export function checkTypes(expr: Expr, reader: Reader): void {
  check(expr, reader)
}

/** The type of an expression; unknown for a function that does not exist. */
function typeOf(expr: Expr): ValueType | 'unknown' {
  switch (expr.kind) {
    case 'aggregation':
    case 'selector':
      return 'vector'
    case 'matrix':
    case 'subquery':
      return 'matrix'
    case 'number':
      return 'scalar'
    case 'string':
      return 'string'
    case 'paren':
    case 'unary':
      return typeOf(expr.expr)
    case 'call':
      return functions.get(expr.name)?.returnType ?? 'unknown'
    case 'binary':
      return typeOf(expr.left) === 'scalar' && typeOf(expr.right) === 'scalar' ? 'scalar' : 'vector'
  }
}

type Type = ValueType | 'unknown'

function check(expr: Expr, reader: Reader): Type {
  switch (expr.kind) {
    case 'number':
      return 'scalar'
    case 'string':
      return 'string'
    case 'selector':
      checkSelector(expr, reader, false)
      return 'vector'
    case 'matrix':
      checkSelector(expr.selector, reader, false)
      return 'matrix'
    case 'paren':
      return check(expr.expr, reader)
    case 'unary': {
      const type = check(expr.expr, reader)
      if (type !== 'scalar' && type !== 'vector' && type !== 'unknown') {
        const got = goQuote(documented(type))
        const message = `unary expression only allowed on expressions of type scalar or instant vector, got ${got}`
        reader.report(expr.start, expr.end, message)
      }
      return type
    }
    case 'subquery': {
      const type = check(expr.expr, reader)
      if (type !== 'vector' && type !== 'unknown') {
        reader.report(expr.start, expr.end, `subquery is only allowed on instant vector, got ${type} instead`)
      }
      return 'matrix'
    }
    case 'aggregation':
      checkAggregation(expr, reader)
      return 'vector'
    case 'call':
      return checkCall(expr, reader)
    case 'binary':
      return checkBinary(expr, reader)
  }
}

function checkAggregation({ op, expr, param }: Aggregation, reader: Reader): void {
  expectType(expr, reader, { wanted: 'vector', where: 'aggregation expression' })
  if (param === undefined) return
  expectType(param, reader, { wanted: op === 'count_values' ? 'string' : 'scalar', where: 'aggregation parameter' })
}

function expectType(expr: Expr, reader: Reader, { wanted, where }: { wanted: ValueType; where: string }): void {
  const type = check(expr, reader)
  if (type === wanted || type === 'unknown') return
  reader.report(expr.start, expr.end, `expected type ${documented(wanted)} in ${where}, got ${documented(type)}`)
}

function checkCall(call: Call, reader: Reader): Type {
  const { name, args, start, end } = call
  const signature = functions.get(name)
  if (signature === undefined) {
    for (const arg of args) check(arg, reader)
    return 'unknown'
  }
  const { argTypes, variadic } = signature
  const least = variadic === 0 ? argTypes.length : argTypes.length - 1
  const most = variadic < 0 ? Number.POSITIVE_INFINITY : least + variadic
  if (args.length < least || args.length > most) {
    const bound = variadic === 0 ? '' : args.length < least ? 'at least ' : 'at most '
    const count = args.length < least ? least : most
    const message = `expected ${bound}${count} argument(s) in call to ${goQuote(name)}, got ${args.length}`
    reader.report(start, end, message)
  }
  if (name === 'info' && args[1] !== undefined) checkInfo(call, args[1], reader)
  for (let index = 0; index < args.length; index++) {
    if (index >= argTypes.length && variadic === 0) break
    const arg = args[index]!
    if (name === 'info' && index === 1 && arg.kind === 'selector') {
      checkSelector(arg, reader, arg.name === '')
      continue
    }
    const wanted = argTypes[Math.min(index, argTypes.length - 1)]!
    expectType(arg, reader, { wanted, where: `call to function ${goQuote(name)}` })
  }
  return signature.returnType
}

/** The second argument of `info` is a selector without a name. */
function checkInfo(call: Call, second: Expr, reader: Reader): void {
  const type = typeOf(second)
  if (type !== 'vector' && type !== 'unknown') {
    const message = `expected type instant vector in call to function "info", got ${documented(type)}`
    reader.add({ start: second.start, end: second.end, message, at: call.start })
  }
  if (second.kind !== 'selector') reader.report(second.start, second.end, 'expected label selectors only')
  else if (isNamed(second)) {
    reader.report(second.start, second.end, 'expected label selectors only, got vector selector instead')
  }
}

/** Whether the metric's name stands before the braces, not in them. */
function isNamed({ matchers, start }: VectorSelector): boolean {
  const last = matchers.at(-1)
  return last?.isImplied === true && last.start === start
}

function checkSelector(selector: VectorSelector, reader: Reader, mayBeEmpty: boolean): void {
  const { matchers, start, end } = selector
  if (isNamed(selector)) {
    for (let index = 0; index < matchers.length - 1; index++) {
      const { name, value } = matchers[index]!
      if (name !== '__name__') continue
      const names = `${goQuote(selector.name)} or ${goQuote(value)}`
      reader.report(start, end, `metric name must not be set twice: ${names}`)
    }
    return
  }
  if (mayBeEmpty || matchers.some((matcher) => !matchesEmpty(matcher))) return
  reader.report(start, end, 'vector selector must contain at least one non-empty matcher')
}

function matchesEmpty({ op, value }: { readonly op: string; readonly value: string }): boolean {
  switch (op) {
    case '=':
      return value === ''
    case '!=':
      return value !== ''
    case '=~':
      return judgeRegexp(value) === 'matches empty'
  }
  return judgeRegexp(value) !== 'matches empty'
}

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] }

function checkBinary(binary: Writable<Binary>, reader: Reader): Type {
  const { left, right, op, returnBool, start, end } = binary
  const leftType = check(left, reader)
  const rightType = check(right, reader)
  const isComparison = comparisons.has(op)
  const isSet = op === 'and' || op === 'or' || op === 'unless'
  const isScalar = leftType === 'scalar' && rightType === 'scalar'
  if (returnBool && !isComparison) atOperator(binary, reader, 'bool modifier can only be used on comparison operators')
  if (isComparison && !returnBool && isScalar) {
    atOperator(binary, reader, 'comparisons between scalars must use BOOL modifier')
  }
  const matching = binary.matching
  if (matching?.labels?.kind === 'on' && matching.include !== undefined) checkGroup(binary, matching, reader)
  for (const [side, type] of [
    [left, leftType],
    [right, rightType],
  ] as const) {
    if (type === 'scalar' || type === 'vector' || type === 'unknown') continue
    reader.report(side.start, side.end, 'binary expression must contain only scalar and instant vector types')
  }
  const hasFill = matching !== undefined && (matching.fillLeft !== undefined || matching.fillRight !== undefined)
  if (leftType === 'vector' && rightType === 'vector') {
    if (matching === undefined) binary.matching = isSet ? manyToMany : oneToOne
    else if (isSet) checkSetOperator(binary, matching, reader)
  } else if (matching !== undefined && leftType !== 'unknown' && rightType !== 'unknown') {
    const message = (what: string) => `${what} only allowed between instant vectors`
    if ((matching.labels?.labels.length ?? 0) > 0) reader.report(start, end, message('vector matching'))
    if (hasFill) reader.report(start, end, message('filling in missing series'))
    delete binary.matching
  }
  if ((leftType === 'scalar' || rightType === 'scalar') && isSet) {
    reader.report(start, end, `set operator ${goQuote(op)} not allowed in binary scalar expression`)
  }
  return isScalar ? 'scalar' : 'vector'
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<=', '<', '>=', '>'])
const oneToOne: VectorMatching = { cardinality: 'one-to-one' }
const manyToMany: VectorMatching = { cardinality: 'many-to-many' }

function checkSetOperator(binary: Writable<Binary>, matching: VectorMatching, reader: Reader): void {
  const { start, end, op } = binary
  if (matching.cardinality === 'one-to-one') binary.matching = { ...matching, cardinality: 'many-to-many' }
  else {
    reader.report(start, end, `no grouping allowed for ${goQuote(op)} operation`)
    reader.report(start, end, 'set operations must always be many-to-many')
  }
  if (matching.fillLeft === undefined && matching.fillRight === undefined) return
  reader.report(start, end, 'filling in missing series not allowed for set operators')
}

function checkGroup(binary: Binary, { labels, include }: VectorMatching, reader: Reader): void {
  const included = new Set(include?.labels.map(({ name }) => name))
  for (const { name } of labels?.labels ?? []) {
    if (!included.has(name)) continue
    atOperator(binary, reader, `label ${goQuote(name)} must not occur in ON and GROUP clause at once`)
  }
}

/** Upstream counts from the first character after the left side that is no space. */
function atOperator({ left, opRange }: Binary, reader: Reader, message: string): void {
  const { text } = reader.lexer
  let at = endOf(left, text)
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at++
  reader.add({ ...opRange, message, at })
}

/** Where upstream ends an expression: `anchored` and `smoothed` are not counted. */
function endOf(expr: Expr, text: string): number {
  switch (expr.kind) {
    case 'binary':
      return endOf(expr.right, text)
    case 'unary':
      return endOf(expr.expr, text)
    case 'selector':
    case 'matrix': {
      const word = text.slice(expr.end - 8, expr.end).toLowerCase()
      if (word !== 'anchored' && word !== 'smoothed') return expr.end
      const { extension } = expr.kind === 'selector' ? expr : expr.selector
      return extension === undefined ? expr.end : text.slice(0, expr.end - 8).trimEnd().length
    }
  }
  return expr.end
}

function documented(type: ValueType | 'unknown'): string {
  if (type === 'vector') return 'instant vector'
  return type === 'matrix' ? 'range vector' : type
}
