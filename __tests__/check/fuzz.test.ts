import { expect, test } from 'vitest'
import { seeds, tryOne } from './fuzz.ts'

test('files that are broken at random are answered: no crash, no hang, no place outside of the file', {
  timeout: 120_000,
}, async () => {
  const texts = seeds()
  expect(texts.length).toBeGreaterThan(50)
  for (let seed = 1; seed <= 300; seed++) expect(await tryOne(seed, texts)).toBeUndefined()
})
