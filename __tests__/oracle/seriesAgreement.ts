import { floatsOf, parseSeries, type SeriesHistogram, type SeriesItem } from '../../src/promql/series.ts'
import { writeSeries } from './generateSeries.ts'
import { knownDisagreements } from './known.ts'
import { ask } from './oracle.ts'
import { plainFeatures } from './promqlAgreement.ts'
import { seededRandom } from './random.ts'
import { type Aspect, count, emptyTally, type Tally } from './tally.ts'
import type { Topics } from './topics.ts'
import { floatBits } from './tree.ts'

/** Compares how both read the series of unit tests: verdict, error and its place, labels and values. */
export async function compareSeries(texts: readonly string[], tally: Tally = emptyTally()): Promise<Tally> {
  const answers = await ask(
    'series',
    texts.map((text) => ({ text })),
  )
  texts.forEach((text, index) => {
    const theirs = answers[index]!
    count(tally, { input: text, isRefused: theirs.error !== '', aspects: aspectsOf(text, theirs) }, knownDisagreements)
  })
  return tally
}

/** So many series, about half of them as they should be. */
export function generatedSeries(amount: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  const texts = Array.from({ length: amount }, () => writeSeries(random))
  // Upstream makes every one of the values at once, which may not fit into memory, and adds zero buckets up to NaN without end.
  return texts.map((text) => text.replace(/x[0-9]{6,}/g, 'x5').replace(/(z_bucket_w:-?)nan/gi, '$11'))
}

function aspectsOf(text: string, theirs: Topics['series']['answer']): [Aspect, string, string][] {
  const { series, problems } = parseSeries(text, plainFeatures)
  const first = problems[0]
  const theirFirst = theirs.errors?.[0]
  if ((first === undefined) !== (theirs.error === ''))
    return [['verdict', first?.message ?? 'accepted', theirFirst?.message ?? (theirs.error || 'accepted')]]
  if (first !== undefined) {
    return [
      ['verdict', 'refused', 'refused'],
      ['message', first.message, theirFirst?.message ?? theirs.error],
      ['position', String(first.upstreamOffset), String(theirFirst?.start)],
    ]
  }
  const labels = [...new Map(series?.labels.map(([name, value]) => [name, value]))].sort()
  const theirLabels = [...new Map(theirs.labels?.map(([name, value]) => [name, value]))].sort()
  const ours = series?.values.flatMap(ourValues) ?? []
  const theirValues = (theirs.values ?? []).map((value, index) => (ours[index] === added ? added : theirValue(value)))
  return [
    ['verdict', 'accepted', 'accepted'],
    ['print', JSON.stringify(labels), JSON.stringify(theirLabels)],
    ['tree', JSON.stringify(ours), JSON.stringify(theirValues)],
  ]
}

function ourValues(item: SeriesItem): readonly string[] {
  switch (item.kind) {
    case 'omitted':
      return Array(item.count).fill('_')
    case 'stale':
      return ['stale', ...Array(item.count - 1).fill(item.isSummed ? 'NaN' : 'stale')]
    case 'floats':
      return [...floatsOf(item)].map(floatText)
    case 'histograms': {
      const first = ourHistogram(item.start, item.isHintWritten)
      // Adding histograms belongs to whoever evaluates: only the first of a growing series is compared.
      return [first, ...Array(item.count - 1).fill(item.step === undefined ? first : added)]
    }
  }
}

function ourHistogram(found: SeriesHistogram, isHintWritten: boolean): string {
  const hint = { unknown: 0, reset: 1, not_reset: 2, gauge: 3 }[found.counterResetHint]
  const spans = (offset: number, buckets: readonly number[]) => (buckets.length === 0 ? [] : [offset, buckets.length])
  return JSON.stringify([
    [found.schema, hint, isHintWritten],
    [found.count, found.sum, found.zeroCount, found.zeroThreshold].map(floatText),
    [spans(found.offset, found.buckets), spans(found.negativeOffset, found.negativeBuckets)],
    [found.buckets, found.negativeBuckets, found.customValues].map((list) => list.map(floatText)),
  ])
}

function theirValue(value: NonNullable<Topics['series']['answer']['values']>[number]): string {
  if (value.omitted) return '_'
  if (value.bits !== undefined) return value.bits === staleBits ? 'stale' : anyNaN(value.bits)
  const found = value.histogram!
  const spans = (list: readonly { offset: number; length: number }[]) =>
    list.flatMap(({ offset, length }) => [offset, length])
  return JSON.stringify([
    [found.schema, found.hint, found.hintIsSet],
    [found.count, found.sum, found.zeroCount, found.zeroThreshold].map(anyNaN),
    [spans(found.positiveSpans), spans(found.negativeSpans)],
    [found.positiveBuckets, found.negativeBuckets, found.customValues].map((list) => list.map(anyNaN)),
  ])
}

const added = 'added'
const staleBits = '7ff0000000000002'

function anyNaN(bits: string): string {
  const isSpecial = /^[7f]ff.{13}$/.test(bits)
  return isSpecial && !/^.{3}0{13}$/.test(bits) ? 'NaN' : bits
}

function floatText(value: number): string {
  return Number.isNaN(value) ? 'NaN' : floatBits(value)
}
