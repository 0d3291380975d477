import { type Expanded, evaluateTemplate } from './evaluate.ts'
import { goTime, utc, zeroTimeNs } from './goTime.ts'
import { type GoValue, goPointer, goSlice, goString, goStringMap } from './goValue.ts'
import { notificationFunctions } from './notificationFunctions.ts'
import { alertsType, dataPointerType, dataType, goAlert, goStruct, labelsType } from './notificationTypes.ts'
import type { Template } from './parse.ts'

/** What a notification tells (alertmanager template.Data). */
export interface NotificationData {
  readonly receiver: string
  readonly status: 'firing' | 'resolved'
  readonly alerts: readonly NotifiedAlert[]
  readonly groupLabels: ReadonlyMap<string, string>
  readonly commonLabels: ReadonlyMap<string, string>
  readonly commonAnnotations: ReadonlyMap<string, string>
  readonly routeLabels?: ReadonlyMap<string, string>
  readonly externalUrl: string
  readonly reason?: string
}

/** One alert of a notification. */
export interface NotifiedAlert {
  readonly status: 'firing' | 'resolved'
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  readonly startsAtMs?: number
  readonly endsAtMs?: number
  readonly generatorUrl?: string
  readonly fingerprint?: string
}

/** Where the templates that a text uses are found. */
export interface TemplateLibrary {
  readonly templates?: ReadonlyMap<string, Template>
  /** Names that Alertmanager brings along; their texts are not here, and they write nothing. */
  readonly silent?: { has(name: string): boolean }
}

/** Expands a notification's template as Alertmanager does (template ExecuteTextString); errors have Go's text. */
export function expandNotification(
  template: Template,
  data: NotificationData,
  options: TemplateLibrary & { readonly nowMs: number },
): Expanded {
  return evaluateTemplate({
    template,
    data: goPointer(goData(data), dataPointerType),
    functions: notificationFunctions,
    world: { nowMs: options.nowMs, externalUrl: { text: '', path: '' }, query: () => [] },
    ...(options.templates && { library: options.templates }),
    ...(options.silent && { silent: options.silent }),
  })
}

function goData(data: NotificationData): GoValue {
  return goStruct(dataType, {
    Receiver: goString(data.receiver),
    Status: goString(data.status),
    Alerts: goSlice(data.alerts.map(goAlertOf), alertsType),
    NotificationReason: goString(data.reason ?? ''),
    GroupLabels: goStringMap(data.groupLabels, labelsType),
    CommonLabels: goStringMap(data.commonLabels, labelsType),
    CommonAnnotations: goStringMap(data.commonAnnotations, labelsType),
    RouteLabels: goStringMap(data.routeLabels ?? new Map(), labelsType),
    ExternalURL: goString(data.externalUrl),
  })
}

function goAlertOf(alert: NotifiedAlert): GoValue {
  const time = (ms: number | undefined) =>
    goTime({ ns: ms === undefined ? zeroTimeNs : BigInt(ms) * 1_000_000n, zone: utc })
  return goAlert({
    Status: goString(alert.status),
    Labels: goStringMap(alert.labels, labelsType),
    Annotations: goStringMap(alert.annotations, labelsType),
    StartsAt: time(alert.startsAtMs),
    EndsAt: time(alert.endsAtMs),
    GeneratorURL: goString(alert.generatorUrl ?? ''),
    Fingerprint: goString(alert.fingerprint ?? ''),
  })
}
