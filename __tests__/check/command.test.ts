import { describe, expect, test } from 'vitest'
import { checked, findingsIn, type Tree, told } from './checked.ts'

const rule = (name: string, expr: string) => `groups:\n- name: a\n  rules:\n  - record: ${name}\n    expr: ${expr}\n`
const good = rule('a:b', 'sum(up)')
const bad = rule('a:b', 'sum(up))')
const alert = (rest: string) => `groups:\n- name: a\n  rules:\n  - alert: Down\n    expr: up == 0\n${rest}`
const object = (kind: string, rest: string, apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n${rest}`

describe('exit codes', () => {
  test.each<[string, number, Tree, readonly string[], Readonly<Record<string, string>>]>([
    ['good rules', 0, { 'r.yml': good }, ['r.yml'], {}],
    ['an empty file, as promtool has it', 0, { 'r.yml': '' }, ['r.yml'], {}],
    ['a folder without rules', 0, { 'd/a.yaml': object('Service', '') }, ['d'], {}],
    ['a bad rule', 1, { 'r.yml': bad }, ['r.yml'], {}],
    [
      'a warning',
      0,
      { 'r.yml': rule('a:b', 'sum(rate(foo[1m])) / 0 > 1').replace('record: a:b', 'alert: A') },
      ['r.yml'],
      {},
    ],
    ['a file that is not there', 2, {}, ['r.yml'], {}],
    ['a folder of nothing', 2, { 'd/a.txt': '' }, ['d'], {}],
    ['a check that is not there', 2, { 'r.yml': good }, ['r.yml'], { checks: 'promql/rat' }],
    ['a baseline that is not there', 2, { 'r.yml': good }, ['r.yml'], { baseline: 'b.json' }],
    ['a baseline that is none', 2, { 'r.yml': good }, ['r.yml'], { baseline: 'r.yml' }],
    ['a named file that is binary', 2, { 'r.yml': 'a\0b' }, ['r.yml'], {}],
    ['a named file that is no YAML', 1, { 'r.yml': 'a: [' }, ['r.yml'], {}],
  ])('%s: %i', async (_, code, tree, paths, values) => {
    expect((await checked(tree, { paths, values })).code).toBe(code)
  })

  test('findings end the run before anything is written', async () => {
    const { code, printed } = await checked({ 'r.yml': bad }, { commands: ['check', 'apply', 'smoke'] })
    expect(code).toBe(1)
    expect(printed.join('')).toContain('not run, because check did not pass: apply, smoke')
  })
})

describe('a folder of all kinds of YAML', () => {
  const tree: Tree = {
    'd/crd.yaml': object(
      'CustomResourceDefinition',
      'spec:\n  group: monitoring.coreos.com\n  names:\n    kind: PrometheusRule\n',
      'apiextensions.k8s.io/v1',
    ),
    'd/deployment.yaml': object(
      'Deployment',
      'spec:\n  template:\n    spec:\n      containers:\n      - name: a\n        image: nginx\n',
      'apps/v1',
    ),
    'd/config.yaml': object('ConfigMap', 'data:\n  groups: |\n    a: b\n  app.conf: "route: x"\n'),
    'd/role.yaml': object(
      'ClusterRole',
      'rules:\n- apiGroups: [""]\n  resources: [pods]\n  verbs: [get]\n',
      'rbac.authorization.k8s.io/v1',
    ),
    'd/.github/workflows/a.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{run: "promtool check rules"}]}}\n',
    'd/values.yaml': 'prometheus:\n  serverFiles:\n    alerting_rules.yml: {}\n',
    'd/compose.yml': 'services:\n  a:\n    image: prom/prometheus\n',
    'd/users.yaml': 'groups:\n- name: admins\n  users: [a]\n',
    'd/package.json': '{"name": "a", "scripts": {"x": "y"}}',
    'd/tsconfig.json': '{\n  // a comment\n  "compilerOptions": {}\n}',
    'd/grafana.yaml': object(
      'ConfigMap',
      'data:\n  datasources.yaml: |\n    apiVersion: 1\n    datasources:\n    - name: a\n      type: loki\n      url: http://a\n',
    ),
    'd/helm.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n',
    'd/read.me': 'groups: [',
  }

  test('is silent', async () => {
    const { findings, code } = await checked(tree, { values: { 'fail-on': 'warning' } })
    expect(findings).toEqual([])
    expect(code).toBe(0)
  })

  test('and so are variants of the same rules in folders beside each other', async () => {
    expect(await findingsIn({ 'd/dev/r.yml': good, 'd/prod/r.yml': good })).toEqual([])
    expect(await findingsIn({ 'd/a.yml': good, 'd/b.yml': good })).toEqual([
      'warning rules/duplicate d/b.yml:4:13 «a:b»',
    ])
  })

  test('one bad rule in it is found', async () => {
    expect(await findingsIn({ ...tree, 'd/r.yml': bad })).toEqual(['error promql/syntax d/r.yml:5:18 «)»'])
  })
})

describe('what cannot be read in a folder keeps nothing else from being read', () => {
  test.each<[string, string, string]>([
    ['a file of bytes', 'a\0b', 'warning check/unreadable-file'],
    ['rules that are no YAML', `${good}  - record: "\n`, 'error yaml/syntax'],
  ])('%s', async (_, text, expected) => {
    const found = await findingsIn({ 'd/a.yml': text, 'd/r.yml': bad })
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' ')).sort()).toEqual(
      [expected, 'error promql/syntax'].sort(),
    )
  })
})

