import { at, type Json, listAt, textAt } from '../../core/json.ts'
import type { Workload } from '../../stack/workload.ts'

/** An object that a pod needs, and where its template names it. */
export interface PodReference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount'
  readonly name: string
  /** From the workload's root. */
  readonly path: Path
  /** Keys of it that must be there. */
  readonly keys: readonly { readonly key: string; readonly path: Path }[]
  /** The pod starts without it. */
  readonly isOptional: boolean
}

/** Keys and indexes from the root of an object. */
export type Path = readonly (string | number)[]

/** Where a workload's pod is specified. */
export const podPath: Path = ['spec', 'template', 'spec']

/** Everything that the pods of a workload need to start. */
export function* podReferences({ podSpec }: Workload): Generator<PodReference> {
  for (const [index, volume] of listAt(podSpec, 'volumes').entries()) {
    yield* ofVolume(volume, [...podPath, 'volumes', index], podSpec)
  }
  for (const list of ['initContainers', 'containers']) {
    for (const [index, container] of listAt(podSpec, list).entries())
      yield* ofEnvironment(container, [...podPath, list, index])
  }
  for (const field of ['serviceAccountName', 'serviceAccount']) {
    const name = textAt(podSpec, field)
    if (name === undefined || name === 'default') continue
    yield { kind: 'ServiceAccount', name, path: [...podPath, field], keys: [], isOptional: false }
    return
  }
}

function* ofVolume(volume: Json, path: Path, podSpec: Json): Generator<PodReference> {
  const claim = textAt(volume, 'persistentVolumeClaim', 'claimName')
  if (claim !== undefined)
    yield {
      kind: 'PersistentVolumeClaim',
      name: claim,
      path: [...path, 'persistentVolumeClaim', 'claimName'],
      keys: [],
      isOptional: false,
    }
  const subPaths = subPathsOf(textAt(volume, 'name') ?? '', podSpec)
  yield* ofSource(at(volume, 'configMap'), { kind: 'ConfigMap', field: 'name', path: [...path, 'configMap'], subPaths })
  yield* ofSource(at(volume, 'secret'), { kind: 'Secret', field: 'secretName', path: [...path, 'secret'], subPaths })
  for (const [index, source] of listAt(volume, 'projected', 'sources').entries()) {
    const inner = [...path, 'projected', 'sources', index]
    yield* ofSource(at(source, 'configMap'), { kind: 'ConfigMap', field: 'name', path: [...inner, 'configMap'] })
    yield* ofSource(at(source, 'secret'), { kind: 'Secret', field: 'name', path: [...inner, 'secret'] })
  }
}

interface SourceField {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly field: string
  readonly path: Path
  /** Names of files that are mounted by themselves. */
  readonly subPaths?: PodReference['keys']
}

function* ofSource(part: Json | undefined, { kind, field, path, subPaths = [] }: SourceField): Generator<PodReference> {
  const name = textAt(part, field)
  if (part === undefined || name === undefined) return
  const items = listAt(part, 'items').flatMap((item, index) => {
    const key = textAt(item, 'key')
    return key === undefined ? [] : [{ key, path: [...path, 'items', index, 'key'] }]
  })
  const keys = listAt(part, 'items').length > 0 ? items : subPaths
  yield { kind, name, path: [...path, field], keys, isOptional: at(part, 'optional') === true }
}

function subPathsOf(volume: string, podSpec: Json): PodReference['keys'] {
  return ['initContainers', 'containers'].flatMap((list) =>
    listAt(podSpec, list).flatMap((container, index) =>
      listAt(container, 'volumeMounts').flatMap((mount, number) => {
        const key = textAt(mount, 'subPath')
        if (textAt(mount, 'name') !== volume || key === undefined || key === '' || key.includes('/')) return []
        return [{ key, path: [...podPath, list, index, 'volumeMounts', number, 'subPath'] }]
      }),
    ),
  )
}

function* ofEnvironment(container: Json, path: Path): Generator<PodReference> {
  for (const [index, variable] of listAt(container, 'env').entries()) {
    for (const [field, kind] of [
      ['configMapKeyRef', 'ConfigMap'],
      ['secretKeyRef', 'Secret'],
    ] as const) {
      const reference = at(variable, 'valueFrom', field)
      const name = textAt(reference, 'name')
      const key = textAt(reference, 'key')
      if (name === undefined || key === undefined) continue
      const inner = [...path, 'env', index, 'valueFrom', field]
      const isOptional = at(reference, 'optional') === true
      yield { kind, name, path: [...inner, 'name'], keys: [{ key, path: [...inner, 'key'] }], isOptional }
    }
  }
  for (const [index, source] of listAt(container, 'envFrom').entries()) {
    for (const [field, kind] of [
      ['configMapRef', 'ConfigMap'],
      ['secretRef', 'Secret'],
    ] as const) {
      const name = textAt(source, field, 'name')
      if (name === undefined) continue
      const isOptional = at(source, field, 'optional') === true
      yield { kind, name, path: [...path, 'envFrom', index, field, 'name'], keys: [], isOptional }
    }
  }
}
