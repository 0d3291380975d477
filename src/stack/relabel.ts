import { createHash } from 'node:crypto'
import type { Matcher } from 're2js'
import type { RelabelRule } from '../rules/relabelRule.ts'

/** Label names and values; a label without a value is not in it. */
export type Labels = ReadonlyMap<string, string>

/** Applies relabel rules in order (prometheus model/relabel ProcessBuilder); undefined when one of them drops the target. */
export function relabel(labels: Labels, rules: readonly RelabelRule[]): Labels | undefined {
  const current = new Map(labels)
  for (const rule of rules) {
    if (!step(current, rule)) return undefined
  }
  return current
}

/** Fills `$1`, `${1}`, `$name` and `$$` of a template from a match (Go regexp.Expand). */
export function expand(template: string, match: Matcher, names: Readonly<Record<string, number>>): string {
  return template.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar, braced: string, bare: string) => {
    if (dollar !== undefined) return '$'
    const name = braced ?? bare
    const index = /^[0-9]+$/.test(name) ? Number(name) : names[name]
    if (index === undefined || index > match.groupCount()) return ''
    return match.group(index) ?? ''
  })
}

/** Changes the labels as one rule says; false when the rule drops the target. */
function step(labels: Map<string, string>, rule: RelabelRule): boolean {
  const value = rule.sourceLabels.map((name) => labels.get(name) ?? '').join(rule.separator)
  switch (rule.action) {
    case 'drop':
      return !rule.regex.matches(value)
    case 'keep':
      return rule.regex.matches(value)
    case 'dropequal':
      return (labels.get(rule.targetLabel) ?? '') !== value
    case 'keepequal':
      return (labels.get(rule.targetLabel) ?? '') === value
    case 'replace':
      replace(labels, rule, value)
      return true
    case 'lowercase':
      set(labels, rule.targetLabel, toLower(value))
      return true
    case 'uppercase':
      set(labels, rule.targetLabel, toUpper(value))
      return true
    case 'hashmod':
      set(labels, rule.targetLabel, hashModulus(value, rule.modulus))
      return true
    case 'labelmap':
      for (const [name, text] of [...labels].sort(byName)) {
        const match = rule.regex.matcher(name)
        if (match.matches()) set(labels, expand(rule.replacement, match, rule.regex.namedGroups()), text)
      }
      return true
    case 'labeldrop':
      for (const name of [...labels.keys()]) if (rule.regex.matches(name)) labels.delete(name)
      return true
    case 'labelkeep':
      for (const name of [...labels.keys()]) if (!rule.regex.matches(name)) labels.delete(name)
      return true
  }
}

function replace(labels: Map<string, string>, rule: RelabelRule, value: string): void {
  const match = rule.regex.matcher(value)
  if (!match.matches()) return
  const names = rule.regex.namedGroups()
  const target = expand(rule.targetLabel, match, names)
  // Under the UTF-8 scheme, the default since Prometheus 3, every name but the empty one is valid.
  if (target !== '') set(labels, target, expand(rule.replacement, match, names))
}

/** Go changes the case of each character by itself: `ß` has no upper case of one character and stays. */
function toUpper(text: string): string {
  return [...text].map((character) => (isOne(character.toUpperCase()) ? character.toUpperCase() : character)).join('')
}

function toLower(text: string): string {
  return [...text].map((character) => [...character.toLowerCase()][0] ?? '').join('')
}

function isOne(text: string): boolean {
  return [...text].length === 1
}

/** An empty value removes the label. */
function set(labels: Map<string, string>, name: string, value: string): void {
  if (value === '') labels.delete(name)
  else labels.set(name, value)
}

/** The last eight bytes of the MD5, as Prometheus keeps it for compatibility. */
function hashModulus(value: string, modulus: bigint): string {
  const digest = createHash('md5').update(value).digest()
  return String(digest.readBigUInt64BE(8) % modulus)
}

function byName(left: readonly [string, string], right: readonly [string, string]): number {
  return left[0] < right[0] ? -1 : 1
}
