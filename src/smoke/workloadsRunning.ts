import { at, type Json, numberAt } from '../core/json.ts'
import { formatWorkload, type Workload } from '../stack/workload.ts'
import { podsOf, podTrouble } from './pods.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'

/** Every workload of the manifests runs as many pods as they say, all available. */
export const workloadsRunning: Probe = {
  id: 'workloads/running',
  title: 'every workload has all its pods, available and of the current revision',
  needs: [],
  after: [],
  heeds: [],
  applies: ({ workloads }) => (workloads.length > 0 ? true : 'the manifests have no workload'),
  budgetMs: () => 60_000,
  start: (context) => {
    let lastDoomed = ''
    return async () => {
      const found = await Promise.all(context.promise.workloads.map((workload) => look(context, workload)))
      const trouble = found.filter(({ cause }) => cause !== undefined)
      const details = found.map(({ row }) => row)
      const first = trouble[0]
      if (first === undefined) return { state: 'passed', message: `${found.length} workloads run`, details }
      // Seen twice, so that a state that only passes by is not taken for the end.
      const doomed = found
        .filter(({ isFinal }) => isFinal)
        .map(({ row }) => row)
        .join()
      const isFinal = doomed !== '' && doomed === lastDoomed
      lastDoomed = doomed
      const worst = trouble.find(({ isFinal: final }) => final) ?? first
      return notRunning(worst, { count: trouble.length, details, isFinal })
    }
  },
}

interface Look {
  readonly row: string
  readonly cause?: string
  readonly isFinal?: boolean
  readonly workload: Workload
}

function notRunning(
  worst: Look,
  context: { readonly count: number; readonly details: readonly string[]; readonly isFinal: boolean },
): Verdict {
  const others = context.count > 1 ? ` (and ${context.count - 1} more)` : ''
  return {
    state: 'failing',
    isFinal: context.isFinal,
    message: `${worst.row}${others}`,
    ...(worst.cause ? { diagnosis: worst.cause } : {}),
    details: context.details,
    span: worst.workload.manifest.span,
  }
}

async function look(context: ProbeContext, workload: Workload): Promise<Look> {
  const name = formatWorkload(workload)
  const live = await context.cluster.get(workload.manifest.reference.apiVersion, workload.kind, {
    namespace: workload.namespace,
    name: workload.name,
  })
  if (live === undefined) {
    return { workload, row: `${name} does not exist`, cause: 'it was not applied, or was deleted', isFinal: true }
  }
  const { desired, available, current } = countsOf(live, workload)
  if (desired === 0 && workload.replicas !== 0) return { workload, ...nothingWanted(name, workload) }
  const row = `${name}: ${Math.min(available, current)} of ${desired} available`
  const isObserved =
    (numberAt(live, 'status', 'observedGeneration') ?? 0) >= (numberAt(live, 'metadata', 'generation') ?? 0)
  if (isObserved && available >= desired && current >= desired) return { workload, row }
  const troubles = (await podsOf(context, workload)).flatMap((pod) => podTrouble(pod) ?? [])
  const doomed = troubles.find(({ isDoomed }) => isDoomed)
  const cause = (doomed ?? troubles[0])?.cause ?? 'it has no pod with a reason; its events say more'
  return { workload, row, cause, isFinal: doomed !== undefined }
}

function countsOf(live: Json, workload: Workload): { desired: number; available: number; current: number } {
  const status = at(live, 'status') ?? null
  if (workload.kind === 'DaemonSet') {
    return {
      desired: numberAt(status, 'desiredNumberScheduled') ?? 0,
      available: numberAt(status, 'numberAvailable') ?? 0,
      current: numberAt(status, 'updatedNumberScheduled') ?? 0,
    }
  }
  return {
    desired: numberAt(live, 'spec', 'replicas') ?? 1,
    available: numberAt(status, 'availableReplicas') ?? 0,
    current: numberAt(status, 'updatedReplicas') ?? 0,
  }
}

function nothingWanted(name: string, workload: Workload): Omit<Look, 'workload'> {
  if (workload.kind === 'DaemonSet') {
    return {
      row: `${name} runs on no node`,
      cause: 'no node matches its nodeSelector, affinity and tolerations',
      isFinal: true,
    }
  }
  return {
    row: `${name} is scaled to 0, the manifests say ${workload.replicas}`,
    cause: 'somebody scaled it down in the cluster; apply the manifests again',
    isFinal: true,
  }
}
