import type { Scanner } from './scanner.ts'
import type { Directive, WrittenTag } from './scanTag.ts'
import { grammarFailure, markOf, type Token, tokens } from './token.ts'

const ownTags = 'tag:yaml.org,2002:'

/** What the handles of tags stand for where a document says nothing else. */
export const defaultPrefixes: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', ownTags],
])

/** Reads the lines before a document that begin with `%`; gives what the handles of tags stand for in it. */
export function readDirectives(scanner: Scanner): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>()
  let hasVersion = false
  for (;;) {
    const token = scanner.peek()
    if (token.kind !== tokens.directive) break
    const directive = token.detail as Directive
    if (directive.kind === 'version') {
      if (hasVersion) throw grammarFailure('found duplicate %YAML directive', token)
      if (directive.major !== 1 || directive.minor !== 1)
        throw grammarFailure('found incompatible YAML document', token)
      hasVersion = true
    } else {
      if (prefixes.has(directive.handle)) throw grammarFailure('found duplicate %TAG directive', token)
      prefixes.set(directive.handle, directive.prefix)
    }
    scanner.skip()
  }
  return new Map([...defaultPrefixes, ...prefixes])
}

/** A tag in its short form: `!!str` for YAML's own, `!x` for others. */
export function shortTag(
  token: Token,
  { first, prefixes }: { readonly first: Token; readonly prefixes: ReadonlyMap<string, string> },
): string {
  const { handle, suffix } = token.detail as WrittenTag
  if (handle === '') return shorten(suffix)
  const prefix = prefixes.get(handle)
  if (prefix === undefined || prefix + suffix === '')
    throw grammarFailure('found undefined tag handle', token, markOf(first))
  return shorten(prefix + suffix)
}

function shorten(tag: string): string {
  return tag.startsWith(ownTags) ? `!!${tag.slice(ownTags.length)}` : tag
}
