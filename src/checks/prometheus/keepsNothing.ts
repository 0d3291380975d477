import type { RelabelConfig } from '../../rules/prometheus/relabel.ts'
import type { Check, Hit } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'
import { relabelLists } from './relabelLists.ts'

/** Finds relabel rules behind which nothing is left. */
export const keepsNothing: Check<PrometheusSubject> = {
  id: 'prometheus/keeps-nothing',
  severity: 'error',
  summary: 'Relabel rules drop everything.',
  *find(subject) {
    for (const { rules, isAfterScrape } of relabelLists(subject)) {
      const what = isAfterScrape ? 'everything' : 'every target'
      /** The texts that are left of labels, by their names; a label that is written is not known any more. */
      const left = new Map<string, ReadonlySet<string>>()
      for (const rule of rules) {
        const span = subject.config.spanOf(rule, 'regex') ?? subject.config.spanOf(rule, 'action')
        const hit = span && hitOf(rule, left, what)
        if (hit) yield { span, ...hit }
        forget(left, rule)
      }
    }
  },
}

function hitOf(
  rule: RelabelConfig,
  left: Map<string, ReadonlySet<string>>,
  what: string,
): Omit<Hit, 'span'> | undefined {
  if (rule.action !== 'keep' && rule.action !== 'drop') return undefined
  const labels = rule.source_labels ?? []
  const help = 'Name the labels to look at in `source_labels`.'
  if (labels.length === 0) {
    const isKept = (rule.action === 'keep') === rule.regex.compiled.matches('')
    const why = 'Without `source_labels` the expression is held against an empty text.'
    return isKept ? undefined : { message: `this rule drops ${what}`, why, help }
  }
  const [label, ...others] = labels
  const words = rule.action === 'keep' && others.length === 0 ? wordsOf(rule.regex.text) : undefined
  if (label === undefined || words === undefined) return undefined
  const before = left.get(label)
  left.set(label, words)
  if (before === undefined || [...words].some((word) => before.has(word))) return undefined
  return {
    message: `a rule before keeps only ${quoted(before)} of \`${label}\`, and this one only ${quoted(words)}: nothing is left`,
    why: '`keep` rules must all be met.',
    help: 'Join the texts with `|` in one rule.',
  }
}

/** The texts that an expression matches when it is a list of plain ones; undefined for all others. */
function wordsOf(regex: string): ReadonlySet<string> | undefined {
  const plain = /^\(?([\w/: -]+(?:\|[\w/: -]+)*)\)?$/.exec(regex)?.[1]
  return plain === undefined ? undefined : new Set(plain.split('|'))
}

function forget(left: Map<string, ReadonlySet<string>>, rule: RelabelConfig): void {
  if (rule.action === 'labelmap' || rule.target_label.includes('$')) left.clear()
  else left.delete(rule.target_label)
}

function quoted(words: ReadonlySet<string>): string {
  return [...words].map((word) => `\`${word}\``).join(', ')
}
