import { setTimeout as sleep } from 'node:timers/promises'
import { kubectl, kubectlApply, runKubectl } from '../kubectl.ts'
import { removeNamespace } from '../stack.ts'
import { deployment, namespace as namespaceObject, service } from './objects.ts'
import { ask, changedStack, editConfigMap, inStack, post, read, restart } from './running.ts'

/** One thing that goes wrong with the running stack, and what must be said of it. */
export interface StackFault {
  readonly name: string
  /** A change of the manifests that is applied, as a user would; the fault is then in what is promised. */
  readonly manifests?: { readonly file: string; readonly change: (text: string) => string }
  readonly inject?: () => Promise<void>
  /** Whether the running stack tells enough to know it. */
  readonly knowable: (sinceMs: number) => Promise<boolean>
  /** How long that must have been so, where it may pass by itself at first. */
  readonly standsMs?: number
  /** The probe that must name it. */
  readonly probe: string
  readonly message: RegExp
  readonly diagnosis: RegExp
  /** The end of `file:line` in the manifests, where the fault stands in them. */
  readonly at?: RegExp
  /** What an apply of the manifests does not bring back by itself. */
  readonly repair?: () => Promise<void>
  /** The Deployment whose pods have to be replaced once the manifests are applied again. */
  readonly restarts?: string
}

const prometheusService = 'prometheus-service:8080'
const always = async () => true
const other = 'smoke-fault'

