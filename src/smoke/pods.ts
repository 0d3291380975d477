import { type Json, listAt, numberAt, textAt } from '../core/json.ts'
import type { Workload } from '../stack/workload.ts'
import type { ProbeContext } from './probe.ts'
import { shorten, Trouble } from './trouble.ts'

/** The pods of a workload as they are. */
export function podsOf(context: ProbeContext, workload: Workload): Promise<readonly Json[]> {
  return context.cluster.list('v1', 'Pod', { namespace: workload.namespace, labelSelector: workload.labelSelector })
}

/** Why a pod is not ready, in one line, and whether it cannot become so by itself; undefined for a ready pod. */
export function podTrouble(pod: Json): { readonly cause: string; readonly isDoomed: boolean } | undefined {
  const name = textAt(pod, 'metadata', 'name') ?? ''
  for (const status of [
    ...listAt(pod, 'status', 'initContainerStatuses'),
    ...listAt(pod, 'status', 'containerStatuses'),
  ]) {
    const reason = textAt(status, 'state', 'waiting', 'reason')
    if (reason === undefined || reason === 'ContainerCreating' || reason === 'PodInitializing') continue
    const said = textAt(status, 'state', 'waiting', 'message')
    const restarts = numberAt(status, 'restartCount') ?? 0
    const last = textAt(status, 'lastState', 'terminated', 'reason')
    const end = last === undefined ? '' : `; it last ended with ${last}`
    return {
      cause: shorten(
        `pod ${name}, container ${textAt(status, 'name') ?? ''}: ${reason}${end}${said ? `: ${said}` : ''}`,
      ),
      isDoomed: doomed.has(reason) || (reason === 'CrashLoopBackOff' && restarts >= 2),
    }
  }
  const conditions = listAt(pod, 'status', 'conditions')
  const scheduled = conditions.find((condition) => textAt(condition, 'type') === 'PodScheduled')
  if (textAt(scheduled, 'status') === 'False') {
    return { cause: shorten(`pod ${name} is on no node: ${textAt(scheduled, 'message') ?? ''}`), isDoomed: false }
  }
  const ready = conditions.find((condition) => textAt(condition, 'type') === 'Ready')
  if (textAt(ready, 'status') === 'True') return undefined
  return {
    cause: shorten(`pod ${name} is not ready: ${textAt(ready, 'message') ?? 'no condition yet'}`),
    isDoomed: false,
  }
}

const doomed: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'CreateContainerConfigError',
  'ErrImageNeverPull',
])

/** A line that a Prometheus program wrote at level WARN or ERROR. */
export interface ErrorLine {
  readonly text: string
  /** Milliseconds since the epoch; 0 when the line has no time. */
  readonly timeMs: number
}

/** The last lines of warnings and errors of a workload's container; none when the log cannot be read. */
export async function errorLines(
  context: ProbeContext,
  of: { readonly workload: Workload; readonly containerName: string },
): Promise<readonly ErrorLine[]> {
  try {
    const pods = await podsOf(context, of.workload)
    const logs = await Promise.all(
      pods.map((pod) =>
        context.cluster.logs({
          namespace: of.workload.namespace,
          pod: textAt(pod, 'metadata', 'name') ?? '',
          container: of.containerName,
          tailLines: 200,
        }),
      ),
    )
    return logs.flat().filter(isComplaint).map(readLine)
  } catch (error) {
    if (error instanceof Trouble) return []
    throw error
  }
}

/** The `err="…"` of a log line, or the whole line. */
export function causeIn(line: string): string {
  const match = /\b(?:err|error)="((?:[^"\\]|\\.)*)"|\berr=(\S.*)$/.exec(line)
  return shorten((match?.[1] ?? match?.[2] ?? line).replaceAll('\\"', '"'))
}

function isComplaint(line: string): boolean {
  return /\blevel="?(error|warn)/i.test(line)
}

function readLine(text: string): ErrorLine {
  const time = /\b(?:time|ts)="?([0-9T:.+-]+Z?)/.exec(text)?.[1]
  const timeMs = time === undefined ? Number.NaN : Date.parse(time)
  return { text, timeMs: Number.isNaN(timeMs) ? 0 : timeMs }
}
