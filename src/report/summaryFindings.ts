import type { Finding, Severity } from '../core/finding.ts'
import { formatObject } from '../core/object.ts'
import type { Outcome } from '../core/outcome.ts'
import { formatSpan } from '../core/source.ts'
import { findingsOf } from './counts.ts'
import { fewer, markdownCode, table } from './markdown.ts'
import type { Detail } from './summaryDetail.ts'
import { clip } from './visible.ts'

/** The part of a summary about the user's files: a table with a row for each finding, the errors first. */
export function findingSection(outcome: Outcome, detail: Detail): readonly string[] {
  const all = findingsOf(outcome)
  if (all.length === 0) return []
  const severities = detail.rows === 'all' ? order : order.slice(0, 1)
  const sorted = severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
  const shown = sorted.slice(0, detail.listed)
  const rest = all.length - shown.length
  return [
    '### Findings',
    ...(shown.length === 0
      ? []
      : [
          table(
            ['', 'place', 'finding', 'check'],
            shown.map((finding) => row(finding, detail)),
          ),
        ]),
    ...(rest === 0 ? [] : [`Not listed: ${rest} more.`]),
  ]
}

const order: readonly Severity[] = ['error', 'warning', 'info']
const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

function row(finding: Finding, detail: Detail): readonly string[] {
  const { id, severity, span, message, why, help, object, subject } = finding
  const isBrief = detail.bodies === 'none' || (detail.bodies === 'failures' && severity !== 'error')
  const names = [...(object === undefined ? [] : [formatObject(object)]), ...(subject === undefined ? [] : [subject])]
  const said = isBrief ? [message] : [message, why, help].filter((text) => text !== undefined)
  const place = [...(span === undefined ? [] : [markdownCode(clip(formatSpan(span), longestPlace))])]
  return [
    marks[severity],
    [...place, ...names.map((name) => fewer(name, longestPlace))].join('<br>'),
    said.map((text) => fewer(text, detail.lineLength)).join('<br>'),
    markdownCode(clip(id, longestPlace)),
  ]
}

const longestPlace = 300
