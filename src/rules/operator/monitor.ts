import type { Finding } from '../../core/finding.ts'
import type { Span } from '../../core/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { durationAt, itemsAt, type Name, nameAt, namesAt, type Setting, valueAt } from '../nodes.ts'
import { discoveryProblems, endpointProblems, proxyProblems } from './endpointProblems.ts'
import { relabelingProblems } from './relabelings.ts'
import { type LabelSelector, readLabelSelector, selectorProblems } from './selector.ts'
import { shapeProblems } from './shapeProblems.ts'
import { type MonitorKind, monitorShapes } from './shapes.ts'

/** An object that says what is scraped. */
export interface Monitor {
  readonly kind: MonitorKind
  /** Of Services or pods; absent for kinds that select none. */
  readonly selector?: LabelSelector
  readonly selectorSpan: Span
  /** Where it looks for them: `any`, or these; empty: its own. */
  readonly namespaces: 'any' | readonly string[]
  readonly endpoints: readonly Endpoint[]
}

/** One way in which an object scrapes. */
export interface Endpoint {
  readonly port?: Name
  /** Fields that name a port and do not count, since another one does. */
  readonly idlePorts: readonly Name[]
  readonly interval?: Setting
  readonly path?: Name
  readonly bearerToken?: Name
}

/** Tells the kinds that `readMonitor` reads. */
export function monitorKind(kind: string): MonitorKind | undefined {
  return Object.hasOwn(monitorShapes, kind) ? (kind as MonitorKind) : undefined
}

/**
 * Reads a ServiceMonitor, PodMonitor, Probe or ScrapeConfig of the operator, and says what the API server, the operator or Prometheus
 * refuse of it (prometheus-operator pkg/prometheus resource_selector.go). Never throws.
 */
export function readMonitor(
  object: YamlNode,
  kind: MonitorKind,
): { readonly value: Monitor | undefined; readonly problems: readonly Finding[] } {
  const spec = valueAt(object, 'spec')
  if (spec === undefined) {
    const message = `the ${kind} has no \`spec\``
    return { value: undefined, problems: [{ ...error, span: spanAtPath(object, ['kind']), message }] }
  }
  const selector = valueAt(spec, 'selector')
  const scope = valueAt(spec, 'namespaceSelector')
  const value: Monitor = {
    kind,
    ...(selector && { selector: readLabelSelector(selector) }),
    selectorSpan: spanAtPath(spec, ['selector']),
    namespaces: nameAt(scope, 'any')?.name === 'true' ? 'any' : namesAt(scope, 'matchNames').map(({ name }) => name),
    endpoints: endpointsOf(spec, kind),
  }
  return { value, problems: [...shapeProblems(spec, monitorShapes[kind], 'spec'), ...problemsOf(spec, kind)] }
}

const error = { id: 'operator/invalid', severity: 'error' } as const

function* problemsOf(spec: YamlNode, kind: MonitorKind): Generator<Finding> {
  const selector = valueAt(spec, 'selector')
  switch (kind) {
    case 'ServiceMonitor':
    case 'PodMonitor':
      if (selector !== undefined) yield* selectorProblems(selector)
      for (const endpoint of itemsAt(spec, listNames[kind])) yield* endpointProblems(endpoint, 'interval')
      return
    case 'Probe':
      yield* endpointProblems(spec, 'interval')
      yield* probeProblems(spec)
      return
    case 'ScrapeConfig':
      yield* endpointProblems(spec, 'scrapeInterval')
      yield* discoveryProblems(spec)
  }
}

function* probeProblems(spec: YamlNode): Generator<Finding> {
  const targets = valueAt(spec, 'targets')
  const ingress = valueAt(targets, 'ingress')
  const fixed = valueAt(targets, 'staticConfig')
  if (ingress === undefined && fixed === undefined)
    yield {
      ...error,
      span: spanAtPath(spec, ['targets']),
      message: 'the Probe has no targets',
      why: 'The operator leaves it out.',
      help: 'Write `targets.staticConfig` or `targets.ingress`.',
    }
  for (const part of [ingress, fixed]) if (part !== undefined) yield* relabelingProblems(part, 'relabelingConfigs')
  const labels = valueAt(ingress, 'selector')
  if (labels !== undefined) yield* selectorProblems(labels)
  const prober = valueAt(spec, 'prober')
  if (prober === undefined) return
  yield* proxyProblems(prober)
  const url = nameAt(prober, 'url')
  if (url !== undefined && /[/\s]/.test(url.name))
    yield {
      ...error,
      span: url.span,
      message: `\`${url.name}\` is no host and port`,
      why: 'The operator leaves the Probe out.',
      help: 'Write `host` or `host:port`; the protocol is `scheme`, and the path `path`.',
    }
}

const listNames = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' } as const

function endpointsOf(spec: YamlNode, kind: MonitorKind): readonly Endpoint[] {
  switch (kind) {
    case 'ServiceMonitor':
    case 'PodMonitor':
      return itemsAt(spec, listNames[kind]).map((node) => endpointOf(node, 'interval'))
    case 'Probe':
      return [endpointOf(spec, 'interval')]
    case 'ScrapeConfig':
      return [endpointOf(spec, 'scrapeInterval')]
  }
}

/** The first of these counts (prometheus-operator pkg/prometheus promcfg.go). */
const portFields = ['port', 'portNumber', 'targetPort']

function endpointOf(node: YamlNode, intervalField: string): Endpoint {
  const [, ...idlePorts] = portFields.flatMap((field) => {
    const found = nameAt(node, field)
    return found === undefined || found.name === '' ? [] : [{ name: field, span: found.span }]
  })
  const port = nameAt(node, 'port')
  const interval = durationAt(node, intervalField)
  const path = nameAt(node, 'path') ?? nameAt(node, 'metricsPath')
  const file = nameAt(node, 'bearerTokenFile')
  return {
    ...(port && port.name !== '' && { port }),
    idlePorts,
    ...(interval && { interval }),
    ...(path && { path }),
    ...(file && { bearerToken: file }),
  }
}
