import { at, type Json, listAt, textAt } from '../core/json.ts'
import type { Manifest, ObjectReference } from '../core/object.ts'
import {
  type ComponentKind,
  environmentValue,
  type Flag,
  findComponent,
  flagsOf,
  flagValue,
} from '../stack/component.ts'
import { matchesGlob } from '../stack/glob.ts'
import { type MountedFile, mountedFiles, type Sources } from '../stack/mounts.ts'
import { type Workload, workloadOf } from '../stack/workload.ts'
import type { DocumentKind, PathAnswer } from './corpus.ts'
import { keyName } from './keys.ts'
import { nearestTo } from './nearest.ts'

/** A container of a program that is configured by files, and the keys that it sees. */
export interface Container {
  readonly manifest: Manifest
  readonly flags: readonly Flag[]
  /** Name of a key (`keyName`) by path. */
  readonly keys: ReadonlyMap<string, string>
  /** What the program's flags and environment say of paths. */
  readonly expected: readonly { readonly glob: string; readonly kind: DocumentKind }[]
  lookup(path: string): PathAnswer
}

/** The containers of the manifests that run Prometheus, Alertmanager or Grafana. */
export function containersOf(manifests: readonly Manifest[], namespace: string): readonly Container[] {
  const byName = Map.groupBy(manifests, ({ reference }) => sourceName(reference, namespace))
  return manifests.flatMap((manifest) => {
    const workload = workloadOf(manifest, namespace)
    if (workload === undefined) return []
    const sources = sourcesFor(manifest, byName)
    return programs.flatMap(({ kind, expects }) => {
      const found = findComponent(kind, [workload])
      if (found === undefined) return []
      const files = mountedFiles(workload, found.container, sources)
      return [
        {
          manifest,
          flags: flagsOf(found.container),
          keys: new Map(files.map((file) => [file.path, nameOf(file)])),
          expected: expects(found.container),
          lookup: lookupIn({ workload, container: found.container, sources, files }),
        },
      ]
    })
  })
}

const programs: readonly {
  readonly kind: ComponentKind
  expects(container: Json): readonly { readonly glob: string; readonly kind: DocumentKind }[]
}[] = [
  {
    kind: 'prometheus',
    expects: (container) => [
      { glob: flagValue(container, 'config.file') ?? '/etc/prometheus/prometheus.yml', kind: 'prometheus' },
      ...webConfig(container),
    ],
  },
  {
    kind: 'alertmanager',
    expects: (container) => [
      { glob: flagValue(container, 'config.file') ?? '/etc/alertmanager/alertmanager.yml', kind: 'alertmanager' },
      ...webConfig(container),
    ],
  },
  {
    kind: 'grafana',
    expects: (container) => {
      const folder = environmentValue(container, 'GF_PATHS_PROVISIONING') ?? '/etc/grafana/provisioning'
      return ['yaml', 'yml'].flatMap((ending) => [
        { glob: `${folder}/datasources/*.${ending}`, kind: 'grafana-datasources' as const },
        { glob: `${folder}/dashboards/*.${ending}`, kind: 'grafana-dashboards' as const },
      ])
    },
  },
]

function webConfig(container: Json): readonly { readonly glob: string; readonly kind: DocumentKind }[] {
  const path = flagValue(container, 'web.config.file')
  return path === undefined ? [] : [{ glob: path, kind: 'web' }]
}

/** A mounted file says `ConfigMap namespace/name`. */
function nameOf({ source, key }: MountedFile): string {
  const [kind = '', rest = ''] = source.split(' ')
  const slash = rest.indexOf('/')
  return keyName(kind, rest.slice(0, slash), rest.slice(slash + 1), key)
}

function sourceName({ kind, namespace, name }: ObjectReference, defaultNamespace: string): string {
  return `${kind}/${namespace ?? defaultNamespace}/${name}`
}

/** Where a name stands for several objects, a workload mounts the one nearest to it. */
function sourcesFor(workload: Manifest, byName: ReadonlyMap<string, readonly Manifest[]>): Sources {
  return {
    find: (kind, namespace, name) =>
      nearestTo(workload.span.file, byName.get(`${kind}/${namespace}/${name}`) ?? [], ({ span }) => span.file),
  }
}

/** What is known of a path: only a mount whose whole content is among the manifests can lack a file. */
function lookupIn(given: {
  readonly workload: Workload
  readonly container: Json
  readonly sources: Sources
  readonly files: readonly MountedFile[]
}): (path: string) => PathAnswer {
  const { workload, container, sources, files } = given
  const mounts = listAt(container, 'volumeMounts').map((mount) => ({
    path: (textAt(mount, 'mountPath') ?? '').replace(/\/+$/, ''),
    isWhole: textAt(mount, 'subPath') === undefined && textAt(mount, 'subPathExpr') === undefined,
    volume: listAt(workload.podSpec, 'volumes').find((volume) => textAt(volume, 'name') === textAt(mount, 'name')),
  }))
  const paths = new Set(files.map(({ path }) => path))
  return (path) => {
    if (paths.has(path)) return 'exists'
    if (/[*?[]/.test(path)) return [...paths].some((known) => matchesGlob(path, known)) ? 'exists' : 'unknown'
    if (path.startsWith('/var/run/secrets/kubernetes.io/serviceaccount/'))
      return tokenFiles.has(path.slice(path.lastIndexOf('/') + 1)) ? tokenAnswer(workload) : 'unknown'
    const mount = mounts
      .filter((one) => path === one.path || path.startsWith(`${one.path}/`))
      .sort((a, b) => b.path.length - a.path.length)[0]
    if (mount?.volume === undefined || !mount.isWhole) return 'unknown'
    return isKnownWhole(mount.volume, workload.namespace, sources)
      ? 'missing'
      : projected(mount.volume, path.slice(mount.path.length + 1))
  }
}

const tokenFiles = new Set(['token', 'ca.crt', 'namespace'])

/** The kubelet mounts it unless the pod says no; what the ServiceAccount says is not looked at. */
function tokenAnswer(workload: Workload): PathAnswer {
  return at(workload.podSpec, 'automountServiceAccountToken') === false ? 'unknown' : 'exists'
}

function isKnownWhole(volume: Json, namespace: string, sources: Sources): boolean {
  const map = textAt(volume, 'configMap', 'name')
  const secret = textAt(volume, 'secret', 'secretName')
  if (map !== undefined) return sources.find('ConfigMap', namespace, map) !== undefined
  return secret !== undefined && sources.find('Secret', namespace, secret) !== undefined
}

/** Files of a projected volume that come from no ConfigMap: tokens and downward API items. */
function projected(volume: Json, path: string): PathAnswer {
  const has = listAt(volume, 'projected', 'sources').some(
    (source) =>
      textAt(source, 'serviceAccountToken', 'path') === path ||
      textAt(source, 'clusterTrustBundle', 'path') === path ||
      listAt(source, 'downwardAPI', 'items').some((item) => textAt(item, 'path') === path),
  )
  return has ? 'exists' : 'unknown'
}
