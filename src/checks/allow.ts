import type { Finding, SuppressedFinding } from '../core/finding.ts'
import { nearest } from '../core/nearest.ts'
import type { SourceText, Span } from '../core/source.ts'
import { type AllowComment, allowComments } from './allowComment.ts'
import { layoutOf, type Scope, scopeOf } from './allowScope.ts'

/** What comments decide on. */
export interface AllowInput {
  /** The files as the user wrote them. */
  readonly files: Iterable<SourceText>
  readonly findings: readonly Finding[]
  /** The places of whole rules: a comment anywhere in a rule, or above it, counts for all of it. */
  readonly rules: readonly Span[]
  /** All ids that can be reported. */
  readonly ids: ReadonlySet<string>
  /** Whether a check was run: an allowance for one that was not is not called useless. */
  isSelected(id: string): boolean
}

/**
 * Takes away what comments allow: `# promstack: allow ID REASON` in a rule, above it, or above or at the end of any other line, and
 * `# promstack: allow-file ID REASON` for a whole file. What is wrong with the comments themselves is found too.
 */
export function applyAllows(input: AllowInput): {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
} {
  const allowances: Allowance[] = []
  const about: Finding[] = []
  const rulesOf = Map.groupBy(input.rules, ({ file }) => file)
  for (const file of input.files) {
    if (!file.text.includes('promstack:')) continue
    const layout = layoutOf(file, rulesOf.get(file.file) ?? [])
    for (const comment of allowComments(file)) {
      const problem = judge(file, comment, input.ids)
      if (problem !== undefined) about.push(problem)
      if (input.ids.has(comment.id)) allowances.push({ ...scopeOf(layout, comment), file, comment, uses: 0 })
    }
  }
  if (allowances.length === 0) return { findings: [...input.findings, ...about], suppressed: [] }
  const { findings, suppressed } = divide(input.findings, allowances)
  const useless = allowances.filter(({ uses, comment }) => uses === 0 && input.isSelected(comment.id))
  return { findings: [...findings, ...about, ...useless.map(uselessAllow)], suppressed }
}

interface Allowance extends Scope {
  readonly file: SourceText
  readonly comment: AllowComment
  uses: number
}

function divide(all: readonly Finding[], allowances: readonly Allowance[]) {
  const byKey = new Map<string, Allowance[]>()
  for (const allowance of allowances) {
    const key = keyOf(allowance.file.file, allowance.comment.id)
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [allowance])
    else others.push(allowance)
  }
  for (const list of byKey.values()) list.sort((a, b) => a.fromLine - b.fromLine)
  const findings: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of all) {
    const allowance = finding.span && allowanceOf(finding, finding.span, byKey)
    if (allowance === undefined) {
      findings.push(finding)
      continue
    }
    allowance.uses++
    const { reason } = allowance.comment
    suppressed.push({ finding, by: 'comment', ...(reason === '' ? {} : { reason }) })
  }
  return { findings, suppressed }
}

/** The nearest allowance whose lines hold the finding; those for whole files come first in the list. */
function allowanceOf(
  finding: Finding,
  span: Span,
  byKey: ReadonlyMap<string, readonly Allowance[]>,
): Allowance | undefined {
  const candidates = byKey.get(keyOf(span.file, finding.id))
  if (candidates === undefined) return undefined
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[middle]?.fromLine ?? 0) <= span.line) low = middle + 1
    else high = middle
  }
  const holds = (allowance: Allowance | undefined) => allowance !== undefined && span.line <= allowance.toLine
  for (let index = low - 1; index >= Math.max(0, low - mostNested); index--) {
    if (holds(candidates[index])) return candidates[index]
  }
  return holds(candidates[0]) && low > 0 ? candidates[0] : undefined
}

/** Rules and blocks that lie in each other are few. */
const mostNested = 50

function keyOf(file: string, id: string): string {
  return `${id} ${file}`
}

function judge(file: SourceText, comment: AllowComment, ids: ReadonlySet<string>): Finding | undefined {
  const whole = file.spanAt(comment.start, comment.end)
  if (comment.word !== 'allow' && comment.word !== 'allow-file') {
    return {
      id: 'check/unknown-allow',
      severity: 'warning',
      span: whole,
      message: `\`${comment.word}\` is nothing that a comment can ask for`,
      why: 'The comment has no effect.',
      help: 'Write `# promstack: allow ID REASON`, or `allow-file` for the whole file.',
    }
  }
  if (!ids.has(comment.id)) {
    const near = nearest(comment.id, [...ids])
    return {
      id: 'check/unknown-allow',
      severity: 'warning',
      span: comment.id === '' ? whole : file.spanAt(comment.idStart, comment.idStart + comment.id.length),
      message: comment.id === '' ? 'the comment does not say what it allows' : `no check is called \`${comment.id}\``,
      why: 'The comment has no effect.',
      help:
        near === undefined ? 'Name the id that the report shows, such as `promql/rate`.' : `Did you mean \`${near}\`?`,
    }
  }
  if (comment.reason !== '') return undefined
  return {
    id: 'check/allow-without-reason',
    severity: 'warning',
    span: whole,
    message: `\`${comment.id}\` is allowed without a reason`,
    why: 'Whoever reads it later cannot tell whether it still holds.',
    help: `Say why: \`# promstack: ${comment.word} ${comment.id} because …\`.`,
  }
}

function uselessAllow({ file, comment }: Allowance): Finding {
  const where = comment.word === 'allow-file' ? 'in this file' : 'here'
  return {
    id: 'check/useless-allow',
    severity: 'warning',
    span: file.spanAt(comment.start, comment.end),
    message: `\`${comment.id}\` is allowed and not found ${where}`,
    why: 'A comment that allows nothing today may hide a mistake of tomorrow.',
    help: 'Remove the comment, or put it into the rule that it is about.',
  }
}
