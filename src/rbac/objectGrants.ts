import type { Manifest } from '../core/object.ts'
import { generatedSecrets } from '../kube/plan/generated.ts'
import type { Subject } from './kinds.ts'
import { type Grant, grant } from './rule.ts'

/** Reading, previewing and writing by server-side apply: its path names the object, so `create` too can be limited to names. */
export function applyGrants(subjects: readonly Subject[], why: string): readonly Grant[] {
  const inhabited = new Set(subjects.map(({ namespace }) => namespace))
  return subjects.map((subject) => {
    // The roles of a namespace live in it: it is there before they are.
    const exists = subject.group === '' && subject.kind === 'Namespace' && inhabited.has(subject.name)
    return namedGrant(subject, exists ? ['get', 'patch'] : ['get', 'create', 'patch'], why)
  })
}

/** Reading the objects of the manifests one by one. */
export function readGrants(subjects: readonly Subject[], why: string): readonly Grant[] {
  return subjects.map((subject) => namedGrant(subject, ['get'], why))
}

function namedGrant(subject: Subject, verbs: readonly string[], why: string): Grant {
  const { namespace, group, plural, name } = subject
  return grant({ namespace, group, resource: plural, names: [name], verbs, why })
}

/** The Secrets that an apply makes up when nobody did: whether they are there, and how they are made. */
export function generatedGrants(manifests: readonly Manifest[], ending: 'preview' | 'write'): readonly Grant[] {
  return generatedSecrets(manifests).flatMap(({ manifest }) => {
    const { namespace, name } = manifest.reference
    const read = grant({
      namespace,
      resource: 'secrets',
      names: [name],
      verbs: ['get'],
      why: 'whether the Secret that the apply would generate is there; without it the Secret is not generated',
    })
    const create = grant({
      namespace,
      resource: 'secrets',
      verbs: ['create'],
      why: `to generate the Secret ${name}, once; RBAC cannot limit this to its name, so drop it after the first apply, or make the Secret yourself`,
    })
    return ending === 'write' ? [read, create] : [read]
  })
}

/** What waiting looks at around the awaited objects, to say in the failure card why one does not become ready. */
export function diagnosisGrants(subjects: readonly Subject[]): readonly Grant[] {
  const workloads = subjects.filter(({ group, kind }) => awaited.has(`${group}/${kind}`))
  const namespaces = new Set(workloads.flatMap(({ namespace }) => namespace ?? []))
  const look = (namespace: string | undefined, group: string, resource: string, verbs = ['list']): Grant =>
    grant({ namespace, group, resource, verbs, why: 'to say why an object does not become ready', optional: true })
  const local = [...namespaces].flatMap((namespace) => {
    const kinds = new Set(workloads.filter((one) => one.namespace === namespace).map(({ kind }) => kind))
    return [
      ...['pods', 'events', 'persistentvolumeclaims'].map((resource) => look(namespace, '', resource)),
      look(namespace, '', 'pods/log', ['get']),
      ...(kinds.has('Deployment') ? [look(namespace, 'apps', 'replicasets')] : []),
      ...(kinds.has('DaemonSet') ? [look(namespace, 'apps', 'controllerrevisions')] : []),
    ]
  })
  const global = [look(undefined, '', 'persistentvolumes'), look(undefined, 'storage.k8s.io', 'storageclasses')]
  return namespaces.size === 0 ? [] : [...local, ...global]
}

const awaited = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  'batch/Job',
  '/Pod',
  '/PersistentVolumeClaim',
  '/Service',
])
