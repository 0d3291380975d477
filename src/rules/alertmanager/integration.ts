import type { At, Path, Schema } from '../../yaml/decode.ts'
import { bool } from '../../yaml/scalarSchema.ts'
import { type Fields, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { nilPointer } from '../go/nilPointer.ts'
import { httpClient } from '../http/httpClient.ts'
import { atMostOne, isSet } from './atMostOne.ts'
import type { Global } from './global.ts'

/** One way of telling people: what the entries of its list are, and what Alertmanager checks once it knows the globals. */
export interface IntegrationKind {
  /** `slack_configs`. */
  readonly field: string
  readonly config: Schema<unknown>
  /** What Alertmanager says of an entry that is null; absent where it goes on. */
  readonly missing?: string
  /** What an entry lacks that the globals do not give either (the loop in alertmanager config.Config.UnmarshalYAML). */
  complete?(entry: unknown, context: { readonly global: Global; readonly at: At }): void
}

/** How an integration is written down: its fields beside those that all have. */
export interface IntegrationShape<F extends Fields> {
  readonly field: string
  readonly goType: string
  readonly fields: F
  readonly defaults?: Partial<StructOf<F>>
  readonly check?: (entry: Entry<F>, at: At) => void
  readonly missing?: string
  readonly complete?: (entry: Entry<F>, context: { readonly global: Global; readonly at: At }) => void
}

/** The field of the integrations that make requests: all but mail. */
export const client = { http_config: pointer(httpClient) }

/** An entry's own fields and those of all integrations. */
export type Entry<F extends Fields> = StructOf<F & typeof notifier>

/** Makes an integration of its shape. */
export function integration<F extends Fields>(shape: IntegrationShape<F>): IntegrationKind {
  const { field, goType, missing, complete } = shape
  const fields: F & typeof notifier = { ...shape.fields, ...notifier }
  const config = struct(goType, fields, {
    ...(shape.defaults && { defaults: shape.defaults as Partial<Entry<F>> }),
    ...(shape.check && { check: shape.check }),
  })
  return {
    field,
    config,
    ...(missing !== undefined && { missing }),
    // The entries of a list are what the schema of that list has read.
    ...(complete && { complete: (entry, context) => complete(entry as Entry<F>, context) }),
  }
}

/** The checks of the integrations that know one address only: `webhook_url` or a file with it. */
export function oneWebhook(at: At, entry: { readonly webhook_url: unknown; readonly webhook_url_file: string }): void {
  if (!isSet(entry.webhook_url) && !isSet(entry.webhook_url_file)) {
    at.refuse('one of webhook_url or webhook_url_file must be configured', { help: 'Add `webhook_url`.' })
  }
  atMostOne(at, entry, 'webhook_url', 'webhook_url_file')
}

/** A global `http_config` that is null is followed where an integration copies it. */
export function refuseNullClient(own: unknown, { global, at }: { readonly global: Global; readonly at: At }): void {
  if (own !== undefined || global.http_config !== undefined) return
  at.refuse(nilPointer, {
    message: 'Alertmanager crashes here on the empty `http_config` of `global`',
    help: 'Remove `http_config` from `global`.',
  })
}

/** Looks at something inside of what a check looks at. */
export function within(at: At, prefix: Path): At {
  return {
    node: at.node,
    refuse: (upstream, refusal = {}) => at.refuse(upstream, { ...refusal, path: [...prefix, ...(refusal.path ?? [])] }),
    report: (finding) => at.report({ ...finding, path: [...prefix, ...(finding.path ?? [])] }),
    has: (...path) => at.has(...prefix, ...path),
    spanOf: (...path) => at.spanOf(...prefix, ...path),
  }
}

const notifier = { send_resolved: bool }
