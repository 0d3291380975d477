import { listAt, objectAt, textAt } from '../../core/json.ts'
import { nearest } from '../../core/nearest.ts'
import type { Manifest } from '../../core/object.ts'
import { type ComponentWorkload, flagValue } from '../../stack/component.ts'
import { mountedFiles } from '../../stack/mounts.ts'
import { formatWorkload, type Workload } from '../../stack/workload.ts'
import type { Check, Hit } from '../check.ts'
import { knownMount } from './knownMount.ts'
import { type PodReference, podPath, podReferences } from './podReferences.ts'
import { findObject, monitoringWorkloads, namespaceOf, ofKind, type StackSubject } from './stackSubject.ts'

/** Finds objects, keys and files that the workloads of a monitoring stack need and that the manifests do not have. */
export const missingReference: Check<StackSubject> = {
  id: 'stack/missing-reference',
  severity: 'warning',
  summary: 'A workload names an object, a key or a file that the manifests do not have.',
  *find(subject) {
    for (const workload of monitoringWorkloads(subject.promise)) {
      const references = [...podReferences(workload)]
      for (const reference of references) {
        if (reference.isOptional) continue
        const target = findObject({ ...reference, namespace: workload.namespace }, subject)
        const hit = target === undefined ? absent(reference, { workload, references }, subject) : undefined
        if (hit !== undefined) yield hit
        if (target !== undefined) yield* missingKeys(reference, target, workload)
      }
    }
    yield* missingConfiguration(subject)
  },
}

/** Objects may be there that are not given: only what looks like a mistake is told. */
function absent(
  { kind, name, path }: PodReference,
  from: { readonly workload: Workload; readonly references: readonly PodReference[] },
  subject: StackSubject,
): Hit | undefined {
  const { workload, references } = from
  if (name === 'kube-root-ca.crt') return undefined
  const span = workload.manifest.spanOf(path)
  const why = 'Without it no pod of the workload starts.'
  const known = ofKind(subject.all, kind)
  const elsewhere = known.find(({ reference }) => reference.name === name)
  // `stack/claim-namespace` tells of claims.
  if (elsewhere !== undefined && kind === 'PersistentVolumeClaim') return undefined
  if (elsewhere !== undefined)
    return {
      span,
      message: `${formatWorkload(workload)} needs ${kind} \`${name}\`, which is in the namespace \`${namespaceOf(elsewhere, subject)}\``,
      why: 'Pods see only what is in their own namespace. Without it none of them starts.',
      help: `Put both into \`${workload.namespace}\`.`,
    }
  const taken = usedNames(subject)
  const free = known.filter((one) => namespaceOf(one, subject) === workload.namespace && !taken.has(one.reference.name))
  const near = nearest(
    name,
    free.map(({ reference }) => reference.name),
  )
  const message = `the manifests have no ${kind} \`${name}\` in the namespace \`${workload.namespace}\``
  if (near !== undefined) return { span, message, why, help: `Did you mean \`${near}\`?` }
  const isAmongOthers = references.some(
    (other) =>
      other.kind === 'ConfigMap' && findObject({ ...other, namespace: workload.namespace }, subject) !== undefined,
  )
  if (kind !== 'ConfigMap') return undefined
  const help = 'Add it to the manifests, or mark it `optional`; if something else makes it, allow this finding.'
  return { span, severity: isAmongOthers ? 'warning' : 'info', message, why, help }
}

function* missingKeys({ kind, name, keys }: PodReference, target: Manifest, workload: Workload): Generator<Hit> {
  const fields = kind === 'Secret' ? ['data', 'stringData'] : ['data', 'binaryData']
  const there = fields.flatMap((field) => Object.keys(objectAt(target.object, field)))
  // An empty one is filled by somebody else.
  if (there.length === 0) return
  for (const { key, path } of keys) {
    if (there.includes(key)) continue
    const near = nearest(key, there)
    yield {
      span: workload.manifest.spanOf(path),
      severity: 'error',
      message: `${kind} \`${name}\` has no key \`${key}\``,
      why: 'The kubelet does not start a pod whose files or variables it cannot make.',
      help:
        near === undefined
          ? `Its keys are: ${there.map((one) => `\`${one}\``).join(', ')}.`
          : `Did you mean \`${near}\`?`,
    }
  }
}

/** What the pods of the set use is no misspelt object. */
function usedNames({ promise }: StackSubject): ReadonlySet<string> {
  let names = used.get(promise)
  if (names === undefined) {
    names = new Set(promise.workloads.flatMap((one) => [...podReferences(one)].map(({ name }) => name)))
    used.set(promise, names)
  }
  return names
}

const used = new WeakMap<StackSubject['promise'], ReadonlySet<string>>()

/** `--config.file` names a path in a folder whose whole content is known. */
function* missingConfiguration(subject: StackSubject): Generator<Hit> {
  const { prometheus, alertmanager } = subject.promise
  const programs = [
    { found: prometheus, file: '/etc/prometheus/prometheus.yml' },
    { found: alertmanager, file: '/etc/alertmanager/alertmanager.yml' },
  ]
  for (const { found, file } of programs) {
    if (found === undefined) continue
    const flag = flagValue(found.container, 'config.file')
    const isOwnStart = listAt(found.container, 'command').length + listAt(found.container, 'args').length === 0
    const path = flag ?? (isOwnStart ? file : undefined)
    if (path === undefined || path.includes('$(')) continue
    const mount = knownMount(path.slice(0, path.lastIndexOf('/')), found, subject)
    const files = mountedFiles(found.workload, found.container, {
      find: (kind, namespace, name) => findObject({ kind, namespace, name }, subject),
    })
    if (mount === undefined || files.some((one) => one.path === path)) continue
    const there = files.filter((one) => one.path.startsWith(`${mount.path}/`)).map((one) => `\`${one.path}\``)
    yield {
      span: placeOfFlag(found),
      severity: 'error',
      message: `there is no file \`${path}\`: ${mount.sources} is mounted at \`${mount.path}\``,
      why: 'The program ends at once when its configuration is not there.',
      help: there.length === 0 ? 'Add the key to it.' : `In the folder are: ${there.join(', ')}.`,
    }
  }
}

function placeOfFlag({ workload, container }: ComponentWorkload): Hit['span'] {
  const index = listAt(workload.podSpec, 'containers').indexOf(container)
  const path = [...podPath, 'containers', index]
  for (const field of ['args', 'command']) {
    const words = listAt(container, field)
    const at = words.findIndex((word) => typeof word === 'string' && /^--?config\.file(?:=|$)/.test(word))
    if (at >= 0) return workload.manifest.spanOf([...path, field, at])
  }
  return workload.manifest.spanOf(textAt(container, 'name') === undefined ? path : [...path, 'name'])
}
