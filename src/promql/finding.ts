import type { Finding } from '../core/finding.ts'
import { utf8Length } from '../core/go/bytes.ts'
import type { SourceText } from '../core/source.ts'
import { adviceOn } from './advice.ts'
import type { Problem } from './problem.ts'

/** A problem of an expression as a finding in the user's file; Prometheus' own text is left to who knows what stands before it. */
export function findingOf(problem: Problem, source: SourceText): Finding {
  return {
    id: 'promql/syntax',
    severity: 'error',
    span: source.spanAt(problem.start, problem.end),
    message: problem.message,
    ...adviceOn(problem, source.text),
  }
}

/** What Prometheus prints of a problem: `1:5: parse error: …`, lines and columns in bytes (prometheus posrange StartPosInput, ParseErr.Error). */
export function upstreamText({ message, upstreamOffset }: Problem, text: string): string {
  if (text === '') return `unknown position: parse error: ${message}`
  let line = 1
  let lineStart = 0
  let left = upstreamOffset
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', lineStart)) {
    const bytes = utf8Length(text, lineStart, at + 1)
    if (bytes > left) break
    left -= bytes
    line++
    lineStart = at + 1
  }
  return `${line}:${left + 1}: parse error: ${message}`
}
