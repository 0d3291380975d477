import { expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { notificationFailure } from '../../src/rules/template/failure.ts'
import { notificationFunctions } from '../../src/rules/template/notificationFunctions.ts'
import { parseTemplate } from '../../src/rules/template/parse.ts'

function failureOf(text: string): readonly [reason: string, place: string] | undefined {
  const options = { name: '', id: 'alertmanager/template-syntax', functions: notificationFunctions }
  const { template } = parseTemplate(fileText('alertmanager.yaml', text), options)
  if (template === undefined) throw new Error('not parsed')
  const failure = notificationFailure(template, new Set(['slack.default.title']))
  return failure && [failure.reason, text.slice(failure.start, failure.end)]
}

test.each([
  ['{{ .CommonLabels | join "," }}', 'wrong type for value; expected []string; got template.KV', '","'],
  ['{{ .GroupLabels.Remove "a" }}', 'can\'t handle "a" for arg of type []string', '"a"'],
  ['{{ range .Alerts }}{{ .StartsAt.Foo }}{{ end }}', "can't evaluate field Foo in type time.Time", '.StartsAt.Foo'],
  ['{{ range .Status }}{{ . }}{{ end }}', "range can't iterate over firing", '.Status'],
  ['{{ toUpper .Status .Receiver }}', 'wrong number of args for toUpper: want 1 got 2', 'toUpper'],
  [
    '{{ if gt (len .Alerts.Firing) "0" }}{{ end }}',
    'error calling gt: incompatible types for comparison: int and string',
    'gt (len .Alerts.Firing) "0"',
  ],
  ['{{ match "(" .Status }}', 'error calling match: error parsing regexp: missing closing ): `(`', 'match "(" .Status'],
  ['{{ if eq .Status "resolved" }}{{ .Nope }}{{ end }}', "can't evaluate field Nope in type *template.Data", '.Nope'],
])('%s', (text, reason, place) => {
  expect(failureOf(text)).toEqual([reason, place])
})

test.each([
  '{{ template "slack.default.title" . }}',
  '{{ .CommonLabels.SortedPairs.Values | join " " }}',
  '{{ (index .Alerts 5).Labels.job }}',
  '{{ range .Alerts.Firing }}{{ .Labels.job | title }} {{ .StartsAt.Format "15:04" }}{{ end }}',
  '{{ if gt (len .Alerts) 3 }}{{ .Nope }}{{ end }}',
  '{{ .CommonAnnotations.summary | reReplaceAll "a" "b" | safeHtml }}',
  '{{ tz .CommonLabels.zone now | date "15:04" }}',
])('%s does not always fail', (text) => {
  expect(failureOf(text)).toBeUndefined()
})
