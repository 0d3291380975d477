import type { Change } from '../../core/change.ts'
import type { KubeObject } from '../../core/object.ts'
import { redact } from '../../core/redact.ts'
import { fieldChanges, sameOwnership } from './compare.ts'
import { makeMask } from './mask.ts'
import { needsMigration, withoutLastApplied } from './migration.ts'
import { stageOf } from './order.ts'
import type { Preview } from './preview.ts'
import type { Resolved } from './resolve.ts'
import { fieldManager, type Step } from './step.ts'
import { spanOfTrouble } from './trouble.ts'

/** Turns previews into the steps of a plan; one maker for a plan, so that equal secret values are numbered alike. */
export function stepMaker(secrets: ReadonlySet<string>): (item: Resolved, preview: Preview) => Step {
  const mask = makeMask(secrets)
  return (item, preview) => {
    switch (preview.kind) {
      case 'created':
        return toWrite(item, {
          outcome: 'created',
          certainty: preview.certainty,
          reason: redact(preview.reason, secrets),
        })
      case 'unasked':
        return toWrite(item, {
          outcome: preview.live === undefined ? 'created' : 'configured',
          certainty: 'not-asked',
          reason: redact(preview.reason, secrets),
          live: preview.live,
        })
      case 'trouble': {
        const cause = redact(preview.trouble.message, secrets)
        const failure = { cause, help: preview.trouble.help, events: [], logs: [] }
        const step = toWrite(item, { outcome: 'failed', certainty: 'server-validated', reason: cause })
        return {
          ...step,
          write: 'none',
          change: { ...step.change, failure, span: spanOfTrouble(item.manifest, preview.trouble) },
        }
      }
      case 'known':
        return compared(item, preview, mask)
    }
  }
}

function compared(
  { manifest, resource, served }: Resolved,
  preview: Preview & { readonly kind: 'known' },
  mask: ReturnType<typeof makeMask>,
): Step {
  const item = { manifest, resource, served }
  const { live } = preview
  const certainty = 'server-validated'
  if (live === undefined) return toWrite(item, { outcome: 'created', certainty })
  const migrates = needsMigration(live)
  const predicted = migrates ? withoutLastApplied(preview.predicted, manifest.object) : preview.predicted
  const fields = mask(manifest.object, fieldChanges(live, predicted))
  if (migrates) return toWrite(item, { outcome: 'configured', certainty, fields, live, reason: migrated })
  if (fields.length > 0) return toWrite(item, { outcome: 'configured', certainty, fields, live })
  if (sameOwnership(live, predicted, fieldManager))
    return { ...toWrite(item, { outcome: 'unchanged', certainty, live }), write: 'none' }
  return toWrite(item, {
    outcome: 'configured',
    certainty,
    live,
    reason: 'the content stays; promstack becomes its owner',
  })
}

const migrated = 'it was applied by `kubectl apply` on the client side; promstack becomes the owner of its fields'

type Planned = Pick<Change, 'outcome' | 'certainty'> &
  Partial<Pick<Change, 'fields' | 'reason'>> & { readonly live?: KubeObject | undefined }

function toWrite({ manifest, resource }: Resolved, { live, ...planned }: Planned): Step {
  return {
    manifest,
    resource,
    stage: stageOf(resource),
    change: { object: manifest.reference, span: manifest.span, fields: [], ...planned },
    write: 'apply',
    ...(live === undefined ? {} : { live }),
  }
}
