import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { type Corpus, readCorpus } from '../../src/corpus/read.ts'

/** What is found in files, one line a document: `kind file[#key] (path in a container)`. */
function found(files: Readonly<Record<string, string>>, ...named: readonly string[]): readonly string[] {
  return corpusOf(files, ...named).documents.map(({ kind, source, key, mounts, node }) => {
    const part = key === undefined ? (node === undefined ? '' : '#') : `#${key}`
    return [`${kind} ${source.file}${part}`, ...mounts.map(({ path }) => `at ${path}`)].join(' ')
  })
}

function corpusOf(files: Readonly<Record<string, string>>, ...named: readonly string[]): Corpus {
  const given = Object.entries(files).map(([file, text]) => ({
    source: fileText(file, text),
    isNamed: named.includes(file),
  }))
  return readCorpus(given, { namespace: 'default' })
}

const rules = 'groups:\n- name: a\n  rules:\n  - alert: Down\n    expr: up == 0\n'
const prometheus = 'global:\n  scrape_interval: 15s\nscrape_configs:\n- job_name: a\n'
const alertmanager = 'route:\n  receiver: a\nreceivers:\n- name: a\n'
const dashboard = '{"title": "A", "schemaVersion": 39, "panels": [{"title": "x"}]}'
const object = (kind: string, rest: string, apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n${rest}`
const indented = (text: string, depth: number) => text.replace(/^(?=.)/gm, ' '.repeat(depth))
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('plain files', () => {
  test.each<[string, string, string]>([
    ['rules', 'rules', rules],
    ['rules in JSON', 'rules', '{"groups": [{"name": "a", "rules": [{"record": "a:b", "expr": "up"}]}]}'],
    ['rules with a field that is not known', 'rules', `${rules}    fro: 5m\n`],
    [
      'rules of Thanos',
      'rules',
      'groups:\n- name: a\n  partial_response_strategy: warn\n  rules:\n  - record: a\n    expr: up\n',
    ],
    ['a rule without an expression', 'rules', 'groups:\n- name: a\n  rules:\n  - alert: Down\n'],
    ['rules that are no YAML', 'rules', `${rules}  - alert: "\n`],
    ['Prometheus', 'prometheus', prometheus],
    ['Prometheus with a field that is not known', 'prometheus', `${prometheus}foo: 1\n`],
    ['Prometheus that only evaluates', 'prometheus', 'global:\n  evaluation_interval: 1m\nrule_files: [a.yml]\n'],
    ['Prometheus that only writes on', 'prometheus', 'scrape_configs: []\nremote_write:\n- url: http://a\n'],
    ['Prometheus that is no YAML', 'prometheus', `${prometheus}  x: y: z\n`],
    ['Alertmanager', 'alertmanager', alertmanager],
    ['Alertmanager without receivers', 'alertmanager', 'route:\n  receiver: a\ninhibit_rules: []\n'],
    ['a dashboard', 'dashboard', dashboard],
    ['a dashboard of old', 'dashboard', '{"title": "A", "schemaVersion": 6, "rows": []}'],
    ['a web configuration', 'web', 'basic_auth_users:\n  a: b\n'],
    ['targets', 'file-sd', '[{"targets": ["a:1"], "labels": {"a": "b"}}]'],
    ['targets in YAML', 'file-sd', '- targets:\n  - a:1\n'],
    ['data sources', 'grafana-datasources', 'apiVersion: 1\ndatasources:\n- name: a\n  type: prometheus\n'],
    ['dashboard providers', 'grafana-dashboards', 'apiVersion: 1\nproviders:\n- name: a\n  type: file\n'],
    ['the second document', 'rules', `---\n---\n${rules}`],
  ])('%s: %s', (_, kind, text) => {
    expect(found({ 'f.yml': text })).toEqual([`${kind} f.yml`])
  })
})

