import { append } from '../core/append.ts'
import type { Finding } from '../core/finding.ts'
import { type Json, listAt, textAt } from '../core/json.ts'
import { type Datasource, readDatasources } from '../rules/grafanaProvisioning.ts'
import { addressOfPort, type ComponentWorkload, environmentValue, findComponent } from './component.ts'
import { mountedFiles } from './mounts.ts'
import { placeFinding, placeIn } from './place.ts'
import type { PromiseContext } from './promise.ts'
import type { ServiceAddress } from './service.ts'

/** What the manifests promise of Grafana. */
export interface GrafanaPromise extends ComponentWorkload {
  readonly address?: ServiceAddress
  readonly routePrefix: string
  readonly user: string
  readonly password: GrafanaPassword
  readonly datasources: readonly Datasource[]
  readonly problems: readonly Finding[]
}

/** Where the password of Grafana's administrator comes from. */
export type GrafanaPassword =
  | { readonly kind: 'secret'; readonly name: string; readonly key: string }
  | { readonly kind: 'written'; readonly value: string }
  | { readonly kind: 'default' }

/** Reads what the manifests promise of Grafana; undefined when they have none. */
export function promiseGrafana(context: PromiseContext): GrafanaPromise | undefined {
  const found = findComponent('grafana', context.workloads)
  if (found === undefined) return undefined
  const { container, workload } = found
  const port = Number(environmentValue(container, 'GF_SERVER_HTTP_PORT') ?? 3000)
  const address = addressOfPort(found, port, context.services)
  const folder = environmentValue(container, 'GF_PATHS_PROVISIONING') ?? '/etc/grafana/provisioning'
  const datasources: Datasource[] = []
  const problems: Finding[] = []
  for (const file of mountedFiles(workload, container, context.sources)) {
    if (!file.path.startsWith(`${folder}/datasources/`) || !/\.ya?ml$/.test(file.path)) continue
    const read = readDatasources({ file: file.path, text: file.text })
    append(
      problems,
      read.problems.map((problem) => placeFinding(file, problem)),
    )
    datasources.push(
      ...read.datasources.map((datasource) => ({
        ...datasource,
        url: expandVariables(datasource.url, container),
        span: placeIn(file, datasource.span),
      })),
    )
  }
  return {
    ...found,
    ...(address ? { address } : {}),
    routePrefix: subPath(container),
    user: environmentValue(container, 'GF_SECURITY_ADMIN_USER') ?? 'admin',
    password: passwordOf(found),
    datasources,
    problems,
  }
}

/** Grafana serves below the path of its root URL only when it is told to. */
function subPath(container: Json): string {
  const root = environmentValue(container, 'GF_SERVER_ROOT_URL') ?? ''
  if (environmentValue(container, 'GF_SERVER_SERVE_FROM_SUB_PATH') !== 'true' || !URL.canParse(root)) return ''
  return new URL(root).pathname.replace(/\/+$/, '')
}

function passwordOf({ container, workload }: ComponentWorkload): GrafanaPassword {
  const variables = listAt(container, 'env')
  const variable = variables.find((candidate) => textAt(candidate, 'name') === 'GF_SECURITY_ADMIN_PASSWORD')
  const written = textAt(variable, 'value')
  if (written !== undefined) return { kind: 'written', value: written }
  const name = textAt(variable, 'valueFrom', 'secretKeyRef', 'name')
  const key = textAt(variable, 'valueFrom', 'secretKeyRef', 'key')
  if (name !== undefined && key !== undefined) return { kind: 'secret', name, key }
  return passwordFile(container, workload.podSpec) ?? { kind: 'default' }
}

/** `GF_SECURITY_ADMIN_PASSWORD__FILE` names a file in a mounted Secret. */
function passwordFile(container: Json, podSpec: Json): GrafanaPassword | undefined {
  const path = environmentValue(container, 'GF_SECURITY_ADMIN_PASSWORD__FILE')
  if (path === undefined) return undefined
  for (const mount of listAt(container, 'volumeMounts')) {
    const folder = `${(textAt(mount, 'mountPath') ?? '').replace(/\/+$/, '')}/`
    if (!path.startsWith(folder)) continue
    const volume = listAt(podSpec, 'volumes').find((one) => textAt(one, 'name') === textAt(mount, 'name'))
    const name = textAt(volume, 'secret', 'secretName')
    const file = path.slice(folder.length)
    const item = listAt(volume, 'secret', 'items').find((one) => textAt(one, 'path') === file)
    if (name !== undefined) return { kind: 'secret', name, key: textAt(item, 'key') ?? file }
  }
  return undefined
}

/** Provisioning files may name environment variables; what the manifest does not write out stays as it is. */
function expandVariables(text: string, container: Json): string {
  return text.replace(/\$(?:__env\{(\w+)\}|\{(\w+)\}|(\w+))/g, (whole, env, braced, bare) => {
    return environmentValue(container, String(env ?? braced ?? bare)) ?? whole
  })
}
