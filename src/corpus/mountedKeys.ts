import type { Manifest } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'
import { matchesGlob } from '../stack/glob.ts'
import { type Container, containersOf } from './containers.ts'
import type { ContainerFiles, CorpusDocument, DocumentKind, Mounted } from './corpus.ts'
import { keyName, keysOf, type ObjectKey } from './keys.ts'
import { nearestTo } from './nearest.ts'
import type { CorpusObject } from './objects.ts'
import { kindOf } from './plainFile.ts'
import { field, isWorthReading, textField } from './recognise.ts'
import { referencesOf, resolved } from './references.ts'
import { yamlOf } from './yamlOf.ts'

/** The keys of ConfigMaps and Secrets that are rules or configuration: by what mounts them, else by their content. */
export function keyDocuments(
  objects: readonly CorpusObject[],
  {
    namespace,
    writtenAt,
  }: {
    readonly namespace: string
    /** Where a text stands that kustomize or helm has put into a key. */
    readonly writtenAt: (source: SourceText) => SourceText
  },
): readonly CorpusDocument[] {
  const keys = objects.flatMap((object) => [...keysOf(object)])
  const byName = Map.groupBy(keys, (key) => nameOf(key, namespace))
  const containers = containersOf(mountingManifests(objects), namespace)
  const kinds = kindsOf(containers, byName)
  const documents = new Map<ObjectKey, Writable>()
  for (const key of keys) {
    const kind = kinds.get(nameOf(key, namespace)) ?? contentKind(key)
    const { reference } = key.object
    if (kind !== undefined)
      documents.set(key, { kind, source: writtenAt(key.source), object: reference, key: key.key, mounts: [] })
  }
  for (const container of containers) addMounts(container, { documents, byName })
  return [...documents.values()]
}

type Writable = CorpusDocument & { readonly mounts: Mounted[] }
type KeysByName = ReadonlyMap<string, readonly ObjectKey[]>

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
function kindsOf(containers: readonly Container[], keys: KeysByName): ReadonlyMap<string, DocumentKind> {
  const kinds = new Map<string, DocumentKind>()
  for (const container of containers) {
    const seen = new Set<string>()
    const pending = container.expected.map((reference) => ({ ...reference, from: '/' }))
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const glob = resolved(next.glob, next.from)
      for (const [path, name] of container.keys) {
        const visit = `${next.kind} ${path}`
        if (seen.has(visit) || (path !== glob && !matchesGlob(glob, path))) continue
        seen.add(visit)
        kinds.set(name, next.kind)
        const key = mountedKey(container, name, keys)
        const root = key === undefined ? undefined : yamlOf(key.source).documents[0]?.root
        pending.push(...referencesOf(next.kind, root).map((reference) => ({ ...reference, from: path })))
      }
    }
  }
  return kinds
}

function mountedKey({ manifest }: Container, name: string, keys: KeysByName): ObjectKey | undefined {
  return nearestTo(manifest.span.file, keys.get(name) ?? [], ({ source }) => source.file)
}

function contentKind({ object, source }: ObjectKey): DocumentKind | undefined {
  return isWorthReading(source.text) && !isForLoki(object) ? kindOf(source, { isNamed: false }) : undefined
}

/** Loki's rules look like those of Prometheus; its sidecar knows them by this label. */
function isForLoki({ node }: CorpusObject): boolean {
  return textField(field(field(node, 'metadata'), 'labels'), 'loki_rule') !== undefined
}

function addMounts(
  container: Container,
  known: { readonly documents: ReadonlyMap<ObjectKey, Writable>; readonly byName: KeysByName },
): void {
  const documents = new Map<string, CorpusDocument>()
  const { manifest, flags, lookup } = container
  const files: ContainerFiles = { manifest, flags, documents, lookup }
  for (const [path, name] of container.keys) {
    const key = mountedKey(container, name, known.byName)
    const document = key === undefined ? undefined : known.documents.get(key)
    if (document === undefined) continue
    documents.set(path, document)
    document.mounts.push({ path, container: files })
  }
}
