import { UserError } from '../../core/errors.ts'
import { formatObject, type KubeObject, keyOf, type Manifest } from '../../core/object.ts'
import type { Clock, Progress } from '../../core/progress.ts'
import { redact } from '../../core/redact.ts'
import type { Client } from '../connection/client.ts'
import { unreachableAsUserError } from '../connection/unreachable.ts'
import { secretsOf } from './mask.ts'
import { inOrder } from './order.ts'
import { findGenerated, planGenerated } from './planGenerated.ts'
import { stepMaker } from './plannedStep.ts'
import { makePreviewer, type Preview } from './preview.ts'
import { refusals } from './refusals.ts'
import { type Resolved, resolveManifests } from './resolve.ts'
import type { Plan } from './step.ts'
import { isRefusal, spanOfTrouble } from './trouble.ts'

/** What a plan needs besides the objects. */
export interface PlanOptions {
  /** For namespaced objects that name none; else the one of the context. */
  readonly namespace?: string
  readonly clock: Clock
  readonly progress: Progress
}

/** Asks the server about every object before anything is written; throws one UserError for all that is wrong with the question. */
export async function plan(client: Client, manifests: readonly Manifest[], options: PlanOptions): Promise<Plan> {
  return unreachableAsUserError(client, async () => {
    const discovery = await client.discovery()
    const found = resolveManifests(manifests, { discovery, namespace: options.namespace ?? client.namespace })
    const resolved = found.filter((item): item is Resolved => !(item instanceof UserError))
    const written = resolved.map((item) => item.manifest)
    const namespaces = new Set(
      written.filter(({ reference }) => reference.kind === 'Namespace').map(({ reference }) => reference.name),
    )
    const preview = makePreviewer(client, namespaces)
    const ordered = inOrder(resolved, (item) => item.resource.kind)
    const [previews, candidates] = await Promise.all([
      Promise.all(ordered.map((item) => (item.served ? preview(item.manifest, item.resource) : undefinedKind))),
      findGenerated(client, written),
    ])
    const live = liveByKey(ordered, previews)
    const generated = await planGenerated(client, candidates, live)
    const secrets = secretsOf([
      ...written.map(({ object }) => object),
      ...generated.steps.map((step) => step.manifest.object),
      ...live.values(),
    ])
    refuse([...found.filter((item) => item instanceof UserError), ...refusedQuestions(ordered, previews)], secrets)
    const toStep = stepMaker(secrets)
    const steps = inOrder(
      [...ordered.map((item, index) => toStep(item, previews[index] ?? undefinedKind)), ...generated.steps],
      (step) => step.resource.kind,
    )
    return { steps, changes: steps.map((step) => step.change), notes: generated.notes, secrets }
  })
}

function liveByKey(items: readonly Resolved[], previews: readonly Preview[]): ReadonlyMap<string, KubeObject> {
  return new Map(
    items.flatMap(({ manifest }, index): [string, KubeObject][] => {
      const preview = previews[index]
      const live = preview !== undefined && 'live' in preview ? preview.live : undefined
      return live === undefined ? [] : [[keyOf(manifest.reference), live]]
    }),
  )
}

const undefinedKind: Preview = {
  kind: 'created',
  certainty: 'not-asked',
  reason: 'the definition of its kind is created by the same apply',
}

function refusedQuestions(items: readonly Resolved[], previews: readonly Preview[]): readonly UserError[] {
  return items.flatMap(({ manifest }, index) => {
    const preview = previews[index]
    if (preview?.kind !== 'trouble' || isRefusal(preview.trouble)) return []
    const { message, help } = preview.trouble
    return [
      new UserError(`${formatObject(manifest.reference)}: ${message}`, {
        help,
        span: spanOfTrouble(manifest, preview.trouble),
      }),
    ]
  })
}

function refuse(errors: readonly UserError[], secrets: ReadonlySet<string>): void {
  const error = refusals(errors)
  if (error === undefined) return
  throw new UserError(redact(error.message, secrets), {
    help: redact(error.help, secrets),
    ...(error.span === undefined ? {} : { span: error.span }),
  })
}
