import type { Change, ChangeOutcome, FieldChange } from '../core/change.ts'
import { formatObject } from '../core/object.ts'
import type { Outcome } from '../core/outcome.ts'
import { formatSpan } from '../core/source.ts'
import { arePlanned, changesOf, didFail } from './counts.ts'
import { changedLines, formatFieldAlone } from './fieldChange.ts'
import { details, fence, fewer, htmlText, markdownCode, markdownText, table } from './markdown.ts'
import type { Detail } from './summaryDetail.ts'
import { clip } from './visible.ts'

/** The part of a summary about objects: failure cards, then a table of what changed, then the fields. */
export function changeSection(outcome: Outcome, detail: Detail): readonly string[] {
  const all = changesOf(outcome)
  if (all.length === 0) return []
  const title = arePlanned(outcome) ? '### Planned changes, nothing is written' : '### Changes'
  return [...failureCards(all, detail), title, ...changeTable(all, detail), ...bodies(all, detail)]
}

const marks: Readonly<Record<ChangeOutcome, string>> = {
  failed: '❌',
  deleted: '🗑️',
  created: '➕',
  configured: '✏️',
  skipped: '⏭️',
  unchanged: '',
}

/** What weighs most stands first. */
const order: readonly ChangeOutcome[] = ['failed', 'deleted', 'created', 'configured', 'skipped']

function failureCards(all: readonly Change[], detail: Detail): readonly string[] {
  const failed = all.filter(didFail)
  const shown = failed.slice(0, detail.listed)
  const cards = shown.map((change) => (detail.bodies === 'none' ? cardLine(change, detail) : card(change, detail)))
  const rest = failed.length - shown.length
  return rest === 0 ? cards : [...cards, `…and ${rest} more that failed.`]
}

function cardLine(change: Change, detail: Detail): string {
  return `❌ **${object(change, detail)}**: ${fewer(causeOf(change), detail.lineLength)}`
}

function card(change: Change, detail: Detail): string {
  const { failure, span } = change
  const events = failure?.events.slice(-detail.events) ?? []
  const body = [
    ...(failure?.help === undefined ? [] : [fewer(failure.help, detail.lineLength)]),
    ...(span === undefined ? [] : [`Written at ${markdownCode(formatSpan(span))}.`]),
    ...(events.length === 0 ? [] : [`Events:\n\n${block(events, detail)}`]),
    ...(failure?.logs ?? []).map(
      ({ of, lines }) => `Log of ${markdownCode(of)}:\n\n${block(lines.slice(-detail.logs), detail)}`,
    ),
  ]
  const name = htmlText(formatObject(change.object))
  const head = `❌ <b>${name}</b>: ${htmlText(clip(causeOf(change), detail.lineLength))}`
  return body.length === 0 ? cardLine(change, detail) : details(head, body.join('\n\n'))
}

function causeOf(change: Change): string {
  return change.failure?.cause ?? change.reason ?? 'no cause is known'
}

function changeTable(all: readonly Change[], detail: Detail): readonly string[] {
  const outcomes = detail.rows === 'all' ? order : order.slice(0, 2)
  const sorted = outcomes.flatMap((outcome) => all.filter((change) => change.outcome === outcome))
  const shown = sorted.slice(0, detail.listed)
  const rows = shown.map((change) => [
    marks[change.outcome],
    change.outcome,
    object(change, detail),
    whatChanges(change, detail),
  ])
  const counted = order.flatMap((outcome) => {
    const count = all.filter((change) => change.outcome === outcome).length
    const rest = count - shown.filter((change) => change.outcome === outcome).length
    return rest === 0 ? [] : [`${rest} ${outcome}`]
  })
  const unchanged = all.filter((change) => change.outcome === 'unchanged').length
  const hidden = [...counted, ...(unchanged === 0 ? [] : [`${unchanged} unchanged`])]
  return [
    ...(rows.length === 0 ? [] : [table(['', 'outcome', 'object', 'what changes'], rows)]),
    ...(hidden.length === 0 ? [] : [`Not listed: ${hidden.join(', ')}.`]),
  ]
}

/** Fields that a row of the table names; all of them stand below it. */
const fieldsInRow = 3
const valueInRow = 40

function whatChanges(change: Change, detail: Detail): string {
  if (change.reason !== undefined) return fewer(change.reason, detail.lineLength)
  if (detail.rows !== 'all') return ''
  const named = change.fields.slice(0, fieldsInRow).map((field) => markdownCode(formatFieldAlone(field, valueInRow)))
  const rest = change.fields.length - named.length
  const effects = (change.effects ?? []).map(({ text }) => `→ ${fewer(text, detail.lineLength)}`)
  return [...named, ...(rest === 0 ? [] : [`${rest} more`]), ...effects].join('<br>')
}

function object(change: Change, detail: Detail): string {
  const name = formatObject(change.object)
  return markdownText(clip(name, Math.max(detail.lineLength, longestName)))
}

/** Names of objects and namespaces end at 253 characters each, so that no real one is cut. */
const longestName = 600

function bodies(all: readonly Change[], detail: Detail): readonly string[] {
  if (detail.bodies !== 'all') return []
  return all
    .filter((change) => change.fields.length > 0)
    .map((change) => {
      const head = `${marks[change.outcome]} ${htmlText(formatObject(change.object))}`
      const lines = change.fields.flatMap((field) => fieldLines(field, detail))
      return details(head, block(lines, detail, 'diff'))
    })
}

function fieldLines(field: FieldChange, detail: Detail): readonly string[] {
  const { path, before, after } = field
  return [
    `@@ ${path} @@`,
    ...(changedLines(field, detail.context)?.map(diffMark) ?? [
      ...(before === undefined ? [] : [`-${JSON.stringify(before)}`]),
      ...(after === undefined ? [] : [`+${JSON.stringify(after)}`]),
    ]),
  ]
}

/** GitHub paints lines of a diff that begin with `!`. */
function diffMark(line: string): string {
  return line.startsWith('~') ? `!${line.slice(1)}` : line
}

function block(lines: readonly string[], detail: Detail, language = ''): string {
  return fence(
    lines.map((line) => clip(line, detail.lineLength)),
    language,
  )
}
