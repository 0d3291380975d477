import { int, text } from '../../yaml/scalarSchema.ts'
import { list, map, pointer, struct, via } from '../../yaml/schema.ts'
import { readDuration } from '../duration.ts'

const duration = via(
  { goType: 'model.Duration', inner: text, wants: 'a duration such as `5m`', zero: 0 },
  (value, at) => {
    const ms = readDuration(value)
    if (typeof ms === 'number') return ms
    return at.refuse(ms.problem, durationWords(value))
  },
)

/** What to say of a text that is no duration. */
function durationWords(value: string): {
  readonly message: string
  readonly why: string
  readonly help: string
} {
  return {
    message: `\`${value}\` is not a duration`,
    why: 'Prometheus refuses the whole file and keeps the rules that it had.',
    help: /^[0-9]+$/.test(value)
      ? `Add the unit: \`${value}s\` for seconds, \`${value}m\` for minutes.`
      : 'Write whole numbers with their units, largest first: `1h30m`, `90s`, `500ms`.',
  }
}

const rule = struct('rulefmt.Rule', {
  record: text,
  alert: text,
  expr: text,
  for: duration,
  keep_firing_for: duration,
  labels: map(text),
  annotations: map(text),
})

const group = struct('rulefmt.RuleGroup', {
  name: text,
  interval: duration,
  query_offset: pointer(duration),
  limit: int,
  rules: list(rule),
  labels: map(text),
})

/** A rule file as go-yaml reads it (prometheus model/rulefmt). */
export const ruleGroups = struct('rulefmt.RuleGroups', { groups: list(group) })

/** What a PrometheusRule's `spec` holds: the same, and a field of Thanos. */
export const prometheusRuleSpec = struct('v1.PrometheusRuleSpec', {
  groups: list(struct('v1.RuleGroup', { ...group.fields, partial_response_strategy: text })),
})
