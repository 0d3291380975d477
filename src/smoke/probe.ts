import type { KubeObject } from '../core/object.ts'
import type { ProbeState } from '../core/probe.ts'
import type { Clock } from '../core/progress.ts'
import type { Span } from '../core/source.ts'
import type { Component, StackPromise } from '../stack/promise.ts'

/** One question to the running stack: passed only by a positive answer, never by the absence of a bad one. */
export interface Probe {
  /** `area/name`, such as `prometheus/targets`; its page is `docs/probes/<area>-<name>.md`. */
  readonly id: string
  /** What it proves, one line. */
  readonly title: string
  /** Probes that must have passed before this one can ask; when one has not, this one is inconclusive. */
  readonly needs: readonly string[]
  /** Probes that must have ended, whatever they found. */
  readonly after: readonly string[]
  /** Probes whose failure explains that this one still waits: no use in waiting longer. */
  readonly heeds: readonly string[]
  /** True, or why the manifests give nothing to ask. */
  applies(promise: StackPromise): true | string
  /** How long it may take from its first question, in milliseconds. */
  budgetMs(promise: StackPromise): number
  /** Begins; what comes back asks once, and is called again until it is settled or the budget is used up. */
  start(context: ProbeContext): () => Promise<Verdict>
}

/** What one round of questions found. */
export type Verdict = Facts & {
  /**
   * `failing`: a definite no that may still become a yes; `waiting`: neither yes nor no yet; `unasked`: it could not be asked.
   * At the end of the budget the first two are failures and the last is inconclusive.
   */
  readonly state: 'passed' | 'skipped' | 'failing' | 'waiting' | 'unasked'
  /** Waiting longer cannot change it. */
  readonly isFinal?: boolean
}

/** The words of a probe's result. */
export interface Facts {
  readonly message: string
  readonly expected?: string
  readonly found?: string
  readonly diagnosis?: string
  readonly details?: readonly string[]
  readonly span?: Span
}

/** What a probe asks with. */
export interface ProbeContext {
  readonly promise: StackPromise
  readonly cluster: ClusterReader
  readonly clock: Clock
  /** Asks a component; throws Trouble when nobody who should answer does. */
  ask(component: Component, request: ServiceRequest): Promise<ServiceAnswer>
  /** How another probe ended; undefined while it runs. */
  stateOf(id: string): ProbeState | undefined
  /** What probes of one run keep for each other, such as Grafana's session. */
  readonly notes: Map<string, string>
}

/** One component of the stack, however it is reached. */
export interface Service {
  request(request: ServiceRequest): Promise<ServiceAnswer>
}

/** One HTTP request; the path begins with a slash and holds the query. */
export interface ServiceRequest {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One HTTP answer; `proxy` means that the API server answered and the component did not. Header names are in lower case. */
export interface ServiceAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly from: 'backend' | 'proxy'
}

/** The components that can be asked. */
export type Services = Readonly<Partial<Record<Component, Service>>>

/** All components that smoke asks, for whoever connects them. */
export const components: readonly Component[] = [
  'prometheus',
  'alertmanager',
  'kube-state-metrics',
  'kube-state-metrics-telemetry',
  'grafana',
]

/** Looks at the cluster behind the stack; a refusal is an error with a numeric `status`. */
export interface ClusterReader {
  list(
    apiVersion: string,
    kind: string,
    options?: { readonly namespace?: string; readonly labelSelector?: string },
  ): Promise<readonly KubeObject[]>
  get(
    apiVersion: string,
    kind: string,
    options: { readonly namespace?: string; readonly name: string },
  ): Promise<KubeObject | undefined>
  logs(options: {
    readonly namespace: string
    readonly pod: string
    readonly container?: string
    readonly tailLines: number
  }): Promise<readonly string[]>
}
