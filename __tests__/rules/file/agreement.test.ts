import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRules, type WrittenRules } from '../../../src/rules/file/read.ts'
import { expressionWriter } from '../../oracle/generate.ts'
import { writeRuleFile } from '../../oracle/generateRules.ts'
import { ask } from '../../oracle/oracle.ts'
import { seededRandom } from '../../oracle/random.ts'
import type { RuleFileAnswer } from '../../oracle/topics.ts'
import { upstreamFiles } from '../../oracle/upstream.ts'

/** PROMSTACK_NIGHTLY=1 asks for ten times as much. */
const generated = process.env['PROMSTACK_NIGHTLY'] === undefined ? 2000 : 20_000

const own = readdirSync('manifests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join('manifests', name), 'utf8'))
const folders = ['model/rulefmt/testdata', 'cmd/promtool/testdata', 'rules/fixtures', 'config/testdata']
const upstream = (await Promise.all(folders.map((folder) => upstreamFiles('prometheus', folder, /\.ya?ml$/)))).flat()
const [known] = await ask('functions', [{}])
const write = expressionWriter(known?.functions ?? [])
const random = seededRandom(7)

describe.each([
  ['strict', false],
  ['with unknown fields allowed', true],
])('promtool and we say the same of rule files, %s', (_, ignoreUnknownFields) => {
  test.each([
    ['files of upstream and our own', [...own, ...upstream.map(({ text }) => text)]],
    ['generated files', Array.from({ length: generated }, () => writeRuleFile(random, write))],
  ])(
    '%s',
    async (_name, texts) => {
      const answers = await ask(
        'rules',
        texts.map((text) => ({ text, groups: true, ignoreUnknownFields })),
      )
      const different = texts.flatMap((text, index): readonly unknown[] => {
        const read = readRules({ file: 'a.yml', text }, { ignoreUnknownFields })
        const said = linesOf(read.problems.flatMap(({ upstream: line }) => line ?? []))
        const answer = answers[index] as RuleFileAnswer
        const wanted = linesOf(answer.errors)
        if (said !== wanted) return [{ text, said, wanted }]
        const isWhole = wanted === '' && !read.problems.some(({ id }) => id === 'rules/several-documents')
        const values = isWhole ? valuesOf(read) : ''
        const wantedValues = isWhole ? wantedValuesOf(answer) : ''
        return values === wantedValues ? [] : [{ text, values, wantedValues }]
      })
      expect({ count: different.length, first: different.slice(0, 3) }).toEqual({ count: 0, first: [] })
    },
    600_000,
  )
})

/**
 * promtool reads twice and tells twice what YAML and types refuse, the second time for other Go types; what it says of labels and
 * annotations comes in the random order of Go's maps.
 */
function linesOf(lines: readonly string[]): string {
  const [first = ''] = lines
  if (first.startsWith('yaml:') || !/^[0-9]+:[0-9]+: |^group |^invalid label/.test(first)) return first
  return [...new Set(lines)].sort().join('\n')
}

function valuesOf({ groups }: WrittenRules): string {
  const described = groups.map(({ name, interval, queryOffset, limit, labels, rules }) => [
    name,
    interval?.ms ?? 0,
    queryOffset?.ms ?? 0,
    limit,
    labels.map(({ name: label, value }) => [label, value.text]).sort(),
    rules.map((rule) => [
      rule.kind,
      rule.name,
      rule.source.text,
      rule.for?.ms ?? 0,
      rule.keepFiringFor?.ms ?? 0,
      rule.ownLabels.map(({ name: label, value }) => [label, value.text]).sort(),
      rule.annotations.map(({ name: label, value }) => [label, value.text]).sort(),
    ]),
  ])
  return JSON.stringify(described)
}

function wantedValuesOf({ groups = [] }: RuleFileAnswer): string {
  const described = groups.map(({ name, intervalMs, queryOffsetMs = 0, limit, labels = {}, rules }) => [
    name,
    intervalMs,
    queryOffsetMs,
    limit,
    Object.entries(labels).sort(),
    rules.map((rule) => [
      rule.alert ? 'alerting' : 'recording',
      rule.alert || rule.record,
      rule.expr,
      rule.forMs,
      rule.keepFiringForMs,
      Object.entries(rule.labels ?? {}).sort(),
      Object.entries(rule.annotations ?? {}).sort(),
    ]),
  ])
  return JSON.stringify(described)
}
