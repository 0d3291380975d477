import { expect, test } from 'vitest'
import { type Json, listAt, objectAt, textAt } from '../../src/core/json.ts'
import { readPrometheusConfig } from '../../src/rules/prometheusConfig.ts'
import { emptyInventory } from '../../src/stack/inventory.ts'
import { missingFromLoaded } from '../../src/stack/loadedConfig.ts'
import { targetsOf } from '../../src/stack/targets.ts'
import { bundledManifests } from '../smoke/world.ts'
import { generateJobs } from './generated.ts'
import { type AskApi, until, withPrometheus } from './realPrometheus.ts'

/** The real Prometheus as the judge: hundreds of generated jobs, and each must have the very targets that we foresee. */
test('the simulated targets are those of Prometheus itself', { timeout: 120_000 }, async () => {
  const text = JSON.stringify({
    global: { scrape_interval: '1h', scrape_timeout: '1m' },
    scrape_configs: generateJobs(400),
  })
  const { value, problems } = readPrometheusConfig({ file: 'prometheus.yml', text })
  expect(problems).toEqual([])
  const foreseen = (value?.jobs ?? []).map((job) => ({
    job: job.name,
    targets: targetsOf(job, emptyInventory, '')
      .map(({ url, labels }) => show(url, labels))
      .sort(),
  }))
  const found = Map.groupBy(await withPrometheus(text, targetsIn), (target) => textAt(target, 'scrapePool') ?? '')
  const actual = foreseen.map(({ job }) => ({
    job,
    targets: (found.get(job) ?? [])
      .map((target) => show(textAt(target, 'scrapeUrl') ?? '', Object.entries(objectAt(target, 'labels'))))
      .sort(),
  }))
  expect(foreseen).toEqual(actual)
  const kept = foreseen.filter(({ targets }) => targets.length > 0).length
  expect({ jobs: foreseen.length, someKept: kept > 100, someDropped: kept < foreseen.length - 20 }).toEqual({
    jobs: 400,
    someKept: true,
    someDropped: true,
  })
})

/** What Prometheus shows of a configuration lacks nothing of it, however it writes it; and lacks what was changed. */
test.each([
  ['the bundled one', bundledConfig()],
  ['one of many features', richConfig()],
])('a loaded configuration is recognised: %s', { timeout: 60_000 }, async (_name, text) => {
  const written = readPrometheusConfig({ file: 'prometheus.yml', text }).value?.document ?? null
  const loaded = await withPrometheus(text, (ask) =>
    until(async () => textAt(await ask('/api/v1/status/config'), 'yaml')),
  )
  expect(missingFromLoaded(written, loaded)).toEqual([])
  const changed = text.replace(/scrape_interval: \w+/, 'scrape_interval: 17s')
  const other = readPrometheusConfig({ file: 'prometheus.yml', text: changed }).value?.document ?? null
  expect(missingFromLoaded(other, loaded)).toEqual(['global.scrape_interval'])
})

function show(url: string, labels: Iterable<readonly [string, unknown]>): string {
  return `${url} ${JSON.stringify([...labels].sort())}`
}

/** All jobs appear at once, after five seconds; the same number twice means that they are all there. */
function targetsIn(ask: AskApi): Promise<readonly Json[]> {
  let before = 0
  return until(async () => {
    const targets = listAt(await ask('/api/v1/targets?state=active'), 'activeTargets')
    if (targets.length > 0 && targets.length === before) return targets
    before = targets.length
    return undefined
  })
}

function bundledConfig(): string {
  const map = bundledManifests().find(({ reference }) => reference.name === 'prometheus-server-conf')
  return textAt(map?.object, 'data', 'prometheus.yml') ?? ''
}

function richConfig(): string {
  return `
global:
  scrape_interval: 90s
  evaluation_interval: 1m30s
  scrape_timeout: 10s
  external_labels: { cluster: a, replica: "1" }
  query_log_file: query.log
rule_files: [rules/*.yml, /etc/rules/*.yml]
storage:
  tsdb:
    out_of_order_time_window: 30m
    retention: { time: 15d, size: 1024MB }
  exemplars: { max_exemplars: 1000 }
alerting:
  alert_relabel_configs:
    - { regex: replica, action: labeldrop }
  alertmanagers:
    - scheme: https
      path_prefix: /am
      timeout: 60s
      basic_auth: { username: u, password: secret }
      tls_config: { insecure_skip_verify: true }
      static_configs: [{ targets: [am-0:9093, am-1:9093] }]
scrape_configs:
  - job_name: everything
    honor_labels: true
    honor_timestamps: false
    scrape_interval: 120s
    scrape_timeout: 5s
    metrics_path: /probe
    scheme: https
    params: { module: [http_2xx, other], empty: [] }
    bearer_token_file: token
    follow_redirects: false
    enable_http2: true
    sample_limit: 1000
    body_size_limit: 10MB
    label_limit: 30
    keep_dropped_targets: 100
    static_configs:
      - targets: ["a:1", 'b:2']
        labels: { zone: eu, number: 7, truth: true }
    relabel_configs:
      - source_labels: [__address__]
        target_label: __param_target
      - { source_labels: [a, b], separator: ";", regex: (.*), target_label: c, replacement: $1, action: Replace }
      - { source_labels: [a], regex: "7", action: drop }
      - { source_labels: [a], regex: 7, action: keep }
      - { action: labelmap, regex: __meta_(.+) }
      - { source_labels: [a], modulus: 4, target_label: shard, action: hashmod }
      - { target_label: gone, replacement: "" }
    metric_relabel_configs:
      - source_labels: [__name__]
        regex: go_.*
        action: drop
  - job_name: cluster
    authorization: { type: Bearer, credentials: hidden }
    proxy_url: http://proxy.example.org:3128
    kubernetes_sd_configs:
      - role: endpointslice
        api_server: https://example.org
        namespaces: { names: [default, kube-system] }
        selectors: [{ role: pod, label: app=web }]
        attach_metadata: { node: true }
  - job_name: files
    oauth2: { client_id: id, client_secret: hidden, token_url: https://example.org/token, scopes: [a] }
    file_sd_configs: [{ files: [targets/*.json], refresh_interval: 300s }]
    http_sd_configs: [{ url: "http://example.org/sd" }]
remote_write:
  - url: https://example.org/write
    name: far
    remote_timeout: 30s
    queue_config: { max_shards: 10, batch_send_deadline: 5s }
    write_relabel_configs: [{ source_labels: [__name__], regex: up, action: keep }]
`
}
