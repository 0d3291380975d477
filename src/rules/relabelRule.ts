import { RE2JS } from 're2js'
import type { Finding } from '../core/finding.ts'
import { at, type Json } from '../core/json.ts'
import type { Span } from '../core/source.ts'
import { scalarAt, textsAt } from './scalar.ts'

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

/** Reads one relabel rule, or says what Prometheus would refuse in it. */
export function readRelabelRule(value: Json, spanOf: (path: readonly string[]) => Span): RelabelRule | Finding {
  const refuse = (field: string, message: string): Finding => ({
    id: 'config/relabel',
    severity: 'error',
    span: spanOf([field]),
    message,
    why: 'Prometheus refuses the whole configuration.',
    help: 'Correct the relabel rule.',
  })
  const actionText = (scalarAt(value, 'action') ?? 'replace').toLowerCase()
  const action = actions.find((known) => known === actionText)
  if (action === undefined) return refuse('action', `unknown relabel action \`${actionText}\``)
  const targetLabel = scalarAt(value, 'target_label') ?? ''
  if (needsTarget.has(action) && targetLabel === '')
    return refuse('target_label', `the relabel action \`${action}\` needs a \`target_label\``)
  const modulus = scalarAt(value, 'modulus') ?? '0'
  if (!/^[0-9]+$/.test(modulus) || (action === 'hashmod' && BigInt(modulus) === 0n))
    return refuse('modulus', `the modulus \`${modulus}\` is not a positive whole number`)
  const pattern = at(value, 'regex') === null ? '' : (scalarAt(value, 'regex') ?? '(.*)')
  const regex = compile(pattern)
  if (typeof regex === 'string') return refuse('regex', `\`${pattern}\` is not a regular expression: ${regex}`)
  return {
    action,
    sourceLabels: textsAt(value, 'source_labels'),
    separator: at(value, 'separator') === null ? '' : (scalarAt(value, 'separator') ?? ';'),
    regex,
    modulus: BigInt(modulus),
    targetLabel,
    replacement: at(value, 'replacement') === null ? '' : (scalarAt(value, 'replacement') ?? '$1'),
  }
}

const actions: readonly RelabelAction[] = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
]

const needsTarget: ReadonlySet<RelabelAction> = new Set([
  'replace',
  'hashmod',
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
])

/** Anchored on both sides, and `.` matches line ends: relabel.NewRegexp. */
function compile(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(`^(?s:${pattern})$`)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
