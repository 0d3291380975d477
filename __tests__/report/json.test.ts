import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts'
import { commandResult, type Outcome } from '../../src/core/outcome.ts'
import { reporters } from '../../src/report/index.ts'
import { change, hostile, plain, run, samples, saying } from './samples.ts'

const schema: JsonObject = JSON.parse(readFileSync('docs/result.schema.json', 'utf8'))
const open = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
const complete = new Ajv2020({ strict: true, allErrors: true }).compile(closed(schema) as JsonObject)

/** The schema without room for fields that it does not name: what we write must be all in it. */
function closed(value: Json): Json {
  if (Array.isArray(value)) return value.map(closed)
  if (!isObject(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]))
  return isObject(value['properties']) && value['type'] === 'object' ? { additionalProperties: false, ...inner } : inner
}

function result(outcome: Outcome): JsonObject {
  return JSON.parse(reporters.json(outcome, plain))
}

describe.each(Object.entries(samples))('%s', (_, outcome) => {
  test('follows the schema and says nothing that is not in it', () => {
    complete(result(outcome))
    expect(complete.errors).toBeNull()
  })
})

test('the objects that a command was asked for are whole', () => {
  const objects = [{ apiVersion: 'v1', kind: 'Role', metadata: { name: 'a' }, rules: [{ verbs: ['get'] }] }]
  const printed = result(
    run({ ...commandResult({ command: 'rbac', outcome: 'passed' }), printed: { text: '', objects } }),
  )
  complete(printed)
  expect([complete.errors, printed['objects']]).toEqual([null, objects])
})

test('a failed deployment, whole', () => {
  expect(reporters.json(samples['deployed']!, plain)).toMatchSnapshot()
})

test('places are flat, counts are complete, the stop and the target are said', () => {
  expect(result(samples['findings']!)['findings']).toEqual([
    {
      id: 'promql/rate',
      severity: 'error',
      file: 'rules.yml',
      line: 5,
      column: 3,
      endLine: 5,
      endColumn: 9,
      message: '`rate` of the gauge `up` means nothing',
      subject: 'alert Down in group node',
      fingerprint: '0123456789abcdef0123',
      why: 'A gauge may fall.',
      help: 'Use `deriv`.',
    },
    { id: 'stack/note', severity: 'info', message: 'no place is known' },
  ])
  expect(result(samples['deployed']!)).toMatchObject({
    promstack: 1,
    target: 'prod',
    counts: {
      ...{ error: 0, warning: 0, info: 0 },
      ...{ created: 1, configured: 1, unchanged: 1, deleted: 0, skipped: 1, failed: 1 },
      ...{ probesPassed: 1, probesFailed: 1, probesInconclusive: 1, probesSkipped: 1 },
    },
    timings: { 'apply.plan': 12, 'apply.wait': 100_000, total: 102_000 },
  })
  expect(result(samples['stopped']!)['stop']).toMatchObject({ file: 'kubeconfig', help: 'Start it.' })
})

test('objects that are planned and then written count once, as what became of them', () => {
  const both = run(
    commandResult({ command: 'diff', outcome: 'passed', changes: [change('created', 'Service', 'a')] }),
    commandResult({ command: 'apply', outcome: 'failed', changes: [change('failed', 'Service', 'a')] }),
  )
  expect(result(both)).toMatchObject({ counts: { created: 0, failed: 1 }, changes: [{ outcome: 'failed' }] })
  expect(reporters.summary(both, plain)).toContain('### Changes')
})

test('two spaces, and a line end at the end', () => {
  const text = reporters.json(samples['nothing']!, plain)
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
})

test.each(hostile)('reads back as it was: %j', (text) => {
  const said = result(saying(text))
  expect(said['notes']).toEqual([text])
  expect(open(said)).toBe(true)
})

describe('the schema refuses', () => {
  const good = () => result(samples['deployed']!)
  test.each<[string, JsonObject]>([
    ['another version', { promstack: 2 }],
    ['an unknown outcome', { outcome: 'fine' }],
    ['counts that lack one', { counts: { error: 1 } }],
    ['a finding without a severity', { findings: [{ id: 'a/b', message: 'm' }] }],
    ['half a place', { findings: [{ id: 'a/b', severity: 'info', message: 'm', file: 'f' }] }],
    ['a probe that is unsure', { probes: [{ id: 'a/b', state: 'maybe', message: 'm' }] }],
    ['a change of no object', { changes: [{ outcome: 'created', certainty: 'not-asked', fields: [] }] }],
  ])('%s', (_, wrong) => {
    expect(open({ ...good(), ...wrong })).toBe(false)
  })
  test('but not a field that a later version adds', () => {
    expect(open({ ...good(), later: 1 })).toBe(true)
  })
})
