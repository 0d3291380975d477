import type { ProbeResult } from '../core/probe.ts'
import { alertmanagerConfig } from './alertmanagerConfig.ts'
import { alertmanagerKnown } from './alertmanagerKnown.ts'
import { alertmanagerReady } from './alertmanagerReady.ts'
import { alertmanagerWatchdog } from './alertmanagerWatchdog.ts'
import { grafanaDatasource } from './grafanaDatasource.ts'
import { grafanaHealth } from './grafanaHealth.ts'
import { grafanaLogin } from './grafanaLogin.ts'
import { grafanaQuery } from './grafanaQuery.ts'
import { kubeStateMetricsReady } from './kubeStateMetricsReady.ts'
import { kubeStateMetricsScraped } from './kubeStateMetricsScraped.ts'
import { nodeExporterNodes } from './nodeExporterNodes.ts'
import type { Probe } from './probe.ts'
import { prometheusConfig } from './prometheusConfig.ts'
import { prometheusDiscovery } from './prometheusDiscovery.ts'
import { prometheusReady } from './prometheusReady.ts'
import { prometheusRuleHealth } from './prometheusRuleHealth.ts'
import { prometheusRules } from './prometheusRules.ts'
import { prometheusTargets } from './prometheusTargets.ts'
import { type RunOptions, runProbes } from './run.ts'
import { servicesEndpoints } from './servicesEndpoints.ts'
import { workloadsRunning } from './workloadsRunning.ts'

/** Every probe, in the order of the report: what carries the rest comes first. */
export const probes: readonly Probe[] = [
  workloadsRunning,
  servicesEndpoints,
  prometheusReady,
  prometheusConfig,
  prometheusDiscovery,
  prometheusTargets,
  prometheusRules,
  prometheusRuleHealth,
  alertmanagerReady,
  alertmanagerConfig,
  alertmanagerKnown,
  alertmanagerWatchdog,
  kubeStateMetricsReady,
  kubeStateMetricsScraped,
  nodeExporterNodes,
  grafanaHealth,
  grafanaLogin,
  grafanaDatasource,
  grafanaQuery,
]

/** What `smoke` asks with, and which probes: ids such as `prometheus/targets` or areas such as `grafana`; all when absent. */
export interface SmokeOptions extends RunOptions {
  readonly only?: readonly string[]
}

/** Proves that the running stack does what the manifests promise; one result a probe. */
export function smoke(options: SmokeOptions): Promise<readonly ProbeResult[]> {
  const { only } = options
  const chosen =
    only === undefined
      ? probes
      : probes.filter(({ id }) => only.some((name) => id === name || id.startsWith(`${name}/`)))
  return runProbes(chosen, options)
}

/** What the results say together: a failed probe outweighs one that could not be asked, and nothing passed is no proof. */
export function outcomeOfProbes(results: readonly ProbeResult[]): 'passed' | 'failed' | 'error' {
  if (results.some(({ state }) => state === 'failed')) return 'failed'
  const isProven = results.some(({ state }) => state === 'passed')
  return isProven && results.every(({ state }) => state !== 'inconclusive') ? 'passed' : 'error'
}

/** One sentence for each part of the stack that was answered for by a stand-in. */
export function standInNotes(results: readonly ProbeResult[]): readonly string[] {
  const areas = results.filter(({ message }) => message.endsWith(' (stand-in)')).map(({ id }) => id.split('/')[0] ?? '')
  return [...new Set(areas)].map((area) => `${area} is a stand-in: its probes prove the wiring, not the real program`)
}
