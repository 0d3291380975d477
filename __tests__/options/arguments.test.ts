import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { parseArguments } from '../../src/options/arguments.ts'
import type { Options } from '../../src/options/options.ts'

const usual: Options = {
  commands: ['apply'],
  paths: [],
  kubeconfig: undefined,
  context: undefined,
  namespace: undefined,
  timeoutMs: 600_000,
  wait: true,
  access: 'proxy',
  checks: [],
  ignoreUnknownFields: false,
  features: [],
  baseline: undefined,
  writeBaseline: undefined,
  urls: {},
  jobs: [],
  identityNamespace: 'promstack',
  identityName: 'promstack',
  failOn: 'error',
  format: 'text',
  output: undefined,
  reports: [],
  quiet: false,
  colour: true,
}

test.each<[line: string, different: Partial<Options>]>([
  ['apply', {}],
  ['apply smoke', { commands: ['apply', 'smoke'] }],
  ['smoke apply', { commands: ['smoke', 'apply'] }],
  ['apply manifests', { paths: ['manifests'] }],
  ['apply a b -', { paths: ['a', 'b', '-'] }],
  ['apply a smoke', { paths: ['a', 'smoke'] }],
  ['apply -- --odd', { paths: ['--odd'] }],
  ['apply --kubeconfig file', { kubeconfig: 'file' }],
  ['--kubeconfig=file apply', { kubeconfig: 'file' }],
  ['apply --kubeconfig a=b', { kubeconfig: 'a=b' }],
  ['apply --context dev --namespace monitoring', { context: 'dev', namespace: 'monitoring' }],
  ['apply --timeout 90s', { timeoutMs: 90_000 }],
  ['apply --timeout 1h30m', { timeoutMs: 5_400_000 }],
  ['apply --timeout=250ms', { timeoutMs: 250 }],
  ['apply --wait', {}],
  ['apply --wait=false', { wait: false }],
  ['apply --no-wait', { wait: false }],
  ['apply --quiet dir', { quiet: true, paths: ['dir'] }],
  ['apply --no-quiet', {}],
  ['apply --no-color', { colour: false }],
  ['apply --fail-on warning', { failOn: 'warning' }],
  ['apply --format json --output r.json', { format: 'json', output: 'r.json' }],
  ['check a.yml', { commands: ['check'], paths: ['a.yml'] }],
  ['rbac --job deploy,smoke --job drift', { commands: ['rbac'], jobs: ['deploy', 'smoke', 'drift'] }],
  [
    'rbac --identity-namespace ci --identity-name a',
    { commands: ['rbac'], identityNamespace: 'ci', identityName: 'a' },
  ],
  ['check apply smoke', { commands: ['check', 'apply', 'smoke'] }],
  [
    'check --checks promql/rate,alerts --checks -alerts/for --checks +rules/naming',
    {
      commands: ['check'],
      checks: [
        { kind: 'only', name: 'promql/rate' },
        { kind: 'only', name: 'alerts' },
        { kind: 'without', name: 'alerts/for' },
        { kind: 'with', name: 'rules/naming' },
      ],
    },
  ],
  ['check --ignore-unknown-fields', { commands: ['check'], ignoreUnknownFields: true }],
  [
    'check --enable-feature promql-experimental-functions,promql-duration-expr',
    { commands: ['check'], features: ['promql-experimental-functions', 'promql-duration-expr'] },
  ],
  ['check --baseline a --write-baseline b', { commands: ['check'], baseline: 'a', writeBaseline: 'b' }],
  [
    'check --report sarif=a --report junit=b',
    {
      commands: ['check'],
      reports: [
        { kind: 'sarif', file: 'a' },
        { kind: 'junit', file: 'b' },
      ],
    },
  ],
  ['apply --prometheus-url http://localhost:9090', { urls: { prometheus: 'http://localhost:9090' } }],
  [
    'apply --report summary=s.md --report json=a=b.json',
    {
      reports: [
        { kind: 'summary', file: 's.md' },
        { kind: 'json', file: 'a=b.json' },
      ],
    },
  ],
])('%s', (line, different) => {
  expect(parseArguments(line.split(' '))).toEqual({ kind: 'run', options: { ...usual, ...different } })
})

