import type { RelabelConfig } from '../../rules/prometheus/relabel.ts'
import type { Check } from '../check.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'
import { relabelLists } from './relabelLists.ts'

/** Finds `$2`, `$1_total` and their like that no group of the expression gives. */
export const unknownGroup: Check<PrometheusSubject> = {
  id: 'prometheus/unknown-group',
  severity: 'warning',
  summary: 'A replacement names a group that the expression does not have.',
  *find(subject) {
    for (const { rules } of relabelLists(subject)) {
      for (const rule of rules) {
        if (rule.action !== 'replace' && rule.action !== 'labelmap') continue
        for (const field of ['replacement', 'target_label'] as const) {
          const span = subject.config.spanOf(rule, field)
          // A default has no place of its own, and takes its `$1` from an expression that may have none on purpose.
          if (span === undefined || !isWritten(subject, rule, field)) continue
          for (const name of referencesIn(rule[field])) {
            if (isGroup(name, rule)) continue
            yield { span, ...wordsFor(name, rule) }
          }
        }
      }
    }
  },
}

function isWritten({ config }: PrometheusSubject, rule: RelabelConfig, field: string): boolean {
  const own = config.spanOf(rule, field)
  const whole = config.spanOf(rule)
  return own?.line !== whole?.line || own?.column !== whole?.column
}

/** The names after `$` as Go takes them: as many letters, digits and underscores as follow (regexp Expand). */
function* referencesIn(template: string): Generator<string> {
  for (const match of template.matchAll(/\$(?:\$|\{(\w+)\}|(\w+))/g)) {
    const name = match[1] ?? match[2]
    if (name !== undefined) yield name
  }
}

function isGroup(name: string, { regex }: RelabelConfig): boolean {
  if (/^[0-9]+$/.test(name)) return Number(name) <= regex.compiled.groupCount()
  return Object.hasOwn(regex.compiled.namedGroups(), name)
}

function wordsFor(name: string, { regex }: RelabelConfig) {
  const why = 'What no group gives is an empty text.'
  const digits = /^([0-9]+)_/.exec(name)?.[1]
  if (digits !== undefined && Number(digits) <= regex.compiled.groupCount())
    return {
      message: `\`$${name}\` is the group \`${name}\`, which does not exist`,
      why: 'After `$` all letters, digits and underscores belong to the name.',
      help: `Write \`\${${digits}}${name.slice(digits.length)}\`.`,
    }
  const count = regex.compiled.groupCount()
  const has = count === 0 ? 'no group' : count === 1 ? 'one group' : `${count} groups`
  return {
    message: `the expression \`${regex.text}\` has ${has}, and none of the name \`${name}\``,
    why,
    help: 'Put the part that is meant in parentheses, or write `$$` for a dollar sign.',
  }
}