describe('what only looks like it', () => {
  test.each<[string, string]>([
    ['a dashboard object of another program', '{"rows": [1, 2], "title": "x"}'],
    [
      'rules of Grafana',
      'apiVersion: 1\ngroups:\n- orgId: 1\n  name: a\n  folder: b\n  rules:\n  - uid: x\n    condition: A\n    record: {metric: a}\n',
    ],
    ['a list of groups of people', 'groups:\n- name: admins\n  members: [a, b]\n'],
    ['groups of something else with rules', 'groups:\n- name: a\n  rules:\n  - allow: all\n'],
    ['groups of a package manager', 'groups:\n  dev: [a]\n'],
    ['a unit test of rules', 'rule_files: [rules.yml]\nevaluation_interval: 1m\ntests:\n- interval: 1m\n'],
    [
      'promtail',
      'server:\n  http_listen_port: 9080\nclients:\n- url: http://loki\nscrape_configs:\n- job_name: system\n',
    ],
    [
      'an OpenTelemetry collector',
      'receivers:\n  prometheus:\n    config:\n      scrape_configs:\n      - job_name: a\nexporters: {}\nservice: {}\n',
    ],
    ['values of a chart', 'global:\n  imageRegistry: x\nalertmanager:\n  config:\n    route:\n      receiver: a\n'],
    ['a workflow', 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: promtool check rules groups\n'],
    ['docker-compose', 'services:\n  prometheus:\n    image: prom/prometheus\n    command: --config.file=x\n'],
    [
      'a definition of a resource',
      object(
        'CustomResourceDefinition',
        'spec:\n  group: monitoring.coreos.com\n  groups: []\n  alert: 1\n',
        'apiextensions.k8s.io/v1',
      ),
    ],
    [
      'a ConfigMap of something else',
      object('ConfigMap', 'data:\n  groups: admins\n  app.yml: |\n    groups:\n    - name: x\n'),
    ],
    [
      'a workload',
      object(
        'Deployment',
        'spec:\n  template:\n    spec:\n      containers:\n      - name: prometheus\n        image: prom/prometheus\n',
        'apps/v1',
      ),
    ],
    ['a schema', '{"definitions": {"a": {"x-kind": {"kind": "Secret"}}}, "groups": {"alert": 1}}'],
    [
      'rules of Loki',
      object('ConfigMap', `data:\n  r.yml: |\n${indented(rules, 4)}`).replace(
        '  name: a',
        '  name: a\n  labels:\n    loki_rule: "1"',
      ),
    ],
    ['text', 'hello'],
    ['nothing', ''],
    ['a number', '1'],
  ])('%s', (_, text) => {
    const { documents, problems } = corpusOf({ 'f.yml': text })
    expect([documents, problems]).toEqual([[], []])
  })

  test('a broken file that has nothing to do with it is no error', () => {
    expect(corpusOf({ 'f.yml': 'a: [' }).problems).toEqual([])
    expect(corpusOf({ 'f.yml': object('ConfigMap', 'data: [') }).problems.map(({ severity }) => severity)).toEqual([
      'info',
    ])
  })

  test('a broken file that matters, or that was named, is one', () => {
    const broken = `${object('ConfigMap', `data:\n  r: |\n${indented(rules, 4)}`)}\n   x: ]\n`
    expect(corpusOf({ 'f.yml': broken }).problems.map(({ severity }) => severity)).toEqual(['error'])
    expect(corpusOf({ 'f.yml': 'a: [' }, 'f.yml').problems.map(({ severity }) => severity)).toEqual(['error'])
  })

  test.each<[string, string, string]>([
    ['a part of a Prometheus configuration', 'prometheus', 'remote_write:\n- url: http://a\n'],
    ['a part of an Alertmanager configuration', 'alertmanager', 'receivers:\n- name: a\n'],
    ['groups of nothing', 'rules', 'groups: []\n'],
    ['a rule without a name', 'rules', 'groups:\n- name: a\n  rules:\n  - expr: up\n'],
    ['groups under another word', 'rules', rules.replace('groups:', 'group:')],
    ['groups under no word', 'rules', '- name: a\n  rules:\n  - alert: A\n    expr: up\n'],
  ])('what is too little to be recognised in a folder is enough when it is named: %s', (_, kind, text) => {
    expect(found({ 'f.yml': text })).toEqual([])
    expect(found({ 'f.yml': text }, 'f.yml')).toEqual([`${kind} f.yml`])
  })

  test('a named file that is nothing known is told of', () => {
    expect(
      corpusOf({ 'f.yml': 'a: 1', 'g.yml': rules, 'h.yml': object('Service', '') }, 'f.yml', 'g.yml', 'h.yml').unknown,
    ).toEqual(['f.yml'])
  })
})

describe('Kubernetes objects', () => {
  const map = object('ConfigMap', `data:\n  a.yml: |\n${indented(rules, 4)}  b.txt: hello\n`)
  test.each<[string, string, readonly string[]]>([
    ['a key of a ConfigMap', map, ['rules f.yml#a.yml']],
    ['a key that is encoded', object('ConfigMap', `binaryData:\n  a.yml: ${base64(rules)}\n`), ['rules f.yml#a.yml']],
    [
      'a Secret',
      object('Secret', `data:\n  a.yml: ${base64(alertmanager)}\nstringData:\n  p: ${JSON.stringify(prometheus)}\n`),
      ['alertmanager f.yml#a.yml', 'prometheus f.yml#p'],
    ],
    ['several documents', `${map}---\n${map.replaceAll(': a', ': b')}`, ['rules f.yml#a.yml', 'rules f.yml#a.yml']],
    [
      'a PrometheusRule',
      object('PrometheusRule', `spec:\n${indented(rules, 2)}`, 'monitoring.coreos.com/v1'),
      ['rules f.yml#'],
    ],
    [
      'an AlertmanagerConfig',
      object('AlertmanagerConfig', 'spec: {}\n', 'monitoring.coreos.com/v1alpha1'),
      ['alertmanager-config f.yml#'],
    ],
    [
      'a List of Lists',
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMapList\n  items:\n  -\n${indented(map, 4)}`,
      ['rules f.yml#a.yml'],
    ],
    ['a dashboard', object('ConfigMap', `data:\n  d.json: |\n    ${dashboard}\n`), ['dashboard f.yml#d.json']],
  ])('%s', (_, text, expected) => {
    expect(found({ 'f.yml': text })).toEqual(expected)
  })
})

describe('places', () => {
  test.each<[string, string, string, string]>([
    ['a plain file', rules, 'up == 0', '5:11'],
    ['a block', object('ConfigMap', `data:\n  a.yml: |\n${indented(rules, 4)}`), 'up == 0', '11:15'],
    ['a quoted text', object('ConfigMap', `data:\n  a.yml: ${JSON.stringify(rules)}\n`), 'up == 0', '6:68'],
    [
      'a text in JSON',
      JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: rules } }),
      'up == 0',
      '1:133',
    ],
  ])('%s', (_, text, wanted, place) => {
    const source = corpusOf({ f: text }).documents[0]!.source
    const start = source.text.indexOf(wanted)
    const span = source.spanAt(start, start + wanted.length)
    expect(`${span.line}:${span.column}`).toBe(place)
    const line = text.split('\n')[span.line - 1]!
    expect(line.slice(span.column - 1, span.endColumn - 1)).toBe(wanted)
  })

  test('a place in base64 is that of its characters', () => {
    const encoded = base64(rules)
    const text = object('Secret', `data:\n  a.yml: ${encoded}\n`)
    const source = corpusOf({ f: text }).documents[0]!.source
    for (let start = 0; start < rules.length - 4; start++) {
      const { line, column, endColumn } = source.spanAt(start, start + 4)
      expect(line).toBe(6)
      const from = column - 1 - '  a.yml: '.length
      const letters = encoded.slice(from, endColumn - 1 - '  a.yml: '.length)
      const skipped = from % 4
      const decoded = Buffer.from(`${encoded.slice(from - skipped, from)}${letters}`, 'base64').toString()
      expect(decoded).toContain(rules.slice(start, start + 4))
      expect(letters.length).toBeLessThanOrEqual(8)
    }
  })
})

describe('mounts', () => {
  const deployment = (image: string, args: readonly string[], mounts: readonly (readonly [string, string])[]) =>
    object(
      'Deployment',
      `spec:
  template:
    spec:
      containers:
      - name: c
        image: ${image}
        args: ${JSON.stringify(args)}
        volumeMounts:
${mounts.map(([name, path]) => `        - {name: ${name}, mountPath: ${path}}`).join('\n')}
      volumes:
${mounts.map(([name]) => `      - {name: ${name}, configMap: {name: ${name}}}`).join('\n')}
`,
      'apps/v1',
    )
  const map = (name: string, data: Readonly<Record<string, string>>) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data })

  test('a key is what its mount makes it, whatever it holds', () => {
    const files = {
      'd.yaml': deployment(
        'prom/prometheus:v3',
        ['--config.file=/etc/p/p.yml'],
        [
          ['config', '/etc/p'],
          ['rules', '/etc/r'],
        ],
      ),
      'config.yaml': map('config', {
        'p.yml': 'rule_files: [/etc/r/*.yml, extra.rules]\nscrape_config_files: ["*.scrape"]\n',
        'a.scrape': 'x: 1',
        'extra.rules': '',
        other: '',
      }),
      'rules.yaml': map('rules', { 'r.yml': 'hello', 'r.txt': 'groups' }),
    }
    expect(found(files)).toEqual([
      'prometheus config.yaml#p.yml at /etc/p/p.yml',
      'scrape-configs config.yaml#a.scrape at /etc/p/a.scrape',
      'rules config.yaml#extra.rules at /etc/p/extra.rules',
      'rules rules.yaml#r.yml at /etc/r/r.yml',
    ])
    const { documents, loads } = corpusOf(files)
    expect(loads.get(documents[0]!)?.map(({ key }) => key)).toEqual(['r.yml', 'extra.rules', 'a.scrape'])
  })

  test('of two objects with one name, a workload mounts the nearer one, and both are looked at', () => {
    const workload = deployment('prom/prometheus', ['--config.file=/etc/p/p.yml'], [['config', '/etc/p']])
    const files = {
      'dev/d.yaml': workload,
      'dev/config.yaml': map('config', { 'p.yml': 'rule_files: [a.yml]', 'a.yml': '' }),
      'prod/config.yaml': map('config', { 'p.yml': 'rule_files: [b.yml]', 'b.yml': '' }),
      'prod/d.yaml': workload,
    }
    expect(found(files)).toEqual([
      'prometheus dev/config.yaml#p.yml at /etc/p/p.yml',
      'rules dev/config.yaml#a.yml at /etc/p/a.yml',
      'prometheus prod/config.yaml#p.yml at /etc/p/p.yml',
      'rules prod/config.yaml#b.yml at /etc/p/b.yml',
    ])
  })

  test('Alertmanager and its templates', () => {
    const files = {
      'd.yaml': deployment('prom/alertmanager', [], [['config', '/etc/alertmanager']]),
      'config.yaml': map('config', {
        'alertmanager.yml': `${alertmanager}templates: ["*.tmpl"]\n`,
        'a.tmpl': '{{ define "x" }}{{ end }}',
      }),
    }
    expect(found(files)).toEqual([
      'alertmanager config.yaml#alertmanager.yml at /etc/alertmanager/alertmanager.yml',
      'template config.yaml#a.tmpl at /etc/alertmanager/a.tmpl',
    ])
  })

  test('Grafana, its provisioning and its dashboards', () => {
    const files = {
      'd.yaml': deployment(
        'grafana/grafana',
        [],
        [
          ['p', '/etc/grafana/provisioning/dashboards'],
          ['d', '/boards'],
        ],
      ),
      'p.yaml': map('p', { 'p.yaml': 'apiVersion: 1\nproviders:\n- name: a\n  options:\n    path: /boards\n' }),
      'b.yaml': map('d', { 'a.json': '{}' }),
    }
    expect(found(files)).toEqual([
      'grafana-dashboards p.yaml#p.yaml at /etc/grafana/provisioning/dashboards/p.yaml',
      'dashboard b.yaml#a.json at /boards/a.json',
    ])
  })

  test.each([
    ['/etc/p/p.yml', 'exists'],
    ['/etc/p/gone.yml', 'missing'],
    ['/etc/ssl/ca.crt', 'unknown'],
    ['/gone/x', 'unknown'],
    ['/var/run/secrets/kubernetes.io/serviceaccount/token', 'exists'],
    ['/var/run/secrets/kubernetes.io/serviceaccount/tokn', 'unknown'],
  ])('the path %s in a container: %s', (path, answer) => {
    const { documents } = corpusOf({
      'd.yaml': deployment(
        'prom/prometheus',
        ['--config.file=/etc/p/p.yml'],
        [
          ['config', '/etc/p'],
          ['gone', '/gone'],
        ],
      ),
      'config.yaml': map('config', { 'p.yml': prometheus }),
    })
    expect(documents[0]!.mounts[0]!.container.lookup(path)).toBe(answer)
  })
})

describe('files beside each other', () => {
  test('a configuration loads the files that it names', () => {
    const { documents, loads } = corpusOf({
      'a/prometheus.yml': `${prometheus}rule_files: [rules/*.yml, ../b/r.yml]\n`,
      'a/rules/one.yml': rules,
      'a/two.yml': rules,
      'b/r.yml': rules,
    })
    expect(loads.get(documents[0]!)?.map(({ source }) => source.file)).toEqual(['a/rules/one.yml', 'b/r.yml'])
  })

  test('a file is what a configuration makes it, whatever it holds', () => {
    const files = {
      'p.yml': `${prometheus}rule_files: [r/*.yml]\n`,
      'r/a.yml': 'group: []',
      'r/b.yml': alertmanager,
      's.yml': 'group: []',
    }
    expect(found(files)).toEqual(['prometheus p.yml', 'rules r/b.yml', 'rules r/a.yml'])
    expect(corpusOf(files, 'r/a.yml', 's.yml').unknown).toEqual(['s.yml'])
  })

  test('templates count when a configuration names them', () => {
    const files = {
      'am.yml': `${alertmanager}templates: [t/*.tmpl, /etc/alertmanager/x-*.tmpl]\n`,
      't/a.tmpl': '{{ define "a" }}{{ end }}',
      'u/x-a.tmpl': '{{ define "a" }}{{ end }}',
      'u/a.tmpl': '{{ define "a" }}{{ end }}',
    }
    expect(found(files)).toEqual(['alertmanager am.yml', 'template t/a.tmpl', 'template u/x-a.tmpl'])
    expect(found({ 'u/a.tmpl': 'x' }, 'u/a.tmpl')).toEqual(['template u/a.tmpl'])
  })
})

test('the time is linear in the number of files', () => {
  const timeOf = (count: number) => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `f${index}.yaml`,
        index % 2 === 0 ? rules : object('Service', 'spec: {}\n'),
      ]),
    )
    const start = performance.now()
    expect(found(files)).toHaveLength(count / 2)
    return performance.now() - start
  }
  const best = (count: number) => Math.min(timeOf(count), timeOf(count), timeOf(count))
  best(500)
  // Ten times the files: a hundred times the time would be quadratic.
  expect(best(5000)).toBeLessThan(Math.max(5, best(500)) * 40)
})
