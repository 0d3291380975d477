import type { MeaningLine } from '../core/change.ts'
import type { PartChange } from './compareParts.ts'
import { comparable, type Part, type Setting, type Value } from './part.ts'

/** Writes a difference in one line: `group api › alert ApiDown: for 5m → 10m`. */
export function lineOf(change: PartChange): MeaningLine {
  const path = change.path.map(oneLine).join(' › ')
  switch (change.kind) {
    case 'added':
      return { mark: '+', text: `${path}${contentOf(change.part)}` }
    case 'removed':
      return { mark: '-', text: path }
    case 'moved':
      return { mark: '~', text: `${path}: moved here from ${change.from.map(oneLine).join(' › ')}` }
    case 'order':
      return { mark: '~', text: path === '' ? `the order of ${change.word}s` : `${path}: the order of ${change.word}s` }
    case 'setting': {
      const name = oneLine(change.name)
      const where = path === '' ? name : name === '' ? path : `${path}: ${name}`
      return { mark: '~', text: `${where} ${difference(change.before, change.after)}`.trim() }
    }
  }
}

const mostListed = 5

function contentOf(part: Part): string {
  const settings = [...part.settings]
    .filter(([, setting]) => setting.kind !== 'value' || setting.value.same !== part.name)
    .slice(0, mostListed)
    .map(([name, setting]) => `${oneLine(name)} ${shownOf(setting)}`.trim())
  const inside = [...Map.groupBy(part.parts, ({ word }) => word)].map(([word, list]) => {
    const names = list.slice(0, mostListed).map(({ name }) => (name === undefined ? '' : oneLine(name)))
    const rest = list.length - mostListed
    if (names.includes('')) return `${list.length} × ${oneLine(word)}`
    return `${oneLine(word)} ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  })
  const rest = part.settings.size - mostListed
  const all = [...settings, ...(rest > 0 ? ['…'] : []), ...inside]
  return all.length === 0 ? '' : `: ${all.join('; ')}`
}

function shownOf(setting: Setting): string {
  return setting.kind === 'value'
    ? shown(setting.value.shown)
    : listed(setting.values.map((value) => shown(value.shown)))
}

function difference(before: Setting | undefined, after: Setting | undefined): string {
  if (before === undefined || after === undefined) {
    const side = (setting: Setting | undefined) => (setting === undefined ? '(absent)' : shownOf(setting))
    return `${side(before)} → ${side(after)}`
  }
  if (before.kind === 'value' || after.kind === 'value') {
    if (before.kind !== after.kind || shownOf(before) !== shownOf(after))
      return shortened(shownOf(before), shownOf(after))
    return `${shownOf(after)} (the part that is not shown changes)`
  }
  const gone = without(before.values, after)
  const come = without(after.values, before)
  if (gone.length === 0 && come.length === 0) return 'is in another order'
  return [
    ...(come.length === 0 ? [] : [`+ ${listed(come.map((value) => shown(value.shown)))}`]),
    ...(gone.length === 0 ? [] : [`− ${listed(gone.map((value) => shown(value.shown)))}`]),
  ].join(' ')
}

function without(values: readonly Value[], other: Setting): readonly Value[] {
  const known = new Set(comparable(other))
  return values.filter(({ same }) => !known.has(same))
}

function listed(texts: readonly string[]): string {
  const rest = texts.length - mostListed
  return `${texts.slice(0, mostListed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** Above this length what both begin and end with is left out. */
const longest = 50
const kept = 12

function shortened(before: string, after: string): string {
  if (before.length + after.length <= 2 * longest) return `${before} → ${after}`
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const from = head <= 2 * kept ? 0 : boundary(before, head - kept)
  const cut = tail <= 2 * kept ? 0 : tail - kept
  const side = (text: string) => {
    const end = cut === 0 ? text.length : boundary(text, text.length - cut)
    return `${from === 0 ? '' : '…'}${text.slice(from, end)}${cut === 0 ? '' : '…'}`
  }
  return `${side(before)} → ${side(after)}`
}

/** No place inside of a pair of surrogates. */
function boundary(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}

/** A value as it is, in quotes where it would be unclear where it begins or ends. */
function shown(text: string): string {
  return /^$|^\s|\s$|[\n\r\t"]|→| {2}/.test(text) && !/^[^\s"][^\n\r\t]*$/.test(text) ? JSON.stringify(text) : text
}

function oneLine(text: string): string {
  return /[\n\r\t]/.test(text) ? JSON.stringify(text) : text
}
