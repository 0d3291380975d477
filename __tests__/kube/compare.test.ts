import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { KubeObject } from '../../src/core/object.ts'
import { fieldChanges, sameOwnership } from '../../src/kube/plan/compare.ts'
import { makeMask, secretsOf } from '../../src/kube/plan/mask.ts'

const cases: readonly {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly is: readonly string[]
}[] = [
  { name: 'nothing', before: 'spec: { a: 1 }', after: 'spec: { a: 1 }', is: [] },
  {
    name: 'what the server keeps for itself',
    before: 'metadata: { resourceVersion: "1", uid: a, generation: 1, managedFields: [1] }\nstatus: { a: 1 }',
    after: 'metadata: { resourceVersion: "2", uid: b, generation: 2, managedFields: [2] }\nstatus: { a: 2 }',
    is: [],
  },
  { name: 'a value', before: 'spec: { replicas: 1 }', after: 'spec: { replicas: 2 }', is: ['spec.replicas: 1 -> 2'] },
  {
    name: 'added and removed keys',
    before: 'data: { a: x }',
    after: 'data: { b: y }',
    is: ['data.a: "x" -> undefined', 'data.b: undefined -> "y"'],
  },
  {
    name: 'keys with dots',
    before: 'data: { prometheus.yml: x }',
    after: 'data: { prometheus.yml: y }',
    is: ['data["prometheus.yml"]: "x" -> "y"'],
  },
  {
    name: 'items by name, wherever they stand',
    before: 'spec: { containers: [{ name: a, image: 1 }, { name: b, image: 1 }] }',
    after: 'spec: { containers: [{ name: b, image: 2 }, { name: a, image: 1 }] }',
    is: ['spec.containers[0].image: 1 -> 2'],
  },
  {
    name: 'items that come and go',
    before: 'spec: { env: [{ name: a }, { name: b }] }',
    after: 'spec: { env: [{ name: b }, { name: c }] }',
    is: ['spec.env[1]: undefined -> {"name":"c"}', 'spec.env[0]: {"name":"a"} -> undefined'],
  },
  {
    name: 'ports by number and protocol',
    before: 'spec: { ports: [{ name: a, port: 1, protocol: TCP }, { name: a2, port: 1, protocol: UDP }] }',
    after: 'spec: { ports: [{ name: b, port: 2, protocol: TCP }, { name: c, port: 1, protocol: TCP }] }',
    is: [
      'spec.ports[0]: undefined -> {"name":"b","port":2,"protocol":"TCP"}',
      'spec.ports[1].name: "a" -> "c"',
      'spec.ports[1]: {"name":"a2","port":1,"protocol":"UDP"} -> undefined',
    ],
  },
  {
    name: 'mounts by path, also where one volume is mounted twice',
    before: 'volumeMounts: [{ name: a, mountPath: /a }, { name: a, mountPath: /b }]',
    after: 'volumeMounts: [{ name: a, mountPath: /b }, { name: c, mountPath: /a }]',
    is: ['volumeMounts[1].name: "a" -> "c"'],
  },
  {
    name: 'plain lists by place',
    before: 'args: [a, b]',
    after: 'args: [a, c, d]',
    is: ['args[1]: "b" -> "c"', 'args[2]: undefined -> "d"'],
  },
  {
    name: 'labels',
    before: 'metadata: { labels: { a: b } }',
    after: 'metadata: { labels: { a: c } }',
    is: ['metadata.labels.a: "b" -> "c"'],
  },
]

describe('field changes', () => {
  for (const { name, before, after, is } of cases) {
    test(name, () => expect(write(fieldChanges(object(before), object(after)))).toEqual(is))
  }

  test('ownership is the fields of our own Apply entry', () => {
    const owned = (manager: string, operation: string, fields: string): KubeObject =>
      object(
        `metadata: { managedFields: [{ manager: ${manager}, operation: ${operation}, time: x, fieldsV1: { "f:${fields}": {} } }] }`,
      )
    expect(sameOwnership(owned('promstack', 'Apply', 'a'), owned('promstack', 'Apply', 'a'), 'promstack')).toBe(true)
    expect(sameOwnership(owned('promstack', 'Apply', 'a'), owned('promstack', 'Apply', 'b'), 'promstack')).toBe(false)
    expect(sameOwnership(owned('kubectl', 'Update', 'a'), owned('promstack', 'Apply', 'a'), 'promstack')).toBe(false)
  })
})

describe('masking', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const secret = (lines: string): KubeObject => ({ ...object(lines), apiVersion: 'v1', kind: 'Secret' })

  test('every value of a Secret, plain and as base64', () => {
    const secrets = secretsOf([
      secret(`data: { a: ${base64('hidden-a\n')} }\nstringData: { b: hidden-b }`),
      object('data: { c: shown }'),
    ])
    expect([...secrets]).toEqual(['hidden-a\n', base64('hidden-a\n'), 'hidden-a', 'hidden-b', base64('hidden-b')])
  })

  test('equal values get equal numbers; elsewhere known values are blanked out', () => {
    const mask = makeMask(new Set(['hunter2']))
    const fields = [
      { path: 'data.a', before: base64('hunter2'), after: base64('other') },
      { path: 'data.b', after: base64('hunter2') },
      {
        path: 'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
        before: '{"data":"hunter2"}',
      },
      { path: 'metadata.labels.c', after: 'x-hunter2' },
    ]
    expect(write(mask(secret(''), fields))).toEqual([
      'data.a: "*** (#1)" -> "*** (#2)"',
      'data.b: undefined -> "*** (#1)"',
      'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]: "*** (#3)" -> undefined',
      'metadata.labels.c: undefined -> "x-***"',
    ])
    expect(write(mask(object(''), [{ path: 'data.a', before: 'shown', after: 'my hunter2' }]))).toEqual([
      'data.a: "shown" -> "my ***"',
    ])
  })
})

function object(text: string): KubeObject {
  const value = parse(text) ?? {}
  return { apiVersion: 'v1', kind: 'Thing', ...value, metadata: { name: 'x', ...value.metadata } }
}

function write(changes: ReturnType<typeof fieldChanges>): readonly string[] {
  return changes.map(({ path, before, after }) => `${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`)
}
