import type { SeriesHistogram } from '../series.ts'
import type { ValueReader } from './valueReader.ts'

/** A histogram of a series, and whether its counter reset hint is written. */
export interface WrittenHistogram {
  readonly histogram: SeriesHistogram
  readonly isHintWritten: boolean
}

/** Reads a histogram from `{{` on and past `}}`; undefined when something is wrong (histogram_series_value of upstream's grammar). */
export function readHistogram(reader: ValueReader): WrittenHistogram | undefined {
  const fields = new Map<string, Field>()
  reader.advance()
  const isSpaced = reader.at('space')
  if (isSpaced) reader.advance()
  if (!reader.at('closeHistogram')) {
    if (!reader.at('field') || isSpaced) return reader.fail(...inValues)
    if (!readFields(reader, fields)) return undefined
  }
  reader.advance()
  return reader.problems.length > 0 ? undefined : assemble(fields)
}

/** What upstream says of a histogram that another one cannot be added to again and again (histogramsSeries); undefined when it can. */
export function conflictOf(start: SeriesHistogram, step: SeriesHistogram): string | undefined {
  if (start.schema > step.schema)
    return `error combining histograms: cannot merge from schema ${step.schema} to ${start.schema}`
  const isMixed = (start.schema === customBuckets) !== (step.schema === customBuckets)
  return isMixed
    ? 'cannot apply this operation on histograms with a mix of exponential and custom bucket schemas'
    : undefined
}

type Field = number | string | readonly number[]
type Where = readonly [where: string, expected: string]

const customBuckets = -53
const inValues: Where = ['series values', '']
const inHistogram: Where = ['histogram description', 'histogram description key, e.g. buckets:[5 10 7]']

/** All fields up to `}}`, which stays the current token. */
function readFields(reader: ValueReader, fields: Map<string, Field>): boolean {
  const { lexer } = reader
  let where = inValues
  while (reader.at('field')) {
    const name = lexer.word().toLowerCase()
    const value = readField(reader, name, where)
    if (value === undefined) return false
    if (fields.has(name)) {
      reader.report(`duplicate key "${name}" in histogram`, 0)
      return false
    }
    fields.set(name, value)
    reader.advance()
    where = inHistogram
    if (reader.at('space')) reader.advance()
    else break
  }
  if (reader.at('closeHistogram')) return true
  reader.fail(...where)
  return false
}

/** The value after the colon; its last token stays the current one. */
function readField(reader: ValueReader, name: string, where: Where): Field | undefined {
  reader.advance()
  if (!reader.at('colon')) return reader.fail(...where)
  reader.advance()
  switch (name) {
    case 'schema':
    case 'offset':
    case 'n_offset':
      return readInteger(reader, where)
    case 'buckets':
    case 'n_buckets':
    case 'custom_values':
      return readBuckets(reader, where)
    case 'counter_reset_hint':
      return reader.at('hint') ? reader.lexer.word().toLowerCase() : reader.fail(...where)
    case 'z_bucket_w':
      return reader.number(...where)
  }
  return reader.signedNumber(...where)
}

/** Go keeps 32 bits. */
function readInteger(reader: ValueReader, where: Where): number | undefined {
  const isNegative = reader.at('sub')
  if (isNegative) reader.advance()
  const value = reader.wholeNumber(...where)
  return value === undefined ? undefined : Number(BigInt.asIntN(32, isNegative ? -value : value))
}

/** Numbers with spaces between them. Upstream drops what follows a number without a space, and says nothing. */
function readBuckets(reader: ValueReader, where: Where): readonly number[] | undefined {
  if (!reader.at('leftBracket')) return reader.fail(...where)
  const buckets: number[] = []
  do {
    reader.advance()
    if (reader.at('rightBracket') && buckets.length > 0) return buckets
    const value = reader.signedNumber(...where)
    if (value === undefined) return undefined
    buckets.push(value)
    do reader.advance()
    while (reader.at('number') || reader.at('sub'))
  } while (reader.at('space'))
  return reader.at('rightBracket') ? buckets : undefined
}

function assemble(fields: ReadonlyMap<string, Field>): WrittenHistogram {
  const number = (name: string) => {
    const found = fields.get(name)
    return typeof found === 'number' ? found : 0
  }
  const list = (name: string) => {
    const found = fields.get(name)
    return typeof found === 'object' ? found : []
  }
  const hint = fields.get('counter_reset_hint')
  return {
    histogram: {
      schema: number('schema'),
      sum: number('sum'),
      count: number('count'),
      zeroCount: number('z_bucket'),
      zeroThreshold: number('z_bucket_w'),
      offset: number('offset'),
      buckets: list('buckets'),
      negativeOffset: number('n_offset'),
      negativeBuckets: list('n_buckets'),
      customValues: list('custom_values'),
      counterResetHint: hint === 'reset' || hint === 'not_reset' || hint === 'gauge' ? hint : 'unknown',
    },
    isHintWritten: hint !== undefined,
  }
}
