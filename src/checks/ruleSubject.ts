import type { CheckedFile, CheckedGroup, CheckedRule, RuleSet } from './ruleSet.ts'

/** A rule and what stands around it, for the checks that look at one rule at a time. */
export interface RuleSubject {
  readonly rule: CheckedRule
  readonly group: CheckedGroup
  readonly file: CheckedFile
  readonly set: RuleSet
}
