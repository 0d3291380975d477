import { compileGoRegexp } from '../goRegexp.ts'
import { GoError } from './goType.ts'

/** Whether a pattern is found in a text (regexp.MatchString). Throws a GoError. */
export function matchRegexp(pattern: string, text: string): boolean {
  const { regexp, problem } = compileGoRegexp(pattern)
  if (problem !== undefined) throw new GoError(problem)
  return regexp.matcher(text).find()
}

/** Replaces every match, with `$1` and `${name}` in the replacement (regexp.MustCompile, ReplaceAllString). Throws a GoError. */
export function replaceAllRegexp(pattern: string, replacement: string, text: string): string {
  const { regexp, problem } = compileGoRegexp(pattern)
  if (problem !== undefined) {
    throw new GoError(`regexp: Compile(${quotePattern(pattern)}): ${problem}`)
  }
  const matcher = regexp.matcher(text)
  const names = regexp.namedGroups() as Readonly<Record<string, number>>
  const groupAt = (name: string) => (/^[0-9]+$/.test(name) ? Number(name) : names[name])
  const group = (index: number | undefined) =>
    index === undefined || index > matcher.groupCount() ? '' : (matcher.group(index) ?? '')
  const pieces = expansion(replacement)
  let replaced = ''
  let last = 0
  while (matcher.find()) {
    replaced += text.slice(last, matcher.start())
    for (const piece of pieces) replaced += piece.kind === 'text' ? piece.text : group(groupAt(piece.name))
    last = matcher.end()
  }
  return replaced + text.slice(last)
}

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'group'; readonly name: string }

/** Reads `$name`, `${name}` and `$$` (regexp Expand). */
function expansion(replacement: string): readonly Piece[] {
  const pieces: Piece[] = []
  let rest = replacement
  for (let dollar = rest.indexOf('$'); dollar >= 0; dollar = rest.indexOf('$')) {
    pieces.push({ kind: 'text', text: rest.slice(0, dollar) })
    rest = rest.slice(dollar + 1)
    if (rest.startsWith('$')) {
      pieces.push({ kind: 'text', text: '$' })
      rest = rest.slice(1)
      continue
    }
    const name = /^(?:\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/u.exec(rest)
    if (name === null) {
      pieces.push({ kind: 'text', text: '$' })
      continue
    }
    pieces.push({ kind: 'group', name: name[1] ?? name[2] ?? '' })
    rest = rest.slice(name[0].length)
  }
  return [...pieces, { kind: 'text', text: rest }]
}

/** Go quotes a pattern in backticks where it can (regexp quote). */
function quotePattern(pattern: string): string {
  return pattern.includes('`') ? JSON.stringify(pattern) : `\`${pattern}\``
}
