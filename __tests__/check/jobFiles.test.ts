import { expect, test } from 'vitest'
import { checked, findingsIn, type Tree } from './checked.ts'

test('a bare list of jobs, as the operator takes it, in a Secret that nothing mounts', async () => {
  const tree: Tree = {
    'secret.yml': `apiVersion: v1
kind: Secret
metadata: {name: additional}
stringData:
  jobs.yaml: |
    - job_name: a
      static_configs: [{targets: [a:1]}]
    - job_name: b
      static_config: [{targets: [b:1]}]
`,
  }
  expect(await findingsIn(tree)).toEqual(['error prometheus/invalid secret.yml:9:7 «static_config»'])
})

test('jobs of another program are not looked at', async () => {
  const text = '- job_name: a\n  pipeline_stages: []\n- job_name: b\n  no_field: 1\n'
  expect(await findingsIn({ 'folder/list.yml': text })).toEqual([])
})

test('a file with jobs is read with the globals and the names of the configuration that loads it', async () => {
  const tree: Tree = {
    'prometheus.yml':
      'global: {scrape_interval: 10m}\nscrape_config_files: [b.yml, "b*.yml"]\nscrape_configs: [{job_name: a}]\n',
    'b.yml': 'scrape_configs:\n  - job_name: b\n    tls_config: {cert_file: c.pem, key_file: here.pem}\n',
    'here.pem': '',
  }
  const { findings } = await checked(tree, { paths: ['prometheus.yml'], values: { checks: 'upstream' } })
  expect(findings.map(({ id, file, line, message }) => [id, file, line, message])).toEqual([
    ['prometheus/invalid', 'prometheus.yml', 2, 'the jobs of `b.yml` are loaded a second time here'],
    ['prometheus/missing-file', 'b.yml', 3, 'there is no file `c.pem`'],
  ])
})

test.each([
  ['{target_label: __address__, replacement: ""}', 'no address'],
  [
    '{target_label: __scrape_interval__, replacement: 1 minute}',
    'error parsing scrape interval: unknown unit ` minute` in duration `1 minute`',
  ],
  ['{target_label: __scrape_timeout__, replacement: 0s}', 'scrape timeout cannot be 0'],
  [
    '{target_label: __scrape_timeout__, replacement: 2h}',
    'scrape timeout cannot be greater than scrape interval (`2h` > `1m`)',
  ],
  [
    '{target_label: __scrape_native_histograms__, replacement: maybe}',
    'error parsing scrape native histograms: strconv.ParseBool: parsing `maybe`: invalid syntax',
  ],
])('what relabelling makes of a target: %s', async (rule, refusal) => {
  const text = `scrape_configs:\n  - job_name: a\n    static_configs: [{targets: [x:1]}]\n    relabel_configs: [${rule}]\n`
  const { findings } = await checked({ 'p.yml': text }, { values: { checks: 'prometheus/bad-target' } })
  expect(findings.map(({ line, column, message }) => [line, column, message])).toEqual([
    [3, 33, `\`x:1\` cannot be used: ${refusal}`],
  ])
})
