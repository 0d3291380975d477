import { at, type Json, textAt } from '../core/json.ts'
import { formatSpan } from '../core/source.ts'
import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import { askPrometheus } from './answer.ts'
import { causeIn, type ErrorLine, errorLines } from './pods.ts'
import type { ProbeContext } from './probe.ts'

/** Whether Prometheus failed to load what it was last given, and why. */
export interface ReloadTrouble {
  /** One line, from the log where it can be read: no API tells the cause of a rule file that does not load. */
  readonly cause: string
  readonly lines: readonly string[]
  /** It is about what is there now, not about something that a reload to come may already have corrected. */
  readonly isSettled: boolean
}

/** Watches one running Prometheus for failed reloads; undefined when the last one succeeded. */
export function reloadWatch(
  context: ProbeContext,
  prometheus: PrometheusPromise,
): () => Promise<ReloadTrouble | undefined> {
  let firstServerTimeMs: number | undefined
  let failedRounds = 0
  let failedSinceMs = 0
  return async () => {
    const runtime = await askPrometheus(context, '/api/v1/status/runtimeinfo')
    firstServerTimeMs ??= serverTimeMs(runtime) ?? context.clock.now()
    if (at(runtime, 'reloadConfigSuccess') === true) {
      failedRounds = 0
      return undefined
    }
    if (failedRounds === 0) failedSinceMs = context.clock.now()
    failedRounds++
    const lines = reloadLines(await errorLines(context, prometheus))
    const own = ownProblem(context)
    const last = lines.at(-1)
    const isNew = last !== undefined && last.timeMs >= firstServerTimeMs
    return {
      cause: (last && causeIn(last.text)) ?? own ?? 'the log of Prometheus says why',
      lines: lines.slice(-10).map(({ text }) => text),
      isSettled:
        failedRounds >= 2 && (isNew || own !== undefined || context.clock.now() - failedSinceMs >= settledAfterMs),
    }
  }
}

/** Longer than a corrected file needs to reach the pod where the kubelet watches, and to be picked up. */
const settledAfterMs = 45_000

/** Of the lines about a reload, those that name a cause; later ones only say that there was one. */
function reloadLines(lines: readonly ErrorLine[]): readonly ErrorLine[] {
  const about = lines.filter(({ text }) => /config|rule|loading groups|parsing YAML|reload/i.test(text))
  const causes = about.filter(({ text }) => !/one or more errors occurred|previous rule set restored/.test(text))
  return causes.length > 0 ? causes : about
}

/** A problem that reading the same files already showed. */
function ownProblem(context: ProbeContext): string | undefined {
  const problem = context.promise.prometheus?.problems.find(({ severity }) => severity === 'error')
  if (problem === undefined) return undefined
  return problem.span === undefined ? problem.message : `${formatSpan(problem.span)}: ${problem.message}`
}

function serverTimeMs(runtime: Json): number | undefined {
  const time = Date.parse(textAt(runtime, 'serverTime') ?? '')
  return Number.isNaN(time) ? undefined : time
}