/** The faults, one after the other on the same stack. */
export const stackFaults: readonly StackFault[] = [
  {
    name: 'kube-state-metrics scaled to 0',
    inject: async () => void (await inStack('scale', 'deployment/kube-state-metrics', '--replicas=0')),
    knowable: always,
    probe: 'workloads/running',
    message: /^Deployment monitoring\/kube-state-metrics is scaled to 0, the manifests say 1$/,
    diagnosis: /scaled it down in the cluster; apply the manifests again/,
    at: /02-kube-state-metrics\/deployment\.yaml:1$/,
  },
  {
    name: 'an Alertmanager address with the wrong port',
    manifests: {
      file: '03-prometheus/configmap.yaml',
      change: (text) => text.replace('- alertmanager:9093', '- alertmanager:9193'),
    },
    knowable: async () => (await alertmanagersOf()).some((url) => url.includes(':9193/')),
    probe: 'alertmanager/known',
    message: /^the Alertmanager address http:\/\/alertmanager:9193\/api\/v2\/alerts leads nowhere: .*9193.*9093/,
    diagnosis: /correct the address under `alerting\.alertmanagers`/,
    at: /03-prometheus\/configmap\.yaml:4\d$/,
  },
  {
    name: 'a rule file that does not load beside one that does',
    manifests: {
      file: '03-prometheus/configmap-rules.yaml',
      change: (text) => text.replace(/^data:\n/m, `data:\n  broken.rules.yml: |\n    ${brokenRules.join('\n    ')}\n`),
    },
    knowable: async () => {
      const answer = await ask<{ data: { reloadConfigSuccess: boolean } }>(
        prometheusService,
        '/api/v1/status/runtimeinfo',
      )
      return answer?.data.reloadConfigSuccess === false
    },
    probe: 'prometheus/rules',
    message: /^the rules were not loaded: .*broken\.rules\.yml.*parse expression/,
    diagnosis: /keeps the rules that it had before; correct the file/,
  },
  {
    name: 'discovery forbidden by RBAC',
    inject: async () => {
      await kubectl('delete', 'clusterrolebinding/monitoring')
      await restart('prometheus-deployment')
    },
    // What was refused before may be mended since: the next try is what tells.
    knowable: async (sinceMs) => (await refusalTimes()).some((timeMs) => timeMs >= sinceMs),
    probe: 'prometheus/discovery',
    message:
      /^Prometheus may not list \w+ in (all namespaces|the namespace \w+): the targets made of them are missing$/,
    diagnosis: /add the rule below to the role that is bound to system:serviceaccount:monitoring:monitoring/,
    restarts: 'prometheus-deployment',
  },
  {
    name: 'a Grafana data source with the wrong port',
    manifests: {
      file: '05-grafana/datasources.yaml',
      change: (text) => text.replace('http://prometheus-service:8080', 'http://prometheus-service:8081'),
    },
    inject: () => restart('grafana'),
    knowable: always,
    probe: 'grafana/datasource',
    message: /^the data source Prometheus does not answer at http:\/\/prometheus-service:8081: .*8081.*8080/,
    diagnosis: /^correct the URL: /,
    at: /05-grafana\/datasources\.yaml:\d+$/,
    restarts: 'grafana',
  },
  {
    name: 'a target that answers with an error',
    inject: async () => {
      await kubectlApply(
        namespaceObject(other),
        ...inNamespace(other, [
          deployment('web', { container: { args: ['serve', '-status', '500'] } }),
          { ...scraped(service('web', { app: 'web' })) },
        ]),
      )
      await kubectl('rollout', 'status', 'deployment/web', '--namespace', other, '--timeout=60s')
    },
    knowable: async () => downScrapes(),
    probe: 'prometheus/targets',
    message: /^job kubernetes-service-endpoints: http:\/\/[\d.]+:\d+\/metrics is down: server returned HTTP status 500/,
    diagnosis: /500/,
    at: /03-prometheus\/configmap\.yaml:\d+$/,
    repair: () => removeNamespace(other),
  },
  {
    name: 'a Service whose selector matches nothing any more',
    inject: async () =>
      void (await inStack('patch', 'service/alertmanager', '--patch', '{"spec":{"selector":{"app":"alertmanger"}}}')),
    knowable: always,
    probe: 'services/endpoints',
    message: /^Service monitoring\/alertmanager: 0 ready endpoints$/,
    diagnosis: /^its selector in the cluster is app=alertmanger, the manifests say .*app=alertmanager/,
    at: /01-alertmanager\/service\.yaml:\d+$/,
  },
  {
    name: 'node-exporter on no node',
    inject: async () =>
      void (await inStack(
        ...['patch', 'daemonset/node-exporter'],
        ...['--patch', '{"spec":{"template":{"spec":{"nodeSelector":{"disk":"none-such"}}}}}'],
      )),
    knowable: async () =>
      (await inStack('get', 'daemonset/node-exporter', '--output=jsonpath={.status.desiredNumberScheduled}')) === '0',
    probe: 'node-exporter/nodes',
    message: /^no metrics of node \S+$/,
    diagnosis: /: no pod, because .*disk/,
    at: /04-node-exporter\/daemonset\.yaml:1$/,
    repair: async () =>
      void (await inStack(
        ...['patch', 'daemonset/node-exporter', '--type=json'],
        ...['--patch', '[{"op":"remove","path":"/spec/template/spec/nodeSelector/disk"}]'],
      )),
  },
  {
    name: 'Alertmanager with another configuration',
    inject: async () => {
      await editConfigMap('alertmanager', 'alertmanager.yml', (text) =>
        text.replace('repeat_interval: 4h', 'repeat_interval: 9h'),
      )
      await restart('alertmanager')
    },
    knowable: always,
    probe: 'alertmanager/config',
    message: /^Alertmanager runs with another configuration than that of the manifests$/,
    diagnosis: /^ConfigMap monitoring\/alertmanager in the cluster is another than in the manifests/,
    at: /01-alertmanager\/configmap\.yaml:\d+$/,
    restarts: 'alertmanager',
  },
  {
    name: 'Prometheus with another configuration',
    inject: async () => {
      await editConfigMap('prometheus-server-conf', 'prometheus.yml', (text) =>
        text.replace('cluster: kubernetes', 'cluster: elsewhere'),
      )
      while (!(await loadedConfig()).includes('cluster: elsewhere')) await sleep(500)
    },
    knowable: always,
    probe: 'prometheus/config',
    message: /^Prometheus runs with another configuration: global\.external_labels\.cluster differs$/,
    diagnosis: /^ConfigMap monitoring\/prometheus-server-conf in the cluster is another than in the manifests/,
    at: /03-prometheus\/configmap\.yaml:\d+$/,
  },
  {
    name: 'a silence that swallows the Watchdog',
    inject: silence,
    knowable: async () => (await watchdogStates()).join() === 'suppressed',
    probe: 'alertmanager/watchdog',
    message: /^`Watchdog` is in Alertmanager but silenced by [\da-f-]{36}$/,
    diagnosis: /^expire this silence/,
    at: /03-prometheus\/configmap-rules\.yaml:\d+$/,
    repair: endSilences,
  },
]

