import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { explained } from '../../src/commands/apply/explained.ts'
import type { KubeObject } from '../../src/core/object.ts'
import { fieldChanges } from '../../src/kube/plan/compare.ts'
import { makeMask, secretsOf } from '../../src/kube/plan/mask.ts'
import { stageOf } from '../../src/kube/plan/order.ts'
import type { Step } from '../../src/kube/plan/step.ts'

/** What a plan of these objects says of the first of them: the lines by meaning, then what follows. */
function told(...pairs: readonly (readonly [before: string, after: string])[]) {
  const objects = pairs.map(([before, after]) => [object(before), object(after)] as const)
  const secrets = secretsOf(objects.flat())
  const mask = makeMask(secrets)
  const steps = objects.map(([live, after]): Step => {
    const { apiVersion, kind } = after
    const reference = { apiVersion, kind, namespace: 'monitoring', name: after.metadata.name }
    const span = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }
    const fields = mask(after, fieldChanges(live, after))
    const outcome = fields.length === 0 ? 'unchanged' : 'configured'
    return {
      manifest: { object: after, reference, span, spanOf: () => span },
      resource: { apiVersion, kind, plural: 'things', namespaced: true, verbs: [] },
      stage: stageOf(reference),
      change: { object: reference, outcome, certainty: 'server-validated', fields },
      live,
      write: 'apply',
    }
  })
  const change = explained({ steps, changes: [], notes: [], secrets }).changes[0]
  return {
    lines: change?.fields.flatMap(({ meaning }) => meaning?.lines.map(({ mark, text }) => `${mark} ${text}`) ?? []),
    fields: change?.fields.map(({ path, before, after }) => `${path}: ${written(before)} -> ${written(after)}`),
    effects: change?.effects?.map(({ kind, text }) => `${kind}: ${text}`) ?? [],
  }
}

function object(text: string): KubeObject {
  const value = parse(text)
  return { ...value, metadata: { namespace: 'monitoring', ...value.metadata } }
}

function written(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const config = (data: Record<string, string>) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rules' }, data })
const rules = (time: string) => `groups: [{ name: a, rules: [{ alert: A, expr: up == 0, for: ${time} }] }]\n`
const base64 = (text: string) => Buffer.from(text).toString('base64')

const prometheus = (
  container: string,
  rest = '',
) => `{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: prometheus }, spec: {
  template: { spec: {
    volumes: [{ name: r, configMap: { name: rules } }],
    containers: [{ name: prometheus, image: "prom/prometheus:v3.16.0", ${container} }${rest}] } } } }`
const mounted = 'volumeMounts: [{ name: r, mountPath: /etc/rules }]'
const same = (text: string) => [text, text] as const

test('a changed ConfigMap is told by meaning', () => {
  const { lines, effects } = told([config({ 'a.yml': rules('5m') }), config({ 'a.yml': rules('10m') })])
  expect(lines).toEqual(['~ group a › alert A: for 5m → 10m'])
  expect(effects).toEqual([])
})

test('what is nothing known stays a text, without its secrets', () => {
  const { lines, fields } = told([config({ ini: 'password = planted1\n' }), config({ ini: 'password = planted2\n' })])
  expect(lines).toEqual([])
  expect(fields).toEqual(['data.ini: password = *** (#1)\n -> password = *** (#2)\n'])
})

test('texts that come all at once are without their secrets, too', () => {
  const empty = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rules' } })
  const { fields } = told([empty, config({ ini: 'password = planted1', b: 'x' })], same(config({})))
  expect(fields).toEqual(['data: undefined -> {"ini":"password = *** (#1)","b":"x"}'])
})

test('of a Secret only counts are told', () => {
  const secret = (text: string) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { 'a.yml': base64(text) } })
  const { lines, fields } = told([secret(rules('5m')), secret(rules('10m'))])
  expect(lines).toEqual(['~ 1 × alert changed'])
  expect(fields).toEqual(['data["a.yml"]: *** (#1) -> *** (#2)'])
})

test('a value that a Secret holds is in no line', () => {
  const text = (word: string) =>
    `groups: [{ name: a, rules: [{ alert: A, expr: up, annotations: { x: "${word}" } }] }]\n`
  const secret = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's' },
    data: { a: base64('planted') },
  })
  const { lines } = told([config({ a: text('planted') }), config({ a: text('other') })], same(secret))
  expect(lines).toEqual(['~ group a › alert A: annotations.x *** → other'])
})

