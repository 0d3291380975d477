import { itemsAt, nameAt, valueAt } from '../../rules/nodes.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { entryOf } from '../../yaml/path.ts'
import type { Check, Hit } from '../check.ts'
import { type OperatorSubject, specOf } from './operatorSubject.ts'
import { verdictOf } from './selection.ts'

/** Finds fields of rules that the operator drops, because the Prometheus is too old for them. */
export const version: Check<OperatorSubject> = {
  id: 'operator/version',
  severity: 'warning',
  summary: 'A rule has a field that the Prometheus which loads it is too old for.',
  *find(subject) {
    for (const prometheus of subject.objects.get('Prometheus') ?? []) {
      const written = nameAt(specOf(prometheus), 'version')?.name
      const number = written === undefined ? undefined : numberOf(written)
      if (number === undefined || number >= numberOf(newest)!) continue
      for (const rules of subject.objects.get('PrometheusRule') ?? []) {
        if (verdictOf(prometheus, rules, subject) !== 'yes') continue
        for (const group of itemsAt(specOf(rules), 'groups')) {
          const of = { number, name: `Prometheus \`${prometheus.reference.name}\` has version ${written}` }
          yield* tooNew(group, groupFields, of)
          for (const rule of itemsAt(group, 'rules')) yield* tooNew(rule, ruleFields, of)
        }
      }
    }
  },
}

/** Since when there are fields (prometheus-operator pkg/operator rules.go). */
const groupFields = { limit: '2.31', query_offset: '2.53', labels: '3.0' }
const ruleFields = { keep_firing_for: '2.42' }
const newest = '3.0'

function* tooNew(
  node: YamlNode,
  fields: Readonly<Record<string, string>>,
  { number, name }: { readonly number: number; readonly name: string },
): Generator<Hit> {
  for (const [field, since] of Object.entries(fields)) {
    const entry = valueAt(node, field) && entryOf(node, field)
    if (entry === undefined || number >= numberOf(since)!) continue
    yield {
      span: entry.key.span,
      message: `\`${field}\` came with Prometheus ${since}, and ${name}`,
      why: 'The operator drops the field, and says so only in its log: the rules work otherwise than they are written.',
      help: `Raise \`version\` of the Prometheus to ${since} or later, or remove the field.`,
    }
  }
}

/** The version as a number that can be compared; undefined when it is none. */
function numberOf(written: string): number | undefined {
  const parts = /^v?([0-9]{1,4})\.([0-9]{1,4})(?:\.|$|-|\+)/.exec(written)
  return parts === null ? undefined : Number(parts[1]) * 10_000 + Number(parts[2])
}
