import type { RE2JS } from 're2js'
import type { NameScheme } from './prometheus/labelName.ts'
import type { RelabelConfig } from './prometheus/relabel.ts'
import { relabelProblem } from './prometheus/relabelProblem.ts'

/** What a relabel rule does with the labels of a target. */
export type RelabelAction =
  | 'replace'
  | 'keep'
  | 'drop'
  | 'keepequal'
  | 'dropequal'
  | 'hashmod'
  | 'labelmap'
  | 'labeldrop'
  | 'labelkeep'
  | 'lowercase'
  | 'uppercase'

/** One relabel rule with its defaults filled in and its expression compiled (prometheus model/relabel Config). */
export interface RelabelRule {
  readonly action: RelabelAction
  readonly sourceLabels: readonly string[]
  readonly separator: string
  readonly regex: RE2JS
  readonly modulus: bigint
  readonly targetLabel: string
  readonly replacement: string
}

/** The rules that can work; those that Prometheus refuses are left out. */
export function relabelRules(
  configs: readonly (RelabelConfig | undefined)[],
  scheme: NameScheme,
): readonly RelabelRule[] {
  return configs.flatMap((config) => {
    if (config === undefined || config.action === '' || relabelProblem(config, scheme) !== undefined) return []
    return [
      {
        action: config.action,
        sourceLabels: config.source_labels ?? [],
        separator: config.separator,
        get regex() {
          return config.regex.compiled
        },
        modulus: BigInt(config.modulus),
        targetLabel: config.target_label,
        replacement: config.replacement,
      },
    ]
  })
}
