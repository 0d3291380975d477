import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { expandNotification, type NotifiedAlert } from '../../src/rules/template/notification.ts'
import { notificationFunctions } from '../../src/rules/template/notificationFunctions.ts'
import { parseTemplate } from '../../src/rules/template/parse.ts'
import { ask } from '../oracle/oracle.ts'
import { type Random, seededRandom } from '../oracle/random.ts'

const alerts = [
  { status: 'firing', labels: { alertname: 'A', severity: 'critical', zone: 'é' }, annotations: { summary: 'it <burns>' }, startsAt: '2024-02-29T12:34:56.789Z' },
  { status: 'resolved', labels: { alertname: 'A', severity: 'warning' }, annotations: { summary: 'it burnt' }, startsAt: '2023-12-31T23:59:59Z' },
] as const // biome-ignore format: one alert a line

const groupLabels = { alertname: 'A' }
const commonAnnotations = { note: 'n' }

function expand(text: string): string {
  const { template, problems } = parseTemplate(fileText('alertmanager.yaml', text), {
    name: '',
    id: 'alertmanager/template-syntax',
    functions: notificationFunctions,
  })
  if (template === undefined) return problems[0]?.upstream ?? 'not parsed'
  const map = (texts: object) => new Map<string, string>(Object.entries(texts))
  const told = alerts.map(
    ({ status, labels, annotations, startsAt }): NotifiedAlert => ({
      status,
      labels: map(labels),
      annotations: map(annotations),
      startsAtMs: Date.parse(startsAt),
    }),
  )
  const data = {
    receiver: 'team',
    status: 'firing' as const,
    alerts: told,
    groupLabels: map(groupLabels),
    commonLabels: map(groupLabels),
    commonAnnotations: map(commonAnnotations),
    externalUrl: 'http://am.example',
  }
  const result = expandNotification(template, data, { nowMs: 0 })
  return result.error ?? `gives ${result.output}`
}

async function expandUpstream(samples: readonly string[]): Promise<readonly string[]> {
  const data = {
    receiver: 'team',
    status: 'firing',
    alerts,
    groupLabels,
    commonLabels: groupLabels,
    commonAnnotations,
    routeLabels: {},
    externalURL: 'http://am.example',
  }
  const answers = await ask(
    'alertmanagerTemplate',
    samples.map((text) => ({ text: '', expand: text, data })),
  )
  return answers.map(({ error, output }) => (error === '' ? `gives ${output ?? ''}` : error))
}

const values = [
  '.', '$', '.Status', '.Receiver', '.Alerts', '.Alerts.Firing', '.Alerts.Resolved', '.Alerts.Foo', '.GroupLabels', '.CommonLabels.alertname', '.Labels',
  '.CommonLabels.missing', '.GroupLabels.SortedPairs', '.GroupLabels.Names', '.GroupLabels.Values', '.CommonAnnotations.SortedPairs.Values', '.ExternalURL',
  '(index .Alerts 0)', '(index .Alerts 0).Labels', '(index .Alerts 0).Labels.SortedPairs', '(index .Alerts 1).Labels.Names', '(index .Alerts 0).StartsAt',
  '((index .Alerts 0).StartsAt.Format "Mon, 02 Jan 2006 15:04:05.000 MST")', '(index .Alerts 1).StartsAt.Year', '(index .Alerts 0).EndsAt.IsZero',
  '((index .Alerts 0).Labels.Remove .GroupLabels.Names)', '(stringSlice "a" "b")', '(list 1 "x" 2.5)', '(dict "a" 1 "b" (list))', '"a b"', '"%41+b"',
  '"YWJj"', '"  x "', '1', '2.5', 'true', 'nil', '.Foo', '.Alerts.Status', '(index .Alerts 7)', '(.GroupLabels.Values.Join "-")', '.NotificationReason',
] // biome-ignore format: a table

const calls = [
  'toUpper', 'toLower', 'title', 'trimSpace', 'join ", "', 'join', 'len', 'match "^f"', 'safeHtml', 'safeUrl', 'urlUnescape', 'reReplaceAll "(.)" "<$1>"',
  'stringSlice', 'date "2006-01-02"', 'tz "Europe/Berlin"', 'tz "Nowhere/Land"', 'humanizeDuration', 'toJson', 'base64encode', 'base64decode', 'list',
  'append (list 1)', 'dict "k"', 'dict 1', 'print', 'printf "%s|%v"', 'printf "%q"', 'index', 'index .GroupLabels', 'eq "firing"', 'gt 1', 'html', 'urlquery',
  'and true', 'or false', 'not', 'slice "abc" 1', 'foo', 'js',
] // biome-ignore format: a table

function generate(random: Random): string {
  const pipe = () => {
    let text = random.chance(0.6) ? random.pick(values) : `${random.pick(calls)} ${random.pick(values)}`
    for (let count = random.int(3); count > 0; count--) text += ` | ${random.pick(calls)}`
    return text
  }
  switch (random.int(6)) {
    case 0:
      return `{{ range .Alerts }}{{ .Labels.severity | ${random.pick(calls)} }}:{{ .${random.pick(['Status', 'Annotations.summary', 'Foo', 'Labels.SortedPairs', 'StartsAt', 'Fingerprint'])} }};{{ end }}`
    case 1:
      return `{{ range $k, $v := ${pipe()} }}{{ $k }}={{ $v }} {{ end }}`
    case 2:
      return `{{ with ${pipe()} }}{{ . }}{{ else }}none{{ end }}`
    case 3:
      return `{{ if ${pipe()} }}{{ ${pipe()} }}{{ end }}`
    default:
      return `{{ ${pipe()} }}`
  }
}

test('notifications give what Alertmanager gives', async () => {
  const random = seededRandom(11)
  // Printing all data shows a field that is Alertmanager's own.
  const samples = Array.from({ length: 800 }, () => generate(random)).filter((text) => !/(?:[ (|]|^)[.$] /.test(text))
  const theirs = await expandUpstream(samples)
  const ours = samples.map((text) => ({ text, result: expand(text) }))
  expect(ours).toEqual(theirs.map((result, index) => ({ text: samples[index], result })))
  expect(theirs.filter((result) => result.startsWith('gives')).length).toBeGreaterThan(200)
}, 60_000)

test('a failure tells where and why', () => {
  const text = 'a {{ range .Alerts }}{{ .Lables.job }}{{ end }}'
  const { template } = parseTemplate(fileText('f', text), {
    name: '',
    id: 'alertmanager/template-syntax',
    functions: notificationFunctions,
  })
  if (template === undefined) throw new Error('not parsed')
  const none = new Map<string, string>()
  const alert: NotifiedAlert = { status: 'firing', labels: none, annotations: none }
  const data = {
    receiver: '',
    status: 'firing' as const,
    alerts: [alert],
    groupLabels: none,
    commonLabels: none,
    commonAnnotations: none,
    externalUrl: '',
  }
  const result = expandNotification(template, data, { nowMs: 0 })
  if (result.error === undefined) throw new Error('it does not fail')
  expect([result.reason, text.slice(result.at.start, result.at.end)]).toEqual([
    "can't evaluate field Lables in type template.Alert",
    '.Lables.job',
  ])
})
