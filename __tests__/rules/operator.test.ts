import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { monitorKind, readMonitor } from '../../src/rules/operator/monitor.ts'
import { type MonitorKind, monitorShapes } from '../../src/rules/operator/shapes.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'

/** The problems of a `spec`, as `line:column message`. */
function problemsOf(kind: MonitorKind, spec: string): readonly string[] {
  const { documents } = readNodes(fileText('m.yaml', `spec:\n${spec}`), 'v2')
  return readMonitor(documents[0]!, kind).problems.map(
    ({ span, severity, message }) =>
      `${span?.line}:${span?.column} ${severity === 'error' ? '' : `${severity} `}${message}`,
  )
}

const endpoint = (text: string) => `  selector: {}\n  endpoints:\n  - ${text}\n`

test('the kinds that are read', () => {
  expect(Object.keys(monitorShapes).map(monitorKind)).toEqual(['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'])
  expect(['Prometheus', 'constructor', ''].map(monitorKind)).toEqual([undefined, undefined, undefined])
})

test('an object without a spec', () => {
  const { documents } = readNodes(fileText('m.yaml', 'kind: Probe\n'), 'v2')
  expect(readMonitor(documents[0]!, 'Probe')).toMatchObject({
    value: undefined,
    problems: [{ message: 'the Probe has no `spec`' }],
  })
})

describe('endpoints', () => {
  test.each([
    ['{port: http, interval: 30s, scrapeTimeout: 10s, scheme: https, path: /metrics, params: {a: [b]}}', []],
    ['{port: 8080}', ['4:12 `port` is a number, not a text']],
    ['{port: "8080"}', []],
    ['{port: ~}', []],
    ['{targetPort: 8080}', []],
    ['{targetPort: [a]}', ['4:19 `targetPort` is a list, not a text or a number']],
    ['{honorLabels: "true"}', ['4:19 `honorLabels` is a text, not `true` or `false`']],
    ['{honorLabels: yes}', []],
    ['{interval: 30}', ['4:16 `interval` is a number, not a text']],
    ['{interval: 30 s}', ['4:16 `interval`: unknown unit " s" in duration "30 s"']],
    ['{interval: ""}', []],
    ['{interval: 10s, scrapeTimeout: 1m}', ['4:36 the timeout of 1m is longer than the interval of 10s']],
    ['{scheme: Https}', ['4:14 `Https` is no value of `scheme`']],
    ['{relabeling: []}', ['4:6 `endpoints` has no field `relabeling`']],
    ['{somethingElseEntirely: 1}', ['4:6 warning `endpoints` has no field `somethingElseEntirely`']],
    [
      '{basicAuth: {username: {key: a}}, bearerTokenSecret: {name: a, key: b}}',
      ['4:39 `basicAuth` and `bearerTokenSecret` cannot be together'],
    ],
    ['{basicAuth: {username: {key: a}}, bearerTokenSecret: {name: "", key: ""}}', []],
    ['{authorization: {credentials: {name: a}}}', ['4:36 `credentials` has no `key`']],
    [
      '{proxyUrl: "http://a", proxyFromEnvironment: true}',
      ['4:6 `proxyUrl` and `proxyFromEnvironment` cannot be together'],
    ],
    ['{noProxy: a}', ['4:6 `noProxy` without `proxyUrl` is refused']],
    ['{proxyUrl: a:80}', ['4:16 `proxyUrl`: `a:80` does not begin with `http://` or `https://` or `socks5://`']],
    ['{tlsConfig: {ca: {secret: {key: a}}, caFile: /a}}', ['4:42 `ca` and `caFile` cannot be together']],
    [
      '{tlsConfig: {ca: {secret: {key: a}, configMap: {key: a}}}}',
      ['4:41 `ca` comes from a Secret and from a ConfigMap'],
    ],
  ])('%s', (text, problems) => {
    expect(problemsOf('ServiceMonitor', endpoint(text))).toEqual(problems)
  })
})

