import { expect, test } from 'vitest'
import { parseInputs } from '../../src/options/inputs.ts'

test('inputs are read as the runner hands them over, defaults and empty ones included', () => {
  const options = parseInputs({
    INPUT_COMMAND: ' apply  smoke ',
    INPUT_PATH: 'monitoring/\n\n  more.yaml\n',
    INPUT_KUBECONFIG: '/k',
    INPUT_CONTEXT: '',
    INPUT_TIMEOUT: '5m',
    INPUT_WAIT: 'False',
    'INPUT_PROMETHEUS-URL': 'http://prometheus',
    INPUT_REPORT: 'summary=s.md\njson=r.json',
    'INPUT_FAIL-ON': 'warning',
  })
  expect(options).toMatchObject({
    commands: ['apply', 'smoke'],
    paths: ['monitoring/', 'more.yaml'],
    kubeconfig: '/k',
    context: undefined,
    timeoutMs: 300_000,
    wait: false,
    urls: { prometheus: 'http://prometheus' },
    reports: [
      { kind: 'summary', file: 's.md' },
      { kind: 'json', file: 'r.json' },
    ],
    failOn: 'warning',
    format: 'github',
  })
})

test.each([
  [{}, 'no command was given'],
  [{ INPUT_COMMAND: 'aplly' }, 'there is no command `aplly`'],
  [{ INPUT_COMMAND: 'apply', INPUT_TIMEOUT: 'x' }, '`x` is not a duration for `timeout`'],
])('%j is refused', (env, message) => {
  expect(() => parseInputs(env)).toThrow(message)
})
