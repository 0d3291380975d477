import type { Change } from '../../core/change.ts'
import { formatObject, type KubeObject, keyOf, type Manifest } from '../../core/object.ts'
import type { Clock, Progress } from '../../core/progress.ts'
import { redact } from '../../core/redact.ts'
import type { Applied } from '../apply/apply.ts'
import { ApiError, ConnectionError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import { unreachableAsUserError } from '../connection/unreachable.ts'
import { emptyObservation } from '../diagnose/observation.ts'
import type { Step } from '../plan/step.ts'
import { isAwaited } from '../ready/index.ts'
import { failureCard } from './card.ts'
import { type Judgement, judge } from './judge.ts'
import { type Look, observe } from './observe.ts'
import { makePatience } from './patience.ts'

/** How long to wait, and whom to tell. */
export interface WaitOptions {
  readonly clock: Clock
  readonly progress: Progress
  readonly timeoutMs: number
}

/** Waits until everything applied is ready, or one thing is hopeless, or the time is up; what is not ready comes back as `failed` with its card. */
export async function waitReady(client: Client, applied: Applied, options: WaitOptions): Promise<readonly Change[]> {
  const { steps, secrets } = applied.plan
  const manifests = steps.map((step) => step.manifest)
  const awaited = steps.filter((step) => needsWaiting(step, manifests))
  const verdicts =
    awaited.length === 0
      ? new Map<string, Verdict>()
      : await unreachableAsUserError(client, () => poll(client, awaited, { ...options, manifests, secrets }))
  options.progress.waiting([])
  return steps.map(({ change }) => concluded(change, verdicts.get(keyOf(change.object))))
}

/** `undecided` objects were still on their way when the wait ended because of others. */
type Verdict =
  | { readonly kind: 'failed'; readonly failure: NonNullable<Change['failure']> }
  | { readonly kind: 'undecided'; readonly message: string }

function concluded(change: Change, verdict: Verdict | undefined): Change {
  if (verdict === undefined) return change
  if (verdict.kind === 'undecided')
    return { ...change, reason: `not awaited to the end, because another object failed: ${verdict.message}` }
  return { ...change, outcome: 'failed', reason: verdict.failure.cause, failure: verdict.failure }
}

/** What an earlier answer of the server shows as ready need not be asked for again. */
function needsWaiting(step: Step, manifests: readonly Manifest[]): boolean {
  if (step.live === undefined || !['created', 'configured', 'unchanged'].includes(step.change.outcome)) return false
  const { live } = step
  if (live.kind !== 'Service' && !isAwaited(live)) return false
  return !judge(live, emptyObservation(0), manifests).ready
}

interface PollContext extends WaitOptions {
  readonly manifests: readonly Manifest[]
  readonly secrets: ReadonlySet<string>
}

async function poll(client: Client, steps: readonly Step[], context: PollContext): Promise<Map<string, Verdict>> {
  const { clock, progress, timeoutMs, secrets } = context
  const beganMs = clock.now()
  const patience = makePatience()
  const verdicts = new Map<string, Verdict>()
  let end = beganMs + timeoutMs
  let pending = steps
  for (let round = 0; ; round++) {
    const look = await tryToLook(client, pending, { beganMs, nowMs: clock.now(), end })
    if (look instanceof Error) progress.waiting([`the API server does not answer: ${look.message}`])
    else {
      const judged = pending
        .map((step) => ({ step, judgement: judgeStep(step, look, context.manifests) }))
        .filter(({ judgement }) => !judgement.ready)
      for (const { step, judgement } of judged) {
        const key = keyOf(step.change.object)
        if (!patience.isOver(key, judgement.cause, clock.now())) continue
        verdicts.set(key, {
          kind: 'failed',
          failure: await failureCard(client, judgement, {
            observation: look.observation,
            secrets,
            waitedMs: undefined,
          }),
        })
        end = Math.min(end, clock.now() + graceMs)
      }
      const open = judged.filter(({ step }) => !verdicts.has(keyOf(step.change.object)))
      pending = open.map(({ step }) => step)
      if (pending.length === 0) return verdicts
      if (clock.now() >= end)
        return conclude(client, open, { ...context, verdicts, look, waitedMs: clock.now() - beganMs })
      progress.waiting(open.map(({ step, judgement }) => redact(waitingLine(step, judgement), secrets)))
    }
    await clock.sleep(Math.max(1, Math.min(intervalMs(round), end - clock.now())))
  }
}

/** After one object is found hopeless, others that are so too get this long to show it. */
const graceMs = 4_000

/** Quick at first, since most rollouts take seconds; every two seconds then. */
function intervalMs(round: number): number {
  return round < 4 ? 500 : round < 8 ? 1_000 : 2_000
}

/** A look that the server does not give now is taken again until the time is up. */
async function tryToLook(
  client: Client,
  steps: readonly Step[],
  times: { readonly beganMs: number; readonly nowMs: number; readonly end: number },
): Promise<Look | Error> {
  try {
    return await observe(client, steps, times)
  } catch (error) {
    const passes = error instanceof ConnectionError || (error instanceof ApiError && error.status >= 429)
    if (!passes || times.nowMs >= times.end) throw error
    return error
  }
}

function judgeStep(step: Step, look: Look, manifests: readonly Manifest[]): Judgement {
  const object: KubeObject | undefined = look.objects.get(keyOf(step.change.object))
  if (object !== undefined) return judge(object, look.observation, manifests)
  // A Job may clean itself up once it is complete.
  if (step.resource.kind === 'Job') return { ready: true, message: 'is gone', uids: new Set() }
  return {
    ready: false,
    message: 'does not exist any more',
    uids: new Set(),
    cause: { kind: 'gone', text: 'it was deleted while it was awaited', short: 'deleted', patienceMs: 1_500 },
  }
}

function waitingLine(step: Step, { message, cause }: Judgement): string {
  return `${formatObject(step.change.object)}: ${message}${cause === undefined ? '' : ` (${cause.short})`}`
}

async function conclude(
  client: Client,
  open: readonly { readonly step: Step; readonly judgement: Judgement }[],
  context: PollContext & { readonly verdicts: Map<string, Verdict>; readonly look: Look; readonly waitedMs: number },
): Promise<Map<string, Verdict>> {
  const inTime = context.verdicts.size > 0 && context.waitedMs < context.timeoutMs
  for (const { step, judgement } of open) {
    const key = keyOf(step.change.object)
    if (inTime) context.verdicts.set(key, { kind: 'undecided', message: redact(judgement.message, context.secrets) })
    else
      context.verdicts.set(key, {
        kind: 'failed',
        failure: await failureCard(client, judgement, {
          observation: context.look.observation,
          secrets: context.secrets,
          waitedMs: context.waitedMs,
        }),
      })
  }
  return context.verdicts
}
