import type { At } from '../../yaml/decode.ts'
import type { RelabelConfig } from './relabel.ts'

/** Refuses a list that has an empty rule. False when something was refused. */
export function checkNoEmptyRule(
  rules: readonly (RelabelConfig | undefined)[],
  at: At,
  { field, upstream }: { readonly field: string; readonly upstream: string },
): boolean {
  const index = rules.indexOf(undefined)
  if (index < 0) return true
  at.refuse(upstream, { path: [field, index], help: 'Remove the `-` or write a rule after it.' })
  return false
}