describe('--checks', () => {
  const tree = { 'r.yml': `${bad}  - alert: A\n    expr: up == 0\n    for: 0s\n` }
  const ids = async (checks: string) =>
    (await checked(tree, { values: checks === '' ? {} : { checks } })).findings.map(({ id }) => id)
  test.each<[string, readonly string[]]>([
    ['', ['promql/syntax', 'alerts/for']],
    ['upstream', ['promql/syntax']],
    ['alerts', ['alerts/for']],
    ['alerts/for', ['alerts/for']],
    ['-alerts/for', ['promql/syntax']],
    ['upstream alerts/for', ['promql/syntax', 'alerts/for']],
    ['alerts,-alerts/for', []],
    ['-alerts,+alerts/for', ['promql/syntax', 'alerts/for']],
    ['+alerts/severity', ['promql/syntax', 'alerts/severity', 'alerts/for']],
  ])('%j', async (checks, expected) => {
    expect((await ids(checks)).sort()).toEqual([...expected].sort())
  })

  test('a name that is none, with what was meant', async () => {
    const { stop } = await checked(tree, { values: { checks: 'alert/for' } })
    expect(stop?.message).toBe('there is no check `alert/for`')
  })
})

describe('a named configuration', () => {
  const config = 'scrape_configs:\n- job_name: a\nrule_files: [rules/*.yml, one.yml]\n'

  test('leads to the files that it names, as promtool goes there', async () => {
    const tree = {
      'p/prometheus.yml': config,
      'p/rules/a.yml': bad,
      'p/rules/b.txt': bad,
      'p/one.yml': bad,
      'p/two.yml': bad,
    }
    const { findings } = await checked(tree, { paths: ['p/prometheus.yml'] })
    expect(findings.map(({ id, file }) => [id, file])).toEqual([
      ['promql/syntax', 'p/rules/a.yml'],
      ['promql/syntax', 'p/one.yml'],
    ])
  })

  test('makes a rule file of whatever it names', async () => {
    const { findings } = await checked(
      { 'prometheus.yml': config, 'one.yml': 'group: []' },
      { paths: ['prometheus.yml'] },
    )
    expect(findings.map(({ id, file, line }) => [id, file, line])).toEqual([['rules/invalid', 'one.yml', 1]])
  })
})

describe('files that a configuration needs', () => {
  const config = 'scrape_configs:\n- job_name: a\n  authorization:\n    credentials_file: FILE\n'
  const missing = async (path: string, extra: Tree = {}) =>
    (
      await checked({ ...extra, 'p/prometheus.yml': config.replace('FILE', path) }, { paths: ['p/prometheus.yml'] })
    ).findings.map(({ id, line, column }) => `${id} ${line}:${column}`)

  test('beside it on the disk', async () => {
    expect(await missing('token')).toEqual(['prometheus/missing-file 4:23'])
    expect(await missing('token', { 'p/token': 'x' })).toEqual([])
  })

  test('an absolute path is that of another machine', async () => {
    expect(await missing('/etc/prometheus/token')).toEqual([])
  })

  test('in the container that mounts it', async () => {
    const stack = (path: string) => ({
      'd/prometheus.yaml': [
        object(
          'Deployment',
          `spec:
  template:
    spec:
      containers:
      - name: a
        image: prom/prometheus
        volumeMounts: [{name: c, mountPath: /etc/prometheus}]
      volumes: [{name: c, configMap: {name: a}}]
`,
          'apps/v1',
        ),
        object(
          'ConfigMap',
          `data:\n  token: x\n  prometheus.yml: |\n${config.replace('FILE', path).replace(/^/gm, '    ')}\n`,
        ),
      ].join('---\n'),
    })
    expect(await findingsIn(stack('/etc/prometheus/token'))).toEqual([])
    expect(await findingsIn(stack('/var/run/secrets/kubernetes.io/serviceaccount/token'))).toEqual([])
    expect(await findingsIn(stack('/etc/prometheus/tokn'))).toEqual([
      'error prometheus/missing-file d/prometheus.yaml:24:27 «/etc/prometheus/tokn»',
    ])
  })

  test('targets in files', async () => {
    const tree = {
      'prometheus.yml': 'scrape_configs:\n- job_name: a\n  file_sd_configs:\n  - files: [targets/*.json]\n',
      'targets/a.json': '[{"targets": ["a:1"], "label": {}}]',
    }
    expect(await findingsIn(tree)).toEqual(['error prometheus/invalid targets/a.json:1:23 «"label"»'])
  })
})

