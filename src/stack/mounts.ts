import { Buffer } from 'node:buffer'
import { at, type Json, listAt, objectAt, textAt } from '../core/json.ts'
import type { Manifest } from '../core/object.ts'
import type { Span } from '../core/source.ts'
import type { Workload } from './workload.ts'

/** A file that a container sees, made of a key of a ConfigMap or a Secret of the manifests. */
export interface MountedFile {
  readonly path: string
  readonly text: string
  /** As people say it: `ConfigMap monitoring/prometheus-rules`. */
  readonly source: string
  readonly key: string
  /** Where the text stands in the manifests. */
  readonly span: Span
  readonly isSecret: boolean
}

/** Finds the ConfigMaps and Secrets of the manifests. */
export interface Sources {
  find(kind: 'ConfigMap' | 'Secret', namespace: string, name: string): Manifest | undefined
}

/** The files in a container that come from ConfigMaps and Secrets of the manifests. */
export function mountedFiles(workload: Workload, container: Json, sources: Sources): readonly MountedFile[] {
  const files: MountedFile[] = []
  for (const mount of listAt(container, 'volumeMounts')) {
    const volume = listAt(workload.podSpec, 'volumes').find(
      (candidate) => textAt(candidate, 'name') === textAt(mount, 'name'),
    )
    if (volume === undefined) continue
    const mountPath = (textAt(mount, 'mountPath') ?? '').replace(/\/+$/, '')
    const subPath = (textAt(mount, 'subPath') ?? '').replace(/^\/+|\/+$/g, '')
    for (const file of volumeFiles(volume, workload.namespace, sources)) {
      const path = underSubPath(file.path, subPath)
      if (path !== undefined) files.push({ ...file, path: path === '' ? mountPath : `${mountPath}/${path}` })
    }
  }
  return files
}

/** The ConfigMaps and Secrets that a pod needs and the manifests do not have: `ConfigMap monitoring/rules`. */
export function missingSources(workload: Workload, sources: Sources): readonly string[] {
  return listAt(workload.podSpec, 'volumes')
    .flatMap(projectionsOf)
    .filter(({ part, kind, name }) => at(part, 'optional') !== true && !sources.find(kind, workload.namespace, name))
    .map(({ kind, name }) => `${kind} ${workload.namespace}/${name}`)
}

function underSubPath(path: string, subPath: string): string | undefined {
  if (subPath === '') return path
  if (path === subPath) return ''
  return path.startsWith(`${subPath}/`) ? path.slice(subPath.length + 1) : undefined
}

interface Projection {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
  /** Holds `items` and `optional`. */
  readonly part: Json
}

function projectionsOf(volume: Json): Projection[] {
  const found: Projection[] = []
  const add = (part: Json | undefined, kind: Projection['kind'], nameKey: string) => {
    const name = textAt(part, nameKey)
    if (part !== undefined && name !== undefined) found.push({ kind, name, part })
  }
  add(at(volume, 'configMap'), 'ConfigMap', 'name')
  add(at(volume, 'secret'), 'Secret', 'secretName')
  for (const source of listAt(volume, 'projected', 'sources')) {
    add(at(source, 'configMap'), 'ConfigMap', 'name')
    add(at(source, 'secret'), 'Secret', 'name')
  }
  return found
}

function* volumeFiles(volume: Json, namespace: string, sources: Sources): Generator<MountedFile> {
  for (const { kind, name, part } of projectionsOf(volume)) {
    const manifest = sources.find(kind, namespace, name)
    if (manifest === undefined) continue
    const items = listAt(part, 'items')
    for (const entry of textsOf(manifest)) {
      const item = items.find((candidate) => textAt(candidate, 'key') === entry.key)
      if (items.length > 0 && item === undefined) continue
      yield {
        path: textAt(item, 'path') ?? entry.key,
        text: entry.text,
        source: `${kind} ${namespace}/${name}`,
        key: entry.key,
        span: manifest.spanOf([entry.field, entry.key]),
        isSecret: kind === 'Secret',
      }
    }
  }
}

function* textsOf(manifest: Manifest): Generator<{ key: string; text: string; field: string }> {
  const isSecret = manifest.reference.kind === 'Secret'
  const plain = isSecret ? 'stringData' : 'data'
  const encoded = isSecret ? 'data' : 'binaryData'
  for (const [key, value] of Object.entries(objectAt(manifest.object, plain))) {
    if (typeof value === 'string') yield { key, text: value, field: plain }
  }
  for (const [key, value] of Object.entries(objectAt(manifest.object, encoded))) {
    if (typeof value === 'string') yield { key, text: Buffer.from(value, 'base64').toString('utf8'), field: encoded }
  }
}
