import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/finding.ts'
import { commandResult } from '../../src/core/outcome.ts'
import { annotations } from '../../src/report/index.ts'
import { run, samples, span } from './samples.ts'

test('errors first, then warnings, each at its place', () => {
  expect(annotations(samples['deployed']!)).toEqual([
    {
      kind: 'annotation',
      severity: 'error',
      title: 'Deployment monitoring/grafana failed',
      message: 'image "grafana:2" of container "grafana" does not exist\nCorrect the tag, or push the image.',
      span: span('manifests/grafana.yaml', 12),
    },
    {
      kind: 'annotation',
      severity: 'error',
      title: 'Service monitoring/bad failed',
      message: 'the server refused it: `spec.ports` is missing',
    },
    {
      kind: 'annotation',
      severity: 'error',
      title: 'prometheus/targets failed',
      message:
        '1 of 2 expected jobs has no target that is up\nThe service account may not read `nodes/metrics`; grant it.',
      span: span('manifests/prometheus.yaml', 40),
    },
    {
      kind: 'annotation',
      severity: 'warning',
      title: 'grafana/login inconclusive',
      message: 'no answer within 5 s',
    },
  ])
})

test('a finding says what, why and what to do', () => {
  expect(annotations(samples['findings']!)).toEqual([
    {
      kind: 'annotation',
      severity: 'error',
      title: 'promql/rate',
      message: '`rate` of the gauge `up` means nothing\nA gauge may fall.\nUse `deriv`.',
      span: span('rules.yml', 5),
    },
  ])
})

test('a stop is an error at the input that stops', () => {
  expect(annotations(samples['stopped']!)).toEqual([
    {
      kind: 'annotation',
      severity: 'error',
      title: 'promstack stopped',
      message: 'no cluster answers at `https://127.0.0.1:1`\nStart it.',
      span: span('kubeconfig', 2),
    },
  ])
})

test('what is well or merely told is silent', () => {
  expect([...annotations(samples['nothing']!), ...annotations(samples['planned']!)]).toEqual([])
})

test('errors do not take the place of warnings', () => {
  const finding = (severity: Finding['severity'], index: number): Finding => ({
    id: `a/${severity}`,
    severity,
    message: `${index}`,
  })
  const findings = Array.from({ length: 60 }, (_, index) =>
    finding((['error', 'warning', 'info'] as const)[index % 3]!, index),
  )
  const shown = annotations(run(commandResult({ command: 'check', outcome: 'failed', findings })))
  expect(shown.map(({ severity }) => severity)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
  expect(shown[9]!.message).toBe('27\n\n10 more errors are in the summary and in the JSON result.')
  expect(shown[19]!.message).toBe('28\n\n10 more warnings are in the summary and in the JSON result.')
})
