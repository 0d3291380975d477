import { unwrap } from '../../promql/analysis/shape.ts'
import type { Call, MatrixSelector, Subquery } from '../../promql/ast.ts'
import { formatDuration } from '../../rules/duration.ts'
import type { Check, Hit } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'
import { sampleIntervalOf } from '../sampleInterval.ts'

/** Finds ranges that hold too few samples for the function that reads them. */
export const rate: Check<ExpressionSubject> = {
  id: 'promql/rate',
  severity: 'warning',
  summary: 'A range is too short for the scrape interval.',
  *find(subject) {
    for (const call of subject.nodes.calls) {
      if (!needsTwo.has(call.name)) continue
      const argument = call.args[0] === undefined ? undefined : unwrap(call.args[0])
      if (argument?.kind === 'matrix') yield* ofSelector(subject, call, argument)
      if (argument?.kind === 'subquery') yield* ofSubquery(subject, call, argument)
    }
  },
}

/** Functions that give nothing for fewer than two samples (prometheus promql/functions.go). */
const needsTwo: ReadonlySet<string> = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
  'double_exponential_smoothing',
])

function* ofSelector(subject: ExpressionSubject, call: Call, matrix: MatrixSelector): Generator<Hit> {
  const rangeMs = matrix.range.ms
  const interval = sampleIntervalOf(matrix.selector, subject.set)
  if (rangeMs === undefined || interval === undefined || matrix.selector.extension !== undefined) return
  const range = formatDuration(rangeMs)
  const one = `${formatDuration(interval.ms)}, ${interval.of}`
  const span = placeOf(subject, matrix.range)
  const help = `Use at least \`[${formatDuration(interval.ms * 4)}]\`, four intervals: then a failed scrape or two do no harm.`
  if (rangeMs <= interval.ms) {
    yield {
      severity: 'error',
      span,
      message: `\`${call.name}\` over \`[${range}]\` never has a result: samples come every ${one}`,
      why: `It needs two samples; a range of one interval or less holds one, because its start is left out since Prometheus 3.`,
      help,
    }
  } else if (rangeMs < interval.ms * 2) {
    yield {
      severity: 'error',
      span,
      message: `\`${call.name}\` over \`[${range}]\` has a result only now and then: samples come every ${one}`,
      why: 'It needs two samples; a range of less than two intervals often holds one, and then there is no result at all.',
      help,
    }
  } else if (rangeMs < interval.ms * 4) {
    yield {
      span,
      message: `\`[${range}]\` is less than four times ${formatDuration(interval.ms)}, ${interval.of}`,
      why: `\`${call.name}\` needs two samples: with one failed or late scrape the result has gaps, and \`for\` starts again.`,
      help,
    }
  }
}

function* ofSubquery(subject: ExpressionSubject, call: Call, subquery: Subquery): Generator<Hit> {
  const rangeMs = subquery.range.ms
  const stepMs = subquery.step === undefined ? subject.set.settings?.evaluationIntervalMs : subquery.step.ms
  if (rangeMs === undefined || stepMs === undefined || stepMs <= 0 || rangeMs >= 2 * stepMs) return
  const often = rangeMs <= stepMs ? 'never' : 'only now and then'
  yield {
    severity: 'error',
    span: placeOf(subject, subquery.range),
    message: `\`${call.name}\` over a subquery of ${formatDuration(rangeMs)} in steps of ${formatDuration(stepMs)} has a result ${often}`,
    why: 'It needs two samples, and the range holds fewer than two steps.',
    help: 'Make the range longer or the step shorter.',
  }
}
