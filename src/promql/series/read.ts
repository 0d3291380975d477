import { type Label, readLabelSet, withName } from '../parse/metric.ts'
import type { Features, Problem } from '../problem.ts'
import { Reader } from '../reader.ts'
import type { SeriesItem } from '../series.ts'
import { namesMetric, T } from '../token.ts'
import { conflictOf, readHistogram } from './histogram.ts'
import { isNumberAt } from './lex.ts'
import type { ValueReader } from './valueReader.ts'

/** Reads the metric of a series; `end` is where the values begin. Undefined labels: something is wrong. */
export function readMetric(text: string, features: Features): Metric {
  const reader = new Reader(text, features)
  const { lexer } = reader
  const done = (labels: readonly Label[] | undefined) => ({ labels, end: lexer.end, problems: reader.problems })
  if (lexer.kind === T.eof) return { labels: [], end: text.length, problems: [] }
  if (lexer.kind === T.leftBrace) return done(readLabelSet(reader))
  // Series know no hexadecimal numbers, and `x` may follow a number: it is read again, as a value that does not fit here.
  if (isNumberAt(text, lexer.start)) return { labels: [], end: lexer.start, problems: [] }
  if (lexer.kind === T.error || namesMetric[lexer.kind] === 0) return done(reader.fail(inValues))
  const name = lexer.word()
  if (text.charCodeAt(lexer.end) !== 0x7b) return done(withName(name, []))
  reader.advance()
  const labels = readLabelSet(reader)
  return done(labels && withName(name, labels))
}

interface Metric {
  readonly labels: readonly Label[] | undefined
  readonly end: number
  readonly problems: readonly Problem[]
}

/** Reads all values; undefined when something is wrong. */
export function readValues(reader: ValueReader): readonly SeriesItem[] | undefined {
  const items: SeriesItem[] = []
  if (!reader.at('space') && !reader.at('end')) return reader.fail('series values')
  while (reader.at('space')) {
    reader.advance()
    const item = readItem(reader)
    if (item === undefined) break
    items.push(item)
  }
  if (reader.problems.length > 0) return undefined
  return reader.at('end') ? items : reader.fail('')
}

const inValues = { where: 'series values', expected: '' }

/** One word of the values; undefined when something is wrong, or none begins here. */
function readItem(reader: ValueReader): SeriesItem | undefined {
  const { lexer } = reader
  switch (lexer.kind) {
    case 'blank':
      return readOmitted(reader)
    case 'openHistogram':
      return readHistograms(reader)
    case 'word':
      return reader.wordKind() === T.identifier ? readStale(reader) : undefined
    case 'number':
    case 'add':
    case 'sub':
      return readFloats(reader)
    default:
      return undefined
  }
}

function readOmitted(reader: ValueReader): SeriesItem | undefined {
  reader.advance()
  if (!reader.at('times')) return { kind: 'omitted', count: 1 }
  const count = readTimes(reader)
  return count === undefined ? undefined : { kind: 'omitted', count }
}

function readStale(reader: ValueReader): SeriesItem | undefined {
  if (reader.lexer.word() !== 'stale') return reader.fail('series values', 'number or "stale"')
  reader.advance()
  const run = readRun(reader)
  return run && { kind: 'stale', count: run.count, isSummed: run.hasStep }
}

function readFloats(reader: ValueReader): SeriesItem | undefined {
  const start = readSigned(reader)
  const run = start === undefined ? undefined : readRun(reader)
  return run && { kind: 'floats', start: start!, step: run.step, count: run.count }
}

/** What may stand after a value: a step, which needs a repetition, and a repetition, which comes on top of the value. */
function readRun(
  reader: ValueReader,
): { readonly hasStep: boolean; readonly step: number; readonly count: number } | undefined {
  const hasStep = reader.at('add') || reader.at('sub')
  const step = hasStep ? readSigned(reader) : 0
  if (step === undefined) return undefined
  if (!reader.at('times')) return hasStep ? reader.fail('series values') : { hasStep, step, count: 1 }
  const times = readTimes(reader)
  return times === undefined ? undefined : { hasStep, step, count: times + 1 }
}

/** A number with a sign or without, and past it. */
function readSigned(reader: ValueReader): number | undefined {
  const hasSign = reader.at('add')
  if (hasSign) reader.advance()
  const value = hasSign ? reader.number('series values') : reader.signedNumber('series values')
  if (value !== undefined) reader.advance()
  return value
}

/** `x` and a whole number, and past them. */
function readTimes(reader: ValueReader): number | undefined {
  reader.advance()
  const times = reader.wholeNumber('series values')
  if (times === undefined) return undefined
  reader.advance()
  return Number(times)
}

function readHistograms(reader: ValueReader): SeriesItem | undefined {
  const start = readHistogram(reader)
  if (start === undefined) return undefined
  const op = reader.at('add') ? '+' : reader.at('sub') ? '-' : undefined
  if (op === undefined) {
    const run = readRun(reader)
    return run && { kind: 'histograms', start: start.histogram, count: run.count, isHintWritten: start.isHintWritten }
  }
  reader.advance()
  if (!reader.at('openHistogram')) return reader.fail('series values')
  const step = readHistogram(reader)
  if (step === undefined) return undefined
  if (!reader.at('times')) return reader.fail('series values')
  reader.advance()
  const times = reader.wholeNumber('series values')
  if (times === undefined) return undefined
  const conflict = times > 0n ? conflictOf(start.histogram, step.histogram) : undefined
  if (conflict !== undefined) return reader.report(conflict)
  reader.advance()
  const count = Number(times) + 1
  const steps = { op, step: step.histogram } as const
  return { kind: 'histograms', start: start.histogram, ...steps, count, isHintWritten: step.isHintWritten }
}
