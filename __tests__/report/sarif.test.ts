import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { isObject, type Json } from '../../src/core/json.ts'
import type { Outcome } from '../../src/core/outcome.ts'
import { reporters } from '../../src/report/index.ts'
import { hostile, plain, samples, saying } from './samples.ts'

const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// Written for draft 7 but for its `id`, which is only a name.
const { $schema: _, id: __, ...rules } = schema
const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(rules)

function sarif(outcome: Outcome) {
  return JSON.parse(reporters.sarif(outcome, plain))
}

/** Every `uri` in a log. */
function urisIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(urisIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'uri' ? [String(item)] : urisIn(item)))
}

describe('the schema of SARIF 2.1.0', () => {
  test('knows a bad log', () => {
    const log = sarif(samples['findings']!)
    log.runs[0].results[0].level = 'bad'
    expect(valid(log)).toBe(false)
  })

  test.each(Object.entries(samples))('allows: %s', (_name, outcome) => {
    valid(sarif(outcome))
    expect(valid.errors).toBeNull()
  })

  test.each(hostile)('allows %j', (text) => {
    const log = sarif(saying(text))
    valid(log)
    expect(valid.errors).toBeNull()
    for (const uri of urisIn(log)) {
      expect(uri).toMatch(/^(?:file:\/\/\/)?(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$/)
      expect(URL.canParse(uri, 'https://host/folder/')).toBe(true)
    }
  })
})

test('a finding with its rule, its place, its fingerprint; what does not count is suppressed', () => {
  const [run] = sarif(samples['findings']!).runs
  expect(run.tool.driver.rules).toEqual([
    {
      id: 'promql/rate',
      shortDescription: { text: 'A rate of what is no counter.' },
      help: {
        text: 'A rate of what is no counter. What to do, why, and what is not seen: docs/checks/promql/rate.md of promstack.',
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['promql'] },
    },
    {
      id: 'stack/note',
      shortDescription: { text: 'stack/note' },
      defaultConfiguration: { level: 'note' },
      properties: { tags: ['stack'] },
    },
  ])
  expect(run.results[0]).toEqual({
    ruleId: 'promql/rate',
    ruleIndex: 0,
    level: 'error',
    message: { text: '`rate` of the gauge `up` means nothing\nA gauge may fall.\nUse `deriv`.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'rules.yml' },
          region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 9 },
        },
        logicalLocations: [{ fullyQualifiedName: 'alert Down in group node' }],
      },
    ],
    partialFingerprints: { 'promstack/v1': '0123456789abcdef0123' },
  })
  expect(run.results.map((result: { suppressions?: unknown }) => result.suppressions)).toEqual([
    undefined,
    undefined,
    [{ kind: 'external' }],
    [{ kind: 'inSource', justification: 'a gauge of ours' }],
  ])
})

test('what stopped a command is no result, and the run did not succeed', () => {
  const [run] = sarif(samples['stopped']!).runs
  expect(run.results).toEqual([])
  expect(run.invocations[0].executionSuccessful).toBe(false)
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('no cluster answers')
})
