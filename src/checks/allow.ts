import type { Finding, SuppressedFinding } from '../core/finding.ts'
import { nearest } from '../core/nearest.ts'
import type { SourceText, Span } from '../core/source.ts'
import { type AllowComment, allowComments } from './allowComment.ts'

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
  for (const file of input.files) {
    if (!file.text.includes('promstack:')) continue
    for (const comment of allowComments(file)) {
      const problem = judge(file, comment, input.ids)
      if (problem !== undefined) about.push(problem)
      if (input.ids.has(comment.id)) allowances.push({ ...scopeOf(file, comment, input.rules), file, comment, uses: 0 })
    }
  }
  if (allowances.length === 0) return { findings: [...input.findings, ...about], suppressed: [] }
  const { findings, suppressed } = divide(input.findings, allowances)
  const useless = allowances.filter(({ uses, comment }) => uses === 0 && input.isSelected(comment.id))
  return { findings: [...findings, ...about, ...useless.map(uselessAllow)], suppressed }
}

interface Scope {
  readonly fromLine: number
  readonly toLine: number
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
    byKey.set(key, [...(byKey.get(key) ?? []), allowance])
  }
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

function allowanceOf(
  finding: Finding,
  span: Span,
  byKey: ReadonlyMap<string, readonly Allowance[]>,
): Allowance | undefined {
  const candidates = byKey.get(keyOf(span.file, finding.id))
  return candidates?.find(({ fromLine, toLine }) => span.line >= fromLine && span.line <= toLine)
}

function keyOf(file: string, id: string): string {
  return `${id} ${file}`
}

/** The lines that a comment speaks of. */
function scopeOf(file: SourceText, comment: AllowComment, rules: readonly Span[]): Scope {
  if (comment.word === 'allow-file') return { fromLine: 1, toLine: Number.POSITIVE_INFINITY }
  const own = rules.filter((rule) => rule.file === file.file)
  const lines = file.text.split(/\r\n|\r|\n/)
  const around = own.find((rule) => rule.line <= comment.line && comment.line <= rule.endLine)
  if (!comment.isOwnLine) return around ? linesOf(around) : { fromLine: comment.line, toLine: comment.line }
  const next = nextLine(lines, comment.line)
  const below = own.find((rule) => rule.line === next)
  if (below !== undefined && comment.indent <= indentOf(lines[below.line - 1] ?? '')) return linesOf(below)
  if (around !== undefined) return linesOf(around)
  if (below !== undefined) {
    const above = own.filter((rule) => rule.endLine < comment.line).at(-1)
    return linesOf(above ?? below)
  }
  return blockAt(lines, next)
}

function linesOf(span: Span): Scope {
  return { fromLine: span.line, toLine: span.endLine }
}

/** The number of the next line that is neither empty nor a comment. */
function nextLine(lines: readonly string[], line: number): number {
  let next = line
  while (next < lines.length && /^\s*(#|$)/.test(lines[next] ?? '')) next++
  return next + 1
}

/** A line and those below it that are indented more: what belongs to a key or to an item of a list. */
function blockAt(lines: readonly string[], line: number): Scope {
  const indent = indentOf(lines[line - 1] ?? '')
  let last = line
  for (let index = line; index < lines.length; index++) {
    const text = lines[index] ?? ''
    if (text.trim() === '') continue
    if (indentOf(text) <= indent) break
    last = index + 1
  }
  return { fromLine: line, toLine: last }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
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
