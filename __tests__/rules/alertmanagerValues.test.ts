import { expect, test } from 'vitest'
import { readAlertmanagerConfig } from '../../src/rules/alertmanager/config.ts'
import { ask } from '../oracle/oracle.ts'
import { type Random, seededRandom } from '../oracle/random.ts'

/** What the values of a kind are put together from. */
const pieces = {
  url: [
    'http',
    'https',
    '://',
    ':',
    '/',
    '//',
    'host',
    '@',
    '[::1]',
    '[',
    ']',
    '%2f',
    '%zz',
    '?a=b',
    '#x',
    ' ',
    '<secret>',
    ':80',
    'é',
    '\t',
    'ftp',
  ],
  host: ['host', ':', '25', '[', ']', '::1', ' ', '.', 'x:y'],
  duration: [
    '1',
    '5',
    'm',
    's',
    'h',
    'd',
    'w',
    'ms',
    '0',
    '.',
    '-',
    '+',
    ' ',
    '1.5',
    'us',
    'µs',
    'M',
    '99999999999999999999',
  ],
  pattern: [
    'a',
    '.*',
    '(',
    ')',
    '[',
    ']',
    '|',
    '\\',
    '\\d',
    '\\p{Foo}',
    '{2,1}',
    '{1001}',
    '+',
    '*',
    '^',
    '$',
    '(?i)',
    '(?P<x>',
    '[z-a]',
    '(?=a)',
  ],
  matcher: ['a', '=', '!=', '=~', '!~', '"x"', "'y'", '{', '}', ',', ' ', '"', '\\', '(', '"a b"', '0', '-', 'é'],
  time: ['09:00', '9:00', '24:00', '23:59', '25:00', '00:60', '', ':', 'a'],
  range: [
    'monday',
    'Sunday',
    ':',
    '1',
    '31',
    '-1',
    '-31',
    '32',
    '0',
    'january',
    'May',
    '13',
    '2025',
    ' ',
    'x',
    '007',
    '99999999999999999999',
  ],
  template: [
    '{{',
    '}}',
    '.x',
    ' ',
    'if',
    'end',
    'range',
    '"a"',
    '$x',
    ':=',
    '|',
    'printf',
    '(',
    ')',
    'https://h/',
    '-',
    'else',
    "'",
    '/*',
    '*/',
  ],
} as const

type Kind = keyof typeof pieces

const quoted = JSON.stringify
const whole = ({ global = '', route = '', receiver = '', rest = '' }) =>
  `global: {${global}}\nroute: { receiver: a, routes: [{ ${route} }] }\nreceivers: [{ name: a, ${receiver} }]\n${rest}`
const interval = (content: string) => whole({ rest: `time_intervals: [{ name: a, time_intervals: [{ ${content} }] }]` })

/** Where the values of a kind stand. Known to differ, and left out: a number below -2^63, which Go bends to what it can hold. */
const places: readonly (readonly [kind: Kind, text: (value: string) => string])[] = [
  ['url', (value) => whole({ global: `jira_api_url: ${quoted(value)}` })],
  ['url', (value) => whole({ global: `slack_api_url: ${quoted(value)}` })],
  ['url', (value) => whole({ global: `http_config: { proxy_url: ${quoted(value)} }` })],
  ['url', (value) => whole({ receiver: `webhook_configs: [{ url: ${quoted(value)} }]` })],
  ['template', (value) => whole({ receiver: `webhook_configs: [{ url: ${quoted(value)} }]` })],
  [
    'template',
    (value) =>
      whole({
        global: 'opsgenie_api_key: a',
        receiver: `opsgenie_configs: [{ responders: [{ id: a, type: ${quoted(value)} }] }]`,
      }),
  ],
  ['host', (value) => whole({ global: `smtp_smarthost: ${quoted(value)}` })],
  ['duration', (value) => whole({ global: `resolve_timeout: ${quoted(value)}` })],
  ['duration', (value) => whole({ route: `group_interval: ${quoted(value)}` })],
  [
    'duration',
    (value) => whole({ receiver: `pushover_configs: [{ user_key: a, token: b, retry: ${quoted(value)} }]` }),
  ],
  ['duration', (value) => whole({ receiver: `webhook_configs: [{ url: "http://x", timeout: ${quoted(value)} }]` })],
  [
    'duration',
    (value) =>
      whole({
        receiver: `webhook_configs: [{ url: "http://x", timeout: ${value.replace(/^[ -]+/, '').trim() || '1'} }]`,
      }),
  ],
  ['pattern', (value) => whole({ route: `match_re: { a: ${quoted(value)} }` })],
  ['pattern', (value) => whole({ route: `matchers: [${quoted(`a=~${quoted(value)}`)}]` })],
  ['matcher', (value) => whole({ route: `matchers: [${quoted(value)}]` })],
  ['matcher', (value) => whole({ route: `group_by: [${quoted(value)}, a]` })],
  ['matcher', (value) => whole({ route: `labels: { ${quoted(value)}: a }` })],
  [
    'matcher',
    (value) => whole({ rest: `inhibit_rules: [{ equal: [${quoted(value)}], source_match: { ${quoted(value)}: a } }]` }),
  ],
  ['time', (value) => interval(`times: [{ start_time: ${quoted(value)}, end_time: '12:00' }]`)],
  ['time', (value) => interval(`times: [{ start_time: '12:00', end_time: ${quoted(value)} }]`)],
  ...['weekdays', 'days_of_month', 'months', 'years'].map(
    (field) => ['range', (value: string) => interval(`${field}: [${quoted(value)}]`)] as const,
  ),
]

test('values that are put together at random: the verdict and the words are amtool’s', async () => {
  const random = seededRandom(11)
  const samples = Array.from({ length: 3000 }, () => {
    const [kind, text] = random.pick(places)
    return text(draw(random, kind))
  })
  const answers = await ask(
    'alertmanagerConfiguration',
    samples.map((text) => ({ text })),
  )
  const refused = answers.filter(({ error }) => error !== '').length
  expect(refused).toBeGreaterThan(1500)
  expect(refused).toBeLessThan(2900)
  const different = samples.flatMap((text, index) => {
    const upstream = answers[index]?.error
    const ours = readAlertmanagerConfig({ file: 'a', text }).problems.find(
      (one) => one.upstream !== undefined,
    )?.upstream
    return (ours ?? '') === upstream ? [] : { text, ours, upstream }
  })
  expect(different).toEqual([])
}, 30_000)

/** Zones are files on the machine: which there are, and what is said of a folder, is the machine's matter. */
test.each([
  ['Europe/Berlin', undefined],
  ['US/Pacific', undefined],
  ['UTC', undefined],
  ['Local', undefined],
  ['Etc/GMT+1', undefined],
  ['europe/berlin', 'unknown time zone europe/berlin'],
  ['Europe/Nowhere', 'unknown time zone Europe/Nowhere'],
  ['+01:00', 'unknown time zone +01:00'],
  ['../etc', 'time: invalid location name'],
])('the time zone %s', async (zone, said) => {
  const text = interval(`location: ${quoted(zone)}`)
  const [answer] = await ask('alertmanagerConfiguration', [{ text }])
  expect(answer?.error).toBe(said ?? '')
  expect(readAlertmanagerConfig({ file: 'a', text }).problems[0]?.upstream).toBe(said)
})

function draw(random: Random, kind: Kind): string {
  return Array.from({ length: 1 + random.int(4) }, () => random.pick<string>(pieces[kind])).join('')
}
