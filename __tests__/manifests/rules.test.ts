import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { object, overlayFiles, rulesOf, stack } from './stack.ts'

interface RuleTest {
  readonly tests: readonly {
    readonly name: string
    readonly alert_rule_test: readonly { readonly alertname: string; readonly exp_alerts: readonly object[] }[]
  }[]
}

const runbooks = join(import.meta.dirname, '..', '..', 'docs', 'runbooks')
const testFiles = join(import.meta.dirname, 'rules')
// Those of the stack, and those that an overlay adds.
const rules = [stack(), overlayFiles('kubelet')].flatMap((set) => rulesOf(object(set, 'ConfigMap', 'prometheus-rules')))
const alerts = rules.flatMap((rule) => (rule.alert === undefined ? [] : [[rule.alert, rule] as const]))
const questions = readdirSync(testFiles)
  .map((file) => parse(readFileSync(join(testFiles, file), 'utf8')) as RuleTest)
  .flatMap(({ tests }) => tests)
  .flatMap(({ alert_rule_test }) => alert_rule_test)

test('names of alerts are unique', () => {
  expect(alerts.length).toBeGreaterThan(40)
  expect(new Set(alerts.map(([name]) => name)).size).toBe(alerts.length)
})

test.each(alerts)('%s says how bad it is, what it is, and what to do', (name, rule) => {
  expect(rule.labels?.['severity']).toMatch(/^(critical|warning|info|none)$/)
  expect(rule.annotations?.['summary']).toMatch(/^[^{}]+\.$/)
  expect(rule.annotations?.['description']).toMatch(/\.$/)
  expect(basename(rule.annotations?.['runbook_url'] ?? '')).toBe(`${name}.md`)
  expect(existsSync(join(runbooks, `${name}.md`))).toBe(true)
})

test('every runbook belongs to an alert', () => {
  const pages = readdirSync(runbooks).filter((page) => page !== 'README.md')
  expect(pages.sort()).toEqual(alerts.map(([name]) => `${name}.md`).sort())
})

test.each(alerts)('%s has a unit test that sees it fire, and one that sees it silent', (name) => {
  const asked = questions.filter(({ alertname }) => alertname === name)
  expect(asked.some(({ exp_alerts }) => exp_alerts.length > 0)).toBe(true)
  if (name !== 'Watchdog') expect(asked.some(({ exp_alerts }) => exp_alerts.length === 0)).toBe(true)
})

test('the Watchdog fires at once and always', () => {
  const watchdog = rules.find(({ alert }) => alert === 'Watchdog')
  expect(watchdog).toMatchObject({ expr: 'vector(1)', labels: { severity: 'none' } })
  expect(watchdog).not.toHaveProperty('for')
})

test('every job and app that a rule or a dashboard selects is scraped, and missed when it is absent', () => {
  const expected = new Set(['kubernetes-apiservers', 'kubernetes-nodes-cadvisor', 'node-exporter', 'kubernetes-nodes'])
  const apps = new Set(['kube-state-metrics', 'prometheus', 'alertmanager', 'grafana'])
  const absent = rules.map(({ expr }) => /^absent\(up\{(.*)\} == 1\)$/.exec(expr.trim())?.[1]).filter((text) => text)
  expect(new Set(absent)).toEqual(
    new Set([
      ...[...expected].map((job) => `job="${job}"`),
      ...[...apps].map((app) => `job="kubernetes-service-endpoints", app="${app}"`),
    ]),
  )
  const text = [...rules.map(({ expr }) => expr), ...dashboards()].join('\n').replaceAll('\\"', '"')
  expect(selected(text, 'job').filter((job) => !expected.has(job))).toEqual(['kubernetes-service-endpoints'])
  expect(selected(text, 'app').filter((app) => !apps.has(app))).toEqual([])
})

test('each app is the name on a Service that is scraped', () => {
  const scraped = stack().filter(({ metadata }) => metadata.annotations?.['prometheus.io/scrape'] === 'true')
  const names = scraped.map(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'])
  expect(names).toEqual(['alertmanager', 'kube-state-metrics', 'prometheus', 'grafana'])
})

test('every recording rule is used by a dashboard or an alert', () => {
  const text = [...alerts.map(([, { expr }]) => expr), ...dashboards()].join('\n')
  const unused = rules.flatMap(({ record }) => (record !== undefined && !text.includes(record) ? [record] : []))
  expect(unused).toEqual([])
})

function dashboards(): readonly string[] {
  return stack()
    .filter(({ metadata }) => metadata.name.startsWith('grafana-dashboard-'))
    .flatMap(({ data }) => Object.values(data ?? {}))
}

function selected(text: string, label: string): readonly string[] {
  const matches = [...text.matchAll(new RegExp(`\\b${label}="([^"]*)"`, 'g'))]
  return [...new Set(matches.map(([, value]) => value ?? ''))]
}
