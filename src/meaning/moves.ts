import type { PartChange } from './compareParts.ts'

/** Where a rule is gone from one group and stands unchanged in another one, tells it as one that moved. */
export function withMoves(changes: readonly PartChange[]): readonly PartChange[] {
  const gone = Map.groupBy(changes.filter(isRule('removed')), ({ part }) => part.same)
  const come = Map.groupBy(changes.filter(isRule('added')), ({ part }) => part.same)
  const moved = new Map<PartChange, PartChange>()
  const dropped = new Set<PartChange>()
  for (const [same, [added, ...others]] of come) {
    const [removed, ...more] = gone.get(same) ?? []
    if (added === undefined || removed === undefined || others.length > 0 || more.length > 0) continue
    moved.set(added, { kind: 'moved', path: added.path, from: removed.path.slice(0, -1), part: added.part })
    dropped.add(removed)
  }
  return changes.filter((change) => !dropped.has(change)).map((change) => moved.get(change) ?? change)
}

function isRule<K extends 'added' | 'removed'>(kind: K) {
  return (change: PartChange): change is Extract<PartChange, { readonly kind: 'added' | 'removed' }> =>
    change.kind === kind && (change.part.word === 'alert' || change.part.word === 'record')
}