describe('what kustomize builds', () => {
  const generated = object('ConfigMap', `data:\n  a.yml: |\n${bad.replace(/^(?=.)/gm, '    ')}`)
  const ruleObject = (name: string) =>
    object('PrometheusRule', `spec:\n${bad.replace(/^(?=.)/gm, '  ')}`, 'monitoring.coreos.com/v1').replace(
      'name: a',
      `name: ${name}`,
    )
  const tree: Tree = {
    'k/kustomization.yaml': 'resources: [../base]\nnamePrefix: x-\nconfigMapGenerator:\n- name: a\n  files: [a.yml]\n',
    'k/a.yml': `${bad}`,
    'base/rule.yaml': `# a comment\n${ruleObject('a')}`,
    'base/map.yaml': object('ConfigMap', `data:\n  b.yml: ${JSON.stringify(good.replace('sum(up)', 'max(up'))}\n`),
  }
  const built = [
    generated,
    ruleObject('x-a'),
    tree['base/map.yaml']!.replace('name: a', 'name: x-a'),
    object('ConfigMap', `data:\n  c.yml: |\n${good.replace('sum(up)', 'min(up').replace(/^(?=.)/gm, '    ')}`),
  ].join('---\n')

  test('is found where it was written; what is nowhere, in the output', async () => {
    const { findings } = await checked(tree, { paths: ['k'], programs: { 'kustomize build k': built } })
    expect(findings.map((finding) => told(tree, finding).replace(/ «»/, ''))).toEqual([
      'error promql/syntax k:41:18',
      'error promql/syntax k/a.yml:5:18 «)»',
      'error promql/syntax base/map.yaml:6:71 «(»',
      'error promql/syntax base/rule.yaml:11:20 «)»',
    ])
  })
})

describe('how rules are read', () => {
  test('fields that are not known', async () => {
    const tree = { 'r.yml': alert('    fro: 5m\n') }
    expect(await findingsIn(tree)).toEqual(['error rules/invalid r.yml:6:5 «fro»'])
    expect(await findingsIn(tree, { 'ignore-unknown-fields': 'true' })).toEqual([])
  })

  test('features', async () => {
    const tree = { 'r.yml': rule('a:b', 'mad_over_time(up[5m])') }
    expect(await findingsIn(tree)).toEqual(['error promql/syntax r.yml:5:11 «mad_over_time»'])
    expect(await findingsIn(tree, { 'enable-feature': 'promql-experimental-functions' })).toEqual([])
  })
})

describe('a baseline', () => {
  const two = `${bad}  - alert: A\n    expr: up == 0\n    for: 0s\n`
  const baselineOf = async (tree: Tree) =>
    (await checked(tree, { values: { 'write-baseline': 'b.json' } })).files.get('b.json') ?? ''

  test('is written, and nothing of it fails', async () => {
    const { code, files, findings, suppressed } = await checked(
      { 'r.yml': two },
      { values: { 'write-baseline': 'b.json' } },
    )
    expect([code, findings, suppressed.length]).toEqual([0, [], 2])
    expect(JSON.parse(files.get('b.json') ?? '')).toMatchObject({
      promstackBaseline: 1,
      findings: [
        { count: 1, id: 'promql/syntax', file: 'r.yml', subject: 'record a:b in group a' },
        { count: 1, id: 'alerts/for', file: 'r.yml', subject: 'alert A in group a' },
      ],
    })
  })

  test('hides what it has, also where its lines have moved, and nothing else', async () => {
    const tree = {
      'b.json': await baselineOf({ 'r.yml': two }),
      'r.yml': `# moved\n\n${two}  - record: c\n    expr: sum(\n`,
    }
    const { code, findings, suppressed, printed } = await checked(tree, {
      paths: ['r.yml'],
      values: { baseline: 'b.json' },
    })
    expect(findings.map(({ line }) => line)).toEqual([12])
    expect(suppressed.map(({ by, line }) => [by, line])).toEqual([
      ['baseline', 7],
      ['baseline', 10],
    ])
    expect(code).toBe(1)
    expect(printed.join('')).toContain('note: 2 findings of the baseline not shown')
  })

  test('counts: the same mistake once more is new', async () => {
    const once = alert('    for: 0s\n')
    const baseline = await baselineOf({ 'r.yml': once })
    const twice = `${once}  - alert: Down\n    expr: up == 1\n    for: 0s\n`
    const { findings } = await checked(
      { 'b.json': baseline, 'r.yml': twice },
      { paths: ['r.yml'], values: { baseline: 'b.json' } },
    )
    expect(findings.map(({ id, line }) => [id, line])).toEqual([['alerts/for', 9]])
  })

  test('is the same file for the same findings', async () => {
    expect(await baselineOf({ 'r.yml': two })).toBe(await baselineOf({ 'r.yml': `\n\n${two}` }))
  })
})

