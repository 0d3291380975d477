import { expect, test } from 'vitest'
import { catalogue } from '../../src/checks/index.ts'
import { find } from './find.ts'

/** Expressions that are meant to take long. */
test.each([
  ['nested aggregations', `${'sum by (a, b, c, d) ('.repeat(300)}x${')'.repeat(300)} > 1`],
  ['a long sum of joins', `${Array.from({ length: 3000 }, (_, i) => `x${i}`).join(' + on (a) ')} > 1`],
  ['a long chain of or', `${Array.from({ length: 3000 }, (_, i) => `sum(x${i}) > 1`).join(' or ')}`],
  ['many matchers', `x{${Array.from({ length: 5000 }, (_, i) => `l${i}="${i}"`).join(',')}} / y > 1`],
  ['many labels', `sum by (${Array.from({ length: 5000 }, (_, i) => `l${i}`).join(',')}) (sum(x)) > 1`],
  ['nested joins', `${'(x * on (a) group_left (b) '.repeat(200)}y${')'.repeat(200)} > 1`],
  ['nested divisions in sums', `${'sum(x / ('.repeat(150)}y${'))'.repeat(150)} > 1`],
])('%s are judged in a bounded time', { timeout: 30_000 }, async (_, expr) => {
  const begin = performance.now()
  const found = await find({
    'rules.yml': `groups:\n  - name: g\n    rules:\n      - alert: A\n        expr: |\n          ${expr}\n`,
  })
  expect(performance.now() - begin).toBeLessThan(10_000)
  const ids = new Set(catalogue.map(({ id }) => id))
  expect(found.filter(({ id }) => !ids.has(id))).toEqual([])
})
