import { whyImpossible } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { parseExpr } from '../../promql/parse.ts'
import type { Entry } from '../../rules/file/rule.ts'
import type { Check, Hit } from '../check.ts'
import type { RuleSubject } from '../ruleSubject.ts'
import type { QueryUse } from '../templateUses.ts'

/** Finds queries in templates that do not parse, or do not give what is read of them. */
export const templateQuery: Check<RuleSubject> = {
  id: 'alerts/template-query',
  severity: 'error',
  summary: 'A query in a template does not parse, or cannot give the label that is read.',
  of: 'alerting',
  *find({ templates }) {
    for (const { entry, uses } of templates) {
      for (const query of uses.queries) yield* ofQuery(entry, query)
    }
  },
}

function* ofQuery(entry: Entry, query: QueryUse): Generator<Hit> {
  const { expr, problems } = parseExpr(query.text)
  const problem = problems[0]
  if (problem !== undefined || expr === undefined) {
    const { start, end } = query.isPlain && problem ? problem : { start: 0, end: query.end - query.start }
    yield {
      span: entry.value.spanAt(query.start + start, query.start + end),
      message: `the query does not parse: ${problem?.message ?? 'it is empty'}`,
      why: 'promtool does not look into templates; when the alert fires, the text is an error message.',
      help: 'Correct the query.',
    }
    return
  }
  for (const { name, start, end, isCondition } of query.labels) {
    const reason = isCondition ? undefined : whyImpossible(labelsOf(expr), name)
    if (reason === undefined) continue
    yield {
      severity: 'warning',
      span: entry.value.spanAt(start, end),
      message: `the query cannot give the label \`${name}\``,
      why: `In \`${query.text}\`, ${reason.sentence}. The text has a gap where the label should be.`,
      help: 'Keep the label in the query, or do not read it.',
    }
  }
}
