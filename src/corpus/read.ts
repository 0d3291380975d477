import type { Finding } from '../core/finding.ts'
import type { Manifest } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'
import { matchesGlob } from '../stack/mounts.ts'
import type { YamlNode } from '../yaml/node.ts'
import { readYaml } from '../yaml/read.ts'
import { type Container, containersOf } from './containers.ts'
import type { ContainerFiles, CorpusDocument, DocumentKind, Mounted } from './corpus.ts'
import { keyName, keysOf, type ObjectKey } from './keys.ts'
import { type CorpusObject, objectsOf } from './objects.ts'
import {
  guess,
  isForeignJson,
  isPlainlyRules,
  isWorthReading,
  mayHoldKeys,
  mayHoldPrograms,
  recognise,
} from './recognise.ts'
import { referencesOf, resolved } from './references.ts'

/** A text that was given to check. */
export interface CorpusFile {
  readonly source: SourceText
  /** The user named the file itself, not a folder that it is in. */
  readonly isNamed: boolean
}

/** What of the given files is rules or configuration. */
export interface Corpus {
  readonly documents: readonly CorpusDocument[]
  /** For a configuration: the documents that it loads, through mounts or on the disk. */
  readonly loads: ReadonlyMap<CorpusDocument, readonly CorpusDocument[]>
  /** Files that cannot be read although they matter. */
  readonly problems: readonly Finding[]
  /** Files that the user named and that hold nothing that is known. */
  readonly unknown: readonly string[]
}

/**
 * Finds the rules and the configuration in the given files: plain files by their content, custom resources by their kind, keys of
 * ConfigMaps and Secrets by what mounts them and else by their content. Linear in the size of the files. Never throws.
 */
export function readCorpus(files: readonly CorpusFile[], options: { readonly namespace: string }): Corpus {
  const found: Found = { documents: [], objects: [], problems: [], unknown: [], templates: [], workloads: [] }
  for (const file of files) readFile(file, found)
  // Workloads only matter for what they mount.
  if (found.objects.length > 0) for (const file of found.workloads) readYamlFile(file, found)
  const documents = [...found.documents]
  const byKey = new Map<string, CorpusDocument>()
  const { kinds, containers } = mountedKinds(found.objects, options.namespace)
  const mounts = new Map<string, Mounted[]>()
  for (const object of found.objects) {
    for (const key of keysOf(object)) {
      const name = nameOf(key, options.namespace)
      const kind = kinds.get(name) ?? kindOfKey(key)
      if (kind === undefined) continue
      const seen: Mounted[] = []
      mounts.set(name, seen)
      const { reference } = key.object
      const document: CorpusDocument = { kind, source: key.source, object: reference, key: key.key, mounts: seen }
      documents.push(document)
      byKey.set(name, document)
    }
  }
  for (const container of containers) addMounts(container, byKey, mounts)
  documents.push(...templatesOf(found.templates, documents))
  return { documents, loads: loadsOf(documents), problems: found.problems, unknown: found.unknown }
}

interface Found {
  readonly documents: CorpusDocument[]
  readonly objects: CorpusObject[]
  readonly problems: Finding[]
  readonly unknown: string[]
  /** Plain files that are templates if a configuration names them. */
  readonly templates: CorpusFile[]
  /** Files that are only read when there is something to mount. */
  readonly workloads: CorpusFile[]
}

function readFile(file: CorpusFile, found: Found): void {
  const { source, isNamed } = file
  if (source.file.endsWith('.tmpl')) {
    if (isNamed) found.documents.push({ kind: 'template', source, mounts: [] })
    else found.templates.push(file)
    return
  }
  if (isPlainlyRules(source.text)) found.documents.push({ kind: 'rules', source, mounts: [] })
  else if (isNamed) readYamlFile(file, found)
  else if (isWorthReading(source.text) || mayHoldKeys(source.text)) {
    if (!isForeignJson(source.text)) readYamlFile(file, found)
  } else if (mayHoldPrograms(source.text)) found.workloads.push(file)
}

