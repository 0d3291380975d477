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
          const groups = groupsOf(rule.regex.text)
          const unknown = [...referencesIn(rule[field])].filter((name) => !isGroup(name, groups))
          // A default has no place of its own, and takes its `$1` from an expression that may have none on purpose.
          if (unknown.length === 0 || !isWritten(subject, rule, field)) continue
          const span = subject.config.spanOf(rule, field)
          for (const name of unknown) if (span !== undefined) yield { span, ...wordsFor(name, rule.regex.text, groups) }
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

interface Groups {
  readonly count: number
  readonly names: ReadonlySet<string>
}

/** The groups of an expression: every `(` that is not escaped, not in a class and not followed by `?`, and those with a name. */
function groupsOf(regex: string): Groups {
  let count = 0
  const names = new Set<string>()
  for (const match of regex.matchAll(
    /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|\((?:\?P?<(\w+)>|(?!\?))/g,
  )) {
    if (!match[0].startsWith('(')) continue
    count++
    if (match[1] !== undefined) names.add(match[1])
  }
  return { count, names }
}

function isGroup(name: string, { count, names }: Groups): boolean {
  return /^[0-9]+$/.test(name) ? Number(name) <= count : names.has(name)
}

function wordsFor(name: string, regex: string, { count }: Groups) {
  const why = 'What no group gives is an empty text.'
  const digits = /^([0-9]+)_/.exec(name)?.[1]
  if (digits !== undefined && Number(digits) <= count)
    return {
      message: `\`$${name}\` is the group \`${name}\`, which does not exist`,
      why: 'After `$` all letters, digits and underscores belong to the name.',
      help: `Write \`\${${digits}}${name.slice(digits.length)}\`.`,
    }
  const has = count === 0 ? 'no group' : count === 1 ? 'one group' : `${count} groups`
  return {
    message: `the expression \`${regex}\` has ${has}, and none of the name \`${name}\``,
    why,
    help: 'Put the part that is meant in parentheses, or write `$$` for a dollar sign.',
  }
}
