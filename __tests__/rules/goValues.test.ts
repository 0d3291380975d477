import { expect, test } from 'vitest'
import { formatDuration, readDuration } from '../../src/rules/duration.ts'
import { parseBase2Bytes } from '../../src/rules/go/base2Bytes.ts'
import { ask } from '../oracle/oracle.ts'
import { textsOf } from './pieces.ts'

const pieces = [
  '0',
  '1',
  '5',
  '15',
  '90',
  '1000',
  '99999999999',
  '.',
  '.5',
  '-',
  '+',
  'y',
  'w',
  'd',
  'h',
  'm',
  's',
  'ms',
  'us',
  'ns',
  'M',
  'x',
  '"',
  'é',
]
const edges = [
  '',
  '0',
  '0s',
  '1h30m',
  '1m1h',
  '1d1d',
  '292y',
  '293y',
  '9223372036854ms',
  '9223372036855ms',
  '9223372036854775808s',
  '1.5h',
  '-5m',
  '1H',
]

test('durations are read and written as Prometheus does', async () => {
  const samples = [...edges, ...textsOf(pieces, { count: 3000, length: 6, seed: 21 })]
  const answers = await ask(
    'duration',
    samples.map((text) => ({ text })),
  )
  const ours = samples.map((text) => {
    const duration = readDuration(text)
    return typeof duration === 'number' ? [text, duration, formatDuration(duration)] : [text, duration.problem]
  })
  expect(ours).toEqual(
    answers.map(({ error, ms, print }, index) => [samples[index], ...(error === '' ? [ms, print] : [error])]),
  )
})

const sizes = [
  '',
  '0',
  '1',
  '512',
  '1.5',
  '.',
  '-',
  '+',
  'B',
  'KB',
  'KiB',
  'MB',
  'MiB',
  'GB',
  'TiB',
  'EB',
  'k',
  'K',
  'kb',
  'b',
  ' ',
  'PB',
  '99999',
  'x',
]

test('numbers of bytes are read as Prometheus does', async () => {
  const samples = [
    '',
    '0',
    '15MB',
    '1MiB512KiB',
    '-1KB',
    '1.5GB',
    ...textsOf(sizes, { count: 2000, length: 4, seed: 22 }),
  ]
  const answers = await ask(
    'bytes',
    samples.map((text) => ({ text })),
  )
  const ours = samples.map((text) => {
    const bytes = parseBase2Bytes(text)
    return [text, typeof bytes === 'number' ? bytes : bytes.problem]
  })
  expect(ours).toEqual(answers.map(({ error, bytes }, index) => [samples[index], error === '' ? bytes : error]))
})
