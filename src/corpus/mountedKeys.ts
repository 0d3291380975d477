import type { Manifest } from '../core/object.ts'
import { matchesGlob } from '../stack/mounts.ts'
import { type Container, containersOf } from './containers.ts'
import type { ContainerFiles, CorpusDocument, DocumentKind, Mounted } from './corpus.ts'
import { keyName, keysOf, type ObjectKey } from './keys.ts'
import type { CorpusObject } from './objects.ts'
import { kindOf } from './plainFile.ts'
import { field, isWorthReading, textField } from './recognise.ts'
import { referencesOf, resolved } from './references.ts'
import { yamlOf } from './yamlOf.ts'

/** The keys of ConfigMaps and Secrets that are rules or configuration: by what mounts them, else by their content. */
export function keyDocuments(objects: readonly CorpusObject[], namespace: string): readonly CorpusDocument[] {
  const keys = new Map<string, ObjectKey>()
  for (const object of objects) for (const key of keysOf(object)) keys.set(nameOf(key, namespace), key)
  const containers = containersOf(mountingManifests(objects), namespace)
  const kinds = kindsOf(containers, keys)
  const documents = new Map<string, CorpusDocument>()
  const mounts = new Map<string, Mounted[]>()
  for (const [name, key] of keys) {
    const kind = kinds.get(name) ?? contentKind(key)
    if (kind === undefined) continue
    const seen: Mounted[] = []
    mounts.set(name, seen)
    const { reference } = key.object
    documents.set(name, { kind, source: key.source, object: reference, key: key.key, mounts: seen })
  }
  for (const container of containers) addMounts(container, { documents, mounts })
  return [...documents.values()]
}

function nameOf({ object, key }: ObjectKey, namespace: string): string {
  const { kind, name, namespace: own = namespace } = object.reference
  return keyName(kind, own, name, key)
}

/** Only asked for their values when there is a workload at all. */
function mountingManifests(objects: readonly CorpusObject[]): readonly Manifest[] {
  const relevant = objects.filter(({ reference }) => sources.has(reference.kind) || workloads.has(reference.kind))
  return relevant.some(({ reference }) => workloads.has(reference.kind))
    ? relevant.map((object) => object.manifest())
    : []
}

const sources = new Set(['ConfigMap', 'Secret'])
const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

/** What the programs make of the keys that they mount: from their flags, and on from one configuration to the files that it names. */
function kindsOf(
  containers: readonly Container[],
  keys: ReadonlyMap<string, ObjectKey>,
): ReadonlyMap<string, DocumentKind> {
  const kinds = new Map<string, DocumentKind>()
  for (const container of containers) {
    const pending = container.expected.map((reference) => ({ ...reference, from: '/' }))
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const glob = resolved(next.glob, next.from)
      for (const [path, name] of container.keys) {
        if (kinds.get(name) === next.kind || (path !== glob && !matchesGlob(glob, path))) continue
        kinds.set(name, next.kind)
        const key = keys.get(name)
        const root = key === undefined ? undefined : yamlOf(key.source).documents[0]?.root
        pending.push(...referencesOf(next.kind, root).map((reference) => ({ ...reference, from: path })))
      }
    }
  }
  return kinds
}

function contentKind({ object, source }: ObjectKey): DocumentKind | undefined {
  return isWorthReading(source.text) && !isForLoki(object) ? kindOf(source) : undefined
}

/** Loki's rules look like those of Prometheus; its sidecar knows them by this label. */
function isForLoki({ node }: CorpusObject): boolean {
  return textField(field(field(node, 'metadata'), 'labels'), 'loki_rule') !== undefined
}

function addMounts(
  container: Container,
  known: {
    readonly documents: ReadonlyMap<string, CorpusDocument>
    readonly mounts: ReadonlyMap<string, Mounted[]>
  },
): void {
  const documents = new Map<string, CorpusDocument>()
  const { manifest, flags, lookup } = container
  const files: ContainerFiles = { manifest, flags, documents, lookup }
  for (const [path, name] of container.keys) {
    const document = known.documents.get(name)
    if (document === undefined) continue
    documents.set(path, document)
    known.mounts.get(name)?.push({ path, container: files })
  }
}