describe('a comment in the file', () => {
  test('allows a finding, with its reason', async () => {
    const tree = { 'r.yml': alert('    for: 0s # promstack: allow alerts/for the template reads it\n') }
    const { findings, suppressed, code } = await checked(tree)
    expect([findings, code]).toEqual([[], 0])
    expect(suppressed).toMatchObject([
      { id: 'alerts/for', by: 'comment', reason: 'the template reads it', subject: 'alert Down in group a' },
    ])
  })
})

describe('secrets', () => {
  const secret = 'hunter2hunter2'
  const config = `scrape_configs:\n- job_name: a\n  basic_auth:\n    username: u\n    password: ${secret}\n    passwd: ${secret}\n`
  const tree: Tree = {
    'p.yml': config,
    's.yaml': object('Secret', `stringData:\n  prometheus.yml: |\n${config.replace(/^/gm, '    ')}`),
    't.yaml': object('Secret', `data:\n  prometheus.yml: ${Buffer.from(config).toString('base64')}\n`),
  }

  test('are in no report', async () => {
    const reports = ['text', 'json', 'sarif', 'junit', 'summary'].map((kind) => `${kind}=${kind}`).join('\n')
    const { findings, printed, summaries, annotations, files, hidden } = await checked(tree, {
      values: { report: reports, format: 'github' },
    })
    expect(findings.map(({ file }) => file)).toEqual(['p.yml', 's.yaml', 't.yaml'])
    const all = [printed, summaries, annotations.map(({ message }) => message)].flat()
    for (const kind of ['text', 'json', 'sarif', 'junit', 'summary']) all.push(files.get(kind) ?? '')
    for (const text of all) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(2, 12))
    }
    expect(hidden).toContain(secret)
  })

  test.each<[string, string]>([
    ['the password of an address', `static_configs:\n  - targets: ['http://u:${secret}@h/a']\n`],
    ['a map where a password stands', `basic_auth: {username: u, password: {${secret}: 1}}\n`],
    ['a list of secrets', `http_headers: {A: {secrets: [${secret}], value: 1}}\n`],
    ['a header', `authorisation: 1\n  http_headers: {Cookie: ${secret}, B: 1}\n`],
    ['a key of several lines', `tls_config: {key: "begin\n    ${secret}\n    end", cert_fil: a}\n`],
    ['a line that is no YAML', `basic_auth:\n    password: "${secret}\n`],
    ['a line that is no YAML, in a list', `basic_auth: {password: ${secret}, [}\n`],
  ])('%s is in no report', async (_, job) => {
    const config = `scrape_configs:\n- job_name: a\n  ${job}`
    const { findings, printed } = await checked({ 'p.yml': config }, { values: { report: 'sarif=sarif' } })
    expect(findings).not.toEqual([])
    expect(printed.join('') + JSON.stringify(findings)).not.toContain(secret)
  })
})

test('every report of the same findings', async () => {
  const { printed, annotations, files } = await checked(
    { 'r.yml': bad },
    { values: { report: 'sarif=s\njunit=j', format: 'github' } },
  )
  expect(printed.join('')).toContain(
    ['r.yml:5:18: error:', '    5 |     expr: sum(up))', '      |                  ^', '    in record a:b in group a']
      .join('\n')
      .split('\n')[1]!,
  )
  expect(annotations).toMatchObject([
    {
      severity: 'error',
      title: 'promql/syntax',
      span: { file: 'r.yml', line: 5, column: 18, endLine: 5, endColumn: 19 },
    },
  ])
  expect(JSON.parse(files.get('s') ?? '').runs[0].results).toHaveLength(1)
  expect(files.get('j')).toContain('<testcase name="record a:b in group a" classname="r.yml" time="0">')
})
