import { print } from '../promql/print.ts'
import { formatDuration } from '../rules/duration.ts'
import type { Entry, WrittenGroup, WrittenRule } from '../rules/file/rule.ts'
import { hideInUrl } from './hide.ts'
import { makePart, type Part, plain, type Setting, single } from './part.ts'

/** The groups of a rule file as things with their rules inside. */
export function ruleTree(groups: readonly WrittenGroup[]): Part {
  return makePart({ word: '', hint: '', isOrdered: false, settings: new Map(), parts: groups.map(groupPart) })
}

function groupPart(group: WrittenGroup): Part {
  const settings = new Map<string, Setting>()
  duration(settings, 'interval', group.interval?.ms)
  duration(settings, 'query_offset', group.queryOffset?.ms, { zeroCounts: true })
  if (group.limit !== 0) settings.set('limit', single(plain(String(group.limit))))
  entries(settings, 'labels', group.labels)
  return makePart({
    word: 'group',
    name: group.name,
    hint: '',
    isOrdered: false,
    settings,
    parts: group.rules.map(rulePart),
  })
}

/** Rules of a group are evaluated one after the other, so their order counts. */
function rulePart(rule: WrittenRule): Part {
  const settings = new Map<string, Setting>()
  settings.set('expr', single(plain(rule.expr === undefined ? rule.source.text : print(rule.expr))))
  duration(settings, 'for', rule.for?.ms)
  duration(settings, 'keep_firing_for', rule.keepFiringFor?.ms)
  entries(settings, 'labels', rule.ownLabels)
  entries(settings, 'annotations', rule.annotations)
  const labels = rule.ownLabels.map(({ name, value }) => `${name}=${JSON.stringify(value.text)}`).sort()
  return makePart({
    word: rule.kind === 'alerting' ? 'alert' : 'record',
    name: rule.name,
    hint: labels.length === 0 ? '' : `{${labels.join(', ')}}`,
    isOrdered: true,
    settings,
    parts: [],
  })
}

function duration(
  settings: Map<string, Setting>,
  name: string,
  ms: number | undefined,
  { zeroCounts = false }: { readonly zeroCounts?: boolean } = {},
): void {
  if (ms === undefined || (ms === 0 && !zeroCounts)) return
  settings.set(name, single({ same: `${ms}ms`, shown: formatDuration(ms) }))
}

function entries(settings: Map<string, Setting>, prefix: string, list: readonly Entry[]): void {
  for (const { name, value } of list) {
    // An empty label is none (prometheus model/labels).
    if (prefix === 'labels' && value.text === '') continue
    settings.set(`${prefix}.${name}`, single({ same: value.text, shown: hideInUrl(value.text).shown }))
  }
}
