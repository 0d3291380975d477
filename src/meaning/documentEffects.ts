import type { Effect } from '../core/change.ts'
import type { DocumentKind } from '../corpus/corpus.ts'
import { parseDuration } from '../rules/duration.ts'
import type { PartChange } from './compareParts.ts'

/** What follows from the changes of a document by themselves, whatever runs it. */
export function documentEffects(kind: DocumentKind, changes: readonly PartChange[]): readonly Effect[] {
  if (kind === 'rules') return resets(changes)
  return kind === 'prometheus' ? changes.flatMap(retention) : []
}

/**
 * Prometheus keeps the state of an alert over a reload while its group, its name and its labels stay (rules/group.go CopyState): a new
 * `for` or `expr` goes on with what is pending, another label begins anew.
 */
function resets(changes: readonly PartChange[]): readonly Effect[] {
  const names = changes.flatMap((change): string[] => {
    const { kind, path } = change
    const label = path.at(-1) ?? ''
    if (kind === 'moved') return change.part.word === 'alert' ? [label] : []
    if (kind !== 'setting' || !change.name.startsWith('labels.')) return []
    if (change.part.word === 'alert') return [label]
    return change.part.word === 'group' && change.part.parts.some(({ word }) => word === 'alert')
      ? [`alerts of ${label} that take the label from it`]
      : []
  })
  return [...new Set(names)].map((name) => ({
    kind: 'pending-reset',
    text: `${name}: what is pending or firing begins anew, since its labels or its group change`,
  }))
}

function retention(change: PartChange): readonly Effect[] {
  if (change.kind !== 'setting' || change.path.length > 0 || change.name !== 'storage.tsdb.retention.time') return []
  const { before, after } = change
  if (before?.kind !== 'value' || after?.kind !== 'value') return []
  const earlier = parseDuration(before.value.shown)
  const later = parseDuration(after.value.shown)
  if (earlier === undefined || later === undefined || earlier === 0 || later === 0 || later >= earlier) return []
  return [
    {
      kind: 'data-loss',
      text: `retention shrinks from ${before.value.shown} to ${after.value.shown}: older blocks are deleted`,
    },
  ]
}
