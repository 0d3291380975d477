import { plainFeatures } from './parse.ts'
import type { Features, Problem } from './problem.ts'
import { readMetric, readValues } from './series/read.ts'
import { ValueReader } from './series/valueReader.ts'

/** A series of a unit test: its labels as written, the metric's name first as `__name__`, and its values. */
export interface Series {
  readonly labels: readonly (readonly [name: string, value: string])[]
  readonly values: readonly SeriesItem[]
}

/** What one word of the values stands for; a number of `count` values. */
export type SeriesItem =
  | { readonly kind: 'omitted'; readonly count: number }
  /** With a step added, only the first is a stale marker; the others are NaN. */
  | { readonly kind: 'stale'; readonly count: number; readonly isSummed: boolean }
  /** `start`, `start + step`, `start + step + step`, … */
  | { readonly kind: 'floats'; readonly start: number; readonly step: number; readonly count: number }
  /** `start`, then each the one before with `step` added or taken away. */
  | {
      readonly kind: 'histograms'
      readonly start: SeriesHistogram
      readonly step?: SeriesHistogram
      readonly op?: '+' | '-'
      readonly count: number
      /** `counter_reset_hint` is written, also where it says `unknown`. */
      readonly isHintWritten: boolean
    }

/** A native histogram as it is written: `{{schema:1 count:3 sum:5 buckets:[1 2]}}`. */
export interface SeriesHistogram {
  readonly schema: number
  readonly sum: number
  readonly count: number
  readonly zeroCount: number
  readonly zeroThreshold: number
  readonly offset: number
  readonly buckets: readonly number[]
  readonly negativeOffset: number
  readonly negativeBuckets: readonly number[]
  readonly customValues: readonly number[]
  readonly counterResetHint: 'unknown' | 'reset' | 'not_reset' | 'gauge'
}

/**
 * Reads the series notation of unit tests (prometheus promql/parser ParseSeriesDesc). It stops at the first problem, which has upstream's words;
 * there is no series then.
 */
export function parseSeries(
  text: string,
  features: Features = plainFeatures,
): { readonly series: Series | undefined; readonly problems: readonly Problem[] } {
  const { labels, end, problems } = readMetric(text, features)
  if (labels === undefined || problems.length > 0) return { series: undefined, problems: problems.slice(0, 1) }
  const values = new ValueReader(text, end, features.unquotedUtf8Names)
  const items = readValues(values)
  const isFine = items !== undefined && values.problems.length === 0
  return { series: isFine ? { labels, values: items } : undefined, problems: values.problems.slice(0, 1) }
}

/** The floats of one word, one by one, added up as Prometheus does. */
export function* floatsOf({ start, step, count }: Extract<SeriesItem, { kind: 'floats' }>): Generator<number> {
  let value = start
  for (let index = 0; index < count; index++) {
    yield value
    value += step
  }
}