const brokenRules = ['groups:', '  - name: broken', '    rules:', '      - record: broken', '        expr: sum(up']

const alertmanagerProxy = '/api/v1/namespaces/monitoring/services/alertmanager:9093/proxy/api/v2'

async function alertmanagersOf(): Promise<readonly string[]> {
  const answer = await ask<{ data: { activeAlertmanagers: readonly { url: string }[] } }>(
    prometheusService,
    '/api/v1/alertmanagers',
  )
  return answer?.data.activeAlertmanagers.map(({ url }) => url) ?? []
}

async function loadedConfig(): Promise<string> {
  return (await ask<{ data: { yaml: string } }>(prometheusService, '/api/v1/status/config'))?.data.yaml ?? ''
}

/** When Prometheus was refused a list, by its log. */
async function refusalTimes(): Promise<readonly number[]> {
  const label = 'app=prometheus-server'
  const { stdout } = await runKubectl(['logs', '--namespace', 'monitoring', '--selector', label, '--tail=200'])
  const lines = stdout.split('\n').filter((line) => line.includes('is forbidden'))
  return lines.map((line) => Date.parse(/time=(\S+)/.exec(line)?.[1] ?? ''))
}

const seenDown = new Set<string>()

/** One failed scrape may be chance; two of them are not. */
async function downScrapes(): Promise<boolean> {
  const answer = await ask<{
    data: { activeTargets: readonly { health: string; lastScrape: string; labels: { namespace?: string } }[] }
  }>(prometheusService, '/api/v1/targets?state=active')
  const down = answer?.data.activeTargets.filter(
    ({ labels, health }) => labels.namespace === other && health === 'down',
  )
  for (const { lastScrape } of down ?? []) seenDown.add(lastScrape)
  return seenDown.size >= 2
}

function inNamespace<T extends { readonly metadata: object }>(
  namespace: string,
  objects: readonly T[],
): readonly object[] {
  return objects.map((one) => ({ ...one, metadata: { ...one.metadata, namespace } }))
}

function scraped<T extends { readonly metadata: object }>(of: T): T {
  return { ...of, metadata: { ...of.metadata, annotations: { 'prometheus.io/scrape': 'true' } } }
}

async function silence(): Promise<void> {
  const now = Date.now()
  const body = {
    matchers: [{ name: 'alertname', value: 'Watchdog', isRegex: false, isEqual: true }],
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 600_000).toISOString(),
    createdBy: 'somebody',
    comment: 'too loud',
  }
  await post(`${alertmanagerProxy}/silences`, body)
}

async function watchdogStates(): Promise<readonly string[]> {
  const text = await read(`${alertmanagerProxy}/alerts?filter=alertname%3D%22Watchdog%22`)
  const alerts = JSON.parse(text ?? '[]') as readonly { status: { state: string } }[]
  return [...new Set(alerts.map(({ status }) => status.state))]
}

async function endSilences(): Promise<void> {
  const silences = JSON.parse((await read(`${alertmanagerProxy}/silences`)) ?? '[]') as readonly {
    id: string
    status: { state: string }
  }[]
  for (const { id, status } of silences)
    if (status.state !== 'expired') await kubectl('delete', '--raw', `${alertmanagerProxy}/silence/${id}`)
}

/** Applies the changed manifests of a fault, and gives their path. */
export async function prepare(fault: StackFault): Promise<{ readonly paths: readonly string[]; undo(): void }> {
  if (fault.manifests === undefined) return { paths: [], undo: () => {} }
  const { path, undo } = changedStack(fault.manifests.file, fault.manifests.change)
  return { paths: [path], undo }
}
