import { describe, expect, test } from 'vitest'
import { applyAllows } from '../../src/checks/allow.ts'
import type { Finding } from '../../src/core/finding.ts'
import { fileText } from '../../src/core/source.ts'
import { find } from './find.ts'

/** Two rules with the same finding, `alerts/for`, in lines 6 and 9; comments are put where `%` and a number stand. */
const twoRules = `%0groups:
  - name: a
    rules:
      %1- alert: A
        expr: up == 0 %2
        for: 0s %3
      %4- alert: B
        expr: up == 1
        for: 0s
`

async function linesOf(text: string, id: string): Promise<readonly number[]> {
  const found = await find({ 'rules.yml': text })
  return found.flatMap((finding) => (finding.id === id ? [finding.line ?? 0] : []))
}

function withComment(place: string, comment: string): string {
  return twoRules.replace(place, comment).replace(/ %[23]|%\d/g, '')
}

describe('which findings a comment takes away', () => {
  const allow = '# promstack: allow alerts/for the overlays set it'

  test.each([
    ['none without a comment', '%9', '', [6, 9]],
    ['above the first rule', '%1', `${allow}\n      `, [10]],
    ['above the second rule', '%4', `${allow}\n      `, [6]],
    ['at the end of a line of the rule', '%2', allow, [9]],
    ['at the end of the line itself', '%3', allow, [9]],
    ['inside the rule, below its last line', '%4', `  ${allow}\n      `, [10]],
    ['for the whole file', '%0', '# promstack: allow-file alerts/for the overlays set it\n', []],
    ['another id takes nothing', '%1', '# promstack: allow promql/rate the overlays set it\n      ', [7, 10]],
    ['without a reason all the same', '%1', '# promstack: allow alerts/for\n      ', [10]],
  ])('%s', async (_, place, comment, lines) => {
    expect(await linesOf(withComment(place, comment), 'alerts/for')).toEqual(lines)
  })

  test('in an expression, in a key of a ConfigMap', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: rules
data:
  a.rules.yml: |
    groups:
      - name: a
        rules:
          - alert: A
            expr: |
              # promstack: allow promql/counter it is reset every night
              errors_total > 5
          - alert: B
            expr: errors_total > 5
`
    expect(await linesOf(text, 'promql/counter')).toEqual([15])
  })

  test('above a line that is no rule, for what belongs to it', async () => {
    const text = `groups:
  # promstack: allow group/interval the series are read with last_over_time
  - name: a
    interval: 10m
    rules:
      - record: a:b:c
        expr: up
  - name: b
    interval: 10m
    rules:
      - record: a:b:d
        expr: up
`
    expect(await linesOf(text, 'group/interval')).toEqual([9])
  })
})

test('what is taken away is told with its reason', () => {
  const file = fileText('rules.yml', 'a: 1 # promstack: allow x/y because of the night\n')
  const finding: Finding = { id: 'x/y', severity: 'warning', span: file.spanAt(0, 1), message: 'odd' }
  const other: Finding = { id: 'x/y', severity: 'warning', message: 'without a place' }
  expect(
    applyAllows({
      files: [file],
      findings: [finding, other],
      rules: [],
      ids: new Set(['x/y']),
      isSelected: () => true,
    }),
  ).toEqual({ findings: [other], suppressed: [{ finding, by: 'comment', reason: 'because of the night' }] })
})

test('what was not run is not called useless', () => {
  const file = fileText('rules.yml', '# promstack: allow-file x/y because\na: 1\n')
  const given = { files: [file], findings: [], rules: [], ids: new Set(['x/y']) }
  expect(applyAllows({ ...given, isSelected: () => true }).findings.map(({ id }) => id)).toEqual([
    'check/useless-allow',
  ])
  expect(applyAllows({ ...given, isSelected: () => false }).findings).toEqual([])
})

test('many comments are placed in linear time', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `${' '.repeat(index % 50)}# promstack: allow x/y because`)
  const file = fileText('rules.yml', `${lines.join('\n')}\nend: 1\n`)
  const begin = performance.now()
  const { findings } = applyAllows({
    files: [file],
    findings: [],
    rules: [],
    ids: new Set(['x/y']),
    isSelected: () => true,
  })
  expect(findings).toHaveLength(40_000)
  expect(performance.now() - begin).toBeLessThan(5000)
})
