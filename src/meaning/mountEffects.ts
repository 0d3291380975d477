import type { Effect } from '../core/change.ts'
import { at, type Json, listAt, textAt } from '../core/json.ts'
import type { ObjectReference } from '../core/object.ts'
import { findComponent, flagsOf } from '../stack/component.ts'
import { formatWorkload, type Workload } from '../stack/workload.ts'

/** What a change of a ConfigMap or a Secret does to the workloads that use it; those that restart anyway are not to be given. */
export function mountEffects(
  object: ObjectReference,
  given: { readonly workloads: readonly Workload[]; readonly isPrometheusFile: boolean },
): readonly Effect[] {
  return given.workloads
    .filter(({ namespace }) => namespace === object.namespace)
    .flatMap((workload) => [...effectsOn(workload, { object, isPrometheusFile: given.isPrometheusFile })])
}

interface Changed {
  readonly object: ObjectReference
  readonly isPrometheusFile: boolean
}

function* effectsOn(workload: Workload, { object, isPrometheusFile }: Changed): Generator<Effect> {
  const volumes = new Set(
    listAt(workload.podSpec, 'volumes')
      .filter((volume) => isOf(volume, object))
      .map((volume) => textAt(volume, 'name')),
  )
  const name = formatWorkload(workload)
  const prometheus = findComponent('prometheus', [workload])
  for (const container of listAt(workload.podSpec, 'containers')) {
    const called = textAt(container, 'name') ?? ''
    const mounts = listAt(container, 'volumeMounts').filter((mount) => volumes.has(textAt(mount, 'name')))
    const isFixed = mounts.some((mount) => at(mount, 'subPath') !== undefined || at(mount, 'subPathExpr') !== undefined)
    if (isFixed || readsInEnvironment(container, object)) {
      const how = isFixed ? 'mounts it with `subPath`' : 'reads it into its environment'
      yield {
        kind: 'needs-restart',
        text: `${name}: container \`${called}\` ${how}, and sees the change only after a restart`,
      }
    } else if (mounts.length > 0) {
      if (isReloader(container))
        yield { kind: 'reload', text: `${name}: container \`${called}\` sees the change and reloads it` }
      else if (isPrometheusFile && container === prometheus?.container && reloadsItself(container))
        yield {
          kind: 'reload',
          text: `${name}: Prometheus sees the change and reloads it by itself, without a restart`,
        }
    }
  }
}

function isOf(volume: Json, { kind, name }: ObjectReference): boolean {
  const sources = [volume, ...listAt(volume, 'projected', 'sources')]
  return sources.some((source) =>
    kind === 'Secret'
      ? textAt(source, 'secret', 'secretName') === name || textAt(source, 'secret', 'name') === name
      : textAt(source, 'configMap', 'name') === name,
  )
}

function readsInEnvironment(container: Json, { kind, name }: ObjectReference): boolean {
  const [whole, key] = kind === 'Secret' ? ['secretRef', 'secretKeyRef'] : ['configMapRef', 'configMapKeyRef']
  return (
    listAt(container, 'envFrom').some((source) => textAt(source, whole, 'name') === name) ||
    listAt(container, 'env').some((variable) => textAt(variable, 'valueFrom', key, 'name') === name)
  )
}

/** Programs that stand beside another one to tell it of new files. */
function isReloader(container: Json): boolean {
  const image = (textAt(container, 'image') ?? '').replace(/[:@][^/]*$/, '')
  return /(?:^|\/)(?:prometheus-config-reloader|configmap-reload)$/.test(image)
}

/** prometheus cmd/prometheus/main.go: the flag, or the feature of the same meaning before there was one. */
function reloadsItself(container: Json): boolean {
  return flagsOf(container).some(
    ({ name, value }) =>
      (name === 'config.auto-reload' && (value === undefined || value === 'true')) ||
      (name === 'enable-feature' && (value ?? '').split(',').includes('auto-reload-config')),
  )
}
