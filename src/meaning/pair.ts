import type { Part } from './part.ts'

/** Two things of one word that are the same thing before and after, or one that has no counterpart. */
export interface Pair {
  readonly before?: Placed
  readonly after?: Placed
}

/** A thing and its place among its neighbours of the same word, counted from 0. */
export interface Placed {
  readonly part: Part
  readonly index: number
}

/** Pairs the things of one word: by name, then by what they hold, then by place; in the later order, with what goes at its end. */
export function pairsOf(before: readonly Part[], after: readonly Part[]): readonly Pair[] {
  const left = before.map((part, index) => ({ part, index }))
  const right = after.map((part, index) => ({ part, index }))
  const names = new Set([...before, ...after].map(({ name }) => name))
  const byNameLeft = Map.groupBy(left, ({ part }) => part.name)
  const byNameRight = Map.groupBy(right, ({ part }) => part.name)
  const pairs = [...names].flatMap((name) => {
    const one = byNameLeft.get(name) ?? []
    const other = byNameRight.get(name) ?? []
    return name === undefined ? byPlace(one, other) : byHint(one, other)
  })
  return pairs.sort((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ before, after }: Pair): number {
  return after?.index ?? 1e9 + (before?.index ?? 0)
}

/** Those that are equal, then those that are told apart alike, then what is left in order. */
function byHint(before: readonly Placed[], after: readonly Placed[]): readonly Pair[] {
  const pairs: Pair[] = []
  let left = before
  let right = after
  for (const keyOf of [({ same }: Part) => same, ({ hint }: Part) => hint, () => '']) {
    const waiting = Map.groupBy(right, ({ part }) => keyOf(part))
    const used = new Set<Placed>()
    left = left.filter((one) => {
      const other = waiting.get(keyOf(one.part))?.shift()
      if (other === undefined) return true
      used.add(other)
      pairs.push({ before: one, after: other })
      return false
    })
    right = right.filter((one) => !used.has(one))
  }
  return [...pairs, ...left.map((one) => ({ before: one })), ...right.map((one) => ({ after: one }))]
}

/** Things without names: equal ones keep each other company as in a diff of lines, and what stands between them is paired in order. */
function byPlace(before: readonly Placed[], after: readonly Placed[]): readonly Pair[] {
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  for (const [left, right] of [...commonOf(before, after), [before.length, after.length] as const]) {
    while (i < left || j < right) {
      const one = i < left ? before[i] : undefined
      const other = j < right ? after[j] : undefined
      pairs.push({ ...(one && { before: one }), ...(other && { after: other }) })
      i = Math.min(i + 1, left)
      j = Math.min(j + 1, right)
    }
    const [one, other] = [before[left], after[right]]
    if (one !== undefined && other !== undefined) pairs.push({ before: one, after: other })
    i = left + 1
    j = right + 1
  }
  return pairs
}

/** Above this many pairs only equal beginnings and ends are looked for. */
const mostPairs = 250_000

/** The places of a longest common subsequence. */
function commonOf(before: readonly Placed[], after: readonly Placed[]): readonly (readonly [number, number])[] {
  const isEqual = (i: number, j: number) => before[i]?.part.same === after[j]?.part.same
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isEqual(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && isEqual(before.length - 1 - tail, after.length - 1 - tail)) tail += 1
  const rows = before.length - head - tail
  const columns = after.length - head - tail
  const found: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index] as const)
  if (rows * columns <= mostPairs) {
    const width = columns + 1
    const lengths = new Uint32Array((rows + 1) * width)
    const at = (i: number, j: number) => lengths[i * width + j] ?? 0
    for (let i = rows - 1; i >= 0; i -= 1)
      for (let j = columns - 1; j >= 0; j -= 1)
        lengths[i * width + j] = isEqual(head + i, head + j)
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1))
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (isEqual(head + i, head + j)) {
        found.push([head + i, head + j])
        i += 1
        j += 1
      } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
      else j += 1
    }
  }
  for (let index = tail; index > 0; index -= 1) found.push([before.length - index, after.length - index])
  return found
}