function readYamlFile({ source, isNamed }: CorpusFile, found: Found): void {
  const { documents, problems } = readYaml(source)
  const objects = documents.flatMap((document) => [...objectsOf(document)])
  for (const object of objects) readObject(object, source, found)
  if (objects.length > 0) {
    found.problems.push(...problems)
    return
  }
  const kind = firstKind(documents.map(({ root }) => root)) ?? (problems.length > 0 ? guess(source.text) : undefined)
  // What is wrong in a known text is told by its own reader, in the words of Prometheus.
  if (kind !== undefined) found.documents.push({ kind, source, mounts: [] })
  else if (problems.length > 0)
    found.problems.push(
      ...problems.map((problem) => (isNamed || isWorthReading(source.text) ? problem : milder(problem))),
    )
  else if (isNamed && !isKubernetes(documents.map(({ root }) => root))) found.unknown.push(source.file)
}

/** A file without rules or configuration may be broken for all that matters here. */
function milder(problem: Finding): Finding {
  return { ...problem, severity: 'info' }
}

function firstKind(roots: readonly YamlNode[]): DocumentKind | undefined {
  for (const root of roots) {
    const kind = recognise(root)
    if (kind !== undefined) return kind
  }
  return undefined
}

function isKubernetes(roots: readonly YamlNode[]): boolean {
  return roots.some(
    (root) =>
      root.kind === 'map' &&
      ['apiVersion', 'kind'].every((key) =>
        root.entries.some((entry) => entry.key.kind === 'scalar' && entry.key.text === key),
      ),
  )
}

function readObject(object: CorpusObject, source: SourceText, found: Found): void {
  const kind = customKinds[object.reference.kind]
  if (kind !== undefined && object.reference.apiVersion.startsWith('monitoring.coreos.com/'))
    found.documents.push({ kind, source, node: object.node, object: object.reference, mounts: [] })
  else found.objects.push(object)
}

const customKinds: Readonly<Record<string, DocumentKind>> = {
  PrometheusRule: 'rules',
  AlertmanagerConfig: 'alertmanager-config',
}

function kindOfKey({ object, source }: ObjectKey): DocumentKind | undefined {
  if (!isWorthReading(source.text) || isForLoki(object)) return undefined
  if (isPlainlyRules(source.text)) return 'rules'
  const { documents, problems } = readYaml(source)
  return firstKind(documents.map(({ root }) => root)) ?? (problems.length > 0 ? guess(source.text) : undefined)
}

/** Loki's rules look like those of Prometheus; its sidecar knows them by this label. */
function isForLoki({ node }: CorpusObject): boolean {
  const metadata =
    node.kind === 'map' ? node.entries.find(({ key }) => key.kind === 'scalar' && key.text === 'metadata') : undefined
  const labels =
    metadata?.value.kind === 'map'
      ? metadata.value.entries.find(({ key }) => key.kind === 'scalar' && key.text === 'labels')
      : undefined
  return (
    labels?.value.kind === 'map' &&
    labels.value.entries.some(({ key }) => key.kind === 'scalar' && key.text === 'loki_rule')
  )
}

function nameOf({ object, key }: ObjectKey, namespace: string): string {
  const { kind, name, namespace: own = namespace } = object.reference
  return keyName(kind, own, name, key)
}

