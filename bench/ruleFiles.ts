/** A rule file of so many rules, numbered from `first`, as people write them: two thirds alerts with templates, one third recorded aggregations. */
export function ruleFile(rules: number, first = 0): string {
  const lines = ['groups:']
  for (let index = first; index < first + rules; index++) {
    if ((index - first) % 20 === 0) lines.push(`- name: group-${index}`, '  rules:')
    lines.push(...(index % 3 === 0 ? recording(index) : alerting(index)))
  }
  return `${lines.join('\n')}\n`
}

function recording(index: number): readonly string[] {
  return [
    `  - record: job_instance:http_requests_${index}:rate5m`,
    `    expr: sum by (job, instance) (rate(http_requests_total{job="service-${index}", code!~"5.."}[5m]))`,
  ]
}

function alerting(index: number): readonly string[] {
  const limit = (index % 90) / 100
  return [
    `  - alert: HighErrorRate${index}`,
    '    expr: |',
    `      sum by (job) (rate(http_requests_total{job="service-${index}", code=~"5.."}[5m]))`,
    '        /',
    `      sum by (job) (rate(http_requests_total{job="service-${index}"}[5m])) > ${limit}`,
    '    for: 10m',
    '    labels:',
    '      severity: warning',
    '    annotations:',
    `      summary: '{{ $labels.job }} fails {{ $value | humanizePercentage }} of its requests'`,
  ]
}
