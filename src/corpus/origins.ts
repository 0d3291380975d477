import { at } from '../core/json.ts'
import type { SourceText } from '../core/source.ts'
import type { YamlNode } from '../yaml/node.ts'
import { keysOf } from './keys.ts'
import { type CorpusObject, objectsOf } from './objects.ts'
import { mayHoldKeys } from './recognise.ts'
import { yamlOf } from './yamlOf.ts'

/** Where the parts of what kustomize or helm has built were written, by their content. */
export interface Origins {
  readonly texts: ReadonlyMap<string, SourceText>
  readonly objects: ReadonlyMap<string, { readonly source: SourceText; readonly node: YamlNode }>
}

/** Of nothing that was built. */
export const noOrigins: Origins = { texts: new Map(), objects: new Map() }

/**
 * What the files hold that something is built from: the files themselves, for generated ConfigMaps, the keys of the ConfigMaps and
 * Secrets in them, and other objects by their `spec`. What has the same content in the output was written there.
 */
export function originsOf(files: readonly SourceText[]): Origins {
  const texts = new Map<string, SourceText>()
  const objects = new Map<string, { readonly source: SourceText; readonly node: YamlNode }>()
  const add = (source: SourceText) => {
    if (source.text.length >= shortest && !texts.has(source.text)) texts.set(source.text, source)
  }
  for (const source of files) {
    add(source)
    if (!mayHoldKeys(source.text) && !/\bkind["']?\s*:/.test(source.text)) continue
    for (const document of yamlOf(source).documents) {
      for (const object of objectsOf(document)) {
        for (const key of keysOf(object)) add(key.source)
        const name = contentOf(object)
        if (!objects.has(name)) objects.set(name, { source, node: object.node })
      }
    }
  }
  return { texts, objects }
}

/** Names an object by its kind and what it specifies: its name and labels are what is changed when it is built. */
export function contentOf(object: CorpusObject): string {
  return `${object.reference.kind} ${JSON.stringify(at(object.manifest().object, 'spec') ?? null)}`
}

/** A shorter text may stand in several places by chance. */
const shortest = 20
