import { goQuote } from '../../core/go/quote.ts'
import type { At, Schema } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, pointer, struct } from '../../yaml/schema.ts'
import { nilPointer } from '../go/nilPointer.ts'
import type { Global } from './global.ts'
import { type IntegrationKind, within } from './integration.ts'
import { integrations } from './integrations/index.ts'
import { textMap } from './values.ts'

/** An entry of `receivers` as it is written (alertmanager config.Receiver). */
export interface ReceiverConfig {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  /** The entries by the field that they stand in, such as `slack_configs`; undefined where an entry is null. */
  readonly [field: string]: unknown
}

/** An entry of `receivers`. */
export const receiver: Schema<ReceiverConfig> = struct(
  'config.Receiver',
  {
    name: text,
    labels: textMap,
    ...Object.fromEntries(integrations.map(({ field, config }) => [field, list(pointer(config))])),
  },
  {
    check({ name, labels }, at) {
      if (name === '') at.refuse('missing name in receiver', { help: 'Add `name`.' })
      const label = labels.get('name')
      if (label === undefined || label === name) return
      at.refuse(`receiver label "name" must match receiver name ${goQuote(name)}, got ${goQuote(label)}`, {
        path: ['labels', 'name'],
      })
    },
  },
)

/** What the entries of receivers lack that the globals do not give either; `at` is the list of receivers. */
export function completeReceivers(receivers: readonly ReceiverConfig[], global: Global, at: At): void {
  const names = new Set<string>()
  for (const [index, one] of receivers.entries()) {
    if (names.has(one.name)) {
      at.refuse(`notification config name ${goQuote(one.name)} is not unique`, {
        path: [index, 'name'],
        message: `there are two receivers \`${one.name}\``,
        help: 'Rename one of them, or put their integrations into one.',
      })
    }
    names.add(one.name)
    for (const kind of integrations) {
      const entries = one[kind.field]
      if (!Array.isArray(entries)) continue
      for (const [place, entry] of entries.entries()) {
        const here = within(at, [index, kind.field, place])
        if (entry !== undefined || kind.missing === undefined) {
          kind.complete?.(entry ?? kind.config.zero(), { global, at: here })
        }
        if (entry === undefined) refuseNull(kind, here)
      }
    }
  }
}

function refuseNull({ missing, field }: IntegrationKind, at: At): void {
  // Where upstream has no word for it, it goes on with a nil pointer, which it follows when it resolves paths.
  at.refuse(missing ?? nilPointer, {
    message: `an entry of \`${field}\` is empty`,
    help: 'Remove the dash, or write the settings below it.',
  })
}
