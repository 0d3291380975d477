import type { CheckedFile, CheckedGroup, CheckedRule, RuleSet } from './ruleSet.ts'

/** A recording rule and where it stands. */
export interface Producer {
  readonly rule: CheckedRule
  readonly group: CheckedGroup
  readonly file: CheckedFile
}

/** The recording rules of a set by the name that they record. */
export function recordsOf(set: RuleSet): ReadonlyMap<string, readonly Producer[]> {
  const known = memory.get(set)
  if (known !== undefined) return known
  const records = new Map<string, Producer[]>()
  for (const file of set.files) {
    for (const group of file.groups) {
      for (const rule of group.rules) {
        if (rule.kind !== 'recording') continue
        const producers = records.get(rule.name)
        if (producers === undefined) records.set(rule.name, [{ rule, group, file }])
        else producers.push({ rule, group, file })
      }
    }
  }
  memory.set(set, records)
  return records
}

const memory = new WeakMap<RuleSet, ReadonlyMap<string, readonly Producer[]>>()
