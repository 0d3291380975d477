import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checked } from './checked.ts'

const file = `${import.meta.dirname}/../../README.md`

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
  const readme = readFileSync(file, 'utf8')
  const parts = /^([\s\S]*```\n\$ promstack check rules\.yaml\n)[\s\S]*?(\n\nfailed in[\s\S]*)$/.exec(readme)
  expect(parts).not.toBeNull()
  const { printed } = await checked({ 'rules.yaml': rules }, { columns: 160 })
  const findings = /\n\n(rules\.yaml:[\s\S]*)\n\nnote: /.exec(printed.join(''))?.[1]
  expect(findings).toMatch(/: warning: [\s\S]*: error: /)
  await expect(`${parts?.[1]}${findings}${parts?.[2]}`).toMatchFileSnapshot(file)
})
