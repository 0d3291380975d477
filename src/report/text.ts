import type { Change, ChangeOutcome, Effect, Failure } from '../core/change.ts'
import type { Finding } from '../core/finding.ts'
import { formatObject } from '../core/object.ts'
import type { Outcome } from '../core/outcome.ts'
import type { ProbeResult, ProbeState } from '../core/probe.ts'
import { formatSpan, type Span } from '../core/source.ts'
import { caretLines } from './caret.ts'
import { arePlanned, changesOf, didFail, findingsOf, notesOf, probesOf, stopsOf } from './counts.ts'
import { changedLines, formatField } from './fieldChange.ts'
import { formatDuration, lightOf, rootCauseOf, talliesOf, verdictOf } from './headline.ts'
import type { ReportSettings } from './reporter.ts'
import { type Paint, paintFor, type Tone, wrap } from './terminal.ts'
import { visible } from './visible.ts'
import { neutralLine } from './workflowCommand.ts'

/** Renders a run for a terminal: what changed, what failed and why, what the probes found, and the verdict last. */
export function text(outcome: Outcome, settings: ReportSettings): string {
  const page: Page = { paint: paintFor(settings.colour), columns: settings.columns }
  const sections: readonly (readonly string[])[] = [
    headline(page, outcome),
    changes(page, outcome),
    changesOf(outcome)
      .filter(didFail)
      .flatMap((change) => failureCard(page, change)),
    probesOf(outcome).flatMap((probe) => probeLines(page, probe)),
    ...findingsOf(outcome).map((finding) => findingLines(page, finding)),
    stopsOf(outcome).flatMap((stop) => [
      page.paint('bad', `${place(stop.span)}error: ${visible(stop.message)}`),
      ...prose(page, 4, stop.help),
    ]),
    notesOf(outcome).flatMap((note) => prose(page, 0, `note: ${note}`)),
    [closing(page, outcome, settings.durationMs)],
  ]
  const filled = sections.filter((section) => section.length > 0)
  return `${filled.map((section) => section.map(neutralLine).join('\n')).join('\n\n')}\n`
}

interface Page {
  readonly paint: Paint
  readonly columns: number
}

const fieldLength = 60
const lightTone = { failed: 'bad', warning: 'warn', passed: 'good' } as const

function headline({ paint }: Page, outcome: Outcome): readonly string[] {
  const target = outcome.target === undefined ? '' : ` on ${visible(outcome.target)}`
  const title = paint('strong', `promstack ${outcome.commands.join(', ')}${target}`)
  const cause = rootCauseOf(outcome)
  if (cause === undefined) return [title]
  return [title, paint('bad', `${visible(cause.subject)}: ${visible(cause.cause)}`)]
}

function changes(page: Page, outcome: Outcome): readonly string[] {
  const all = changesOf(outcome)
  if (all.length === 0) return []
  const shown = all.filter((change) => change.outcome !== 'unchanged')
  const unchanged = all.length - shown.length
  const planned = arePlanned(outcome) ? ['Planned, nothing is written:'] : []
  return [
    ...planned,
    ...shown.flatMap((change) => changeLines(page, change)),
    ...(unchanged === 0 ? [] : [page.paint('dim', `  ${unchanged} unchanged`)]),
  ]
}

const changeMark: Readonly<Record<ChangeOutcome, readonly [mark: string, tone: Tone]>> = {
  created: ['+', 'good'],
  configured: ['~', 'warn'],
  unchanged: ['=', 'dim'],
  deleted: ['-', 'bad'],
  skipped: ['·', 'dim'],
  failed: ['✗', 'bad'],
}

function changeLines({ paint }: Page, change: Change): readonly string[] {
  const [mark, tone] = changeMark[change.outcome]
  const reason = change.reason === undefined ? '' : ` (${visible(change.reason)})`
  const name = visible(formatObject(change.object))
  return [
    `  ${paint(tone, `${mark} ${change.outcome.padEnd(10)}`)} ${name}${reason}`,
    ...change.fields.flatMap((field) => [
      paint('dim', `      ${visible(formatField(field, fieldLength))}`),
      ...(changedLines(field, 1) ?? []).map((line) => paint(lineTone(line), `        ${visible(line)}`)),
    ]),
    ...(change.effects ?? []).map((effect) => paint(effectTone[effect.kind], `      → ${visible(effect.text)}`)),
  ]
}

