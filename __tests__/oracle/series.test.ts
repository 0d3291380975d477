import { expect, test } from 'vitest'
import { compareSeries, generatedSeries } from './seriesAgreement.ts'
import { describeTally, share, type Tally } from './tally.ts'
import { parserInputs } from './upstream.ts'

const patience = 600_000

test(
  "series of upstream's own tests, and everything else that its tables hold",
  async () => {
    const tally = await compareSeries(await parserInputs())
    expect(tally.compared).toBeGreaterThan(500)
    expectAgreement(tally)
  },
  patience,
)

test(
  'generated and damaged series agree',
  async () => {
    const tally = await compareSeries(generatedSeries(5_000, 1))
    expect(tally.refused).toBeGreaterThan(1_500)
    expect(tally.compared - tally.refused).toBeGreaterThan(1_000)
    expectAgreement(tally)
  },
  patience,
)

function expectAgreement(tally: Tally): void {
  const described = describeTally('series', tally)
  for (const aspect of ['verdict', 'message', 'position', 'print', 'tree'] as const)
    expect(share(tally, aspect), described).toBe(1)
}
