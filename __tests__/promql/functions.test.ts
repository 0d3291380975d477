import { expect, test } from 'vitest'
import { functions } from '../../src/promql/functions.ts'
import { ask } from '../oracle/oracle.ts'

test("the functions are Prometheus'", { timeout: 600_000 }, async () => {
  const [answer] = await ask('functions', [{}])
  const theirs = (answer?.functions ?? []).map((one) => ({
    name: one.name,
    argTypes: one.arguments,
    variadic: one.variadic,
    returnType: one.returns,
    isExperimental: one.experimental,
  }))
  expect(theirs.length).toBeGreaterThan(80)
  const byName = (left: { readonly name: string }, right: { readonly name: string }) =>
    left.name < right.name ? -1 : 1
  expect([...functions.values()].sort(byName)).toEqual(theirs.sort(byName))
})
