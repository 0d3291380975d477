import { keywords } from '../token.ts'

interface Keyword {
  /** The letters with bit 0x20 set, which makes upper case and lower case equal. */
  readonly codes: readonly number[]
  readonly kind: number
}

/** The keywords by their first letter. */
const keywordsByLetter: readonly (readonly Keyword[])[] = Array.from({ length: 32 }, (_, first) =>
  Object.entries(keywords)
    .map(([word, kind]) => ({ codes: [...word].map((char) => char.charCodeAt(0) | 0x20), kind }))
    .filter(({ codes }) => (codes[0]! & 0x1f) === first),
)

/** The kind of the keyword that stands in a text, in any case; 0 for none. */
export function keywordKind(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (first > 0x7f) return 0
  const candidates = keywordsByLetter[first & 0x1f]!
  for (let index = 0; index < candidates.length; index++) {
    const { codes, kind } = candidates[index]!
    if (codes.length !== end - start) continue
    let at = 0
    while (at < codes.length && (text.charCodeAt(start + at) | 0x20) === codes[at]) at++
    if (at === codes.length) return kind
  }
  return 0
}
