import type { Change } from '../core/change.ts'
import type { Finding } from '../core/finding.ts'
import { formatObject } from '../core/object.ts'
import type { CommandResult, Outcome } from '../core/outcome.ts'
import type { ProbeResult } from '../core/probe.ts'
import { formatSpan } from '../core/source.ts'
import { didFail } from './counts.ts'
import type { ReportSettings } from './reporter.ts'
import { visible, visibleLines } from './visible.ts'
import { neutralLine } from './workflowCommand.ts'

/**
 * A run as JUnit XML: a suite for each checked file with a case for each rule or document in it, and a suite each for the objects
 * of an apply and the probes of a smoke. Findings that do not fail the run stand in the output of their case.
 */
export function junit(outcome: Outcome, settings: ReportSettings): string {
  const suites = outcome.results.flatMap((result) => suitesOf(result, settings))
  const all = suites.flatMap(({ cases }) => cases)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="promstack"${countsOf(all)} time="${seconds(settings.durationMs)}">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ]
  return lines.map(neutralLine).join('\n')
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly failures: readonly Failure[]
  readonly error?: Failure
  readonly skipped?: string
  readonly output?: string
}

interface Failure {
  readonly type: string
  readonly message: string
  readonly text: string
}

function suitesOf(result: CommandResult, settings: ReportSettings): readonly Suite[] {
  const { command, stop, changes, probes } = result
  const stopped: Suite[] =
    stop === undefined
      ? []
      : [
          {
            name: command,
            cases: [
              { name: command, failures: [], error: { type: 'stopped', message: stop.message, text: stop.help } },
            ],
          },
        ]
  return [
    ...fileSuites(result, settings),
    ...(changes.length === 0 ? [] : [{ name: `${command} objects`, cases: changes.map(changeCase) }]),
    ...(probes.length === 0 ? [] : [{ name: `${command} probes`, cases: probes.map(probeCase) }]),
    ...stopped,
  ]
}

function fileSuites({ checked, findings, command }: CommandResult, settings: ReportSettings): readonly Suite[] {
  const files = new Map<string, Map<string, Finding[]>>()
  const caseOf = (file: string, name: string): Finding[] => {
    const cases = files.get(file) ?? new Map<string, Finding[]>()
    files.set(file, cases)
    const found = cases.get(name) ?? []
    cases.set(name, found)
    return found
  }
  for (const { file, name } of checked) caseOf(file, name)
  for (const finding of findings) {
    const file = finding.span?.file ?? command
    caseOf(file, finding.subject ?? file).push(finding)
  }
  return [...files].map(([name, cases]) => ({
    name,
    cases: [...cases].map(([subject, found]) => findingCase(subject, found, settings)),
  }))
}

function findingCase(name: string, findings: readonly Finding[], { failOn }: ReportSettings): Case {
  const fails = (finding: Finding) => finding.severity === 'error' || finding.severity === failOn
  const others = findings.filter((finding) => !fails(finding))
  return {
    name,
    failures: findings.filter(fails).map((finding) => ({
      type: finding.id,
      message: finding.message,
      text: textOf(finding),
    })),
    ...(others.length === 0 ? {} : { output: others.map(textOf).join('\n\n') }),
  }
}

function textOf({ id, severity, span, message, why, help }: Finding): string {
  const place = span === undefined ? '' : `${formatSpan(span)}: `
  return [`${place}${severity}: ${message} [${id}]`, why, help].filter((text) => text !== undefined).join('\n')
}

function changeCase(change: Change): Case {
  const name = formatObject(change.object)
  if (didFail(change)) {
    const message = change.failure?.cause ?? change.reason ?? 'no cause is known'
    return { name, failures: [{ type: change.outcome, message, text: change.failure?.help ?? '' }] }
  }
  return { name, failures: [], ...(change.outcome === 'skipped' ? { skipped: change.reason ?? '' } : {}) }
}

function probeCase({ id, state, message, diagnosis }: ProbeResult): Case {
  const failure = { type: state, message, text: diagnosis ?? '' }
  if (state === 'failed') return { name: id, failures: [failure] }
  if (state === 'inconclusive') return { name: id, failures: [], error: failure }
  return { name: id, failures: [], ...(state === 'skipped' ? { skipped: message } : {}) }
}

function suiteLines({ name, cases }: Suite): readonly string[] {
  return [
    `  <testsuite name="${attribute(name)}"${countsOf(cases)} time="0">`,
    ...cases.flatMap((one) => caseLines(one, name)),
    '  </testsuite>',
  ]
}

function caseLines({ name, failures, error, skipped, output }: Case, suite: string): readonly string[] {
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(suite)}" time="0"`
  const inner = [
    ...(skipped === undefined ? [] : [`      <skipped message="${attribute(skipped)}"/>`]),
    ...(error === undefined ? [] : failureLines('error', error)),
    ...failures.flatMap((failure) => failureLines('failure', failure)),
    ...(output === undefined ? [] : [`      <system-out>${body(output)}</system-out>`]),
  ]
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, '    </testcase>']
}

function failureLines(tag: 'failure' | 'error', { type, message, text }: Failure): readonly string[] {
  return [`      <${tag} type="${attribute(type)}" message="${attribute(message)}">${body(text)}</${tag}>`]
}

function countsOf(cases: readonly Case[]): string {
  const count = (is: (one: Case) => boolean) => cases.filter(is).length
  const failures = count(({ failures }) => failures.length > 0)
  const errors = count(({ error }) => error !== undefined)
  const skipped = count((one) => one.skipped !== undefined)
  return ` tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function attribute(text: string): string {
  return escapeXml(visible(text)).replaceAll('\t', '&#9;')
}

function body(text: string): string {
  return visibleLines(text).map(escapeXml).map(neutralLine).join('\n')
}

/** `visible` has already escaped what XML cannot hold, apart from the two that are no characters. */
function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('##[', '#&#35;[')
}
