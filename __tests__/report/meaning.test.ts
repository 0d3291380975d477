import { expect, test } from 'vitest'
import { commandResult } from '../../src/core/outcome.ts'
import { reporters } from '../../src/report/index.ts'
import { meant, plain, run } from './samples.ts'

const outcome = run(commandResult({ command: 'apply', outcome: 'passed', changes: [meant] }))

test('text: what differs stands below its field, then what follows', () => {
  expect(reporters.text(outcome, plain).split('\n').slice(2, 11)).toEqual([
    '  ~ configured ConfigMap monitoring/prometheus-rules',
    '      data["api.yml"]: rules, +1 −1 ~1',
    '        + group api › alert ApiDown: expr up == 0; for 2m',
    '        - group api › alert Old',
    '        ~ group api › alert HighErrorRate: for 5m → 10m',
    '      data["one.yml"]: rules, +0 −0 ~1',
    '        ~ group one: interval 1m → 2m',
    '      data["same.yml"]: rules, only the formatting changes',
    '      → Prometheus sees the change and reloads it by itself',
  ])
})

test('summary: one difference stands in the table, all of them below', () => {
  const lines = reporters.summary(outcome, plain).split('\n')
  expect(lines.find((line) => line.startsWith('| ✏️'))?.replaceAll('\\', '')).toBe(
    `| ✏️ | configured | ConfigMap monitoring/prometheus-rules | ${[
      '<code>data["api.yml"]: rules, +1 −1 ~1</code>',
      '<code>data["one.yml"]: group one: interval 1m → 2m</code>',
      '<code>data["same.yml"]: rules, only the formatting changes</code>',
      '→ Prometheus sees the change and reloads it by itself',
    ].join('<br>')} |`,
  )
  const start = lines.indexOf('```diff')
  expect(lines.slice(start + 1, lines.indexOf('```', start))).toEqual([
    '@@ data["api.yml"] @@',
    '+ group api › alert ApiDown: expr up == 0; for 2m',
    '- group api › alert Old',
    '! group api › alert HighErrorRate: for 5m → 10m',
    '@@ data["one.yml"] @@',
    '! group one: interval 1m → 2m',
    '@@ data["same.yml"] @@',
  ])
})
