import { describe, expect, test } from 'vitest'
import { compareTexts } from '../../src/meaning/compareTexts.ts'
import { makeTextMask } from '../../src/meaning/maskText.ts'

const [old, now] = ['planted-old-value', 'planted-new-value']

const prometheus = (where: string) => `scrape_configs:\n- job_name: a\n  ${where}\n`
const alertmanager = (where: string) => `route: { receiver: a }\nreceivers:\n- name: a\n  ${where}\n`
const datasources = (where: string) => `apiVersion: 1\ndatasources:\n- name: a\n  type: prometheus\n  ${where}\n`

const planted: readonly string[] = [
  prometheus('basic_auth: { username: me, password: SECRET }'),
  prometheus('authorization: { type: Bearer, credentials: SECRET }'),
  prometheus('bearer_token: SECRET'),
  prometheus('oauth2: { client_id: a, client_secret: SECRET, token_url: "http://x" }'),
  prometheus('params: { token: [SECRET] }'),
  prometheus('params: { x: [SECRET] }'),
  prometheus('http_headers: { X-Key: { values: [SECRET] } }'),
  prometheus('http_headers: { X-Key: { secrets: [SECRET] } }'),
  prometheus('proxy_url: http://me:SECRET@proxy:80'),
  prometheus('static_configs: [{ targets: ["http://me:SECRET@host/"] }]'),
  prometheus('consul_sd_configs: [{ server: a, token: SECRET }]'),
  prometheus('ec2_sd_configs: [{ region: a, access_key: b, secret_key: SECRET }]'),
  prometheus('http_sd_configs: [{ url: "http://host/?token=SECRET&a=b" }]'),
  `global: { scrape_interval: 1m }\nremote_write:\n- url: https://me:SECRET@host/write\n`,
  `global: { scrape_interval: 1m }\nremote_write:\n- url: https://host/write\n  headers: { Authorization: SECRET }\n`,
  `global: { scrape_interval: 1m }\nremote_write:\n- url: https://host/write\n  sigv4: { access_key: a, secret_key: SECRET }\n`,
  alertmanager('slack_configs: [{ channel: a, api_url: "https://hooks/SECRET" }]'),
  alertmanager('webhook_configs: [{ url: "https://hooks/SECRET" }]'),
  alertmanager('discord_configs: [{ webhook_url: "https://hooks/SECRET" }]'),
  alertmanager('pagerduty_configs: [{ routing_key: SECRET }]'),
  alertmanager('pagerduty_configs: [{ service_key: SECRET }]'),
  alertmanager('opsgenie_configs: [{ api_key: SECRET }]'),
  alertmanager('email_configs: [{ to: a, auth_password: SECRET, auth_secret: SECRET }]'),
  alertmanager('pushover_configs: [{ user_key: SECRET, token: SECRET }]'),
  alertmanager('telegram_configs: [{ bot_token: SECRET, chat_id: 1 }]'),
  alertmanager('webhook_configs: [{ url: "http://a", http_config: { basic_auth: { password: SECRET } } }]'),
  `global: { slack_api_url: "https://hooks/SECRET" }\n${alertmanager('')}`,
  `global: { smtp_auth_password: SECRET }\n${alertmanager('')}`,
  `global: { opsgenie_api_url: "https://SECRET/" }\n${alertmanager('')}`,
  'basic_auth_users: { admin: SECRET }\n',
  datasources('secureJsonData: { password: SECRET }'),
  datasources('secureJsonData: { httpHeaderValue1: SECRET }'),
  datasources('basicAuthPassword: SECRET'),
  datasources('url: http://me:SECRET@prometheus:9090'),
  `groups: [{ name: a, rules: [{ alert: A, expr: up, annotations: { link: "https://me:SECRET@host/" } }] }]\n`,
]

describe.each(planted)('%s', (text) => {
  const [before, after] = [text.replaceAll('SECRET', old), text.replaceAll('SECRET', now)]

  test('a change is told without its values, and nothing when they are equal', () => {
    const compared = compareTexts(before, after)
    expect(compared?.meaning.lines.length).toBeGreaterThan(0)
    expect(JSON.stringify([compared?.meaning, compared?.counts, compared?.effects])).not.toContain('planted')
    expect(compareTexts(before, `${before}\n`)?.meaning.lines).toEqual([])
  })

  test('its lines are masked, and still differ', () => {
    const secrets = compareTexts(before, after)?.secrets ?? new Set()
    const mask = makeTextMask()
    const [left, right] = [mask(before, secrets), mask(after, secrets)]
    expect(left + right).not.toContain('planted')
    expect(left).not.toBe(right)
    expect(mask(before, secrets)).toBe(left)
  })
})

test.each([
  ['password = SECRET', 'password = *** (#1)'],
  [
    '[security]\nadmin_password = SECRET\nadmin_user = me\n',
    '[security]\nadmin_password = *** (#1)\nadmin_user = me\n',
  ],
  ['  token: "SECRET with blanks"\n', '  token: *** (#1)\n'],
  ['{"a":{"api_key":"SECRET","b":1}}', '{"a":{"api_key":*** (#1),"b":1}}'],
  ['tokens: 1\na: { secrets: [SECRET, b] }', 'tokens: 1\na: { secrets: *** (#1) }'],
  ['password: SECRET\nother_token: SECRET\n', 'password: *** (#1)\nother_token: *** (#1)\n'],
  ['url: https://me:SECRET@host/x?y=1', 'url: https://*** (#1)@host/x?y=1'],
  ['url: https://host/x?api_key=SECRET&y=1', 'url: https://host/x?api_key=*** (#1)&y=1'],
  ['key: |\n  SECRET\n  more\nb: 1\n', 'key: |\n  *** (#1)\nb: 1\n'],
  ['x: -----BEGIN RSA PRIVATE KEY-----\nSECRET\n-----END RSA PRIVATE KEY-----\ny', 'x: *** (#1)\ny'],
])('the secrets of a text that is nothing known: %j', (text, masked) => {
  expect(makeTextMask()(text.replaceAll('SECRET', old), new Set())).toBe(masked)
})

test('masking is linear', () => {
  for (const piece of [
    'a',
    'a:',
    '"',
    'password: |\n',
    ' ',
    '://',
    '?token=',
    '-----BEGIN PRIVATE KEY-----',
    '\n  ',
    "'",
    '- ',
  ]) {
    const text = piece.repeat(200_000)
    const began = performance.now()
    makeTextMask()(text, new Set())
    expect(performance.now() - began, JSON.stringify(piece)).toBeLessThan(2000)
  }
})
