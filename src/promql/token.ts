/** The kinds of tokens, in the order of prometheus promql/parser/generated_parser.y: operators, aggregators and keywords are ranges. */
export const T = numbered({
  eof: 0,
  error: 1,
  identifier: 2,
  metricIdentifier: 3,
  number: 4,
  duration: 5,
  string: 6,
  leftBrace: 7,
  rightBrace: 8,
  leftBracket: 9,
  rightBracket: 10,
  leftParen: 11,
  rightParen: 12,
  comma: 13,
  colon: 14,
  equal: 15,
  // Operators.
  add: 16,
  sub: 17,
  mul: 18,
  div: 19,
  mod: 20,
  pow: 21,
  equals: 22,
  notEqual: 23,
  lessEqual: 24,
  less: 25,
  greaterEqual: 26,
  greater: 27,
  trimUpper: 28,
  trimLower: 29,
  equalRegex: 30,
  notEqualRegex: 31,
  at: 32,
  and: 33,
  or: 34,
  unless: 35,
  atan2: 36,
  // Aggregators.
  avg: 37,
  bottomk: 38,
  count: 39,
  countValues: 40,
  group: 41,
  max: 42,
  min: 43,
  quantile: 44,
  stddev: 45,
  stdvar: 46,
  sum: 47,
  topk: 48,
  limitk: 49,
  limitRatio: 50,
  // Keywords.
  bool: 51,
  by: 52,
  groupLeft: 53,
  groupRight: 54,
  fill: 55,
  fillLeft: 56,
  fillRight: 57,
  ignoring: 58,
  offset: 59,
  smoothed: 60,
  anchored: 61,
  on: 62,
  without: 63,
  // Words that stand for times.
  start: 64,
  end: 65,
  step: 66,
  range: 67,
  maxOf: 68,
  minOf: 69,
})

/** The kinds are plain numbers to the compiler: a token changes its kind when the next one is read. */
function numbered<Name extends string>(kinds: Readonly<Record<Name, number>>): Readonly<Record<Name, number>> {
  return kinds
}

/** How many kinds of tokens there are. */
const kindCount = 70

/** The words that the lexer knows, in lower case; any case is read. */
export const keywords: Readonly<Record<string, number>> = {
  and: T.and,
  or: T.or,
  unless: T.unless,
  atan2: T.atan2,
  sum: T.sum,
  avg: T.avg,
  count: T.count,
  min: T.min,
  max: T.max,
  group: T.group,
  stddev: T.stddev,
  stdvar: T.stdvar,
  topk: T.topk,
  bottomk: T.bottomk,
  count_values: T.countValues,
  quantile: T.quantile,
  limitk: T.limitk,
  limit_ratio: T.limitRatio,
  offset: T.offset,
  smoothed: T.smoothed,
  anchored: T.anchored,
  by: T.by,
  without: T.without,
  on: T.on,
  ignoring: T.ignoring,
  group_left: T.groupLeft,
  group_right: T.groupRight,
  fill: T.fill,
  fill_left: T.fillLeft,
  fill_right: T.fillRight,
  bool: T.bool,
  start: T.start,
  end: T.end,
  step: T.step,
  range: T.range,
  max_of: T.maxOf,
  min_of: T.minOf,
  inf: T.number,
  nan: T.number,
}

/** Whether a kind is an operator in upstream's sense, which counts `@`, `=~` and `!~` in. */
export function isOperator(kind: number): boolean {
  return kind >= T.add && kind <= T.atan2
}

/** Whether a kind is an aggregation operator. */
export function isAggregator(kind: number): boolean {
  return kind >= T.avg && kind <= T.limitRatio
}

/** Whether a kind is a keyword in upstream's sense, which leaves `start`, `step` and the like out. */
export function isKeyword(kind: number): boolean {
  return kind >= T.bool && kind <= T.without
}

/** How strongly an operator binds between two expressions; 0 for what is none. */
export const precedence: Uint8Array = table([
  [1, [T.or]],
  [2, [T.and, T.unless]],
  [3, [T.equals, T.greaterEqual, T.greater, T.less, T.lessEqual, T.notEqual, T.trimUpper, T.trimLower]],
  [4, [T.add, T.sub]],
  [5, [T.mul, T.div, T.mod, T.atan2]],
  [6, [T.pow]],
])

const aggregators = Array.from({ length: T.limitRatio - T.avg + 1 }, (_, index) => T.avg + index)
const times = [T.start, T.end, T.step, T.range, T.maxOf, T.minOf]
const plainNames = [T.identifier, T.metricIdentifier, T.and, T.or, T.unless, T.offset, T.smoothed, T.anchored, T.by]
const fills = [T.fill, T.fillLeft, T.fillRight]
const expressionStarts: ReadonlySet<number> = new Set([
  ...[T.number, T.duration, T.string, T.leftBrace, T.leftParen, T.add, T.sub],
])

/** 1 for the kinds that may be the name of a metric (metric_identifier). */
export const namesMetric: Uint8Array = table([[1, [...plainNames, T.without, ...fills, ...aggregators, ...times]]])

/** 1 for the kinds that may be a label in `by (…)` (maybe_label); `without` is missing upstream too. */
export const namesLabel: Uint8Array = table([
  [
    1,
    [
      ...plainNames,
      ...[T.atan2, T.bool, T.groupLeft, T.groupRight, T.ignoring, T.on],
      ...fills,
      ...aggregators,
      ...times,
    ],
  ],
])

/** 1 for the kinds that an expression can start with. */
export const startsExpression: Uint8Array = Uint8Array.from(namesMetric, (isName, kind) =>
  isName === 1 || expressionStarts.has(kind) ? 1 : 0,
)

function table(values: readonly (readonly [value: number, kinds: readonly number[]])[]): Uint8Array {
  const filled = new Uint8Array(kindCount)
  for (const [value, kinds] of values) for (const kind of kinds) filled[kind] = value
  return filled
}
