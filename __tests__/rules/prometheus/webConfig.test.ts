import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { familyFolder, familyNamed } from '../../../cluster/families.ts'
import { runProgram } from '../../../cluster/processes.ts'
import { readWebConfig } from '../../../src/rules/prometheus/webConfig.ts'
import { ask } from '../../oracle/oracle.ts'

const ours = (text: string) =>
  readWebConfig({ file: 'web.yml', text }).problems.find(({ upstream }) => upstream !== undefined)?.upstream ?? ''

/** Everything that can be told without the files that are named. */
async function agree(texts: readonly string[]): Promise<void> {
  const answers = await ask(
    'webConfiguration',
    texts.map((text) => ({ text })),
  )
  expect(texts.map((text) => [text, ours(text)])).toEqual(texts.map((text, index) => [text, answers[index]?.error]))
}

const hash = '$2y$10$X0h1gDsPszWURQaxFh.zoubFi6DXncSjhoQNJgRrnGs7EsimhC7zG'

test('the same verdict and the same words', () =>
  agree([
    '',
    'null',
    'tls_server_config: {}',
    'a',
    '[]',
    'foo: 1',
    'tls_server_config: {cert_file: a}',
    'tls_server_config: {key_file: a}',
    'tls_server_config: {client_auth_type: x}',
    'tls_server_config: {cert: a, key: b}',
    'tls_server_config: {cipher_suites: [TLS_RSA_WITH_AES_128_CBC_SHA]}',
    'tls_server_config: {cipher_suites: [TLS_AES_128_GCM_SHA256]}',
    'tls_server_config: {curve_preferences: [a]}',
    'tls_server_config: {curve_preferences: [X25519]}',
    'tls_server_config: {min_version: TLS9}',
    'tls_server_config: {min_version: TLS12, max_version: TLS13}',
    'tls_server_config: {prefer_server_cipher_suites: 3}',
    'tls_server_config: {client_allowed_sans: a}',
    'http_server_config: {http2: x}',
    'http_server_config: {http2: false, headers: {X-Frame-Options: deny}}',
    'http_server_config: {headers: {X-Frame-Options: a}}',
    'http_server_config: {headers: {X-Content-Type-Options: a}}',
    'http_server_config: {headers: {Server: a}}',
    'rate_limit: {burst: 1, interval: 1s}',
    'rate_limit: {interval: 1.5h30m}',
    'rate_limit: {interval: 1d}',
    'rate_limit: {interval: 5}',
    'rate_limit: {interval: 1.5}',
    'rate_limit: {burst: a}',
    `basic_auth_users: {a: ${hash}}`,
    'basic_auth_users: {a: b}',
    'basic_auth_users: {a: null}',
    `basic_auth_users: {a: x${hash}}`,
    `basic_auth_users: {a: "${hash.replace('$2', '$3')}"}`,
    `basic_auth_users: {a: "${hash.replace('$10', '$99')}"}`,
    `basic_auth_users: {a: "${hash.replace('$10', '$ab')}"}`,
    `basic_auth_users: {a: "${hash.replace('$2y', '$2')}"}`,
    'basic_auth_users: [a]',
    'basic_auth_users: {a: [b]}',
  ]))

test("upstream's files, but for those whose certificates are looked up", async () => {
  const listed = await runProgram('go', ['list', '-m', '-f', '{{.Dir}}', 'github.com/prometheus/exporter-toolkit'], {
    cwd: familyFolder(familyNamed('oracle-prometheus')),
    env: { GOWORK: 'off', GOFLAGS: '-mod=mod' },
  })
  const folder = join(listed.stdout.trim(), 'web/testdata')
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const without = texts.filter(
    (text) => !/_file ?: *"?[a-z./]/.test(text) || /cipher|curve|junk|TLS1|headers/i.test(text),
  )
  expect(without.length).toBeGreaterThan(12)
  const answers = await ask(
    'webConfiguration',
    without.map((text) => ({ text })),
  )
  for (const [index, text] of without.entries()) {
    const theirs = answers[index]?.error ?? ''
    if (!/^failed to (read|load)/.test(theirs)) expect([text, ours(text)]).toEqual([text, theirs])
  }
})

test('what stands in no file of the tests', () => {
  expect(ours('tls_server_config: {cert_file: a, key_file: b, client_auth_type: x}')).toBe('invalid ClientAuth: x')
  expect(ours('tls_server_config: {cert_file: a, key_file: b, client_ca_file: x}')).toBe(
    "client CA's have been configured without a Client Auth Policy",
  )
  expect(
    ours('tls_server_config: {cert_file: a, key_file: b, client_auth_type: RequireClientCert, client_ca_file: x}'),
  ).toBe('')
})
