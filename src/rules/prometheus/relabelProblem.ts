import { goQuote } from '../../core/go/quote.ts'
import { isValidLabelName, type NameScheme } from './labelName.ts'
import { relabelDefaults as defaults, type RelabelConfig } from './relabel.ts'

/** What upstream says of a rule that cannot work, and the field that is to be looked at. */
export interface RelabelProblem {
  readonly upstream: string
  readonly field: keyof RelabelConfig
  readonly message?: string
  readonly help: string
}

/** What is wrong with a relabel rule as a whole (prometheus model/relabel Config.Validate). */
export function relabelProblem(rule: RelabelConfig, scheme: NameScheme): RelabelProblem | undefined {
  const { action, target_label: target, replacement } = rule
  if (action === '')
    return {
      upstream: 'relabel action cannot be empty',
      field: 'action',
      help: 'Write an action, or remove the field: the default is `replace`.',
    }
  if (action === 'hashmod' && rule.modulus === 0)
    return {
      upstream: 'relabel configuration for hashmod requires non-zero modulus',
      field: 'modulus',
      message: 'the modulus `0` is not a positive whole number',
      help: 'Set `modulus` to the number of shards.',
    }
  if (writing.has(action) && target === '')
    return {
      upstream: `relabel configuration for ${action} action requires 'target_label' value`,
      field: 'target_label',
      message: `the relabel action \`${action}\` needs a \`target_label\``,
      help: 'Set `target_label` to the label that the result goes to.',
    }
  if (writing.has(action) && !isTarget(rule, scheme))
    return {
      upstream: `${goQuote(target)} is invalid 'target_label' for ${action} action`,
      field: 'target_label',
      help: nameHelp,
    }
  if (alone.has(action) && replacement !== defaults.replacement)
    return {
      upstream: `'replacement' can not be set for ${action} action`,
      field: 'replacement',
      help: 'Remove `replacement`.',
    }
  if (action === 'labelmap' && !isTemplate(replacement, scheme))
    return {
      upstream: `${goQuote(replacement)} is invalid 'replacement' for ${action} action`,
      field: 'replacement',
      help: nameHelp,
    }
  return surplusProblem(rule)
}

/** Fields beside those that an action uses. */
function surplusProblem(rule: RelabelConfig): RelabelProblem | undefined {
  const { action } = rule
  const only = onlyFields[action]
  if (only === undefined) return undefined
  const surplus = fields.find((field) => !only.fields.includes(field) && isSet(rule, field))
  if (surplus === undefined) return undefined
  return {
    upstream: `${action} action requires only ${only.words}, and no other fields`,
    field: surplus,
    help: `Remove \`${surplus}\`.`,
  }
}

const fields = ['source_labels', 'target_label', 'regex', 'modulus', 'separator', 'replacement'] as const

const equal = { fields: ['source_labels', 'target_label'], words: "'source_labels' and `target_label`" }
const byName = { fields: ['regex'], words: "'regex'" }
const onlyFields: Readonly<Record<string, { readonly fields: readonly string[]; readonly words: string }>> = {
  keepequal: equal,
  dropequal: equal,
  labeldrop: byName,
  labelkeep: byName,
}

/** Upstream compares with the defaults: a regular expression by identity, so that one that says the same counts as written. */
function isSet(rule: RelabelConfig, field: (typeof fields)[number]): boolean {
  return field === 'source_labels' ? rule.source_labels !== undefined : rule[field] !== defaults[field]
}

/** Actions that write to a label. */
const writing: ReadonlySet<string> = new Set(['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'])
/** Actions that write what they read. */
const alone: ReadonlySet<string> = new Set(['lowercase', 'uppercase', 'keepequal', 'dropequal'])

function isTarget({ action, target_label: target }: RelabelConfig, scheme: NameScheme): boolean {
  return action === 'replace' && target.includes('$') ? isTemplate(target, scheme) : isValidLabelName(target, scheme)
}

/** Names of the legacy scheme may hold `$1` and `${name}`. */
function isTemplate(name: string, scheme: NameScheme): boolean {
  return scheme === 'utf8'
    ? isValidLabelName(name, scheme)
    : /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w))(?:\w|\$(?:\{\w+\}|\w))*$/.test(name)
}

const nameHelp =
  'A label name of the legacy scheme has letters, digits and underscores and does not start with a digit.'