/** What the programs of the manifests make of the keys that they mount. */
function mountedKinds(
  objects: readonly CorpusObject[],
  namespace: string,
): { readonly kinds: ReadonlyMap<string, DocumentKind>; readonly containers: readonly Container[] } {
  const relevant = objects.filter(({ reference }) => mountingKinds.has(reference.kind))
  const kinds = new Map<string, DocumentKind>()
  if (!relevant.some(({ reference }) => reference.kind !== 'ConfigMap' && reference.kind !== 'Secret'))
    return { kinds, containers: [] }
  const manifests: Manifest[] = relevant.map((object) => object.manifest())
  const sources = new Map<string, ObjectKey>()
  for (const object of relevant) for (const key of keysOf(object)) sources.set(nameOf(key, namespace), key)
  const containers = containersOf(manifests, namespace)
  for (const container of containers) {
    const pending = container.expected.map((reference) => ({ ...reference, from: '/' }))
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const glob = resolved(next.glob, next.from)
      for (const [path, name] of container.keys) {
        if (path !== glob && !matchesGlob(glob, path)) continue
        if (kinds.has(name) && kinds.get(name) === next.kind) continue
        kinds.set(name, next.kind)
        const key = sources.get(name)
        const root =
          key === undefined || !hasReferences.has(next.kind) ? undefined : readYaml(key.source).documents[0]?.root
        pending.push(...referencesOf(next.kind, root).map((reference) => ({ ...reference, from: path })))
      }
    }
  }
  return { kinds, containers }
}

const mountingKinds = new Set(['ConfigMap', 'Secret', 'Deployment', 'StatefulSet', 'DaemonSet'])
const hasReferences = new Set<DocumentKind>(['prometheus', 'alertmanager', 'scrape-configs', 'grafana-dashboards'])

function addMounts(
  container: Container,
  byKey: ReadonlyMap<string, CorpusDocument>,
  mounts: ReadonlyMap<string, Mounted[]>,
): void {
  const documents = new Map<string, CorpusDocument>()
  const { manifest, flags, lookup } = container
  const files: ContainerFiles = { manifest, flags, documents, lookup }
  for (const [path, name] of container.keys) {
    const document = byKey.get(name)
    if (document === undefined) continue
    documents.set(path, document)
    mounts.get(name)?.push({ path, container: files })
  }
}

/** Plain template files that an Alertmanager configuration of the set names; of a path in a container the last part decides. */
function templatesOf(files: readonly CorpusFile[], documents: readonly CorpusDocument[]): readonly CorpusDocument[] {
  if (files.length === 0) return []
  const globs = documents
    .filter(({ kind }) => kind === 'alertmanager')
    .flatMap((document) =>
      referencesOf('alertmanager', rootOf(document)).map(({ glob }) => ({ glob, from: document.source.file })),
    )
  const isNamed = (file: string) =>
    globs.some(({ glob, from }) =>
      glob.startsWith('/') ? matchesGlob(lastPart(glob), lastPart(file)) : matchesGlob(resolved(glob, from), file),
    )
  return files
    .filter(({ source }) => isNamed(source.file) && source.text.includes('{{'))
    .map(({ source }) => ({ kind: 'template', source, mounts: [] }))
}

function loadsOf(documents: readonly CorpusDocument[]): ReadonlyMap<CorpusDocument, readonly CorpusDocument[]> {
  const loads = new Map<CorpusDocument, readonly CorpusDocument[]>()
  const plain = documents.filter(({ object }) => object === undefined)
  for (const document of documents) {
    if (!hasReferences.has(document.kind)) continue
    const references = referencesOf(document.kind, rootOf(document))
    const loaded = new Set<CorpusDocument>()
    for (const { glob, kind } of references) {
      for (const { path, container } of document.mounts) {
        const wanted = resolved(glob, path)
        for (const [at, candidate] of container.documents)
          if (candidate.kind === kind && matchesGlob(wanted, at)) loaded.add(candidate)
      }
      if (document.object !== undefined) continue
      const wanted = resolved(glob, document.source.file)
      for (const candidate of plain)
        if (candidate.kind === kind && matchesGlob(wanted, candidate.source.file)) loaded.add(candidate)
    }
    loads.set(document, [...loaded])
  }
  return loads
}

function rootOf({ node, source }: CorpusDocument): YamlNode | undefined {
  return node ?? readYaml(source).documents[0]?.root
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
