import { goQuote } from '../../core/go/quote.ts'
import { compileGoRegexp } from '../goRegexp.ts'

/** One condition on a label and where it stands, in UTF-16 units (alertmanager pkg/labels Matcher). */
export interface LabelMatcher {
  readonly name: string
  readonly op: '=' | '!=' | '=~' | '!~'
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What could be read of a list of matchers; `problem` is upstream's text and where it counts from. */
export type MatchersRead =
  | { readonly matchers: readonly LabelMatcher[]; readonly problem?: undefined }
  | { readonly problem: MatcherProblem; readonly matchers?: undefined }

/** Why matchers are refused. */
export interface MatcherProblem {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What Go says of the regular expression of a matcher, if it is refused (alertmanager pkg/labels NewMatcher). */
export function matcherRegexpProblem(op: LabelMatcher['op'], value: string): string | undefined {
  return op === '=~' || op === '!~' ? compileGoRegexp(`^(?:${value})$`).problem : undefined
}

/** Writes a matcher as upstream does (alertmanager pkg/labels Matcher.String). */
export function printMatcher(matcher: LabelMatcher): string {
  for (const char of matcher.name) {
    if (isReservedInNames(char)) return `${goQuote(matcher.name)}${matcher.op}${goQuote(matcher.value)}`
  }
  const value = matcher.value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')
  return `${matcher.name}${matcher.op}"${value}"`
}

/** Whether a character ends an unquoted name or value of a matcher (alertmanager matcher/parse isReserved). */
export function isReservedInNames(char: string): boolean {
  return '{}!=~,\\"\'`'.includes(char) || isGoSpace(char)
}

/** Whether a character is a space to Go (unicode.IsSpace). */
export function isGoSpace(char: string): boolean {
  return goSpace.test(char)
}

/** Cuts spaces off both ends (strings.TrimSpace). */
export function trimGoSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isGoSpace(text[start] ?? '')) start++
  while (end > start && isGoSpace(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

const goSpace = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/
