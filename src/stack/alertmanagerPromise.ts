import type { Finding } from '../core/finding.ts'
import { readAlertmanagerConfig } from '../rules/alertmanager/config.ts'
import type { AlertmanagerConfig } from '../rules/alertmanager/model.ts'
import { receiversOf } from '../rules/alertmanager/routing.ts'
import type { Rule } from '../rules/ruleFile.ts'
import {
  addressOfPort,
  type ComponentWorkload,
  findComponent,
  flagsOf,
  flagValue,
  listenPort,
  routePrefix,
} from './component.ts'
import { type MountedFile, mountedFiles } from './mounts.ts'
import { placeFinding } from './place.ts'
import type { PrometheusPromise } from './prometheusPromise.ts'
import type { PromiseContext } from './promise.ts'
import { relabel } from './relabel.ts'
import type { ServiceAddress } from './service.ts'

/** What the manifests promise of Alertmanager. */
export interface AlertmanagerPromise extends ComponentWorkload {
  readonly address?: ServiceAddress
  readonly routePrefix: string
  /** Absent when the manifests do not hold the configuration file. */
  readonly config?: AlertmanagerConfig
  readonly configFile?: MountedFile
  /** A second container may reload it when the file changes; Alertmanager itself does not. */
  readonly mayReload: boolean
  readonly problems: readonly Finding[]
}

/** Reads what the manifests promise of Alertmanager; undefined when they have none. */
export function promiseAlertmanager(context: PromiseContext): AlertmanagerPromise | undefined {
  const found = findComponent('alertmanager', context.workloads)
  if (found === undefined) return undefined
  const path = flagValue(found.container, 'config.file') ?? '/etc/alertmanager/alertmanager.yml'
  const configFile = mountedFiles(found.workload, found.container, context.sources).find((file) => file.path === path)
  const port = listenPort(found.container, { flag: 'web.listen-address', fallback: 9093 })
  const address = addressOfPort(found, port, context.services)
  const read = configFile && readAlertmanagerConfig({ file: configFile.path, text: configFile.text })
  const containers = found.workload.podSpec['containers']
  return {
    ...found,
    ...(address ? { address } : {}),
    routePrefix: routePrefix(found.container),
    mayReload:
      (Array.isArray(containers) && containers.length > 1) ||
      flagsOf(found.container).some(({ name }) => name.includes('auto-reload')),
    ...(configFile ? { configFile } : {}),
    ...(read?.value ? { config: read.value } : {}),
    problems:
      configFile && read
        ? read.problems.map((problem) => placeFinding(configFile, problem))
        : [
            {
              id: 'stack/unknown-configuration',
              severity: 'warning',
              span: found.workload.manifest.span,
              message: `no ConfigMap or Secret of the manifests is mounted at \`${path}\``,
              why: 'Who should hear of an alert is not known, so it cannot be compared.',
              help: 'Mount the configuration from a ConfigMap or Secret of the manifests, or correct `--config.file`.',
            },
          ],
  }
}

/** The receivers that an alert of a rule reaches; undefined when the configuration is not known. Templated labels are left out. */
export function expectedReceivers(
  rule: Rule,
  context: { readonly prometheus: PrometheusPromise; readonly alertmanager: AlertmanagerPromise },
): readonly string[] | undefined {
  const config = context.alertmanager.config
  if (config === undefined) return undefined
  const labels = new Map([...(context.prometheus.config?.externalLabels ?? []), ...rule.labels])
  labels.set('alertname', rule.name)
  for (const [name, value] of labels) if (value.includes('{{')) labels.delete(name)
  const sent = relabel(labels, context.prometheus.config?.alertRelabel ?? [])
  return sent === undefined ? [] : receiversOf(config.route, sent)
}