describe('relabel rules', () => {
  test.each([
    ['{action: LabelDrop, regex: a}', []],
    ['{action: DropEqual, sourceLabels: [a], targetLabel: b}', []],
    ['{action: KEEP, regex: a}', ['4:29 `KEEP` is no value of `action`']],
    ['{action: hashmod, targetLabel: a, modulus: 0}', ['4:63 the modulus `0` is not a positive whole number']],
    ['{sourceLabels: [a]}', ['4:21 the relabel action `replace` needs a `targetLabel`']],
    [
      '{action: labeldrop, regex: a, sourceLabels: [b]}',
      ["4:50 labeldrop action requires only 'regex', and no other fields"],
    ],
    [
      '{action: drop, regex: "a(?=b)", sourceLabels: [b]}',
      ['4:42 `a(?=b)` is not a regular expression: invalid or unsupported Perl syntax: `(?=`'],
    ],
    ['{source_labels: [a], targetLabel: b}', ['4:21 `relabelings` has no field `source_labels`']],
    ['{targetLabel: b, replacement: 1}', ['4:50 `replacement` is a number, not a text']],
    ['{targetLabel: b, modulus: -1}', ['4:46 `modulus` is less than 0']],
  ])('%s', (rule, problems) => {
    expect(problemsOf('ServiceMonitor', endpoint(`{relabelings: [${rule}]}`))).toEqual(problems)
  })
})

describe('selectors', () => {
  test.each([
    [
      '{matchLabels: {app: web}, matchExpressions: [{key: a, operator: In, values: [b]}, {key: a, operator: Exists}]}',
      [],
    ],
    ['{app: web}', ['2:14 warning `selector` has no field `app`']],
    ['{matchLabels: {app: 1}}', ['2:33 `app` is a number, not a text']],
    ['{matchLabels: {app: a b}}', ['2:33 `a b` is no value of a label']],
    ['{matchExpressions: [{key: a, operator: in, values: [b]}]}', ['2:52 `in` is no operator of a label selector']],
    ['{matchExpressions: [{key: a, operator: In}]}', ['2:52 `In` needs `values`']],
    ['{matchExpressions: [{key: a, operator: Exists, values: [b]}]}', ['2:60 `Exists` takes no `values`']],
    ['{matchExpressions: [{key: a}]}', ['2:34 `matchExpressions` has no `operator`']],
  ])('%s', (selector, problems) => {
    expect(problemsOf('PodMonitor', `  selector: ${selector}\n  podMetricsEndpoints: []\n`)).toEqual(problems)
  })
})

describe('other kinds', () => {
  test.each<[MonitorKind, string, readonly string[]]>([
    ['ServiceMonitor', '{selector: {}}', ['2:4 `spec` has no `endpoints`']],
    ['PodMonitor', '{selector: {}, podMetricsEndpoints: [{portNumber: 0}]}', ['2:53 `portNumber` is less than 1']],
    ['PodMonitor', '{selector: {}, bodySizeLimit: 10MB, sampleLimit: 10}', []],
    [
      'PodMonitor',
      '{selector: {}, bodySizeLimit: 10 megabytes}',
      ['2:33 `bodySizeLimit`: `10 megabytes` is no size such as `10MB`'],
    ],
    ['PodMonitor', '{selector: {}, sampleLimit: 1.5}', ['2:31 `sampleLimit` is a number, not a whole number']],
    ['Probe', '{prober: {url: "blackbox:9115"}, targets: {staticConfig: {static: [a]}}}', []],
    [
      'Probe',
      '{prober: {url: "http://blackbox:9115"}, targets: {ingress: {}}}',
      ['2:18 `http://blackbox:9115` is no host and port'],
    ],
    ['Probe', '{prober: {url: blackbox}}', ['2:4 the Probe has no targets']],
    [
      'Probe',
      '{targets: {staticConfig: {relabelingConfigs: [{action: hashmod}]}}}',
      ['2:50 the modulus `0` is not a positive whole number'],
    ],
    ['ScrapeConfig', '{staticConfigs: [{targets: [a:80]}], scrapeInterval: 1m, scrapeTimeout: 30s}', []],
    ['ScrapeConfig', '{staticConfigs: [{labels: {a: b}}]}', ['2:21 `staticConfigs` has no `targets`']],
    ['ScrapeConfig', '{relabelings: []}', ['2:17 `relabelings` is empty']],
    [
      'ScrapeConfig',
      '{scrapeInterval: 10s, scrapeTimeout: 30s}',
      ['2:40 the timeout of 30s is longer than the interval of 10s'],
    ],
    ['ScrapeConfig', '{dnsSDConfigs: [{names: [a], type: A}]}', ['2:38 records of type `A` need a `port`']],
    ['ScrapeConfig', '{kubernetesSDConfigs: [{role: pod}]}', ['2:33 `pod` is no value of `role`']],
    [
      'ScrapeConfig',
      '{kubernetesSDConfigs: [{role: Pod, selectors: [{role: Node}]}]}',
      ['2:57 the role `Pod` takes no selector of `Node`'],
    ],
    ['ScrapeConfig', '{consulSDConfigs: [{server: a, whatever: 1}]}', []],
  ])('%s %s', (kind, spec, problems) => {
    expect(problemsOf(kind, `  ${spec}\n`)).toEqual(problems)
  })
})
