import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/core/outcome.ts'
import { reporters } from '../../src/report/index.ts'
import { hostile, plain, samples, saying } from './samples.ts'
import { type Element, readXml } from './xml.ts'

function junit(outcome: Outcome): Element {
  return readXml(reporters.junit(outcome, plain))
}

/** What the schema of Jenkins' JUnit plugin allows, as a table: children by element, in any number, and attributes. */
const children: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['testsuite'],
  testsuite: ['testcase'],
  testcase: ['skipped', 'error', 'failure', 'system-out'],
  skipped: [],
  error: [],
  failure: [],
  'system-out': [],
}
const attributes: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testcase: ['name', 'classname', 'time'],
  skipped: ['message'],
  error: ['type', 'message'],
  failure: ['type', 'message'],
  'system-out': [],
}

function follows(element: Element): void {
  expect(Object.keys(element.attributes)).toEqual(attributes[element.name])
  for (const child of element.children) {
    expect(children[element.name]).toContain(child.name)
    follows(child)
  }
  if (element.name !== 'testsuite') return
  const count = (name: string) =>
    element.children.filter((one) => one.children.some((child) => child.name === name)).length
  const { tests, failures, errors, skipped } = element.attributes
  expect([tests, failures, errors, skipped].map(Number)).toEqual([
    element.children.length,
    count('failure'),
    count('error'),
    count('skipped'),
  ])
}

describe.each(Object.entries(samples))('%s', (_, outcome) => {
  test('is JUnit', () => follows(junit(outcome)))
})

describe.each(hostile)('%j', (text) => {
  test('is JUnit of the same shape', () => {
    const shape = (element: Element): unknown => [element.name, element.children.map(shape)]
    const root = junit(saying(text))
    follows(root)
    expect(shape(root)).toEqual(shape(junit(saying('x'))))
  })
})

test('a case for each rule, failed where an error was found', () => {
  expect(reporters.junit(samples['findings']!, plain)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="promstack" tests="3" failures="1" errors="0" skipped="0" time="102.000">
      <testsuite name="rules.yml" tests="2" failures="1" errors="0" skipped="0" time="0">
        <testcase name="alert Down in group node" classname="rules.yml" time="0">
          <failure type="promql/rate" message="\`rate\` of the gauge \`up\` means nothing">rules.yml:5:3: error: \`rate\` of the gauge \`up\` means nothing [promql/rate]
    A gauge may fall.
    Use \`deriv\`.</failure>
        </testcase>
        <testcase name="record a:b in group node" classname="rules.yml" time="0"/>
      </testsuite>
      <testsuite name="check" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testcase name="check" classname="check" time="0">
          <system-out>info: no place is known [stack/note]</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('a warning is a failure where warnings fail the run', () => {
  const [result] = samples['findings']!.results
  const finding = { ...result!.findings[0]!, severity: 'warning' as const }
  const outcome = { ...samples['findings']!, results: [{ ...result!, findings: [finding] }] }
  const failures = (failOn: 'error' | 'warning') =>
    readXml(reporters.junit(outcome, { ...plain, failOn })).attributes['failures']
  expect([failures('error'), failures('warning')]).toEqual(['0', '1'])
})
