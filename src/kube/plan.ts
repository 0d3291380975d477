import type { Change } from '../core/change.ts'
import { UserError } from '../core/errors.ts'
import { formatObject, type KubeObject, type Manifest } from '../core/object.ts'
import type { Clock, Progress } from '../core/progress.ts'
import { redact } from '../core/redact.ts'
import { ApiError } from './apiError.ts'
import type { Client } from './client.ts'
import { fieldChanges, sameOwnership } from './compare.ts'
import { objectPath } from './discovery.ts'
import { generatedSecrets } from './generated.ts'
import { makeMask, secretsOf } from './mask.ts'
import { needsMigration, withoutLastApplied } from './migration.ts'
import { readObject } from './objects.ts'
import { inOrder, stageOf } from './order.ts'
import { makePreviewer, type Preview } from './preview.ts'
import { refusals } from './refusals.ts'
import { type Resolved, resolveManifests } from './resolve.ts'
import { fieldManager, type Plan, type Step } from './step.ts'
import { isRefusal, type Trouble } from './trouble.ts'
import { unreachableAsUserError } from './unreachable.ts'

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
    const [previews, generated] = await Promise.all([
      Promise.all(ordered.map((item) => (item.served ? preview(item.manifest, item.resource) : undefinedKind))),
      planGenerated(client, written, namespaces),
    ])
    const secrets = secretsOf([
      ...written.map(({ object }) => object),
      ...generated.steps.map((step) => step.manifest.object),
      ...previews.flatMap((item) => ('live' in item && item.live !== undefined ? [item.live] : [])),
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
        span: spanOf(manifest, preview.trouble),
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

function spanOf(manifest: Manifest, trouble: Trouble): Manifest['span'] {
  const path = trouble.paths[0]
  return path === undefined ? manifest.span : manifest.spanOf(path)
}

function stepMaker(secrets: ReadonlySet<string>): (item: Resolved, preview: Preview) => Step {
  const mask = makeMask(secrets)
  return ({ manifest, resource }, preview) => {
    const base = { object: manifest.reference, span: manifest.span }
    const step = (
      change: Omit<Change, 'object' | 'span'> & Partial<Change>,
      write: Step['write'],
      live?: KubeObject,
    ): Step => ({
      manifest,
      resource,
      stage: stageOf(resource),
      change: { ...base, ...change },
      write,
      ...(live === undefined ? {} : { live }),
    })
    switch (preview.kind) {
      case 'created':
        return step(
          { outcome: 'created', certainty: preview.certainty, fields: [], reason: redact(preview.reason, secrets) },
          'apply',
        )
      case 'unasked': {
        const outcome = preview.live === undefined ? 'created' : 'configured'
        return step(
          { outcome, certainty: 'not-asked', fields: [], reason: redact(preview.reason, secrets) },
          'apply',
          preview.live,
        )
      }
      case 'trouble': {
        const cause = redact(preview.trouble.message, secrets)
        const failure = { cause, help: preview.trouble.help, events: [], logs: [] }
        return step(
          {
            outcome: 'failed',
            certainty: 'server-validated',
            fields: [],
            reason: cause,
            failure,
            span: spanOf(manifest, preview.trouble),
          },
          'none',
        )
      }
      case 'known': {
        const { live } = preview
        if (live === undefined) return step({ outcome: 'created', certainty: 'server-validated', fields: [] }, 'apply')
        const migrates = needsMigration(live)
        const predicted = migrates ? withoutLastApplied(preview.predicted, manifest.object) : preview.predicted
        const fields = mask(manifest.object, fieldChanges(live, predicted))
        if (migrates)
          return step({ outcome: 'configured', certainty: 'server-validated', fields, reason: migrated }, 'apply', live)
        if (fields.length > 0)
          return step({ outcome: 'configured', certainty: 'server-validated', fields }, 'apply', live)
        if (sameOwnership(live, predicted, fieldManager))
          return step({ outcome: 'unchanged', certainty: 'server-validated', fields }, 'none', live)
        return step(
          {
            outcome: 'configured',
            certainty: 'server-validated',
            fields,
            reason: 'the content stays; promstack becomes its owner',
          },
          'apply',
          live,
        )
      }
    }
  }
}

const migrated = 'it was applied by `kubectl apply` on the client side; promstack becomes the owner of its fields'

/** The Secrets that the manifests leave to the apply: planned where there are none yet, and only where they may be made. */
async function planGenerated(
  client: Client,
  manifests: readonly Manifest[],
  namespaces: ReadonlySet<string>,
): Promise<Pick<Plan, 'steps' | 'notes'>> {
  const resource = (await client.discovery()).find('v1', 'Secret')
  if (resource === undefined) return { steps: [], notes: [] }
  const steps: Step[] = []
  const notes: string[] = []
  for (const manifest of generatedSecrets(manifests)) {
    const { reference } = manifest
    try {
      if ((await readObject(client, objectPath(resource, reference))) !== undefined) continue
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 403) throw error
      notes.push(`${formatObject(reference)} is not generated: the deploying identity may not read Secrets`)
      continue
    }
    const certainty = namespaces.has(reference.namespace ?? '') ? 'not-asked' : 'schema-only'
    steps.push({
      manifest,
      resource,
      stage: stageOf(resource),
      change: {
        object: reference,
        outcome: 'created',
        certainty,
        fields: [],
        reason: 'generated once, because the manifests refer to it and nobody made it',
      },
      write: 'create',
    })
  }
  return { steps, notes }
}
