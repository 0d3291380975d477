import { UserError } from '../core/errors.ts'
import { type CommandResult, commandResult } from '../core/outcome.ts'
import type { Client } from '../kube/connection/client.ts'
import { clusterReader } from '../kube/reach/clusterReader.ts'
import { portForward } from '../kube/reach/portForward.ts'
import { serviceProxy } from '../kube/reach/serviceProxy.ts'
import { urlService } from '../kube/reach/urlService.ts'
import { outcomeOfProbes, smoke as probe, standInNotes } from '../smoke/index.ts'
import { components, type Service } from '../smoke/probe.ts'
import { addressOf, type Component, promiseOf, type StackPromise } from '../stack/promise.ts'
import type { CommandContext } from './context.ts'
import { refused } from './refused.ts'
import { stopwatch } from './stopwatch.ts'

/** Proves that the running stack does what the manifests say. */
export async function smoke(context: CommandContext): Promise<CommandResult> {
  const { options, host, signal } = context
  const { clock, progress } = host
  const watch = stopwatch(clock)
  context.beginConnecting()
  const set = await watch.time('read', () => context.manifests())
  if (set.kind === 'refused') return refused('smoke', set.problems)
  const client = await watch.time('connect', () => context.client())
  const promise = promiseOf(set.manifests, { namespace: options.namespace ?? client.namespace })
  if (isEmpty(promise))
    throw new UserError(
      'the manifests hold no Prometheus, Alertmanager, kube-state-metrics, node-exporter or Grafana',
      {
        help: 'Give the manifests of the monitoring stack; `smoke` proves what they promise.',
      },
    )
  const services = servicesOf(promise, client, context)
  const probes = await watch.time('probe', () =>
    probe({ promise, services, cluster: clusterReader(client), clock, progress, timeoutMs: options.timeoutMs, signal }),
  )
  return commandResult({
    command: 'smoke',
    outcome: outcomeOfProbes(probes),
    findings: promise.problems,
    probes,
    notes: standInNotes(probes),
    timings: watch.timings(),
  })
}

function isEmpty({ prometheus, alertmanager, kubeStateMetrics, nodeExporter, grafana }: StackPromise): boolean {
  return [prometheus, alertmanager, kubeStateMetrics, nodeExporter, grafana].every((part) => part === undefined)
}

/** The way to each component: its URL where one is given, else through the API server. */
function servicesOf(
  promise: StackPromise,
  client: Client,
  { options, signal }: CommandContext,
): Partial<Record<Component, Service>> {
  const services: Partial<Record<Component, Service>> = {}
  const through = { proxy: serviceProxy, 'port-forward': portForward }[options.access]
  for (const component of components) {
    const url = component in options.urls ? options.urls[component as keyof typeof options.urls] : undefined
    const address = addressOf(promise, component)
    if (url !== undefined) services[component] = urlService(url, { timeoutMs: requestTimeoutMs, signal })
    else if (address !== undefined) services[component] = through(client, address)
  }
  return services
}

const requestTimeoutMs = 10_000
