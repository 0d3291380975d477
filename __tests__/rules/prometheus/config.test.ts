import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileText } from '../../../src/core/source.ts'
import { discoveryFields } from '../../../src/rules/prometheus/discovery/index.ts'
import { missingFiles, neededFiles } from '../../../src/rules/prometheus/missingFiles.ts'
import { readPrometheusConfig, readScrapeConfigFile } from '../../../src/rules/prometheusConfig.ts'
import { upstreamFolder } from '../../oracle/upstream.ts'

const read = (text: string) => readPrometheusConfig({ file: 'prometheus.yml', text })

test('several problems at once, each in its place; only the first has what promtool says', () => {
  const { problems, value } = read(`global:
  scrape_intervall: 15s
scrape_configs:
  - job_name: a
    relabel_configs:
      - action: keeep
      - action: hashmod
        target_label: x
  - job_name: b
    kubernetes_sd_configs:
      - role: pods
        tls_config: {cert_file: a}
  - job_name: c
    scrape_interval: 90
  - job_name: c
`)
  expect(problems.map(({ span, message, upstream }) => [span?.line, span?.column, message, upstream])).toEqual([
    [6, 17, 'unknown relabel action `keeep`', 'unknown relabel action "keeep"'],
    [2, 3, 'there is no field `scrape_intervall` here', undefined],
    [11, 15, 'unknown Kubernetes SD role "pods"', undefined],
    [12, 22, expect.stringContaining('exactly one of key or key_file'), undefined],
    [14, 22, '`90` is not a duration', undefined],
    [7, 9, 'the modulus `0` is not a positive whole number', undefined],
    [15, 15, 'the job name `c` is taken', undefined],
  ])
  expect(problems.every(({ why }) => why !== undefined)).toBe(true)
  expect(value?.jobs.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'c'])
})

test('what cannot be read leaves the rest as it is', () => {
  const { value } = read(
    'global: {scrape_interval: 90}\nscrape_configs: [{job_name: a, scrape_interval: 5s}, {job_name: b}]\n',
  )
  expect(value?.jobs.map(({ intervalMs, timeoutMs }) => [intervalMs, timeoutMs])).toEqual([
    [5000, 5000],
    [60_000, 10_000],
  ])
})

test('a text inside another one keeps its places', () => {
  const outer = fileText('cm.yml', 'data:\n  p: |\n    rule_files: [a/*/b]\n')
  const start = outer.text.indexOf('rule_files')
  const inner = {
    file: outer.file,
    text: 'rule_files: [a/*/b]\n',
    spanAt: (from: number, to: number) => outer.spanAt(start + from, start + to),
  }
  expect(readPrometheusConfig(inner).problems[0]).toMatchObject({
    id: 'prometheus/invalid',
    upstream: 'invalid rule file path "a/*/b"',
    span: { file: 'cm.yml', line: 3, column: 18, endColumn: 23 },
  })
})

test('only the first document counts', () => {
  const { value, problems } = read('scrape_configs: [{job_name: a}]\n---\nscrape_configs: [{job_name: b}]\n')
  expect(value?.jobs.map(({ name }) => name)).toEqual(['a'])
  expect(problems.map(({ id, severity, span }) => [id, severity, span?.line])).toEqual([
    ['prometheus/several-documents', 'warning', 3],
  ])
})

test('jobs of other files know the globals and the names that are taken', () => {
  const main = read('global: {scrape_interval: 20s}\nscrape_configs: [{job_name: a}]\n').value
  const { jobs, problems } = readScrapeConfigFile(
    { file: 'b.yml', text: 'scrape_configs: [{job_name: b}, {job_name: a}]\n' },
    main!,
  )
  expect(jobs.map(({ name, intervalMs }) => [name, intervalMs])).toEqual([
    ['b', 20_000],
    ['a', 20_000],
  ])
  expect(problems.map(({ upstream }) => upstream)).toEqual([
    'found multiple scrape configs with job name "a", first found in main config file',
  ])
})

test('files that are not there', () => {
  const { value } = read(`rule_files: [/rules/a.yml, /rules/*.yml, /unknown.yml]
scrape_configs:
  - job_name: a
    authorization: {credentials_file: /token}
    tls_config: {ca_file: /ca, cert_file: /here, key_file: /key}
    scrape_failure_log_file: /log
remote_write:
  - url: http://r
    basic_auth: {username: a, password_file: /password}
`)
  const findings = missingFiles(
    neededFiles(value!, (path) => path),
    (path) => (path === '/here' ? 'exists' : path === '/unknown.yml' ? 'unknown' : 'missing'),
  )
  expect(findings.map(({ span, message, upstream }) => [span?.line, message, upstream])).toEqual([
    [1, 'there is no file `/rules/a.yml`', '"/rules/a.yml" does not point to an existing file'],
    [4, 'there is no file `/token`', undefined],
    [5, 'there is no file `/ca`', undefined],
    [5, 'there is no file `/key`', undefined],
    [9, 'there is no file `/password`', undefined],
  ])
})

test('every field that upstream gives a discovery is known', async () => {
  const folder = join(await upstreamFolder('prometheus'), 'discovery')
  const files = (await readdir(folder, { recursive: true })).filter((name) => /^(?!.*_test).*\.go$/.test(name))
  const types = new Map<string, readonly string[]>()
  for (const name of files) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const [, type = '', body = ''] of text.matchAll(/^type (\w*SDConfig) struct \{\n([\s\S]*?)^\}/gm)) {
      const tags = [...body.matchAll(/`yaml:"([^",]+)/g)].map(([, tag = '']) => tag).filter((tag) => tag !== '-')
      types.set(`${name.split('/')[0]}.${type}`, tags)
    }
  }
  const registered = Object.entries(discoveryFields).filter(([name]) => name !== 'static_configs')
  expect(registered.map(([, { goType }]) => goType.slice('[]*'.length)).sort()).toEqual([...types.keys()].sort())
  for (const [name, schema] of registered) {
    const tags = types.get(schema.goType.slice('[]*'.length)) ?? []
    expect(tags.length).toBeGreaterThan(1)
    const text = `scrape_configs: [{job_name: a, ${name}: [{${tags.map((tag) => `${tag}: null`).join(', ')}}]}]`
    const unknown = read(text).problems.filter(({ message }) => message.startsWith('there is no field'))
    expect([name, unknown]).toEqual([name, []])
  }
})
