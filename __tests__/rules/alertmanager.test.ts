import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAlertmanagerConfig } from '../../src/rules/alertmanager/config.ts'
import { integrations } from '../../src/rules/alertmanager/integrations/index.ts'
import { nilPointer } from '../../src/rules/go/nilPointer.ts'
import { ask } from '../oracle/oracle.ts'
import { upstreamFolder } from '../oracle/upstream.ts'
import { mutants } from './alertmanagerMutants.ts'

const whole = readFileSync(new URL('alertmanagerWhole.yml', import.meta.url), 'utf8')

test('a configuration with every field has no problems', () => {
  expect(read(whole)).toEqual([])
})

describe('what amtool says, word for word', () => {
  test('of the files of its own tests', async () => {
    const folder = join(await upstreamFolder('alertmanager'), 'config/testdata')
    const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
    expect(files.length).toBeGreaterThan(40)
    await expectAgreement(files.map((name) => ({ what: name, text: readFileSync(join(folder, name), 'utf8') })))
  })

  test('of the configurations in config_test.go', async () => {
    const found = goTexts(readFileSync(join(await upstreamFolder('alertmanager'), 'config/config_test.go'), 'utf8'))
    expect(found.length).toBeGreaterThan(35)
    await expectAgreement(found.map((text, index) => ({ what: `text ${index}`, text })))
  })

  test('of the receivers in notifiers_test.go, each taken for each integration', async () => {
    const found = goTexts(readFileSync(join(await upstreamFolder('alertmanager'), 'config/notifiers_test.go'), 'utf8'))
    expect(found.length).toBeGreaterThan(30)
    await expectAgreement(
      found.flatMap((entry, index) =>
        integrations.map(({ field }) => ({
          what: `text ${index} as ${field}`,
          text: `route: { receiver: a }\nreceivers:\n- name: a\n  ${field}:\n  -\n${indented(entry)}\n`,
        })),
      ),
    )
  })

  test('of a configuration with one thing changed', async () => {
    const all = [...mutants(whole)]
    expect(all.length).toBeGreaterThan(10_000)
    const sample = all.filter((_, index) => index % 53 === 0)
    await expectAgreement(sample.map(({ what, text }) => ({ what, text: text() })))
  }, 60_000)
})

/** Alertmanager crashes there, and so would the oracle. */
test.each([
  ['an empty route', 'route: { receiver: a, routes: [null] }\nreceivers: [{ name: a }]'],
  [
    'a token of a Slack app beside a file with a webhook',
    'global: { slack_app_token: a, slack_api_url_file: b }\nroute: { receiver: a }\nreceivers: [{ name: a }]',
  ],
  [
    'update_message without api_url',
    'route: { receiver: a }\nreceivers: [{ name: a, slack_configs: [{ update_message: true, api_url_file: x }] }]',
  ],
])('%s crashes Alertmanager', (_, text) => {
  expect(read(text)[0]).toMatchObject({ severity: 'error', upstream: nilPointer })
})

test('several problems are told at once, the one that amtool tells first', () => {
  const text = `route:
  receiver: nobody
  group_by: [job]
  routes:
    - receiver: pager
      group_intervall: 5m
receivers:
  - name: pager
    webhook_configs:
      - url: hooks.test/x
`
  expect(read(text).map(({ message, span, help }) => [message, span?.line, span?.column, help])).toEqual([
    ['invalid URL: unsupported scheme "" for URL', 10, 14, 'Write the address with `http://` or `https://` in front.'],
    ['there is no field `group_intervall` here', 6, 7, 'Did you mean `group_interval`?'],
    ['there is no receiver `nobody`', 2, 13, 'Add it to `receivers`.'],
  ])
})

interface Sample {
  readonly what: string
  readonly text: string
}

async function expectAgreement(samples: readonly Sample[]): Promise<void> {
  const ours = samples.map(({ text }) => read(text).find(({ upstream }) => upstream !== undefined)?.upstream ?? '')
  // The oracle cannot answer where Alertmanager crashes.
  const asked = samples.flatMap((sample, index) => (ours[index] === nilPointer ? [] : { ...sample, ours: ours[index] }))
  expect(asked.length).toBeGreaterThan(samples.length * 0.98)
  const answers = await ask(
    'alertmanagerConfiguration',
    asked.map(({ text }) => ({ text })),
  )
  const different = asked.flatMap(({ what, ours: said }, index) =>
    said === answers[index]?.error ? [] : { what, ours: said, upstream: answers[index]?.error },
  )
  expect(different).toEqual([])
}

function read(text: string) {
  return readAlertmanagerConfig({ file: 'alertmanager.yml', text }).problems
}

/** The texts in backticks that a Go test gives the name `in`. */
function goTexts(code: string): readonly string[] {
  return [...code.matchAll(/\bin\s*(?::=|:|=)\s*`([^`]*)`|Load\(`([^`]*)`\)/g)].map(
    ([, text, loaded]) => text ?? loaded ?? '',
  )
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
