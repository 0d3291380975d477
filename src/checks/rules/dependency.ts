import type { VectorSelector } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { type Producer, recordsOf } from '../records.ts'
import { placeOf, type RuleSubject } from '../ruleSubject.ts'

/** Finds recording rules that read another record one evaluation too late. */
export const dependency: Check<RuleSubject> = {
  id: 'rules/dependency',
  severity: 'info',
  summary: 'A record is built on one of another group, or on one that comes later.',
  of: 'recording',
  *find(subject) {
    const seen = new Set<string>()
    for (const selector of subject.nodes.selectors) {
      if (seen.has(selector.name) || selector.offset !== undefined) continue
      const producers = recordsOf(subject.set).get(selector.name)
      if (producers === undefined) continue
      seen.add(selector.name)
      yield* late(subject, selector, producers)
    }
  },
}

function* late(subject: RuleSubject, selector: VectorSelector, producers: readonly Producer[]): Generator<Hit> {
  const inGroup = producers.filter(({ group }) => group === subject.group)
  const other = producers[0]
  if (inGroup.length === 0 && other !== undefined) {
    yield {
      span: placeOf(subject, selector),
      message: `\`${selector.name}\` is recorded by another group, \`${other.group.name}\``,
      why: 'Groups are evaluated at different times: this rule reads a value of up to one interval ago, and the two records do not fit together.',
      help: 'Put both rules into one group, the one that is read first.',
    }
    return
  }
  const { rules } = subject.group
  const own = rules.indexOf(subject.rule)
  if (inGroup.some(({ rule }) => rules.indexOf(rule) <= own)) return
  yield {
    span: placeOf(subject, selector),
    message: `\`${selector.name}\` is recorded by a later rule of this group`,
    why: 'The rules of a group run in their order: this one reads the value of the evaluation before.',
    help: 'Put the rule that records it first.',
  }
}