const effectTone: Readonly<Record<Effect['kind'], Tone>> = {
  reload: 'dim',
  restart: 'warn',
  'needs-restart': 'warn',
  'data-loss': 'bad',
  'pending-reset': 'warn',
  'port-renamed': 'warn',
}

function lineTone(line: string): Tone {
  if (line.startsWith('+')) return 'good'
  if (line.startsWith('~')) return 'warn'
  return line.startsWith('-') ? 'bad' : 'dim'
}

function failureCard(page: Page, change: Change): readonly string[] {
  const { paint } = page
  const failure: Failure = change.failure ?? { cause: change.reason ?? 'no cause is known', events: [], logs: [] }
  const { cause, help, events, logs } = failure
  return [
    `${paint('bad', '✗')} ${paint('strong', visible(formatObject(change.object)))}: ${visible(cause)}`,
    ...(change.span === undefined ? [] : [`    written at ${visible(formatSpan(change.span))}`]),
    ...prose(page, 4, help),
    ...(events.length === 0 ? [] : ['    events:', ...events.map((event) => `      ${visible(event)}`)]),
    ...logs.flatMap((log) => [`    log of ${visible(log.of)}:`, ...log.lines.map((line) => `      ${visible(line)}`)]),
  ]
}

const probeMark: Readonly<Record<ProbeState, readonly [mark: string, tone: Tone]>> = {
  passed: ['✓', 'good'],
  failed: ['✗', 'bad'],
  inconclusive: ['?', 'warn'],
  skipped: ['·', 'dim'],
}

function probeLines(page: Page, probe: ProbeResult): readonly string[] {
  const [mark, tone] = probeMark[probe.state]
  const name = `${page.paint(tone, mark)} ${visible(probe.id)}`
  if (probe.state === 'passed') return [`${name}: ${visible(probe.message)}`]
  return [
    `${name} (${probe.state}): ${visible(probe.message)}`,
    ...(probe.expected === undefined ? [] : prose(page, 4, `expected: ${probe.expected}`)),
    ...(probe.found === undefined ? [] : prose(page, 4, `found: ${probe.found}`)),
    ...(probe.details ?? []).map((detail) => `    ${visible(detail)}`),
    ...prose(page, 4, probe.diagnosis),
    ...(probe.span === undefined ? [] : [`    promised at ${visible(formatSpan(probe.span))}`]),
  ]
}

const severityTone = { error: 'bad', warning: 'warn', info: 'dim' } as const

function findingLines(page: Page, finding: Finding): readonly string[] {
  const { id, severity, span, excerpt, message, why, help } = finding
  const tone = severityTone[severity]
  const { paint, columns } = page
  return [
    `${place(span)}${paint(tone, severity)}: ${visible(message)} [${visible(id)}]`,
    ...(span === undefined || excerpt === undefined ? [] : caretLines(span, excerpt, { paint, tone, columns })),
    ...about(page, finding),
    ...prose(page, 4, why),
    ...prose(page, 4, help),
  ]
}

/** The object and the rule, where the file alone would not say. */
function about({ paint }: Page, { object, subject }: Finding): readonly string[] {
  const names = [...(object === undefined ? [] : [formatObject(object)]), ...(subject === undefined ? [] : [subject])]
  return names.length === 0 ? [] : [paint('dim', `    in ${names.map(visible).join(', ')}`)]
}

function closing({ paint }: Page, outcome: Outcome, durationMs: number): string {
  const verdict = `${verdictOf(outcome)} in ${formatDuration(durationMs)}`
  return `${paint(lightTone[lightOf(outcome)], verdict)} (${talliesOf(outcome).join('; ')})`
}

function place(span: Span | undefined): string {
  return span === undefined ? '' : `${visible(formatSpan(span))}: `
}

/** Sentences, indented and broken to the width of the terminal where that is known. */
function prose({ columns }: Page, indent: number, sentences: string | undefined): readonly string[] {
  if (sentences === undefined) return []
  const lines = sentences.split('\n').flatMap((line) => wrap(visible(line), columns - indent))
  return lines.map((line) => `${' '.repeat(indent)}${line}`)
}
