import type { Change } from '../../core/change.ts'
import { objectAt, textAt } from '../../core/json.ts'
import { formatObject, type KubeObject } from '../../core/object.ts'
import type { Clock, Progress } from '../../core/progress.ts'
import { redact } from '../../core/redact.ts'
import { ApiError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import { objectPath, pathOf } from '../connection/discovery.ts'
import { asObject, readObject } from '../connection/objects.ts'
import { unreachableAsUserError } from '../connection/unreachable.ts'
import { howToRead } from '../plan/generated.ts'
import { migrationPatch, needsMigration } from '../plan/migration.ts'
import { stages } from '../plan/order.ts'
import { serverSideApply } from '../plan/preview.ts'
import { fieldManager, type Plan, type Step } from '../plan/step.ts'
import { spanOfTrouble, troubleOf } from '../plan/trouble.ts'
import { awaitDefinitions } from './definitions.ts'

/** What became of a plan. */
export interface Applied {
  readonly changes: readonly Change[]
  readonly notes: readonly string[]
  readonly plan: Plan
}

/** Writes what a plan says, stage by stage; the first stage with a failure is the last one. Objects that would not change are not written. */
export async function apply(
  client: Client,
  plan: Plan,
  options: { readonly clock: Clock; readonly progress: Progress },
): Promise<Applied> {
  const refused = plan.steps.find((step) => step.change.outcome === 'failed')
  if (refused !== undefined) return finish(plan, skipRest(plan.steps, refused))
  return unreachableAsUserError(client, async () => {
    const done: Step[] = []
    for (const stage of stages) {
      const steps = plan.steps.filter((step) => step.stage === stage)
      const failed = done.find((step) => step.change.outcome === 'failed')
      if (failed !== undefined) {
        done.push(...skipRest(steps, failed))
        continue
      }
      done.push(...(await Promise.all(steps.map((step) => write(client, step, { ...options, secrets: plan.secrets })))))
      if (stage === 'definitions') await awaitDefinitions(client, done, options)
    }
    return finish(plan, done)
  })
}

function finish(plan: Plan, steps: readonly Step[]): Applied {
  const generated = steps.filter((step) => step.write === 'create' && step.change.outcome === 'created')
  return {
    changes: steps.map((step) => step.change),
    notes: [...plan.notes, ...generated.map((step) => howToRead(step.manifest))],
    plan: { ...plan, steps, changes: steps.map((step) => step.change) },
  }
}

function skipRest(steps: readonly Step[], because: Step): readonly Step[] {
  const reason = `not written, because ${formatObject(because.change.object)} failed`
  return steps.map((step) => {
    if (step.change.outcome === 'failed' || step.change.outcome === 'unchanged') return step
    return { ...step, change: { ...step.change, outcome: 'skipped', fields: [], reason } }
  })
}

interface WriteContext {
  readonly clock: Clock
  readonly progress: Progress
  readonly secrets: ReadonlySet<string>
}

async function write(client: Client, step: Step, context: WriteContext): Promise<Step> {
  if (step.write === 'none') return step
  try {
    const { object, created } = await send(client, step, context.clock)
    const outcome = created ? 'created' : step.write === 'create' ? 'unchanged' : 'configured'
    context.progress.say(`${formatObject(step.change.object)} ${outcome}`)
    return { ...step, change: writtenChange(step, outcome), ...(object === undefined ? {} : { live: object }) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return failedStep(step, error, context.secrets)
  }
}

/** How sure the plan was, and why no surer, is past once the server has taken the object; why a Secret was generated is not. */
function writtenChange({ change, write }: Step, outcome: Change['outcome']): Change {
  const { reason, ...rest } = change
  const isPast = change.certainty !== 'server-validated' && write !== 'create'
  return { ...rest, outcome, certainty: 'server-validated', ...(reason === undefined || isPast ? {} : { reason }) }
}

function failedStep(step: Step, error: ApiError, secrets: ReadonlySet<string>): Step {
  const trouble = troubleOf(error, { object: step.manifest.object, reference: step.manifest.reference })
  const cause = redact(trouble.message, secrets)
  const span = spanOfTrouble(step.manifest, trouble)
  return {
    ...step,
    change: {
      ...step.change,
      outcome: 'failed',
      reason: cause,
      span,
      failure: { cause, help: trouble.help, events: [], logs: [] },
    },
  }
}

interface Written {
  readonly object?: KubeObject
  readonly created: boolean
}

async function send(client: Client, step: Step, clock: Clock): Promise<Written> {
  if (step.write === 'create') return createOnce(client, step)
  const { reference, object } = step.manifest
  await takeOver(client, step)
  for (let tries = 1; ; tries++) {
    try {
      const answer = await serverSideApply(client, objectPath(step.resource, reference), object)
      // The answer to an earlier try may have been lost on the way.
      const created = answer.status === 201 || (answer.tries > 1 && step.change.outcome === 'created')
      return { object: asObject(answer.json()), created }
    } catch (error) {
      if (tries > 20 || !(error instanceof ApiError) || !isSettling.test(error.message)) throw error
      await clock.sleep(500)
    }
  }
}

/** Before the first apply, not after it: or the server keeps the old fields beside the new ones. */
async function takeOver(client: Client, step: Step): Promise<void> {
  const path = objectPath(step.resource, step.manifest.reference)
  let live = step.live
  while (live !== undefined && needsMigration(live)) {
    try {
      await client.send({
        method: 'PATCH',
        path,
        query: { fieldManager },
        contentType: 'application/json-patch+json',
        body: migrationPatch(live),
        conditional: true,
      })
      return
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 409) throw error
      live = await readObject(client, path)
    }
  }
}

/** A new namespace gets its default ServiceAccount a moment after it was made; pods are refused until then. */
const isSettling = /error looking up service account|serviceaccount "default" not found/

async function createOnce(client: Client, step: Step): Promise<Written> {
  const { reference, object } = step.manifest
  try {
    const answer = await client.send({
      method: 'POST',
      path: pathOf(step.resource, { namespace: reference.namespace }),
      query: { fieldManager },
      body: object,
      repeatable: true,
    })
    return { object: asObject(answer.json()), created: true }
  } catch (error) {
    if (!(error instanceof ApiError) || error.reason !== 'AlreadyExists') throw error
    const live = await readObject(client, objectPath(step.resource, reference))
    return { created: live !== undefined && isSameSecret(live, object) }
  }
}

/** A random password is the same only when an earlier try arrived and its answer was lost. */
function isSameSecret(live: KubeObject, written: KubeObject): boolean {
  return Object.entries(objectAt(written, 'stringData')).every(
    ([key, value]) => textAt(live, 'data', key) === Buffer.from(String(value)).toString('base64'),
  )
}
