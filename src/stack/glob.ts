/**
 * Tells whether a path is one that Go's filepath.Glob finds: `*`, `?` and classes stop at slashes, `\` takes what follows as it is.
 * Takes at most the product of both lengths. A glob that Go refuses matches nothing.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const parts = partsOf(Array.from(glob))
  if (parts === undefined) return false
  const characters = Array.from(path)
  let part = 0
  let star = -1
  let resume = 0
  for (let index = 0; index < characters.length; ) {
    const wanted = parts[part]
    if (wanted?.kind === 'any') {
      star = part++
      resume = index
    } else if (wanted !== undefined && fits(wanted, characters[index] ?? '')) {
      part++
      index++
    } else {
      // The last star takes one character more; those before it need not, for what they leave it can take as well.
      if (star < 0 || characters[resume] === '/') return false
      part = star + 1
      index = ++resume
    }
  }
  while (parts[part]?.kind === 'any') part++
  return part === parts.length
}

type Part =
  | { readonly kind: 'any' | 'one' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly (readonly [string, string])[] }

function fits(part: Part, character: string): boolean {
  if (part.kind === 'text') return part.text === character
  if (character === '/') return false
  return part.kind !== 'class' || part.ranges.some(([low, high]) => isBetween(character, low, high)) !== part.isNegated
}

function isBetween(character: string, low: string, high: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (low.codePointAt(0) ?? 0) <= code && code <= (high.codePointAt(0) ?? 0)
}

function partsOf(glob: readonly string[]): readonly Part[] | undefined {
  const parts: Part[] = []
  for (let index = 0; index < glob.length; ) {
    const character = glob[index++] ?? ''
    if (character === '*') parts.push({ kind: 'any' })
    else if (character === '?') parts.push({ kind: 'one' })
    else if (character === '[') {
      const found = classAt(glob, index)
      if (found === undefined) return undefined
      parts.push(found.part)
      index = found.end
    } else if (character !== '\\') parts.push({ kind: 'text', text: character })
    else if (index === glob.length) return undefined
    else parts.push({ kind: 'text', text: glob[index++] ?? '' })
  }
  return parts
}

function classAt(glob: readonly string[], start: number): { readonly part: Part; readonly end: number } | undefined {
  let index = start
  const isNegated = glob[index] === '^'
  if (isNegated) index++
  const take = (): string | undefined => {
    const character = glob[index++]
    if (character === '\\') return glob[index++]
    return character === '-' || character === ']' ? undefined : character
  }
  const ranges: (readonly [string, string])[] = []
  while (ranges.length === 0 || glob[index] !== ']') {
    const low = take()
    if (low === undefined) return undefined
    if (glob[index] === '-') index++
    else {
      ranges.push([low, low])
      continue
    }
    const high = take()
    if (high === undefined) return undefined
    ranges.push([low, high])
  }
  return { part: { kind: 'class', isNegated, ranges }, end: index + 1 }
}
