import { describe, expect, test } from 'vitest'
import { allFeatures, compareExpressions, generatedExpressions, plainFeatures } from './promqlAgreement.ts'
import { describeTally, emptyTally, share, type Tally } from './tally.ts'
import { evaluatedExpressions, parserInputs, printerInputs } from './upstream.ts'

const patience = 600_000

describe("upstream's own inputs", () => {
  test.each([
    ['every feature on', allFeatures],
    ['no feature on', plainFeatures],
    ['names in UTF-8', { ...plainFeatures, unquotedUtf8Names: true }],
  ])(
    '%s: same verdict, first error, nesting and print of all',
    async (_, features) => {
      const texts = [...(await evaluatedExpressions()), ...(await parserInputs()), ...(await printerInputs())]
      expect(texts.length).toBeGreaterThan(2_500)
      const tally = await compareExpressions(texts, features)
      expectAgreement(tally, { verdict: 1, message: 1, position: 1, tree: 1, print: 1, pretty: 1 })
    },
    patience,
  )
})

test(
  'generated and damaged expressions agree',
  async () => {
    const tally = await compareExpressions(await generatedExpressions(5_000, 1))
    expect(tally.refused).toBeGreaterThan(1_500)
    expect(tally.compared - tally.refused).toBeGreaterThan(1_500)
    expectAgreement(tally, {
      verdict: 0.9999,
      message: 0.98,
      position: 0.98,
      tree: 0.9999,
      print: 0.9999,
      pretty: 0.9999,
    })
  },
  patience,
)

test('a disagreement is counted and shown', async () => {
  const tally = emptyTally()
  await compareExpressions(['a', 'mad_over_time(a[5m])'], plainFeatures, tally)
  expect(describeTally('two', tally)).toContain('verdict  2 of 2 (100.000 %)')
})

function expectAgreement(
  tally: Tally,
  least: Readonly<Record<'verdict' | 'message' | 'position' | 'tree' | 'print' | 'pretty', number>>,
) {
  const described = describeTally('compared', tally)
  for (const [aspect, wanted] of Object.entries(least) as [keyof typeof least, number][])
    expect(share(tally, aspect), described).toBeGreaterThanOrEqual(wanted)
}
