import type { Aggregation, Call, Expr, VectorSelector } from '../ast.ts'
import { joinedLabels } from './join.ts'
import {
  factOf,
  type KnownLabel,
  type LabelFact,
  type LabelSet,
  metricName,
  mostKnown,
  onlyLabels,
  possible,
  put,
  Reason,
  withFact,
  withoutLabels,
  withoutName,
} from './labelSet.ts'
import { argumentOf, unwrap } from './shape.ts'

/**
 * Which labels the series of an expression's result can have, and why others cannot be there (prometheus promql/engine.go:
 * aggregation, VectorBinop, resultMetric; promql/functions.go). What the selected series have is open, unless a matcher tells.
 */
export function labelsOf(expr: Expr): LabelSet {
  const known = memory.get(expr)
  if (known !== undefined) return known
  const labels = describe(expr)
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(expr, labels)
  return labels
}

/** What was asked for last: the parts of one expression are asked for again and again, and then never more. */
const memory = new Map<Expr, LabelSet>()
const mostRemembered = 256

function describe(expr: Expr): LabelSet {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return withoutLabels(new Reason(expr, () => 'a constant has no labels'))
    case 'paren':
      return labelsOf(expr.expr)
    case 'unary':
      return expr.op === '+'
        ? labelsOf(expr.expr)
        : withoutName(labelsOf(expr.expr), new Reason(expr, () => 'a sign takes the metric’s name away'))
    case 'selector':
      return selectedLabels(expr)
    case 'matrix':
      return selectedLabels(expr.selector)
    case 'subquery':
      return labelsOf(expr.expr)
    case 'aggregation':
      return aggregatedLabels(expr)
    case 'call':
      return calledLabels(expr)
    case 'binary':
      return joinedLabels(expr, labelsOf(expr.left), labelsOf(expr.right))
  }
}

function selectedLabels(selector: VectorSelector): LabelSet {
  const known: KnownLabel[] = []
  for (const matcher of selector.matchers) {
    const { name, op, value } = matcher
    if (known.length >= mostKnown) break
    const before = known.length === 0 ? undefined : factAmong(known, name)
    if (before?.kind === 'impossible') continue
    if (op === '=' && value === '') {
      const because = new Reason(matcher, () => `\`${name}=""\` selects series without it`)
      put(known, { name, fact: { kind: 'impossible', reason: because } })
    } else if (op === '=') put(known, { name, fact: { kind: 'guaranteed', value } })
    else if (before?.kind === 'guaranteed') continue
    else if ((op === '!=' && value === '') || (op === '=~' && neverMatchesEmpty(value))) {
      put(known, { name, fact: { kind: 'guaranteed' } })
    }
  }
  return { known, others: possible }
}

function factAmong(known: readonly KnownLabel[], name: string): LabelFact | undefined {
  for (const label of known) if (label.name === name) return label.fact
  return undefined
}

/** True for plain alternatives such as `a|b` and for `.+`; other patterns count as matching the empty text. */
function neverMatchesEmpty(pattern: string): boolean {
  return pattern === '.+' || /^[A-Za-z0-9_:/ -]+(?:\|[A-Za-z0-9_:/ -]+)*$/.test(pattern)
}

function aggregatedLabels(expr: Aggregation): LabelSet {
  const inner = labelsOf(expr.expr)
  if (keepsSeries.has(expr.op)) return inner
  const result = groupedLabels(expr, inner)
  const added = expr.op === 'count_values' && expr.param !== undefined ? unwrap(expr.param) : undefined
  if (added?.kind !== 'string') return result
  const isRemoved = expr.grouping?.kind === 'without' && expr.grouping.labels.some(({ name }) => name === added.value)
  return isRemoved ? result : withFact(result, added.value, { kind: 'guaranteed' })
}

const keepsSeries: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])

