import { at, type Json, listAt, numberAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { type Cause, hopeless, mayPass, secondLook } from './cause.ts'
import { imageCause } from './image.ts'

/** The trouble of one container, from its status in the pod. */
export function containerCause(pod: KubeObject, status: Json): Cause | undefined {
  const name = textAt(status, 'name') ?? ''
  const waiting = textAt(status, 'state', 'waiting', 'reason') ?? ''
  const message = (textAt(status, 'state', 'waiting', 'message') ?? '').replace(/\s+/g, ' ')
  if (imageReasons.has(waiting)) return imageCause(pod, { container: name, reason: waiting, message })
  if (waiting === 'CreateContainerConfigError') return configCause(name, message)
  const ended = lastEnd(status)
  if (ended === undefined) {
    if (waiting !== '' && failsToStart.test(waiting)) return startCause(name, message)
    return undefined
  }
  const restarts = numberAt(status, 'restartCount') ?? 0
  const running = at(status, 'state', 'running') !== undefined
  if (running && at(status, 'ready') === true) return undefined
  const place = {
    namespace: textAt(pod, 'metadata', 'namespace') ?? '',
    pod: textAt(pod, 'metadata', 'name') ?? '',
    container: name,
    previous: running,
  }
  const code = numberAt(ended, 'exitCode') ?? 0
  const reason = textAt(ended, 'reason') ?? ''
  if (failsToStart.test(reason)) return startCause(name, textAt(ended, 'message') ?? message)
  if (reason === 'OOMKilled') {
    const limit = memoryLimit(pod, name)
    return {
      kind: 'oom',
      text: `container "${name}" was killed for using more memory than ${limit === undefined ? 'the node has' : `its limit of ${limit}`} (OOMKilled)`,
      help:
        limit === undefined
          ? 'Ask for less memory, or use a larger node.'
          : `Raise \`resources.limits.memory\` of container \`${name}\`, or make it need less.`,
      short: `container ${name}: OOMKilled`,
      patienceMs: restarts >= 1 ? hopeless : mayPass,
      log: { ...place, tellsCause: false },
    }
  }
  const times = restarts >= 1 ? `, ${restarts + (running ? 0 : 1)} times` : ''
  return {
    kind: 'crash',
    text: `container "${name}" exits with code ${code}${code === 0 ? ', though it should keep running' : ''}${times}`,
    help: code === 0 ? 'Its command ends by itself: check `command` and `args`.' : 'Its last log lines say why.',
    short: `container ${name}: ${waiting || 'exited'}, exit code ${code}`,
    patienceMs: restarts >= 2 ? hopeless : mayPass,
    log: { ...place, tellsCause: true },
  }
}

const imageReasons = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
])
const failsToStart = /^(StartError|ContainerCannotRun|RunContainerError|CreateContainerError)$/

/** How the container ended last, while it has not become ready since. */
function lastEnd(status: Json): Json | undefined {
  return at(status, 'state', 'terminated') ?? at(status, 'lastState', 'terminated')
}

/** `secret "x" not found`, `couldn't find key k in ConfigMap ns/x`; a cache that is not filled yet passes. */
function configCause(container: string, message: string): Cause {
  const passes = /failed to sync .* cache/.test(message)
  return {
    kind: 'container-config',
    text: `container "${container}" cannot be configured: ${plainReference(message)}`,
    help: 'Add the missing object or key, or mark the reference `optional: true`.',
    short: `container ${container}: ${plainReference(message)}`,
    patienceMs: passes ? mayPass : secondLook,
  }
}

function startCause(container: string, message: string): Cause {
  const line = message.replace(/\s+/g, ' ').trim()
  const core = /exec: .*|error mounting .*/.exec(line)?.[0] ?? line
  return {
    kind: 'start',
    text: `container "${container}" cannot start: ${core.slice(0, 300)}`,
    help: 'Check `command`, `args`, the mounts and the security context against the image.',
    short: `container ${container}: cannot start`,
    patienceMs: secondLook,
  }
}

/** Says a missing reference in the words of the manifests. */
export function plainReference(message: string): string {
  const key =
    /(?:couldn't find key|references non-existent (?:config|secret) key:?) ?(\S+?)(?: in (ConfigMap|Secret) (\S+))?$/.exec(
      message,
    )
  if (key !== null && key[2] !== undefined) return `${key[2]} ${key[3]} has no key "${key[1]}"`
  const missing = /(configmap|secret) "([^"]+)" not found/.exec(message)
  if (missing !== null) return `${missing[1] === 'secret' ? 'Secret' : 'ConfigMap'} "${missing[2]}" does not exist`
  return message
}

function memoryLimit(pod: KubeObject, container: string): string | undefined {
  const all = [...listAt(pod, 'spec', 'containers'), ...listAt(pod, 'spec', 'initContainers')]
  return textAt(
    all.find((item) => textAt(item, 'name') === container),
    'resources',
    'limits',
    'memory',
  )
}
