import { at, type Json, listAt, textAt } from '../../core/json.ts'
import type { Workload } from '../../stack/workload.ts'
import { findObject, type StackSubject } from './stackSubject.ts'

/** A folder of a container whose whole content comes from ConfigMaps and Secrets of the manifests. */
export interface KnownMount {
  readonly path: string
  /** As people say them: ConfigMap `rules`. */
  readonly sources: string
}

/** The mount that a folder of a container is in, if everything in it is known; undefined where more may be there. */
export function knownMount(
  folder: string,
  { workload, container }: { readonly workload: Workload; readonly container: Json },
  subject: StackSubject,
): KnownMount | undefined {
  const mounts = listAt(container, 'volumeMounts').map((mount) => ({
    mount,
    path: (textAt(mount, 'mountPath') ?? '').replace(/\/+$/, ''),
  }))
  const covering = mounts
    .filter(({ path }) => folder === path || folder.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
  if (covering === undefined || textAt(covering.mount, 'subPath') || textAt(covering.mount, 'subPathExpr'))
    return undefined
  const inside = mounts.filter(({ path }) => path.startsWith(`${folder}/`))
  const sources = sourcesOf(covering.mount, workload, subject)
  if (sources === undefined || inside.some(({ mount }) => sourcesOf(mount, workload, subject) === undefined))
    return undefined
  return { path: covering.path, sources: sources.join(' and ') }
}

function sourcesOf(mount: Json, workload: Workload, subject: StackSubject): readonly string[] | undefined {
  const volume = listAt(workload.podSpec, 'volumes').find((one) => textAt(one, 'name') === textAt(mount, 'name'))
  const projected = listAt(volume, 'projected', 'sources')
  const parts = projected.length > 0 ? projected : volume === undefined ? [] : [volume]
  const names: string[] = []
  for (const part of parts) {
    const map = textAt(part, 'configMap', 'name')
    const secret = textAt(part, 'secret', 'secretName') ?? textAt(part, 'secret', 'name')
    const [kind, name] = map === undefined ? ['Secret', secret] : ['ConfigMap', map]
    if (name === undefined || !findObject({ kind, name, namespace: workload.namespace }, subject)) return undefined
    names.push(`${kind} \`${name}\``)
  }
  return names.length === 0 || at(volume, 'csi') !== undefined ? undefined : names
}
