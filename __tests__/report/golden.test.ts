import { describe, expect, test } from 'vitest'
import { reporters } from '../../src/report/index.ts'
import { plain, samples } from './samples.ts'

const names = Object.keys(samples)

function rendered(reporter: keyof typeof reporters, name: string): string {
  return reporters[reporter](samples[name]!, plain)
}

describe.each(names)('%s', (name) => {
  test('text', () => {
    expect(rendered('text', name)).toMatchSnapshot()
  })
  test('summary', () => {
    expect(rendered('summary', name)).toMatchSnapshot()
  })
})

test('the verdict is the last line of the text', () => {
  expect(rendered('text', 'deployed').trimEnd().split('\n').at(-1)).toBe(
    'failed in 1m 42s (apply: 1 failed, 1 created, 1 configured, 1 skipped, 1 unchanged; ' +
      'smoke: 1 probe failed, 1 probe inconclusive, 1 probe skipped, 1 probe passed)',
  )
})

test('the root cause follows the headline', () => {
  expect(rendered('text', 'deployed').split('\n').slice(0, 2)).toEqual([
    'promstack apply, smoke on prod',
    'Deployment monitoring/grafana: image "grafana:2" of container "grafana" does not exist',
  ])
  expect(rendered('summary', 'deployed').split('\n\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^## ❌ promstack apply, smoke failed \(apply: 1 failed, 1 created/),
    '**Deployment monitoring/grafana**: image "grafana:2" of container "grafana" does not exist',
  ])
})

test('a finding is one line that editors link, its place with carets, and what to do', () => {
  const lines = [
    'rules.yml:5:3: error: `rate` of the gauge `up` means nothing [promql/rate]',
    '    5 |   rate(up)',
    '      |   ^^^^^^',
    '    in alert Down in group node',
    '    A gauge may fall.',
    '    Use `deriv`.',
  ]
  expect(rendered('text', 'findings')).toContain(`\n${lines.join('\n')}\n`)
})

test('what could not be asked is not called a no', () => {
  expect(rendered('summary', 'stopped')).toMatch(/^## ❌ promstack apply could not finish \(apply: stopped\)\n/)
  expect(rendered('text', 'stopped')).toContain('\nkubeconfig:2:3: error: no cluster answers')
})

test('a plan says that it is one, shows deletions first and changed lines only', () => {
  const summary = rendered('summary', 'planned')
  expect(summary).toContain('### Planned changes, nothing is written')
  expect(summary.indexOf('| 🗑️ | deleted |')).toBeLessThan(summary.indexOf('| ✏️ | configured |'))
  expect(summary).toContain('@@ data.rules @@\n …\n b\n c\n d\n-e\n+E\n f\n \n```')
  expect(summary).toContain('data.rules: +1 −1 lines')
  expect(rendered('text', 'planned')).toContain('        -e\n        +E\n')
  expect(summary).toContain('Not listed: 1 unchanged.')
})

test('a note said by two commands is said once', () => {
  expect(rendered('summary', 'deployed').split('Grafana is a stand-in.')).toHaveLength(2)
})

test('green, yellow and red', () => {
  expect(rendered('summary', 'nothing')).toMatch(/^## ✅ promstack check passed \(check: nothing to report\)\n/)
  const [result] = samples['findings']!.results
  const lenient = { ...samples['findings']!, outcome: 'passed', results: [{ ...result!, outcome: 'passed' }] } as const
  expect(reporters.summary(lenient, plain)).toMatch(/^## ⚠️ promstack check passed/)
})

test('colours only when wanted, and the same words with them', () => {
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
  const painted = reporters.text(samples['deployed']!, { ...plain, colour: true })
  expect(painted.match(escapes)!.length).toBeGreaterThan(10)
  expect(painted.replace(escapes, '')).toBe(rendered('text', 'deployed'))
})

test('sentences are broken to the width of the terminal', () => {
  const narrow = reporters.text(samples['deployed']!, { ...plain, columns: 40 })
  expect(narrow).toContain('    The service account may not read\n    `nodes/metrics`; grant it.\n')
})
