import { formatSpan } from '../../core/source.ts'
import type { Check } from '../check.ts'
import type { CheckedRule, RuleSet } from '../ruleSet.ts'

/** Finds rules that stand twice. */
export const duplicate: Check<RuleSet> = {
  id: 'rules/duplicate',
  severity: 'warning',
  summary: 'The same rule stands twice.',
  *find(set) {
    const folders = new Map<string, Map<string, Namesakes>>()
    for (const { source, groups } of set.files) {
      const named = namesakesIn(set.settings === undefined ? folderOf(source.file) : '', folders)
      for (const { rules } of groups) {
        for (const rule of rules) {
          const other = sameAs(rule, named)
          if (other === undefined) continue
          const what = rule.kind === 'alerting' ? 'alert' : 'record'
          yield {
            span: rule.nameSpan,
            message: `${what} \`${rule.name}\` is there already, with the same labels and expression: ${formatSpan(other.nameSpan)}`,
            why:
              rule.kind === 'alerting'
                ? 'Both write the same `ALERTS` series; when one is changed, the other stays as it was.'
                : 'Both write the same series: one is dropped at every evaluation, and when one is changed, the other stays as it was.',
            help: 'Remove one of them.',
          }
        }
      }
    }
  },
}

/** Rules of one name; their keys are worked out when there is more than one. */
interface Namesakes {
  readonly first: CheckedRule
  byKey?: Map<string, CheckedRule>
}

/** Where it is not known what one Prometheus loads, folders beside each other may well be variants of the same rules. */
function namesakesIn(folder: string, folders: Map<string, Map<string, Namesakes>>): Map<string, Namesakes> {
  const named = folders.get(folder) ?? new Map<string, Namesakes>()
  folders.set(folder, named)
  return named
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')))
}

/** The rule that stands there already. */
function sameAs(rule: CheckedRule, named: Map<string, Namesakes>): CheckedRule | undefined {
  const namesakes = named.get(rule.name)
  if (namesakes === undefined) {
    named.set(rule.name, { first: rule })
    return undefined
  }
  namesakes.byKey ??= new Map([[keyOf(namesakes.first), namesakes.first]])
  const { byKey } = namesakes
  const key = keyOf(rule)
  const same = byKey.get(key)
  if (same === undefined) byKey.set(key, rule)
  return same
}

/** Name, labels and expression; space does not count. */
function keyOf({ kind, name, labels, source }: CheckedRule): string {
  const written = labels.map((label) => `${label.name}=${label.value.text}`).sort()
  return JSON.stringify([kind, name, written, source.text.replace(/\s+/g, ' ').trim()])
}
