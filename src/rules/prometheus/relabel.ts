import { RE2JS } from 're2js'
import { goQuote } from '../../core/go/quote.ts'
import type { Schema } from '../../yaml/decode.ts'
import { text, whole } from '../../yaml/scalarSchema.ts'
import { list, pointer, type StructOf, struct, via } from '../../yaml/schema.ts'
import { compileGoRegexp } from '../goRegexp.ts'
import type { RelabelAction } from '../relabelRule.ts'
import { labelName, listed } from './scalars.ts'

/** What a relabel rule can do. */
export const relabelActions: readonly RelabelAction[] = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
]

const action = via<string, RelabelAction | ''>(
  { goType: 'relabel.Action', inner: text, wants: listed(relabelActions), zero: '' },
  (written, at) => {
    const known = relabelActions.find((one) => one === written.toLowerCase())
    if (known !== undefined) return known
    return at.refuse(`unknown relabel action ${goQuote(written)}`, {
      message: `unknown relabel action \`${written}\``,
      help: `Write one of ${listed(relabelActions)}.`,
    })
  },
)

/** An expression of a relabel rule: anchored on both sides, and `.` matches line ends. */
export interface RelabelRegex {
  readonly text: string
  /** Compiled when it is first asked for. */
  readonly compiled: RE2JS
}

const anyText = relabelRegex('(.*)')
const emptyText = relabelRegex('')

const regex = via<string, RelabelRegex>(
  { goType: 'relabel.Regexp', inner: text, wants: 'a regular expression', zero: emptyText },
  (written, at) => {
    const { problem } = compileGoRegexp(anchored(written))
    if (problem === undefined) return relabelRegex(written)
    return at.refuse(problem, {
      message: `\`${written}\` is not a regular expression: ${problem.replace(/^error parsing regexp: /, '')}`,
      why: 'Prometheus reads RE2: no look-around and no back references.',
    })
  },
)

function anchored(written: string): string {
  return `^(?s:${written})$`
}

/** An expression as it is written. */
export function relabelRegex(written: string): RelabelRegex {
  let compiled: RE2JS | undefined
  return {
    text: written,
    get compiled() {
      compiled ??= compile(written)
      return compiled
    },
  }
}

/** The library gives up on sizes that Go still takes; such an expression matches nothing here. */
function compile(written: string): RE2JS {
  try {
    return compileGoRegexp(anchored(written)).regexp ?? RE2JS.compile(matchesNothing)
  } catch {
    return RE2JS.compile(matchesNothing)
  }
}

const matchesNothing = '[^\\x00-\\x{10FFFF}]'

/** What is in a relabel rule where nothing is written; the expression is known again by its identity. */
export const relabelDefaults = {
  target_label: '',
  modulus: 0,
  separator: ';',
  regex: anyText,
  replacement: '$1',
  action: 'replace',
} as const

/** One relabel rule as it is written, with the defaults filled in (prometheus model/relabel Config). */
const relabelConfig = struct(
  'relabel.Config',
  {
    source_labels: pointer(list(labelName, 'model.LabelNames')),
    separator: text,
    regex,
    modulus: whole('uint64'),
    target_label: text,
    replacement: text,
    action,
  },
  { defaults: relabelDefaults },
)

/** A relabel rule as it is read. */
export type RelabelConfig = StructOf<typeof relabelConfig.fields>

/** A list of relabel rules; a rule that is null stays in it as undefined. */
export const relabelConfigs: Schema<readonly (RelabelConfig | undefined)[]> = list(pointer(relabelConfig))
