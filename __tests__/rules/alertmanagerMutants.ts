import { parse, stringify } from 'yaml'

/** A configuration with one thing changed, and what was done to it. */
export interface Mutant {
  readonly what: string
  text(): string
}

type Path = readonly (string | number)[]

/** Takes a configuration and changes one thing at a time: every part is removed, renamed, written twice and given other values. */
export function* mutants(text: string): Generator<Mutant> {
  const whole: unknown = parse(text)
  for (const path of pathsIn(whole, [])) {
    const name = path.join('.')
    const value = at(whole, path)
    yield { what: `${name} removed`, text: () => stringify(changed(whole, path, () => undefined)) }
    if (typeof path.at(-1) === 'string') {
      yield { what: `${name} renamed`, text: () => stringify(renamed(whole, path)) }
    }
    for (const other of othersFor(value)) {
      yield { what: `${name} is ${JSON.stringify(other)}`, text: () => stringify(changed(whole, path, () => other)) }
    }
    if (Array.isArray(value) && value.length > 0) {
      yield { what: `${name} twice`, text: () => stringify(changed(whole, path, () => [...value, value[0]])) }
    }
  }
}

function othersFor(value: unknown): readonly unknown[] {
  const kinds: unknown[] = [null, '', 'word', 7, -1, 1.5, true, [], {}, ['a'], { a: 'b' }, [null]]
  if (typeof value !== 'string') return kinds
  return [
    ...kinds,
    ...[
      `${value}x`,
      `${value} `,
      '5m',
      '0s',
      '10',
      '::x',
      'https://',
      'ftp://host',
      'a b',
      'a:b',
      'a:',
      '{{ .x',
      '{{ .x }}',
    ],
    ...[
      '(',
      'a="b',
      'a=b,',
      '"a"="b"',
      'a=~"("',
      '9a',
      '...',
      '<secret>',
      'Europe/Nowhere',
      '25:00',
      '40',
      '3:1',
      'a\n',
    ],
  ]
}

function* pathsIn(value: unknown, path: Path): Generator<Path> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    yield* pathsIn(at(value, [key]), [...path, key])
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)
}

function changed(value: unknown, path: Path, change: () => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change()
  const inner = changed((value as Record<string | number, unknown>)[key], rest, change)
  if (Array.isArray(value))
    return value.flatMap((item, index) => (index !== key ? [item] : inner === undefined ? [] : [inner]))
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, item]) =>
      name !== key ? [[name, item]] : inner === undefined ? [] : [[name, inner]],
    ),
  )
}

function renamed(value: unknown, path: Path): unknown {
  const parent = path.slice(0, -1)
  const key = path.at(-1)
  return changed(value, parent, () =>
    Object.fromEntries(
      Object.entries(at(value, parent) as object).map(([name, item]) => [name === key ? `${name}_x` : name, item]),
    ),
  )
}
