import type { Finding, Severity } from '../core/finding.ts'
import type { Outcome } from '../core/outcome.ts'
import { formatSpan } from '../core/source.ts'
import { findingsOf } from './counts.ts'
import { fewer, markdownCode } from './markdown.ts'
import type { Detail } from './summaryDetail.ts'
import { clip } from './visible.ts'

/** The part of a summary about the user's files: one entry a finding, the errors first. */
export function findingSection(outcome: Outcome, detail: Detail): readonly string[] {
  const all = findingsOf(outcome)
  if (all.length === 0) return []
  const severities = detail.rows === 'all' ? order : order.slice(0, 1)
  const sorted = severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
  const shown = sorted.slice(0, detail.listed)
  const rest = all.length - shown.length
  return [
    '### Findings',
    ...(shown.length === 0 ? [] : [shown.map((finding) => entry(finding, detail)).join('\n')]),
    ...(rest === 0 ? [] : [`Not listed: ${rest} more.`]),
  ]
}

const order: readonly Severity[] = ['error', 'warning', 'info']
const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

function entry({ id, severity, span, message, why, help }: Finding, detail: Detail): string {
  const place = span === undefined ? '' : `${markdownCode(clip(formatSpan(span), longestPlace))}: `
  const first = `- ${marks[severity]} ${place}${fewer(message, detail.lineLength)} (${markdownCode(clip(id, longestPlace))})`
  if (detail.bodies === 'none' || (detail.bodies === 'failures' && severity !== 'error')) return first
  const more = [why, help].flatMap((sentences) => (sentences === undefined ? [] : fewer(sentences, detail.lineLength)))
  return [first, ...more].join('<br>\n  ')
}

const longestPlace = 300
