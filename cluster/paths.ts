import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder of this repository's `cluster/`. */
export const clusterFolder: string = import.meta.dirname

/** The folder where programs, images and clusters are kept, outside the checkout, so that every clone shares it. */
export function cacheFolder(): string {
  const chosen = process.env['PROMSTACK_CACHE']
  if (chosen) return resolve(chosen)
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'promstack')
}

/** The places of one cluster's files. */
export interface ClusterPaths {
  readonly state: string
  readonly logs: string
  readonly pki: string
  readonly configuration: string
  readonly kubeconfig: string
  readonly plan: string
  readonly control: string
  readonly record: string
  readonly auditLog: string
}

/** Where the cluster of this name keeps its files. */
export function clusterPaths(name: string): ClusterPaths {
  const state = join(cacheFolder(), 'clusters', name)
  return {
    state,
    logs: join(state, 'logs'),
    pki: join(state, 'pki'),
    configuration: join(state, 'configuration'),
    kubeconfig: join(state, 'kubeconfig'),
    plan: join(state, 'plan.json'),
    control: join(state, 'control.sock'),
    record: join(state, 'cluster.json'),
    auditLog: join(state, 'logs', 'audit.log'),
  }
}
