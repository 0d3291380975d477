import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { readAlertmanagerConfig } from '../../src/rules/alertmanager/config.ts'
import { defaultTemplates } from '../../src/rules/alertmanager/defaultTemplates.ts'
import { readTemplateFile } from '../../src/rules/alertmanager/templates.ts'
import { notificationFunctions } from '../../src/rules/template/notificationFunctions.ts'
import { ask } from '../oracle/oracle.ts'
import { upstreamFolder } from '../oracle/upstream.ts'

test('Alertmanager knows these functions, and no others', async () => {
  const code = readFileSync(join(await upstreamFolder('alertmanager'), 'template/template.go'), 'utf8')
  const table = /var DefaultFuncs = FuncMap\{\n([\s\S]*?)^\}/m.exec(code)?.[1] ?? ''
  const upstream = [...table.matchAll(/^\t"(\w+)":/gm)].map(([, name]) => name)
  expect(upstream.length).toBeGreaterThan(15)
  expect(upstream.filter((name) => !notificationFunctions.has(name ?? ''))).toEqual([])
  const answers = await ask(
    'alertmanagerTemplate',
    [...notificationFunctions.keys()].map((name) => ({ text: `{{ if false }}{{ ${name} "a" }}{{ end }}` })),
  )
  expect(answers.map(({ error }) => error).filter((error) => error !== '')).toEqual([])
})

test('Alertmanager brings along these templates', async () => {
  const folder = join(await upstreamFolder('alertmanager'), 'template')
  const texts = ['default.tmpl', 'email.tmpl'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  expect([...texts.matchAll(/define "([^"]+)"/g)].map(([, name]) => name)).toEqual([...defaultTemplates])
})

test.each([
  '{{ define "a" }}{{ .Status | toUpper }}{{ end }}',
  '{{ define "a" }}',
  '{{ .Labels.a-b }}',
  '{{ nope . }}\n',
  '\n\n{{ if }}',
  '{{ range $i := .Alerts }}{{ $j }}{{ end }}',
])('amtool says the same of the file %j', async (text) => {
  const [answer] = await ask('alertmanagerTemplate', [{ text, name: 'team.tmpl' }])
  const { problems } = readTemplateFile(fileText('team.tmpl', text), 'team.tmpl')
  expect(problems[0]?.upstream ?? '').toBe(answer?.error)
})

const slack = (text: string) => `route:
  receiver: team
templates: [/etc/alertmanager/*.tmpl]
receivers:
  - name: team
    slack_configs:
      - api_url: https://hooks.slack.test/x
        text: ${JSON.stringify(text)}
`

const file = readTemplateFile(fileText('t', '{{ define "team.text" }}{{ .Status }}{{ end }}'), 'team.tmpl').value

test.each([
  ['{{ .CommonLabels.team-name }}', 32, "bad character U+002D '-'"],
  ['{{ .Labels.job }}', 19, 'the data of a notification has no field `Labels`: each of its alerts has one'],
  ['{{ range .Alerts }}{{ $.Label }}{{ end }}', 39, 'the data of a notification has no field `Label`'],
  ['{{ range .Alerts.Firing }}{{ .Value }}{{ end }}', 45, 'an alert has no field `Value`'],
  ['{{ .Alerts.Labels }}', 26, 'the list of alerts has no field `Labels`'],
  ['{{ range .CommonLabels.SortedPairs }}{{ .Key }}{{ end }}', 56, 'a pair has no field `Key`'],
  ['{{ range .Alerts.Firing }}{{ .Status.Text }}{{ end }}', 52, 'a text has no field `Text`'],
  ['{{ .Status.Text }}', 26, 'a text has no field `Text`'],
  ['{{ template "team.txt" . }}', 16, 'there is no template `team.txt`'],
  ['{{ toupper .Status }}', 19, 'function `toupper` is not defined'],
])('%s is told at its place', (text, column, message) => {
  const { problems } = readAlertmanagerConfig({ file: 'a', text: slack(text) }, { templates: () => [file] })
  expect(
    problems.map(({ id, span, message: said, upstream }) => [id, span?.line, span?.column, said, upstream]),
  ).toEqual([['alertmanager/broken-notification', 8, column, message, undefined]])
})

test.each([
  '{{ template "team.text" . }} {{ template "slack.default.title" . }}',
  '{{ range .Alerts }}{{ .Labels.job }}{{ .Annotations.summary }}{{ $.Receiver }}{{ end }}',
  '{{ with index .Alerts 0 }}{{ .Labels.job }}{{ end }}',
  '{{ range .CommonLabels.SortedPairs }}{{ .Name }}={{ .Value }}{{ end }}',
  '{{ with .CommonLabels.team }}{{ . }}{{ end }}{{ len .Alerts.Firing }}',
  '{{ (index .Alerts 0).Labels.job }} {{ define "x" }}{{ .Foo }}{{ end }}{{ template "x" .CommonLabels }}',
])('%s is right', (text) => {
  expect(readAlertmanagerConfig({ file: 'a', text: slack(text) }, { templates: () => [file] }).problems).toEqual([])
})

test('where not all template files are known, any name may be one of theirs', () => {
  expect(readAlertmanagerConfig({ file: 'a', text: slack('{{ template "x" . }}') }).problems).toEqual([])
})
