import { pairsOf } from './pair.ts'
import { isSameSetting, type Part, type Setting } from './part.ts'

/** One difference between two things; `path` leads to what differs, as people say it: `group api`, `alert ApiDown`. */
export type PartChange =
  | { readonly kind: 'added' | 'removed'; readonly path: readonly string[]; readonly part: Part }
  | {
      readonly kind: 'setting'
      readonly path: readonly string[]
      readonly name: string
      readonly part: Part
      readonly before?: Setting
      readonly after?: Setting
    }
  | { readonly kind: 'order'; readonly path: readonly string[]; readonly word: string }
  | { readonly kind: 'moved'; readonly path: readonly string[]; readonly from: readonly string[]; readonly part: Part }

/** Everything by which a thing differs from what it was, the outermost first. */
export function* compareParts(before: Part, after: Part, path: readonly string[] = []): Generator<PartChange> {
  if (before.same === after.same) return
  for (const name of new Set([...before.settings.keys(), ...after.settings.keys()])) {
    const earlier = before.settings.get(name)
    const later = after.settings.get(name)
    if (earlier !== undefined && later !== undefined && isSameSetting(earlier, later)) continue
    yield {
      kind: 'setting',
      path,
      name,
      part: after,
      ...(earlier && { before: earlier }),
      ...(later && { after: later }),
    }
  }
  const left = Map.groupBy(before.parts, ({ word }) => word)
  const right = Map.groupBy(after.parts, ({ word }) => word)
  for (const word of new Set([...left.keys(), ...right.keys()]))
    yield* compareLists(left.get(word) ?? [], right.get(word) ?? [], path)
}

function* compareLists(
  before: readonly Part[],
  after: readonly Part[],
  path: readonly string[],
): Generator<PartChange> {
  const ambiguous = new Set([...repeated(before), ...repeated(after)])
  const pairs = pairsOf(before, after)
  let last = -1
  let isReordered = false
  for (const { before: earlier, after: later } of pairs) {
    const placed = later ?? earlier
    if (placed === undefined) continue
    const { part, index } = placed
    const here = [...path, labelOf(part, { index, isAmbiguous: ambiguous.has(part.name) })]
    if (earlier === undefined) yield { kind: 'added', path: here, part }
    else if (later === undefined) yield { kind: 'removed', path: here, part }
    else {
      isReordered ||= part.isOrdered && earlier.index < last
      last = Math.max(last, earlier.index)
      yield* compareParts(earlier.part, later.part, here)
    }
  }
  const word = before[0]?.word
  if (isReordered && word !== undefined) yield { kind: 'order', path, word }
}

function repeated(parts: readonly Part[]): readonly (string | undefined)[] {
  return [...Map.groupBy(parts, ({ name }) => name)].filter(([, list]) => list.length > 1).map(([name]) => name)
}

function labelOf({ word, name, hint }: Part, at: { readonly index: number; readonly isAmbiguous: boolean }): string {
  if (name === undefined) return `${word} ${at.index + 1}`
  return `${word} ${name}${at.isAmbiguous && hint !== '' ? ` ${hint}` : ''}`
}
