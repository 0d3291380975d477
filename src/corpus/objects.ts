import { at, isObject } from '../core/json.ts'
import type { KubeObject, Manifest, ObjectReference } from '../core/object.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { YamlDocument } from '../yaml/read.ts'
import { field, textField } from './recognise.ts'

/** A Kubernetes object in a text. */
export interface CorpusObject {
  readonly reference: ObjectReference
  readonly node: YamlNode
  /** The same for those who ask for values by path; made at the first call. */
  manifest(): Manifest
}

/** The Kubernetes objects of a document, also those in Lists in Lists. What lacks a name is none. */
export function* objectsOf(document: YamlDocument): Generator<CorpusObject> {
  yield* objectsIn(document, document.root, [])
}

const deepest = 16

function* objectsIn(
  document: YamlDocument,
  node: YamlNode,
  path: readonly (string | number)[],
): Generator<CorpusObject> {
  const apiVersion = textField(node, 'apiVersion')
  const kind = textField(node, 'kind')
  if (!apiVersion || !kind) return
  const items = field(node, 'items')
  if (kind.endsWith('List') && items?.kind === 'sequence') {
    if (path.length > deepest) return
    for (const [index, item] of items.items.entries()) yield* objectsIn(document, item, [...path, 'items', index])
    return
  }
  const metadata = field(node, 'metadata')
  const name = textField(metadata, 'name') ?? textField(metadata, 'generateName')
  if (!name) return
  const namespace = textField(metadata, 'namespace')
  const reference = { apiVersion, kind, name, ...(namespace ? { namespace } : {}) }
  yield { reference, node, manifest: () => manifestOf(document, reference, path) }
}

function manifestOf(document: YamlDocument, reference: ObjectReference, path: readonly (string | number)[]): Manifest {
  const value = at(document.value, ...path)
  return {
    object: (isObject(value) ? value : {}) as KubeObject,
    reference,
    span: document.spanOf(path),
    spanOf: (rest) => document.spanOf([...path, ...rest]),
  }
}
