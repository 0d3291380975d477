import { expect, test } from 'vitest'
import { formatObject } from '../../src/core/object.ts'
import { readManifests } from '../../src/kube/manifests/manifest.ts'

const read = (...texts: string[]) => {
  const { manifests, problems } = readManifests(texts.map((text, index) => ({ file: `${index}.yaml`, text })))
  return {
    objects: manifests.map((manifest) => formatObject(manifest.reference)),
    problems: problems.map(({ span, message }) => `${span?.file}:${span?.line}:${span?.column} ${message}`),
  }
}
const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`

test('objects of several files, documents and lists', () => {
  const list =
    'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: ns}}\n'
  expect(read(`${config('a')}---\n${config('b')}`, list)).toEqual({
    objects: ['ConfigMap a', 'ConfigMap b', 'Secret ns/s'],
    problems: [],
  })
})

test('a place inside a list item is the place in the file', () => {
  const text = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: s\n'
  const { manifests } = readManifests([{ file: 'a.yaml', text }])
  expect(manifests[0]?.spanOf(['metadata', 'name'])).toMatchObject({ line: 7, column: 11 })
})

test.each([
  ['kind: X\nmetadata: {name: a}\n', '0.yaml:1:1 `apiVersion` is missing'],
  ['apiVersion: v1\nmetadata: {name: a}\n', '0.yaml:1:1 `kind` is missing'],
  ['apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\n', '0.yaml:3:1 this Pod has no `metadata.name`'],
  [
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: ""}\n',
    '0.yaml:3:32 `metadata.namespace` is empty or not a text',
  ],
  ['- 1\n', '0.yaml:1:1 this document is not a map'],
  ['just text\n', '0.yaml:1:1 this document is not a map'],
])('%j is not an object', (text, problem) => {
  expect(read(text)).toEqual({ objects: [], problems: [problem] })
})

test('the same object twice, also under another version', () => {
  const hpa = (version: string) =>
    `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: ns}\n`
  expect(read(hpa('v1'), hpa('v2')).problems).toEqual([
    '1.yaml:3:18 HorizontalPodAutoscaler ns/a stands twice in the set; the first is at 0.yaml:3:18',
  ])
})
