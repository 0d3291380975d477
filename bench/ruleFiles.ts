/** A rule file of so many rules, as people write them: two thirds alerts with templates, one third recorded aggregations. */
export function ruleFile(rules: number): string {
  const lines = ['groups:']
  for (let index = 0; index < rules; index++) {
    if (index % 20 === 0) lines.push(`- name: group-${index / 20}`, '  rules:')
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
