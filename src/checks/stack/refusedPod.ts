import { at, type Json, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import { formatWorkload, type Workload } from '../../stack/workload.ts'
import type { Check } from '../check.ts'
import { type Path, podPath } from './podReferences.ts'
import { monitoringWorkloads, ofKind, type StackSubject } from './stackSubject.ts'

/** Finds workloads whose pods their namespace refuses. */
export const refusedPod: Check<StackSubject> = {
  id: 'stack/refused-pod',
  severity: 'error',
  summary: 'The namespace enforces a level of pod security that the pods do not meet.',
  *find(subject) {
    for (const namespace of ofKind(subject.all, 'Namespace')) {
      const level = textAt(namespace.object, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce')
      if (level !== 'baseline' && level !== 'restricted') continue
      for (const workload of monitoringWorkloads(subject.promise)) {
        if (workload.namespace !== namespace.reference.name) continue
        const found = [...violations(workload.podSpec, level)]
        const [first] = found
        if (first === undefined) continue
        yield {
          span: workload.manifest.spanOf([...podPath, ...first.path]),
          message: `the namespace \`${workload.namespace}\` refuses the pods of ${formatWorkload(workload)}: ${[...new Set(found.map(({ what }) => what))].join(', ')}`,
          why: `It enforces the level \`${level}\`. The ${workload.kind} itself is created without a word, and never gets a pod.`,
          help: 'Change the pod, put it into a namespace of its own, or lower the level of this one.',
        }
      }
    }
  },
}

interface Violation {
  readonly what: string
  /** In the pod's specification. */
  readonly path: Path
}

/** What the Pod Security Standards forbid (k8s.io/pod-security-admission policy); user namespaces and AppArmor are left out. */
function* violations(podSpec: Workload['podSpec'], level: 'baseline' | 'restricted'): Generator<Violation> {
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC'])
    if (at(podSpec, field) === true) yield { what: `\`${field}\``, path: [field] }
  for (const [index, volume] of listAt(podSpec, 'volumes').entries()) {
    const kind = Object.keys(objectAt(volume)).find((key) => key !== 'name')
    if (kind === 'hostPath') yield { what: '`hostPath` volumes', path: ['volumes', index, 'hostPath'] }
    else if (level === 'restricted' && kind !== undefined && !restrictedVolumes.has(kind))
      yield { what: `volumes of the kind \`${kind}\``, path: ['volumes', index, kind] }
  }
  for (const list of ['initContainers', 'containers']) {
    for (const [index, container] of listAt(podSpec, list).entries()) {
      yield* ofContainer(container, [list, index])
      if (level === 'restricted') yield* restricted(container, { path: [list, index], podSpec })
    }
  }
}

const restrictedVolumes: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
])

function* ofContainer(container: Json, path: Path): Generator<Violation> {
  if (at(container, 'securityContext', 'privileged') === true)
    yield { what: '`privileged`', path: [...path, 'securityContext', 'privileged'] }
  for (const [index, capability] of listAt(container, 'securityContext', 'capabilities', 'add').entries()) {
    if (!baselineCapabilities.has(String(capability)))
      yield {
        what: `the capability \`${String(capability)}\``,
        path: [...path, 'securityContext', 'capabilities', 'add', index],
      }
  }
  for (const [index, port] of listAt(container, 'ports').entries()) {
    if ((numberAt(port, 'hostPort') ?? 0) !== 0)
      yield { what: '`hostPort`', path: [...path, 'ports', index, 'hostPort'] }
  }
}

const baselineCapabilities: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

function* restricted(
  container: Json,
  { path, podSpec }: { readonly path: Path; readonly podSpec: Json },
): Generator<Violation> {
  const own = at(container, 'securityContext')
  const pod = at(podSpec, 'securityContext')
  if (at(own, 'allowPrivilegeEscalation') !== false) yield { what: '`allowPrivilegeEscalation` is not `false`', path }
  if (!listAt(own, 'capabilities', 'drop').includes('ALL')) yield { what: 'not all capabilities are dropped', path }
  if ((at(own, 'runAsNonRoot') ?? at(pod, 'runAsNonRoot')) !== true)
    yield { what: '`runAsNonRoot` is not `true`', path }
  const profile = textAt(own, 'seccompProfile', 'type') ?? textAt(pod, 'seccompProfile', 'type')
  if (profile !== 'RuntimeDefault' && profile !== 'Localhost') yield { what: 'no `seccompProfile`', path }
}
