import type { MeaningLine } from '../core/change.ts'
import type { PartChange } from './compareParts.ts'

/** Differences counted by what they are differences of, without a word of the texts: `2 × receiver changed`. */
export function countLines(changes: readonly PartChange[]): readonly MeaningLine[] {
  return [...Map.groupBy(changes, describe)].map(([text, list]) => ({
    mark: marks[list[0]?.kind ?? 'setting'],
    text: `${list.length} × ${text}`,
  }))
}

const marks: Readonly<Record<PartChange['kind'], MeaningLine['mark']>> = {
  added: '+',
  removed: '-',
  setting: '~',
  order: '~',
  moved: '~',
}

function describe(change: PartChange): string {
  const word = change.kind === 'order' ? change.word : change.part.word
  // Other words are keys of the text.
  const thing = ours.has(word) ? word : 'setting'
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'moved':
      return `${thing} ${change.kind}`
    case 'order':
      return `order of ${thing}s changed`
    case 'setting':
      return word === '' ? 'setting changed' : `${thing} changed`
  }
}

const ours = new Set([
  'group',
  'alert',
  'record',
  'scrape job',
  'targets',
  'relabel step',
  'metric relabel step',
  'remote write',
  'remote read',
  'route',
  'receiver',
  'inhibition',
  'time interval',
  'data source',
  'provider',
  'panel',
  'query',
  'variable',
])
