import type { CheckDescription, Finding, SuppressedFinding } from '../core/finding.ts'
import { formatObject } from '../core/object.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Span } from '../core/source.ts'
import { findingsOf, stopsOf } from './counts.ts'
import { inertJson } from './inertJson.ts'

/**
 * The findings of a run as SARIF 2.1.0, for GitHub's code scanning and other viewers. What a baseline or a comment keeps from
 * counting is there too, as suppressed.
 */
export function sarif(outcome: Outcome): string {
  const suppressed = outcome.results.flatMap((result) => result.suppressed)
  const findings = [...findingsOf(outcome), ...suppressed.map(({ finding }) => finding)]
  const catalogued = new Set(outcome.results.flatMap(({ checks }) => checks.map(({ id }) => id)))
  const rules = rulesOf(outcome, findings)
  const index = new Map(rules.map(({ id }, position) => [id, position]))
  const placed = (finding: Finding) => ({ ...resultOf(finding), ruleIndex: index.get(finding.id) ?? -1 })
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'promstack', rules: rules.map((rule) => ruleOf(rule, catalogued)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: outcome.outcome !== 'error',
            toolExecutionNotifications: stopsOf(outcome).map(({ message, help, span }) => ({
              level: 'error',
              message: { text: `${message}\n${help}` },
              ...(span === undefined ? {} : { locations: [{ physicalLocation: physicalLocation(span) }] }),
            })),
          },
        ],
        results: [
          ...findingsOf(outcome).map(placed),
          ...suppressed.map((one) => ({ ...placed(one.finding), suppressions: [suppressionOf(one)] })),
        ],
      },
    ],
  }
  return `${inertJson(JSON.stringify(log, null, 2))}\n`
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** The checks that ran, and whatever else was reported. */
function rulesOf(outcome: Outcome, findings: readonly Finding[]): readonly CheckDescription[] {
  const rules = new Map(outcome.results.flatMap(({ checks }) => checks).map((check) => [check.id, check]))
  for (const { id, severity } of findings) if (!rules.has(id)) rules.set(id, { id, severity, summary: id })
  return [...rules.values()]
}

/** Every check of the catalogue has a page. */
function ruleOf({ id, severity, summary }: CheckDescription, catalogued: ReadonlySet<string>) {
  const page = `What to do, why, and what is not seen: docs/checks/${id}.md of promstack.`
  return {
    id,
    shortDescription: { text: summary },
    ...(catalogued.has(id) ? { help: { text: `${summary} ${page}` } } : {}),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0] ?? id] },
  }
}

function resultOf({ id, severity, span, message, why, help, object, subject, fingerprint }: Finding) {
  const names = [...(object === undefined ? [] : [formatObject(object)]), ...(subject === undefined ? [] : [subject])]
  const logical = names.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: names.join('/') }] }
  return {
    ruleId: id,
    level: levels[severity],
    message: { text: [message, why, help].filter((text) => text !== undefined && text !== '').join('\n') || id },
    ...(span === undefined ? {} : { locations: [{ physicalLocation: physicalLocation(span), ...logical }] }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'promstack/v1': fingerprint } }),
  }
}

function physicalLocation({ file, line, column, endLine, endColumn }: Span) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

/** Relative to the checkout, as code scanning wants it; what no URI may hold is escaped. */
function uriOf(file: string): string {
  const path = file
    .toWellFormed()
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^(\.\/)+/, '')
  return path.startsWith('/') ? `file://${path}` : path
}

function suppressionOf({ by, reason }: SuppressedFinding) {
  const justification = reason === undefined ? {} : { justification: reason }
  return { kind: by === 'comment' ? 'inSource' : 'external', ...justification }
}
