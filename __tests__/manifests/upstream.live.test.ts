import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildFamilies, programPath } from '../../cluster/build.ts'
import { familyNamed } from '../../cluster/families.ts'
import { object, overlayFiles, stack } from './stack.ts'

// Prometheus' and Alertmanager's own programs judge what the stack holds.
const programs = await buildFamilies(console.log, [familyNamed('prometheus'), familyNamed('alertmanager')])
const promtool = programPath(programs, 'prometheus', 'promtool')
const amtool = programPath(programs, 'alertmanager', 'amtool')
const scratch = mkdtempSync(join(tmpdir(), 'promstack-manifests-'))
const rules = write('rules', 'prometheus-rules')
const configuration = write('prometheus', 'prometheus-server-conf')
const tests = join(import.meta.dirname, 'rules')
cpSync(tests, rules, { recursive: true })

afterAll(() => rmSync(scratch, { recursive: true }))

test.each(readdirSync(rules).filter((file) => file.endsWith('.rules.yml')))('promtool finds nothing in %s', (file) => {
  const answer = run(promtool, ['check', 'rules', '--lint=all', '--lint-fatal', join(rules, file)])
  expect(answer).toMatch(/SUCCESS: [1-9]\d* rules found/)
})

test('promtool finds nothing in the configuration, the rules and the added jobs together', () => {
  const secrets = join(scratch, 'serviceaccount')
  mkdirSync(secrets)
  for (const name of ['token', 'ca.crt']) writeFileSync(join(secrets, name), '')
  for (const file of readdirSync(configuration)) {
    const paths = [
      ['/var/run/secrets/kubernetes.io/serviceaccount', secrets],
      ['/etc/prometheus-rules', rules],
      ['/etc/prometheus/', `${configuration}/`],
    ] as const
    const text = paths.reduce(
      (before, [path, here]) => before.replaceAll(path, here),
      texts('prometheus-server-conf')[file] ?? '',
    )
    writeFileSync(join(configuration, file), text)
  }
  const answer = run(promtool, ['check', 'config', '--lint=all', '--lint-fatal', join(configuration, 'prometheus.yml')])
  expect(answer).toContain('SUCCESS: 2 rule files found')
  expect(answer).toContain('is valid prometheus config file syntax')
})

test.each(readdirSync(tests))('the rule tests of %s pass', (file) => {
  expect(run(promtool, ['test', 'rules', join(rules, file)])).toContain('SUCCESS')
})

test.each([
  ['the stack', stack(), 2],
  ['overlays/slack', overlayFiles('slack'), 3],
] as const)('amtool finds nothing in the configuration of %s', (_, manifests, receivers) => {
  const answer = run(amtool, ['check-config', alertmanagerFile(manifests)])
  expect(answer).toContain('SUCCESS')
  expect(answer).toContain(` - ${receivers} receivers`)
})

test.each([
  ['the stack', stack(), { Watchdog: 'watchdog', critical: 'nobody', warning: 'nobody', info: 'nobody' }],
  [
    'overlays/slack',
    overlayFiles('slack'),
    { Watchdog: 'watchdog', critical: 'slack', warning: 'slack', info: 'nobody' },
  ],
] as const)('routes of %s', (_, manifests, expected) => {
  const file = alertmanagerFile(manifests)
  const route = (...labels: string[]) =>
    run(amtool, ['config', 'routes', 'test', `--config.file=${file}`, ...labels]).trim()
  expect({
    Watchdog: route('alertname=Watchdog', 'severity=none'),
    critical: route('alertname=Any', 'severity=critical'),
    warning: route('alertname=Any', 'severity=warning'),
    info: route('alertname=Any', 'severity=info'),
  }).toEqual(expected)
})

/** Writes the keys of a ConfigMap, with those that overlays add to it, as files; gives their folder. */
function write(name: string, configMap: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const [key, text] of Object.entries(texts(configMap))) writeFileSync(join(folder, key), text)
  return folder
}

function texts(configMap: string): Readonly<Record<string, string>> {
  const sets = [stack(), overlayFiles('kubelet')]
  return Object.assign({}, ...sets.map((set) => object(set, 'ConfigMap', configMap).data))
}

function alertmanagerFile(manifests: Parameters<typeof object>[0]): string {
  const file = join(mkdtempSync(join(scratch, 'alertmanager-')), 'alertmanager.yml')
  writeFileSync(file, object(manifests, 'ConfigMap', 'alertmanager').data?.['alertmanager.yml'] ?? '')
  return file
}

/** What the program prints; fails with all of it when it exits with anything but 0. */
function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string }
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`, { cause })
  }
}