test.each([
  ['', { kind: 'help' }],
  ['--help', { kind: 'help' }],
  ['-h', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['apply --help', { kind: 'help', command: 'apply' }],
  ['--help smoke', { kind: 'help', command: 'smoke' }],
  ['help smoke', { kind: 'help', command: 'smoke' }],
  ['--version', { kind: 'version' }],
])('asks for a text: %s', (line, invocation) => {
  expect(parseArguments(line.split(' ').filter(Boolean))).toEqual(invocation)
})

describe('refused with what to do', () => {
  test.each([
    ['aply', 'there is no command `aply`', 'Did you mean `apply`? Commands: check, apply, smoke, rbac.'],
    ['drift', 'there is no command `drift`', 'Commands: check, apply, smoke, rbac.'],
    ['apply apply', 'the command `apply` is given twice', 'Name each command once.'],
    ['apply --kubeconifg x', 'there is no option `--kubeconifg`', 'Did you mean `--kubeconfig`?'],
    ['apply --zzz', 'there is no option `--zzz`', '`promstack --help` shows all options.'],
    ['apply -q', 'there is no option `-q`', '`promstack --help` shows all options.'],
    ['apply --no-kubeconfig', 'there is no option `--no-kubeconfig`', 'Did you mean `--kubeconfig`?'],
    ['apply --kubeconfig', '`--kubeconfig` needs a value', 'Write `--kubeconfig FILE`.'],
    ['apply --kubeconfig --quiet', '`--kubeconfig` needs a value', 'Write `--kubeconfig FILE`.'],
    ['apply --kubeconfig=', '`--kubeconfig` needs a value', 'Write `--kubeconfig FILE`.'],
    ['apply --output a --output b', '`--output` is given twice', 'Give it once.'],
    ['apply --timeout soon', '`soon` is not a duration for `timeout`', 'Write it as in `90s`, `5m` or `1h30m`.'],
    ['apply --timeout 0s', '`0s` is not a duration for `timeout`', 'Write it as in `90s`, `5m` or `1h30m`.'],
    ['apply --timeout 25h', '`25h` is not a duration for `timeout`', 'Write it as in `90s`, `5m` or `1h30m`.'],
    ['apply --wait=maybe', '`maybe` is neither `true` nor `false` for `wait`', 'Write one of the two.'],
    ['apply --format yaml', '`yaml` is not a value of `format`', 'Write one of text, json, github.'],
    ['apply --fail-on info', '`info` is not a value of `fail-on`', 'Write one of error, warning.'],
    ['apply --report html=x', '`html=x` is not a report', 'kinds: summary, text, json, sarif, junit.'],
    ['apply --report summary', '`summary` is not a report', 'Write KIND=FILE, such as `summary=summary.md`'],
    [
      'check --enable-feature promql-duration-exp',
      'there is no feature `promql-duration-exp`',
      'Did you mean `promql-duration-expr`?',
    ],
    [
      'rbac --job deploi',
      'there is no job `deploi`',
      'Did you mean `deploy`? Jobs: deploy, smoke, diff, drift, pull-request.',
    ],
    ['rbac --identity-name A_b', '`A_b` is not a name for `identity-name`', 'Write at most 40 small letters, digits'],
    ['apply --grafana-url ftp://x', 'the value of `grafana-url` is not an http or https URL', 'Write it as in'],
    ['apply --grafana-url :', 'the value of `grafana-url` is not an http or https URL', 'Write it as in'],
  ])('%s', (line, message, help) => {
    const refusal = refusalOf(line)
    expect(refusal?.message).toBe(message)
    expect(refusal?.help).toContain(help)
  })

  test('a secret in a URL that cannot be read is not repeated', () => {
    const refusal = refusalOf('apply --grafana-url admin:hunter22@host')
    expect(`${refusal?.message}${refusal?.help}`).not.toContain('hunter22')
  })
})

function refusalOf(line: string): UserError | undefined {
  try {
    parseArguments(line.split(' '))
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}
