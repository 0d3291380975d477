import { parseClassicMatchers } from './classic.ts'
import { type LabelMatcher, type MatchersRead, printMatcher } from './matcher.ts'
import { parseUtf8Matchers } from './utf8.ts'

/** What Alertmanager logs of matchers that it accepts. */
export interface MatcherWarning {
  /** `incompatible`: only the old parser reads them; `disagreement`: the two read different things, and the old one wins. */
  readonly kind: 'incompatible' | 'disagreement'
  /** How to write them for both. */
  readonly suggestion: string
}

/**
 * Reads one line of matchers as Alertmanager does by default: with both parsers, the old one being the fallback
 * (alertmanager matcher/compat FallbackMatchersParser).
 */
export function readMatchers(text: string): MatchersRead & { readonly warning?: MatcherWarning } {
  const now = parseUtf8Matchers(text)
  const classic = parseClassicMatchers(text)
  if (classic.problem !== undefined) return now.problem === undefined ? now : classic
  const suggestion = classic.matchers.map((matcher) => printMatcher(matcher)).join(',')
  if (now.problem !== undefined) return { ...classic, warning: { kind: 'incompatible', suggestion } }
  if (areSame(now.matchers, classic.matchers)) return now
  return { ...classic, warning: { kind: 'disagreement', suggestion } }
}

function areSame(left: readonly LabelMatcher[], right: readonly LabelMatcher[]): boolean {
  if (left.length !== right.length) return false
  return left.every((matcher, index) => {
    const other = right[index]
    return matcher.name === other?.name && matcher.op === other.op && matcher.value === other.value
  })
}
