import { Buffer } from 'node:buffer'
import type { Change, Effect, FieldChange, Meaning } from '../../core/change.ts'
import { isObject, type Json, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { redact } from '../../core/redact.ts'
import { formatPath } from '../../kube/plan/fieldPath.ts'
import type { Plan, Step } from '../../kube/plan/step.ts'
import { compareTexts, type TextComparison } from '../../meaning/compareTexts.ts'
import { makeTextMask } from '../../meaning/maskText.ts'
import { mountEffects } from '../../meaning/mountEffects.ts'
import { objectEffects } from '../../meaning/objectEffects.ts'
import { type Workload, workloadOf } from '../../stack/workload.ts'

/** The plan whose changes say what they mean and what they do to what runs, without secrets in their texts. */
export function explained(plan: Plan): Plan {
  const context: Context = { secrets: plan.secrets, staying: stayingWorkloads(plan), mask: makeTextMask() }
  const steps = plan.steps.map((step) =>
    step.change.outcome === 'configured' ? { ...step, change: explain(step, context) } : step,
  )
  return { ...plan, steps, changes: steps.map(({ change }) => change) }
}

interface Context {
  readonly secrets: ReadonlySet<string>
  /** Workloads whose pods this plan does not replace. */
  readonly staying: readonly Workload[]
  readonly mask: ReturnType<typeof makeTextMask>
}

function stayingWorkloads({ steps }: Plan): readonly Workload[] {
  return steps.flatMap(({ manifest, change }) => {
    const workload = workloadOf(manifest, manifest.reference.namespace ?? '')
    const isReplaced =
      change.outcome === 'created' || change.fields.some(({ path }) => path.startsWith('spec.template'))
    return workload === undefined || isReplaced ? [] : [workload]
  })
}

function explain({ change, manifest, live }: Step, context: Context): Change {
  if (live === undefined || change.fields.length === 0) return change
  const { object, reference } = manifest
  if (object.apiVersion !== 'v1' || (object.kind !== 'ConfigMap' && object.kind !== 'Secret'))
    return withEffects(change, objectEffects(live, object, change.fields))
  const isSecret = object.kind === 'Secret'
  const compared = new Map(comparisons(live, object))
  const found = [...compared.values()].filter((comparison) => comparison !== undefined)
  const hidden = new Set([...context.secrets, ...found.flatMap(({ secrets }) => [...secrets])])
  const fields = change.fields.map((field): FieldChange => {
    if (isSecret) {
      const counts = compared.get(field.path)?.counts
      return counts === undefined ? field : { ...field, meaning: counts }
    }
    const { before, after } = field
    const meaning = compared.get(field.path)?.meaning
    return {
      path: field.path,
      ...(before === undefined ? {} : { before: maskTexts(before, (text) => context.mask(text, hidden)) }),
      ...(after === undefined ? {} : { after: maskTexts(after, (text) => context.mask(text, hidden)) }),
      ...(meaning === undefined ? {} : { meaning: withoutSecrets(meaning, hidden) }),
    }
  })
  const isData = change.fields.some(({ path }) => /^(?:data|binaryData|stringData)\b/.test(path))
  const isPrometheusFile = found.some(({ kind }) => kind === 'rules' || kind === 'prometheus')
  return withEffects({ ...change, fields }, [
    ...(isData ? mountEffects(reference, { workloads: context.staying, isPrometheusFile }) : []),
    ...(isSecret ? [] : found.flatMap(({ effects }) => effects)).map((effect) => ({
      ...effect,
      text: redact(effect.text, hidden),
    })),
  ])
}

/** The texts that both versions of a ConfigMap or a Secret have, compared, by the path of their field. */
function* comparisons(before: KubeObject, after: KubeObject): Generator<[path: string, TextComparison | undefined]> {
  const isSecret = after.kind === 'Secret'
  const keys = new Set([...Object.keys(after['data'] ?? {}), ...Object.keys(after['stringData'] ?? {})])
  for (const key of keys) {
    const earlier = textAt(before, 'data', key)
    const later = textAt(after, 'stringData', key) ?? decoded(textAt(after, 'data', key), isSecret)
    const old = decoded(earlier, isSecret)
    if (old === undefined || later === undefined || old === later) continue
    yield [formatPath(['data', key]), compareTexts(old, later)]
  }
}

/** A field may be the whole map of texts, where there was none before. */
function maskTexts(value: Json, mask: (text: string) => string): Json {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskTexts(item, mask)]))
}

function decoded(text: string | undefined, isEncoded: boolean): string | undefined {
  return text === undefined || !isEncoded ? text : Buffer.from(text, 'base64').toString('utf8')
}

function withoutSecrets({ of, lines }: Meaning, secrets: ReadonlySet<string>): Meaning {
  return { of, lines: lines.map(({ mark, text }) => ({ mark, text: redact(text, secrets) })) }
}

function withEffects(change: Change, effects: readonly Effect[]): Change {
  return effects.length === 0 ? change : { ...change, effects }
}
