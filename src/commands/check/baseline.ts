import { createHash } from 'node:crypto'
import { UserError } from '../../core/errors.ts'
import type { Finding, SuppressedFinding } from '../../core/finding.ts'
import { isObject, listAt, numberAt, textAt } from '../../core/json.ts'
import { formatObject } from '../../core/object.ts'

/** How often each finding was there, by fingerprint. */
export type Baseline = ReadonlyMap<string, number>

/**
 * Names a finding so that it is known again when its lines have moved: by its id, its object and rule (or its file, where it has
 * neither), and its message without places.
 */
export function fingerprintOf({ id, object, subject, span, message }: Finding): string {
  const where = [object === undefined ? '' : formatObject(object), subject ?? '']
  const place = where.every((part) => part === '') ? [span?.file ?? ''] : where
  const parts = [id, ...place, message.replace(/:\d+:\d+|\blines? \d+/g, '')]
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, fingerprintLength)
}

/** 80 bits: enough that two findings of one repository do not meet. */
const fingerprintLength = 20

/** Reads a baseline file. Throws UserError when it is none. */
export function readBaseline(file: string, text: string): Baseline {
  const value = parse(text)
  if (!isObject(value) || numberAt(value, 'promstackBaseline') !== 1)
    throw new UserError(`\`${file}\` is no baseline of promstack`, {
      help: 'Write one with `promstack check --write-baseline FILE`.',
    })
  const baseline = new Map<string, number>()
  for (const entry of listAt(value, 'findings')) {
    const fingerprint = textAt(entry, 'fingerprint')
    if (fingerprint === undefined) continue
    baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + (numberAt(entry, 'count') ?? 1))
  }
  return baseline
}

/** The baseline that findings make. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const baseline = new Map<string, number>()
  for (const finding of findings) {
    const fingerprint = finding.fingerprint ?? fingerprintOf(finding)
    baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + 1)
  }
  return baseline
}

/** Writes findings as a baseline file, one entry a line, in an order that changes only with the findings. */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = new Map<string, { readonly finding: Finding; count: number }>()
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding)
    const entry = entries.get(fingerprint)
    if (entry === undefined) entries.set(fingerprint, { finding, count: 1 })
    else entry.count += 1
  }
  const lines = [...entries].map(([fingerprint, { finding, count }]) => {
    const { id, span, object, subject, message } = finding
    return JSON.stringify({
      fingerprint,
      count,
      id,
      ...(span === undefined ? {} : { file: span.file }),
      ...(object === undefined ? {} : { object: formatObject(object) }),
      ...(subject === undefined ? {} : { subject }),
      message,
    })
  })
  const body = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`
  return `{\n  "promstackBaseline": 1,\n  "findings": ${body}\n}\n`
}

/** Parts findings into those that are new and those that the baseline has; of equal ones it takes as many as it knows. */
export function newFindings(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly findings: readonly Finding[]; readonly known: readonly SuppressedFinding[] } {
  const left = new Map(baseline)
  const fresh: Finding[] = []
  const known: SuppressedFinding[] = []
  for (const finding of findings) {
    const fingerprint = finding.fingerprint ?? fingerprintOf(finding)
    const count = left.get(fingerprint) ?? 0
    if (count === 0) fresh.push(finding)
    else {
      left.set(fingerprint, count - 1)
      known.push({ finding, by: 'baseline' })
    }
  }
  return { findings: fresh, known }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
