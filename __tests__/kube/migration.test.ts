import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { KubeObject } from '../../src/core/object.ts'
import { migrationPatch, needsMigration, withoutLastApplied } from '../../src/kube/plan/migration.ts'

const annotation = 'kubectl.kubernetes.io/last-applied-configuration'
const csa = `{ manager: kubectl-client-side-apply, operation: Update, apiVersion: v1, time: "2", fieldsV1: { "f:metadata": { "f:annotations": { "f:${annotation}": {} } }, "f:data": { "f:a": {}, "f:b": {} } } }`
const other = '{ manager: kube-controller-manager, operation: Update, apiVersion: v1, fieldsV1: { "f:status": {} } }'
const ours =
  '{ manager: promstack, operation: Apply, apiVersion: v1, time: "1", fieldsV1: { "f:data": { "f:a": {}, "f:c": {} } } }'

describe('taking over from client-side apply', () => {
  test('only its owner of the annotation counts', () => {
    expect([[csa], [other], [ours], [ours, csa], []].map((entries) => needsMigration(managed(entries)))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })

  test('its entry becomes ours where we have none', () => {
    expect(owners(migrationPatch(managed([other, csa])))).toEqual([
      'kube-controller-manager Update f:status',
      'promstack Apply f:metadata f:data:a,b',
    ])
  })

  test('its fields join ours where we have some', () => {
    expect(owners(migrationPatch(managed([ours, other, csa])))).toEqual([
      'kube-controller-manager Update f:status',
      'promstack Apply f:data:a,c,b f:metadata',
    ])
  })

  test('the patch holds for one version of the object', () => {
    expect(migrationPatch(managed([csa]))).toContainEqual({
      op: 'replace',
      path: '/metadata/resourceVersion',
      value: '7',
    })
  })

  const samples: readonly {
    readonly name: string
    readonly applied: string
    readonly live: string
    readonly manifest: string
    readonly is: string
  }[] = [
    {
      name: 'nothing left',
      applied: 'data: { a: 1 }',
      live: 'data: { a: 1 }',
      manifest: 'data: { a: 1 }',
      is: 'data: { a: 1 }',
    },
    {
      name: 'a key left',
      applied: 'data: { a: 1, b: 2 }',
      live: 'data: { a: 1, b: 2, x: 9 }',
      manifest: 'data: { a: 1 }',
      is: 'data: { a: 1, x: 9 }',
    },
    {
      name: 'a branch left, with what others put into it',
      applied: 'data: { b: { c: 2 } }',
      live: 'data: { b: { c: 2, x: 9 } }',
      manifest: 'data: {}',
      is: 'data: { b: { x: 9 } }',
    },
    {
      name: 'an empty branch that never held anything',
      applied: 'metadata: { annotations: {} }',
      live: 'metadata: { annotations: { by: others } }',
      manifest: '{}',
      is: 'metadata: { annotations: { by: others } }',
    },
    {
      name: 'an item left',
      applied: 'list: [{ name: a }, { name: b, v: 1 }]',
      live: 'list: [{ name: a }, { name: b, v: 1 }, { name: x }]',
      manifest: 'list: [{ name: a }]',
      is: 'list: [{ name: a }, { name: x }]',
    },
  ]
  for (const { name, applied, live, manifest, is } of samples) {
    test(`predicted: ${name}`, () => {
      const value = object(live)
      const annotated = {
        ...value,
        metadata: {
          ...value.metadata,
          annotations: { ...parse(live).metadata?.annotations, [annotation]: JSON.stringify(parse(applied)) },
        },
      }
      expect(withoutLastApplied(annotated, object(manifest))).toEqual(object(is))
    })
  }
})

function managed(entries: readonly string[]): KubeObject {
  return object(`metadata: { resourceVersion: "7", managedFields: [${entries.join(', ')}] }`)
}

function object(text: string): KubeObject {
  const value = parse(text)
  return { apiVersion: 'v1', kind: 'Thing', ...value, metadata: { name: 'x', ...value.metadata } }
}

/** `manager operation field:leaves…` of each entry that a patch writes. */
function owners(patch: unknown): readonly string[] {
  const [replace] = patch as readonly {
    readonly value: readonly {
      readonly manager: string
      readonly operation: string
      readonly fieldsV1: Readonly<Record<string, object>>
    }[]
  }[]
  return (replace?.value ?? []).map((entry) => {
    const fields = Object.entries(entry.fieldsV1).map(([key, inner]) =>
      key === 'f:data' ? `${key}:${Object.keys(inner).map((leaf) => leaf.slice(2))}` : key,
    )
    return [entry.manager, entry.operation, ...fields].join(' ')
  })
}
