import type { Matcher } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds regular expressions that say less than they seem to, or nothing at all. */
export const regexp: Check<ExpressionSubject> = {
  id: 'promql/regexp',
  severity: 'info',
  summary: 'A regular expression is not needed, or not all of it.',
  *find(subject) {
    for (const { matchers } of subject.nodes.selectors) {
      for (const matcher of matchers) {
        if (matcher.op !== '=~' && matcher.op !== '!~') continue
        const hit = ofPattern(matcher)
        if (hit !== undefined) yield { ...hit, span: placeOf(subject, matcher.valueRange) }
      }
    }
  },
}

function ofPattern({ name, op, value }: Matcher): Omit<Hit, 'span'> | undefined {
  const plain = op === '=~' ? '=' : '!='
  if (value === '.*') {
    if (op === '!~') {
      return {
        severity: 'error',
        message: `\`${name}!~".*"\` excludes every series`,
        why: 'The pattern matches every text, also that of a label that is not there.',
        help: `Write \`${name}=""\` for series without the label, or remove the matcher.`,
      }
    }
    return {
      message: `\`${name}=~".*"\` selects every series, also those without the label`,
      why: 'The matcher has no effect, and costs time at every evaluation.',
      help: `Remove it, or write \`${name}!=""\` for series that have the label.`,
    }
  }
  if (isAnchored(value)) {
    return {
      message: `the pattern \`${value}\` is anchored without need`,
      why: 'Prometheus anchors patterns at both ends by itself.',
      help: 'Remove `^` and `$`.',
    }
  }
  if (!isStatic(value)) return undefined
  return {
    message: `the pattern \`${value}\` is a plain text`,
    why: 'A reader looks for what varies, and nothing does.',
    help: `Write \`${name}${plain}"${value}"\`.`,
  }
}

function isAnchored(pattern: string): boolean {
  if (pattern.startsWith('^')) return !pattern.includes('|')
  return pattern.endsWith('$') && !pattern.endsWith('\\$') && !pattern.includes('|')
}

/** No character that means something in a pattern; the empty one selects by absence and is meant. */
function isStatic(pattern: string): boolean {
  return pattern !== '' && !/[\\.+*?()|[\]{}^$]/.test(pattern)
}
