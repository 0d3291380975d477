import { goQuote } from '../../core/go/quote.ts'
import type { At, Schema } from '../../yaml/decode.ts'
import { bool, text } from '../../yaml/scalarSchema.ts'
import { lazy, list, pointer, struct } from '../../yaml/schema.ts'
import { isValidLabelName } from '../prometheus/labelName.ts'
import { duration, labelSet } from '../prometheus/scalars.ts'
import { isClassicLabelName, matchers, patterns } from './labelMatchers.ts'
import { textMap } from './values.ts'

/** A node of the routing tree as it is written (alertmanager config.Route). */
export interface RouteConfig {
  readonly receiver: string
  readonly group_by: readonly string[]
  readonly match: ReadonlyMap<string, string>
  readonly match_re: ReadonlyMap<string, string | undefined>
  readonly matchers: readonly string[]
  readonly mute_time_intervals: readonly string[]
  readonly active_time_intervals: readonly string[]
  readonly continue: boolean
  readonly routes: readonly (RouteConfig | undefined)[]
  readonly group_wait: number | undefined
  readonly group_interval: number | undefined
  readonly repeat_interval: number | undefined
  readonly labels: ReadonlyMap<string, string>
}

/** The `route` section, with all that is below it. */
export const route: Schema<RouteConfig> = struct(
  'config.Route',
  {
    receiver: text,
    group_by: list(text),
    match: textMap,
    match_re: patterns,
    matchers,
    mute_time_intervals: list(text),
    active_time_intervals: list(text),
    continue: bool,
    routes: list(
      lazy((): Schema<RouteConfig | undefined> => pointer(route)),
      '[]*config.Route',
    ),
    group_wait: pointer(duration),
    group_interval: pointer(duration),
    repeat_interval: pointer(duration),
    labels: labelSet,
  },
  { check },
)

function check(value: RouteConfig, at: At): void {
  for (const name of value.match.keys()) {
    if (!isClassicLabelName(name)) {
      at.refuse(`invalid label name ${goQuote(name)}`, { path: ['match', name], onKey: true })
    }
  }
  checkGroupBy(value.group_by, at)
  for (const field of ['group_interval', 'repeat_interval'] as const) {
    if (value[field] !== 0) continue
    at.refuse(`${field} cannot be zero`, { path: [field], help: 'Remove it for the default, or write a duration.' })
  }
}

function checkGroupBy(names: readonly string[], at: At): void {
  const given = new Set<string>()
  for (const [index, name] of names.entries()) {
    const path = ['group_by', index]
    if (name !== '...' && !isValidLabelName(name, 'utf8'))
      at.refuse(`invalid label name ${goQuote(name)} in group_by list`, { path })
  }
  const labels = names.filter((name) => name !== '...')
  if (labels.length > 0 && labels.length < names.length) {
    at.refuse('cannot have wildcard group_by (`...`) and other labels at the same time', {
      path: ['group_by'],
      onKey: true,
      help: 'Keep `...`, which groups by all labels, or the labels.',
    })
  }
  for (const [index, name] of names.entries()) {
    if (name !== '...' && given.has(name)) {
      at.refuse(`duplicated label ${goQuote(name)} in group_by`, {
        path: ['group_by', index],
        help: 'Remove one of them.',
      })
    }
    given.add(name)
  }
}
