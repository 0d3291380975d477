import { expect, test, vi } from 'vitest'
import type { Change } from '../../src/core/change.ts'
import { commandResult, type Outcome } from '../../src/core/outcome.ts'
import { annotations, reporters } from '../../src/report/index.ts'
import { change, plain, run } from './samples.ts'

/** Tens of megabytes take a second or two each, more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

const gitHubsLimit = 1_048_576

/** A run over so many objects: every tenth deleted, so many failed with logs of so many bytes each, the rest configured. */
function large(objects: number, failed: number, logBytes: number): Outcome {
  const line = `${'x'.repeat(90)} ä ✗ |\``
  const lines = Array.from({ length: Math.ceil(logBytes / line.length) }, (_, index) => `${index} ${line}`)
  const changes = Array.from({ length: objects }, (_, index): Change => {
    if (index < failed) {
      const failure = { cause: `cause ${index} is known`, help: 'Do it.', events: lines, logs: [{ of: 'a/b', lines }] }
      return change('configured', 'Deployment', `failed-${index}`, { failure })
    }
    if (index % 10 === 0) return change('deleted', 'Service', `deleted-${index}`)
    return change('configured', 'ConfigMap', `map-${index}`, { fields: [{ path: 'data.a', before: 'b', after: 'c' }] })
  })
  return run(commandResult({ command: 'apply', outcome: 'failed', changes }))
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}

test.each([
  { objects: 2000, failed: 100, logBytes: 100_000, most: 'shown' },
  { objects: 2000, failed: 1, logBytes: 10_000_000, most: 'shown' },
  { objects: 2000, failed: 2000, logBytes: 5000, most: 'named' },
  { objects: 20_000, failed: 500, logBytes: 10_000, most: 'named' },
])('$objects objects, $failed failed with $logBytes bytes of log each', ({ objects, failed, logBytes, most }) => {
  const outcome = large(objects, failed, logBytes)
  const summary = reporters.summary(outcome, plain)
  expect(bytes(summary)).toBeLessThanOrEqual(1_000_000)
  expect(bytes(summary)).toBeGreaterThan(100_000)
  expect(summary).toMatch(new RegExp(`^## ❌ promstack apply failed \\(apply: .*${objects > failed ? 'deleted' : ''}`))
  expect(summary).toMatch(/\n> Shortened to fit: .* The JSON result has all of it\.\n/)
  const changes = outcome.results[0]!.changes
  const lost = changes.filter(
    ({ failure, outcome: became, object }, index) =>
      (failure !== undefined && !summary.includes(`monitoring/failed-${index}`)) ||
      (failure !== undefined && !summary.includes(`cause ${index} is known`)) ||
      (became === 'deleted' && !summary.includes(`monitoring/${object.name} `)),
  )
  expect(lost).toEqual([])
  expect(summary.includes('<details><summary>❌')).toBe(most === 'shown')
  expect(summary.split('<details>').length).toBe(summary.split('</details>').length)
})

test('what has room is shown whole', () => {
  const summary = reporters.summary(large(2, 2, 1000), plain)
  expect(summary).not.toContain('Shortened')
  expect(summary).toContain('\n0 xxx')
})

test('even a million bytes of names fit, and the rest is counted', () => {
  const summary = reporters.summary(large(30_000, 30_000, 0), plain)
  expect(bytes(summary)).toBeLessThan(gitHubsLimit)
  expect(summary).toMatch(/…and \d+ more that failed\./)
  expect(summary).toContain('monitoring/failed-0')
})

test('one line of ten megabytes does not take the rest along', () => {
  const logs = [{ of: 'a/b', lines: ['🙂'.repeat(2_500_000)] }]
  const failure = { cause: 'y'.repeat(2_000_000), events: [], logs }
  const outcome = run(
    commandResult({ command: 'apply', outcome: 'failed', changes: [change('failed', 'Service', 'a', { failure })] }),
  )
  const summary = reporters.summary(outcome, plain)
  expect(bytes(summary)).toBeLessThan(10_000)
  expect(summary).toContain('🙂…')
  expect(summary).toBe(summary.toWellFormed())
})

test('a log that grows when its lines are made harmless is measured as it is written', () => {
  const logs = [{ of: 'a/b', lines: Array<string>(330_000).fill('::') }]
  const failure = { cause: 'none', events: [], logs }
  const outcome = run(
    commandResult({ command: 'apply', outcome: 'failed', changes: [change('failed', 'Service', 'a', { failure })] }),
  )
  const summary = reporters.summary(outcome, plain)
  expect(bytes(summary)).toBeLessThan(10_000)
  expect(summary).toContain('\n\\::\n')
})

test.each([0, 9, 10, 11, 500])('of %i errors the host is given ten at most, and the last counts the rest', (failed) => {
  const shown = annotations(large(600, failed, 100))
  expect(shown).toHaveLength(Math.min(10, failed))
  const more = shown.at(-1)?.message.match(/\n\n(.*)$/s)?.[1]
  expect(more).toBe(
    failed <= 10
      ? undefined
      : `${failed - 10} more error${failed === 11 ? ' is' : 's are'} in the summary and in the JSON result.`,
  )
})
