import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { readAlertmanagerConfigResource } from '../../src/rules/alertmanager/customResource.ts'
import { receiversOf } from '../../src/rules/alertmanager/routing.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'

const resource = `apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: { name: team }
spec:
  route:
    receiver: chat
    groupBy: [job]
    groupWait: 1m
    groupInterval: 10m
    repeatInterval: 5m
    routes:
      - receiver: pager
        matchers:
          - { name: severity, value: critical, matchType: = }
          - { name: namespace, value: kube-.*, matchType: =~ }
        muteTimeIntervals: [nights]
      - receiver: old
        matchers: [{ name: severity, value: w.*, regex: true }]
  receivers:
    - name: chat
      slackConfigs: [{ channel: '#alerts' }]
    - name: pager
      pagerdutyConfigs: [{ url: https://pagerduty.test }]
  inhibitRules:
    - sourceMatch: [{ name: severity, value: critical }]
      targetMatch: [{ name: severity, value: warning, matchType: '!=' }]
      equal: [namespace]
  timeIntervals:
    - name: nights
`

const read = (text: string) => readAlertmanagerConfigResource(readNodes(fileText('team.yml', text), 'v2').documents[0]!)

test('routes, receivers, inhibitions and intervals are those of a configuration', () => {
  const { value, problems } = read(resource)
  expect(problems.map(({ message, span, help }) => [message, span?.line, span?.column, help])).toEqual([
    ['there is no receiver `old`', 17, 19, 'Add it to `receivers`.'],
  ])
  expect(value?.receivers.map(({ name, integrations }) => [name, integrations.map(({ kind }) => kind)])).toEqual([
    ['chat', ['slack']],
    ['pager', ['pagerduty']],
  ])
  expect(value?.route.repeatInterval?.ms).toBe(300_000)
  expect(value?.inhibitRules[0]?.target.map(({ name, op, value: text }) => `${name}${op}${text}`)).toEqual([
    'severity!=warning',
  ])
  expect(value?.timeIntervals.map(({ name }) => name)).toEqual(['nights'])
})

test.each([
  [{ severity: 'critical', namespace: 'kube-system' }, ['pager']],
  [{ severity: 'critical', namespace: 'shop' }, ['chat']],
  [{ severity: 'warning' }, ['old']],
])('%j goes to %j', (labels, receivers) => {
  const route = read(resource).value?.route
  expect(route && receiversOf(route, new Map(Object.entries(labels)))).toEqual(receivers)
})

test('matchers that are none', () => {
  const text = resource.replace('matchType: =~', 'matchType: ~').replace('value: w.*', 'value: w(')
  expect(read(text).problems.map(({ message, span }) => [message, span?.line, span?.column])).toEqual([
    ['error parsing regexp: missing closing ): `^(?:w()$`', 18, 45],
    ['there is no receiver `old`', 17, 19],
  ])
  const wrong = resource.replace('matchType: =~', 'matchType: like')
  expect(read(wrong).problems[0]).toMatchObject({ message: '`like` is no type of matcher' })
})
