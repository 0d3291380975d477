import { seededRandom } from '../oracle/random.ts'

/** Texts of up to `length` pieces, some of them with a space between. */
export function textsOf(
  pieces: readonly string[],
  { count, length, seed }: { count: number; length: number; seed: number },
): readonly string[] {
  const random = seededRandom(seed)
  const piece = () => random.pick(pieces) + (random.chance(0.25) ? ' ' : '')
  return Array.from({ length: count }, () => Array.from({ length: 1 + random.int(length) }, piece).join(''))
}