function groupedLabels(expr: Aggregation, inner: LabelSet): LabelSet {
  const grouping = expr.grouping
  if (grouping === undefined) {
    const because = new Reason(expr.opRange, () => `\`${expr.op}\` without \`by\` removes all labels`)
    return onlyLabels(inner, [], because)
  }
  const names = grouping.labels.map(({ name }) => name)
  const list = () => `\`${grouping.kind} (${names.join(', ')})\``
  if (grouping.kind === 'by') {
    const rest = names.length === 0 ? 'all labels' : 'all other labels'
    return onlyLabels(inner, names, new Reason(grouping, () => `${list()} removes ${rest}`))
  }
  const gone: LabelFact = { kind: 'impossible', reason: new Reason(grouping, () => `${list()} removes it`) }
  let rest = withoutName(inner, new Reason(expr.opRange, () => `\`${expr.op}\` takes the metric’s name away`))
  for (const name of names) if (factOf(inner, name).kind !== 'impossible') rest = withFact(rest, name, gone)
  return rest
}

function calledLabels(expr: Call): LabelSet {
  const first = expr.args[0]
  if (expr.name === 'absent' || expr.name === 'absent_over_time') return absentLabels(expr)
  if (first === undefined || constants.has(expr.name)) {
    return withoutLabels(new Reason(expr.nameRange, () => `\`${expr.name}()\` has no labels`))
  }
  const argument = argumentOf(expr)
  if (argument === undefined) return withoutLabels(new Reason(expr.nameRange, () => `\`${expr.name}()\` has no labels`))
  const inner = labelsOf(argument)
  if (expr.name === 'label_replace' || expr.name === 'label_join') return writtenLabels(expr, inner)
  if (expr.name === 'info') return { known: inner.known, others: possible }
  if (keepsName.has(expr.name)) return inner
  const named = withoutName(inner, new Reason(expr.nameRange, () => `\`${expr.name}()\` takes the metric’s name away`))
  if (expr.name === 'histogram_quantiles') return quantileLabels(expr, named)
  if (!dropsBuckets.has(expr.name)) return named
  const because = new Reason(expr.nameRange, () => `\`${expr.name}()\` takes \`le\` away`)
  return withFact(named, 'le', { kind: 'impossible', reason: because })
}

const constants: ReadonlySet<string> = new Set(['vector', 'scalar', 'time', 'pi'])
const keepsName: ReadonlySet<string> = new Set([
  'first_over_time',
  'last_over_time',
  'sort',
  'sort_desc',
  'sort_by_label',
  'sort_by_label_desc',
])
const dropsBuckets: ReadonlySet<string> = new Set(['histogram_quantile', 'histogram_fraction'])

/** `absent(x{a="b"})` gives `{a="b"}`: labels of a plain selector that it compares once, with `=` (createLabelsForAbsentFunction). */
function absentLabels(expr: Call): LabelSet {
  const argument = expr.args[0] === undefined ? undefined : unwrap(expr.args[0])
  const name = expr.name
  const selector = argument?.kind === 'matrix' ? argument.selector : argument
  if (selector?.kind !== 'selector') {
    const sentence = `\`${name}()\` has labels only when it is given a plain selector`
    return withoutLabels(new Reason(argument ?? expr, () => sentence))
  }
  const none = withoutLabels(
    new Reason(expr.nameRange, () => `\`${name}()\` has only labels that its selector compares with \`=\``),
  )
  const known = [...none.known]
  const compared = new Set<string>()
  for (const { name: label, op, value } of selector.matchers) {
    if (label === metricName) continue
    const isSet = op === '=' && !compared.has(label)
    if (isSet) compared.add(label)
    put(known, { name: label, fact: isSet && value !== '' ? { kind: 'guaranteed', value } : none.others })
  }
  return { known, others: none.others }
}

function writtenLabels(expr: Call, inner: LabelSet): LabelSet {
  const target = expr.args[1] === undefined ? undefined : unwrap(expr.args[1])
  return target?.kind === 'string' ? withFact(inner, target.value, possible) : { known: [], others: possible }
}

function quantileLabels(expr: Call, inner: LabelSet): LabelSet {
  const label = expr.args[1] === undefined ? undefined : unwrap(expr.args[1])
  const gone: LabelFact = {
    kind: 'impossible',
    reason: new Reason(expr.nameRange, () => '`histogram_quantiles()` takes `le` away'),
  }
  const rest = withFact(inner, 'le', gone)
  return label?.kind === 'string' ? withFact(rest, label.value, { kind: 'guaranteed' }) : rest
}