describe('what a changed ConfigMap does', () => {
  const change = [config({ 'a.yml': rules('5m') }), config({ 'a.yml': rules('10m') })] as const
  const reloads =
    'reload: StatefulSet monitoring/prometheus: Prometheus sees the change and reloads it by itself, without a restart'

  test.each([
    ['nothing is known', mounted, '', []],
    ['the flag', `${mounted}, args: [--config.auto-reload]`, '', [reloads]],
    ['the feature', `${mounted}, args: ["--enable-feature=a,auto-reload-config"]`, '', [reloads]],
    ['the flag, and no mount', 'args: [--config.auto-reload]', '', []],
    [
      'a program beside it',
      mounted,
      `, { name: reloader, image: "quay.io/x/prometheus-config-reloader:v1", ${mounted} }`,
      ['reload: StatefulSet monitoring/prometheus: container `reloader` sees the change and reloads it'],
    ],
    [
      'subPath',
      'volumeMounts: [{ name: r, mountPath: /a.yml, subPath: a.yml }], args: [--config.auto-reload]',
      '',
      [
        'needs-restart: StatefulSet monitoring/prometheus: container `prometheus` mounts it with `subPath`, and sees the change only after a restart',
      ],
    ],
    [
      'the environment',
      'envFrom: [{ configMapRef: { name: rules } }]',
      '',
      [
        'needs-restart: StatefulSet monitoring/prometheus: container `prometheus` reads it into its environment, and sees the change only after a restart',
      ],
    ],
  ])('%s', (_, container, rest, is) => {
    expect(told(change, same(prometheus(container, rest))).effects).toEqual(is)
  })

  test('pods that are replaced anyway are not told to reload', () => {
    const [before, after] = [mounted, `${mounted}, args: [--config.auto-reload]`].map((text) => prometheus(text))
    expect(told(change, [before ?? '', after ?? '']).effects).toEqual([])
  })
})

describe('what a changed workload does', () => {
  const rolling = 'restart: its pods are replaced, in a rolling restart'
  const workload = (kind: string, spec: string, image = 'a:1') =>
    `{ apiVersion: apps/v1, kind: ${kind}, metadata: { name: x }, spec: { ${spec} template: { spec: { containers: [{ name: a, image: "${image}" }] } } } }`

  test.each([
    ['Deployment', '', [rolling]],
    [
      'Deployment',
      'strategy: { type: Recreate },',
      ['restart: its pods are replaced: all old ones stop before new ones start'],
    ],
    ['Deployment', 'paused: true,', []],
    ['Deployment', 'replicas: 0,', []],
    ['StatefulSet', '', [rolling]],
    ['StatefulSet', 'updateStrategy: { rollingUpdate: { partition: 1 } },', []],
    [
      'DaemonSet',
      'updateStrategy: { type: OnDelete },',
      ['needs-restart: its pods keep running as they are until somebody deletes them (`OnDelete`)'],
    ],
  ])('%s %s', (kind, spec, is) => {
    expect(told([workload(kind, spec), workload(kind, spec, 'a:2')]).effects).toEqual(is)
  })

  test('another number of replicas restarts nothing', () => {
    expect(told([workload('Deployment', 'replicas: 1,'), workload('Deployment', 'replicas: 2,')]).effects).toEqual([])
  })

  test('retention that shrinks', () => {
    const flags = (time: string) => prometheus(`args: [--storage.tsdb.retention.time=${time}]`)
    const loss = 'data-loss: retention of prometheus shrinks from 30d to 15d: older blocks are deleted'
    expect(told([flags('30d'), flags('15d')]).effects).toEqual([rolling, loss])
    expect(told([flags('15d'), flags('30d')]).effects).toEqual([rolling])
  })

  test('ports of a Service', () => {
    const service = (ports: string) =>
      `{ apiVersion: v1, kind: Service, metadata: { name: x }, spec: { ports: ${ports} } }`
    expect(told([service('[{ name: web, port: 80 }]'), service('[{ name: http, port: 80 }]')]).effects).toEqual([
      'port-renamed: port 80/TCP is called `http`: what asks for `web` does not find it',
    ])
    expect(told([service('[{ name: web, port: 80 }]'), service('[{ name: web, port: 81 }]')]).effects).toEqual([])
  })
})
