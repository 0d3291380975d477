import type { SourceText } from '../core/source.ts'
import { base64Text } from './base64.ts'
import type { CorpusObject } from './objects.ts'
import { field } from './recognise.ts'

/** A text that a ConfigMap or a Secret holds. */
export interface ObjectKey {
  readonly object: CorpusObject
  readonly key: string
  readonly source: SourceText
}

/** The texts of a ConfigMap or a Secret, decoded; values that are no text are left out. */
export function* keysOf(object: CorpusObject): Generator<ObjectKey> {
  for (const { name, isEncoded } of fieldsOf(object.reference.kind)) {
    const map = field(object.node, name)
    if (map?.kind !== 'map') continue
    for (const { key, value } of map.entries) {
      if (key.kind !== 'scalar' || value.kind !== 'scalar') continue
      const source = isEncoded ? base64Text(value.source()) : value.source()
      if (source !== undefined) yield { object, key: key.text, source }
    }
  }
}

/** Names a key of an object the way that mounts do. */
export function keyName(kind: string, namespace: string, name: string, key: string): string {
  return `${kind} ${namespace}/${name}#${key}`
}

function fieldsOf(kind: string): readonly { readonly name: string; readonly isEncoded: boolean }[] {
  if (kind === 'ConfigMap')
    return [
      { name: 'data', isEncoded: false },
      { name: 'binaryData', isEncoded: true },
    ]
  if (kind !== 'Secret') return []
  return [
    { name: 'data', isEncoded: true },
    { name: 'stringData', isEncoded: false },
  ]
}
