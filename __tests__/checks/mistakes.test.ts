import { describe, expect, test } from 'vitest'
import { find } from './find.ts'

/** A mistake of a rule author, and all that is said of it. */
interface Mistake {
  readonly what: string
  /** Fields of one rule; `|` stands before the place where the finding begins. */
  readonly rule: string
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly why?: string
  readonly help?: string
  /** What promtool says of it; absent where it is content. */
  readonly upstream?: string
}

/** The commonest mistakes of rule authors. promtool passes nine of these twelve without a word. */
const mistakes: readonly Mistake[] = [
  {
    what: 'the range is no longer than the scrape interval',
    rule: 'expr: rate(errors_total[|30s]) > 1',
    id: 'promql/rate',
    severity: 'error',
    message: '`rate` over `[30s]` never has a result: samples come every 30s, the shortest scrape interval of all jobs',
    why: 'It needs two samples; a range of one interval or less holds one, because its start is left out since Prometheus 3.',
    help: 'Use at least `[2m]`, four intervals: then a failed scrape or two do no harm.',
  },
  {
    what: 'the range is forgotten',
    rule: 'expr: rate(|errors_total) > 1',
    id: 'promql/syntax',
    severity: 'error',
    message: 'expected type range vector in call to function "rate", got instant vector',
    upstream:
      '5:15: group "g", rule 1, "A": could not parse expression: 1:6: parse error: expected type range vector in call to function "rate", got instant vector',
  },
  {
    what: 'nothing is counted as zero',
    rule: 'expr: |count(up{job="api"} == 1) == 0',
    id: 'promql/never-true',
    severity: 'error',
    message: '`count(up{job="api"} == 1) == 0` can never be true',
    why: 'When there is nothing to count, `count` gives nothing at all, not 0: the least that it ever gives is 1.',
    help: 'Ask for absence with `absent(…)`, or count matches so that zero is there: `sum(… == bool 1) == 0`, `count(up{job="api"} == 1) or vector(0)`.',
  },
  {
    what: 'nothing is compared',
    rule: 'expr: |increase(errors_total[1h])',
    id: 'alerts/comparison',
    severity: 'warning',
    message: 'nothing is compared here: the alert fires as soon as there is a series',
    why: 'Prometheus fires an alert for every series of the result, whatever its value is.',
    help: 'Compare the value, for example `… > 0`. For an alert that shall always fire write `vector(1)`.',
  },
  {
    what: 'a pattern stands after `=`',
    rule: 'expr: rate(requests_total{code="|5.."}[5m]) > 1',
    id: 'promql/pattern-as-text',
    severity: 'warning',
    message: '`5..` looks like a pattern, but `=` compares it letter by letter',
    why: 'It selects no series, unless a value really is `5..`.',
    help: 'Write `code=~"5.."`.',
  },
  {
    what: 'series stand beside their sum',
    rule: 'expr: errors |/ sum by (job) (requests) > 0.1',
    id: 'promql/vector-matching',
    severity: 'warning',
    message:
      '`/` never has a result: the left side has `instance`, as all that is scraped; the right side cannot: `by (job)` removes all other labels',
    why: 'Two series belong together only when all labels that are compared are equal; without `on` or `ignoring` these are all but the name.',
    help: 'Say which labels to compare with `on (…)` or `ignoring (…)`, or give both sides the same labels.',
  },
  {
    what: 'the bounds of the buckets are summed away',
    rule: 'expr: histogram_quantile(0.9, sum |by (job) (rate(latency_bucket[5m]))) > 1',
    id: 'promql/buckets-without-le',
    severity: 'error',
    message: '`histogram_quantile` never has a result: the label `le` is gone',
    why: 'The buckets tell their upper bounds by `le`, and `by (job)` removes all other labels.',
    help: 'Keep it: `by (le, …)` in `sum by (job) (rate(latency_bucket[5m]))`.',
  },
  {
    what: 'a counter is compared that only grows',
    rule: 'expr: |errors_total > 100',
    id: 'promql/counter',
    severity: 'warning',
    message: '`errors_total` is a counter, and its bare value is compared',
    why: 'A counter grows from the start of its process and never falls: once the comparison is true it stays so until a restart.',
    help: 'Compare what happened lately: `increase(errors_total[1h])` or `rate(…)`.',
  },
  {
    what: 'the text names a label that is summed away',
    rule: 'expr: sum by (job) (rate(errors_total[5m])) > 1\nannotations:\n  summary: "{{ |$labels.instance }} fails"',
    id: 'alerts/template',
    severity: 'warning',
    message: 'the template reads the label `instance`, which the expression cannot give',
    why: '`by (job)` removes all other labels. The text has a gap where the label should be.',
    help: 'Keep the label in the expression, or remove it from the text.',
  },
  {
    what: 'a metric has another name today',
    rule: 'expr: sum by (instance) (rate(|node_cpu[5m])) > 1',
    id: 'promql/renamed-metric',
    severity: 'warning',
    message: 'the metric `node_cpu` is gone since node_exporter 0.16',
    why: 'The expression gives nothing where a newer release is scraped, and no error tells (https://github.com/prometheus/node_exporter/blob/master/docs/V0_16_UPGRADE_GUIDE.md).',
    help: 'Use `node_cpu_seconds_total`.',
  },
  {
    what: 'a variable is misspelt',
    rule: 'expr: errors > 1\nannotations:\n  summary: "{{ |$label.job }} fails"',
    id: 'alerts/template-syntax',
    severity: 'error',
    message: 'undefined variable `$label`',
    help: 'Did you mean `$labels`?',
    upstream: 'group "g", rule 1, "A": annotation "summary": template: __alert_A:1: undefined variable "$label"',
  },
  {
    what: 'a duration has no unit',
    rule: 'expr: errors > 1\nfor: |90',
    id: 'rules/invalid',
    severity: 'error',
    message: '`90` is not a duration',
    why: 'Prometheus refuses the whole file and keeps the rules that it had.',
    help: 'Add the unit: `90s` for seconds, `90m` for minutes.',
    upstream: 'not a valid duration string: "90"',
  },
]

const config = `
global:
  scrape_interval: 30s
rule_files: [rules.yml]
scrape_configs:
  - job_name: api
`

test('most of them pass promtool', () => {
  expect(mistakes.filter(({ upstream }) => upstream === undefined)).toHaveLength(9)
})

describe.each(mistakes)('$what', ({ what: _, rule, ...expected }) => {
  const text = `groups:\n  - name: g\n    rules:\n      - alert: A\n        ${rule.replaceAll('\n', '\n        ')}\n`
  const at = text.indexOf('|')
  const before = text.slice(0, at).split('\n')

  test('is found once, where it is, with what, why and what to do', async () => {
    const found = await find({ 'prometheus.yml': config, 'rules.yml': text.slice(0, at) + text.slice(at + 1) })
    const policy = /^alerts\/(severity|summary|runbook)$/
    const line = before.length
    const column = (before.at(-1)?.length ?? 0) + 1
    expect(found.filter(({ id }) => !policy.test(id))).toEqual([expect.objectContaining({ ...expected, line, column })])
  })
})
