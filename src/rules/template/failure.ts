import type { Expanded } from './evaluate.ts'
import { expandNotification, type NotificationData, type NotifiedAlert } from './notification.ts'
import type { Template } from './parse.ts'

/** Why a template always fails where it is reached, and the stretch of its text. */
export interface TemplateFailure {
  readonly reason: string
  readonly start: number
  readonly end: number
}

/**
 * Tries a text of a receiver with a notification of two alerts, and tells a failure that no other notification would avoid.
 * Not seen: what stands behind a condition that these data do not meet, and definitions that the text does not use.
 */
export function notificationFailure(
  template: Template,
  silent: { has(name: string): boolean },
): TemplateFailure | undefined {
  for (const status of ['firing', 'resolved'] as const) {
    const result = expandNotification(template, sampleOf(status), { nowMs: 1_700_000_000_000, silent })
    const failure = certainFailure(template, result)
    if (failure !== undefined) return failure
  }
  return undefined
}

/** A failure that depends on the types of the data alone, and not on the values of labels or the answers of queries. */
export function certainFailure(template: Template, result: Expanded): TemplateFailure | undefined {
  if (result.error === undefined || result.at.template !== template || !certain.test(result.reason)) return undefined
  const { start, end } = result.at
  return { reason: result.reason, start, end }
}

const certain =
  /^(?:can't evaluate field|wrong number of args|wrong type for value|can't give argument|nil is not a command|expected |can't handle |range can't iterate|template .* not defined|\S+ (?:has arguments but|is not a method but)|error calling \w+: (?:incompatible types|invalid type for comparison|missing argument for comparison|non-function|can't (?:index|slice) item|value has type|len of type|can't convert|dict (?:keys|requires)|(?:regexp: Compile\(.*\): )?error parsing regexp))/s

function sampleOf(status: 'firing' | 'resolved'): NotificationData {
  const alert = (of: NotifiedAlert['status'], instance: string): NotifiedAlert => ({
    status: of,
    labels: new Map([...common, ['instance', instance]]),
    annotations,
    startsAtMs: 1_699_999_000_000,
    endsAtMs: 1_700_000_000_000,
    generatorUrl: 'http://prometheus/graph',
    fingerprint: 'c0ffee',
  })
  return {
    receiver: 'receiver',
    status,
    alerts: [alert(status, 'a'), alert('resolved', 'b')],
    groupLabels: new Map([['alertname', 'Alert']]),
    commonLabels: common,
    commonAnnotations: annotations,
    externalUrl: 'http://alertmanager',
    reason: 'reason',
  }
}

const common: ReadonlyMap<string, string> = new Map([
  ['alertname', 'Alert'],
  ['severity', 'critical'],
  ['job', 'job'],
  ['namespace', 'namespace'],
])
const annotations: ReadonlyMap<string, string> = new Map([
  ['summary', 'summary'],
  ['description', 'description'],
])
