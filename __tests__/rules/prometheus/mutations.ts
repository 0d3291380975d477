import { stringify } from 'yaml'
import type { Random } from '../../oracle/random.ts'

/** Values that stand where they should not, or just could. */
const strange: readonly unknown[] = [
  null,
  '',
  'abc',
  -1,
  0,
  7,
  1.5,
  true,
  [],
  ['a'],
  [null],
  {},
  { a: 'b' },
  '5m',
  '1h30',
  'http://x y/',
  '://',
  '99999999999999999999',
  'a/b*c/d',
  '$1',
  '1.2.3.4:80',
  '{{',
]

/** The document with one to three places changed: removed, renamed, or of another type or value; as YAML. */
export function mutated(random: Random, document: unknown): string {
  const copy = structuredClone(document)
  for (let changes = 1 + random.int(3); changes > 0; changes--) change(random, copy)
  return stringify(copy)
}

type Parent = Record<string | number, unknown>

function change(random: Random, document: unknown): void {
  const places = [...placesOf(document)]
  const place = places[random.int(places.length)]
  if (place === undefined) return
  const { parent, key } = place
  switch (random.int(4)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1)
      else delete parent[key]
      return
    case 1:
      if (!Array.isArray(parent)) {
        parent[`${key}x`] = parent[key]
        delete parent[key]
        return
      }
      parent.push(structuredClone(parent[Number(key)]))
      return
    default:
      parent[key] = structuredClone(random.pick(strange))
  }
}

function* placesOf(value: unknown): Generator<{ parent: Parent; key: string | number }> {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    yield { parent: value as Parent, key }
    yield* placesOf((value as Parent)[key])
  }
}

/** The text with one or two lines removed, doubled, swapped, moved to the side, cut, or with a sign of YAML put in. */
export function withLinesChanged(random: Random, text: string): string {
  const lines = text.split('\n')
  for (let changes = 1 + random.int(2); changes > 0; changes--) changeLine(random, lines)
  return lines.join('\n')
}

function changeLine(random: Random, lines: string[]): void {
  const at = random.int(lines.length)
  const other = random.int(lines.length)
  const line = lines[at] ?? ''
  switch (random.int(7)) {
    case 0:
      lines.splice(at, 1)
      return
    case 1:
      lines.splice(other, 0, line)
      return
    case 2:
      lines[at] = `  ${line}`
      return
    case 3:
      lines[at] = line.replace(/^ /, '')
      return
    case 4: {
      const column = random.int(line.length + 1)
      lines[at] = line.slice(0, column) + random.pick(signs) + line.slice(column)
      return
    }
    case 5:
      lines[at] = line.slice(0, random.int(line.length + 1))
      return
    default:
      lines[at] = lines[other] ?? ''
      lines[other] = line
  }
}

const signs = ['"', "'", ':', '#', '- ', '{', ']', '&a ', '*a', '!!int ', '\t', '|', '<<: ', '~', '@', '%']
