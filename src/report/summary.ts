import type { Outcome } from '../core/outcome.ts'
import { notesOf, stopsOf } from './counts.ts'
import { formatDuration, lightOf, rootCauseOf, talliesOf, verdictOf } from './headline.ts'
import { fewer, markdownCode, markdownText } from './markdown.ts'
import type { ReportSettings } from './reporter.ts'
import { changeSection } from './summaryChanges.ts'
import { type Detail, levels } from './summaryDetail.ts'
import { findingSection } from './summaryFindings.ts'
import { probeSection } from './summaryProbes.ts'
import { neutralLine } from './workflowCommand.ts'

/**
 * Renders a run as the Markdown of a job summary. GitHub drops a summary above 1 MiB as a whole, so a long one is
 * written with less and less detail until it fits, and says what was left out; headline, failures and deletions stay.
 */
export function summary(outcome: Outcome, settings: ReportSettings): string {
  let written = ''
  for (const detail of levels) {
    written = render(outcome, settings, detail)
    if (!fits(written)) continue
    written = written.split('\n').map(neutralLine).join('\n')
    if (fits(written)) return written
  }
  return written.split('\n').map(neutralLine).join('\n')
}

/** GitHub's limit is 1,048,576; the rest is for what else a step writes. */
const mostBytes = 1_000_000

const light = { failed: '❌', warning: '⚠️', passed: '✅' } as const

function render(outcome: Outcome, settings: ReportSettings, detail: Detail): string {
  const sections = [
    headline(outcome),
    ...rootCause(outcome, detail),
    ...(detail.leftOut === undefined ? [] : [`> Shortened to fit: ${detail.leftOut} The JSON result has all of it.`]),
    ...stops(outcome, detail),
    ...changeSection(outcome, detail),
    ...probeSection(outcome, detail),
    ...findingSection(outcome, detail),
    ...notes(outcome, detail),
    footer(outcome, settings),
  ]
  return `${sections.join('\n\n')}\n`
}

function headline(outcome: Outcome): string {
  const commands = outcome.commands.join(', ')
  return `## ${light[lightOf(outcome)]} promstack ${commands} ${verdictOf(outcome)} (${talliesOf(outcome).join('; ')})`
}

function rootCause(outcome: Outcome, detail: Detail): readonly string[] {
  const found = rootCauseOf(outcome)
  return found === undefined ? [] : [`**${markdownText(found.subject)}**: ${fewer(found.cause, detail.lineLength)}`]
}

function stops(outcome: Outcome, detail: Detail): readonly string[] {
  return stopsOf(outcome)
    .slice(0, detail.listed)
    .map(({ message, help, span }) => {
      const place = span === undefined ? '' : `${markdownCode(`${span.file}:${span.line}:${span.column}`)}: `
      return `❌ ${place}${fewer(message, detail.lineLength)}<br>${fewer(help, detail.lineLength)}`
    })
}

function notes(outcome: Outcome, detail: Detail): readonly string[] {
  const all = notesOf(outcome).slice(0, detail.listed)
  if (all.length === 0) return []
  return [['> [!NOTE]', ...all.map((note) => `> - ${fewer(note, detail.lineLength)}`)].join('\n')]
}

function footer(outcome: Outcome, settings: ReportSettings): string {
  const target = outcome.target === undefined ? '' : `${markdownCode(outcome.target)} · `
  return `<sub>${target}${formatDuration(settings.durationMs)}</sub>`
}

/** Every character takes a byte at least, so that the long ones need not be encoded to know. */
function fits(text: string): boolean {
  return text.length <= mostBytes && new TextEncoder().encode(text).length <= mostBytes
}
