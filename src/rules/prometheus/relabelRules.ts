import type { At, Path } from '../../yaml/decode.ts'
import type { NameScheme } from './labelName.ts'
import type { RelabelConfig } from './relabel.ts'
import { relabelProblem } from './relabelProblem.ts'

/** Something that parts of a configuration cannot be together; the place is a path in `part`. */
export interface SettingsProblem {
  readonly upstream: string
  readonly part: object
  readonly path: Path
  readonly onKey?: true
  readonly message?: string
  readonly help?: string
}

/** What is wrong with relabel rules. */
export function* rulesProblems(
  rules: readonly (RelabelConfig | undefined)[],
  scheme: NameScheme,
): Generator<SettingsProblem> {
  for (const rule of rules) {
    const problem = rule && relabelProblem(rule, scheme)
    if (problem === undefined) continue
    const { field, ...words } = problem
    yield { ...words, part: rule as RelabelConfig, path: [field] }
  }
}

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
