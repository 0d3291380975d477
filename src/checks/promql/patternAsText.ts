import type { Check } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds patterns that are compared as plain texts. */
export const patternAsText: Check<ExpressionSubject> = {
  id: 'promql/pattern-as-text',
  severity: 'warning',
  summary: 'A pattern is compared with `=`, as a plain text.',
  *find(subject) {
    for (const { matchers } of subject.nodes.selectors) {
      for (const { name, op, value, valueRange } of matchers) {
        if (name === '__name__' || (op !== '=' && op !== '!=') || !looksLikePattern(name, value)) continue
        const all = op === '=' ? 'no series' : 'every series'
        yield {
          span: placeOf(subject, valueRange),
          message: `\`${value}\` looks like a pattern, but \`${op}\` compares it letter by letter`,
          why: `It selects ${all}, unless a value really is \`${value}\`.`,
          help: `Write \`${name}${op === '=' ? '=~' : '!~'}"${value}"\`.`,
        }
      }
    }
  },
}

/** Wildcards, classes and alternatives of words, and `5..` for HTTP codes. */
function looksLikePattern(name: string, value: string): boolean {
  if (value.includes('.*') || value.includes('.+') || /\[(?:0-9|a-z|A-Z)[^\]]*\][+*]?/.test(value)) return true
  if (/^[\w-]+(?:\|[\w-]+)+$/.test(value)) return true
  return /code|status/i.test(name) && /^[1-5]\.\.$/.test(value)
}
