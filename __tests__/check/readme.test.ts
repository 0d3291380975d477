import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checked } from './checked.ts'

const rules = `apiVersion: v1
kind: ConfigMap
metadata:
  name: prometheus-rules
data:
  node.rules.yml: |
    groups:
      - name: node
        rules:
          - alert: NodeDiskFull
            expr: |
              sum by (instance) (node_filesystem_avail_bytes{mountpoint="/"})
                / sum by (instance) (node_filesystem_size_bytes{mountpoint="/"}) < 0.1
            for: 10m
            annotations:
              summary: '{{ $labels.device }} of {{ $labels.instance }} is almost full'
          - alert: HighErrorRate
            expr: sum(rate(http_requests_total{code=~"5.."}[5m]) by (job) > 10
`

test('the README shows what check says', async () => {
  const shown = /```\n\$ promstack check rules\.yaml\n([\s\S]*?)\n\nfailed in/.exec(
    readFileSync('README.md', 'utf8'),
  )?.[1]
  const { printed } = await checked({ 'rules.yaml': rules }, { columns: 140 })
  expect(printed.join('')).toContain(`\n\n${shown}\n\n`)
})
