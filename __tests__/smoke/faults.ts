import { objectIn, remove, type World, watchdog } from './world.ts'

/** One thing broken in a healthy world, and everything that smoke has to say of it. */
export interface Fault {
  readonly name: string
  /** Changes the manifests, file by file. */
  readonly edit?: (text: string, file: string) => string
  readonly break?: (world: World) => void
  /** All results that are neither passed nor left unasked because of another one. */
  readonly troubles: readonly string[]
  /** The probe whose diagnosis is looked at. */
  readonly id: string
  readonly diagnosis: RegExp
  readonly outcome?: 'failed' | 'error'
  /** On the clock of the world; 6 when absent. */
  readonly withinSeconds?: number
}

const inFile = (name: string, from: string | RegExp, to: string) => (text: string, file: string) =>
  file.includes(name) ? text.replace(from, to) : text

const logLine = (level: string, rest: string) => `time=2026-11-23T12:00:03.000Z level=${level} source=x.go:1 ${rest}`

const refusal =
  'msg="Failed to watch" err="failed to list *v1.EndpointSlice: endpointslices.discovery.k8s.io is forbidden: User \\"system:serviceaccount:monitoring:monitoring\\" cannot list resource \\"endpointslices\\" in API group \\"discovery.k8s.io\\" in the namespace \\"default\\""'

function scaleToZero(world: World): void {
  const deployment = objectIn(world, 'Deployment', 'kube-state-metrics')
  deployment['spec'] = { ...(deployment['spec'] as object), replicas: 0 }
  deployment['status'] = { observedGeneration: 1 }
  remove(world, 'Pod', 'kube-state-metrics')
  objectIn(world, 'EndpointSlice', 'kube-state-metrics')['endpoints'] = []
  world.unready.add('kube-state-metrics').add('kube-state-metrics-telemetry')
  world.prometheus.nodesInMetrics = undefined
}

function podStatus(world: World, name: string, containerStatus: Record<string, unknown>): void {
  const pod = objectIn(world, 'Pod', name)
  pod['status'] = {
    ...(pod['status'] as object),
    conditions: [{ type: 'Ready', status: 'False', message: 'containers with unready status' }],
    containerStatuses: [JSON.parse(JSON.stringify(containerStatus))],
  }
}

/** Every fault stands once; the result of the probe named by `id` names the cause. */
export const faults: readonly Fault[] = [
  {
    name: 'kube-state-metrics at 0',
    break: scaleToZero,
    troubles: [
      'failed workloads/running: Deployment monitoring/kube-state-metrics is scaled to 0, the manifests say 1',
      'failed services/endpoints: Service monitoring/kube-state-metrics: 0 ready endpoints',
      'failed prometheus/targets: job kubernetes-service-endpoints: 0 of 2 targets of Service monitoring/kube-state-metrics',
      'failed kube-state-metrics/ready: Service monitoring/kube-state-metrics does not answer: no endpoints available for service "kube-state-metrics:8081"',
      'failed kube-state-metrics/scraped: Prometheus has no `kube_node_info`: kube-state-metrics is not scraped',
    ],
    id: 'workloads/running',
    diagnosis: /scaled it down/,
  },
  {
    name: 'an image that does not exist',
    break: (world) => {
      objectIn(world, 'Deployment', 'grafana')['status'] = { observedGeneration: 1, updatedReplicas: 1 }
      const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling image "grafana:0"' }
      podStatus(world, 'grafana', { name: 'grafana', restartCount: 0, state: { waiting } })
      objectIn(world, 'EndpointSlice', 'grafana')['endpoints'] = []
      world.unready.add('grafana')
    },
    troubles: [
      'failed workloads/running: Deployment monitoring/grafana: 0 of 1 available',
      'failed services/endpoints: Service monitoring/grafana: 0 ready endpoints',
      'failed prometheus/targets: job kubernetes-service-endpoints: 0 of 1 targets of Service monitoring/grafana',
      'failed grafana/health: Service monitoring/grafana does not answer: no endpoints available for service "grafana:3000"',
    ],
    id: 'workloads/running',
    diagnosis: /ImagePullBackOff: Back-off pulling image "grafana:0"/,
  },
  {
    name: 'a node exporter that runs on no node',
    edit: inFile('daemonset.yaml', 'kubernetes.io/os: linux', 'disk: ssd'),
    break: (world) => {
      objectIn(world, 'DaemonSet', 'node-exporter')['status'] = { observedGeneration: 1, desiredNumberScheduled: 0 }
    },
    troubles: [
      'failed workloads/running: DaemonSet monitoring/node-exporter runs on no node',
      'failed services/endpoints: Service monitoring/node-exporter: 0 ready endpoints',
      'failed node-exporter/nodes: no metrics of 3 nodes, worker-1, worker-2, worker-3',
    ],
    id: 'node-exporter/nodes',
    diagnosis: /does not have the label disk=ssd/,
  },
  {
    name: 'a Service whose selector matches nothing',
    edit: inFile('01-alertmanager/service.yaml', /selector:\n {4}app: alertmanager/, 'selector:\n    app: alertmanagr'),
    troubles: ['failed services/endpoints: Service monitoring/alertmanager: 0 ready endpoints'],
    id: 'services/endpoints',
    diagnosis: /selector app=alertmanagr matches no pod; nearest: Deployment alertmanager has labels app=alertmanager/,
  },
  {
    name: 'a Service whose selector was changed in the cluster',
    break: (world) => {
      const service = objectIn(world, 'Service', 'alertmanager')
      service['spec'] = { ...(service['spec'] as object), selector: { app: 'other' } }
      objectIn(world, 'EndpointSlice', 'alertmanager')['endpoints'] = []
    },
    troubles: [
      'failed services/endpoints: Service monitoring/alertmanager: 0 ready endpoints',
      'failed prometheus/targets: job kubernetes-service-endpoints: 0 of 1 targets of Service monitoring/alertmanager',
    ],
    id: 'services/endpoints',
    diagnosis: /selector in the cluster is app=other, the manifests say app=alertmanager/,
  },
  {
    name: 'a node exporter that was kept off the nodes in the cluster',
    break: (world) => {
      const daemonSet = objectIn(world, 'DaemonSet', 'node-exporter')
      const template = { spec: { nodeSelector: { disk: 'ssd' } } }
      daemonSet['spec'] = { ...(daemonSet['spec'] as object), template }
      daemonSet['status'] = { observedGeneration: 1, desiredNumberScheduled: 0 }
      remove(world, 'Pod', 'node-exporter')
      objectIn(world, 'EndpointSlice', 'node-exporter')['endpoints'] = []
    },
    troubles: [
      'failed workloads/running: DaemonSet monitoring/node-exporter runs on no node',
      'failed services/endpoints: Service monitoring/node-exporter: 0 ready endpoints',
      'failed prometheus/targets: job node-exporter: 0 of 3 targets of Service monitoring/node-exporter',
      'failed node-exporter/nodes: no metrics of 3 nodes, worker-1, worker-2, worker-3',
    ],
    id: 'node-exporter/nodes',
    diagnosis: /no pod, because the node does not have the label disk=ssd .* changed in the cluster/,
  },
  {
    name: 'Prometheus not ready',
    break: ({ unready }) => unready.add('prometheus'),
    troubles: [
      'failed prometheus/ready: Service monitoring/prometheus-service does not answer: no endpoints available for service "prometheus-service:8080"',
    ],
    withinSeconds: 60,
    id: 'prometheus/ready',
    diagnosis: /no pod behind Service/,
  },
  {
    name: 'Prometheus may not be reached',
    break: ({ forbidden }) => forbidden.add('prometheus'),
    troubles: [
      'inconclusive prometheus/ready: not allowed to reach Service monitoring/prometheus-service through the API server',
    ],
    id: 'prometheus/ready',
    diagnosis: /`get` on services\/proxy/,
    outcome: 'error',
  },
  {
    name: 'pods may not be read',
    break: ({ forbidden }) => forbidden.add('Pod'),
    troubles: [
      'inconclusive prometheus/targets: not allowed to read Pod objects',
      'inconclusive node-exporter/nodes: not allowed to read Pod objects',
    ],
    id: 'prometheus/targets',
    diagnosis: /lacks this right/,
    outcome: 'error',
  },
  {
    name: 'a configuration that does not load',
    break: (world) => {
      world.prometheus.isReloaded = false
      world.logs['prometheus'] = [
        logLine(
          'ERROR',
          'msg="Error reloading config" err="couldn\'t load configuration (--config.file=\\"/etc/prometheus/prometheus.yml\\"): parsing YAML file /etc/prometheus/prometheus.yml: yaml: line 3: mapping values are not allowed in this context"',
        ),
      ]
    },
    troubles: [
      'failed prometheus/config: the last reload of the configuration failed: couldn\'t load configuration (--config.file="/etc/prometheus/prometheus.yml"): parsing YAML file /etc/prometheus/prometheus.yml: yaml: line 3: mapping values are not allowed in this context',
    ],
    id: 'prometheus/config',
    diagnosis: /half applied/,
  },
  {
    name: 'another configuration than the written one',
    break: ({ prometheus }) => {
      prometheus.config = prometheus.config.replace('scrape_interval: 15s', 'scrape_interval: 1m')
    },
    troubles: ['failed prometheus/config: Prometheus runs with another configuration: global.scrape_interval differs'],
    withinSeconds: 152,
    id: 'prometheus/config',
    diagnosis: /has not reached the pod/,
  },
  {
    name: 'a configuration that was changed in the cluster',
    break: (world) => {
      const metadata = { namespace: 'monitoring', name: 'prometheus-server-conf' }
      const data = { 'prometheus.yml': 'global: {}' }
      world.objects.push({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data })
      world.prometheus.config = world.prometheus.config.replace('scrape_interval: 15s', 'scrape_interval: 1m')
    },
    troubles: ['failed prometheus/config: Prometheus runs with another configuration: global.scrape_interval differs'],
    id: 'prometheus/config',
    diagnosis: /^ConfigMap monitoring\/prometheus-server-conf in the cluster is another than in the manifests/,
  },
  {
    name: 'discovery forbidden by RBAC',
    break: (world) => {
      world.prometheus.discoveryFailures = 3
      world.logs['prometheus'] = [logLine('ERROR', refusal)]
      world.prometheus.lost.add('https://192.168.0.100:6443/metrics')
    },
    troubles: [
      'failed prometheus/discovery: Prometheus may not list endpointslices in the namespace default: the targets made of them are missing',
      'failed prometheus/targets: job kubernetes-apiservers: 1 of 1 targets not found by Prometheus, first https://192.168.0.100:6443/metrics of Service default/kubernetes',
    ],
    id: 'prometheus/discovery',
    diagnosis: /system:serviceaccount:monitoring:monitoring/,
  },
  {
    name: 'a target that Prometheus does not find',
    break: ({ prometheus }) => prometheus.lost.add('https://192.168.0.2:10250/metrics/cadvisor'),
    troubles: [
      'failed prometheus/targets: job kubernetes-nodes-cadvisor: 1 of 3 targets not found by Prometheus, first https://192.168.0.2:10250/metrics/cadvisor of Node worker-2',
    ],
    withinSeconds: 20,
    id: 'prometheus/targets',
    diagnosis: /does not discover/,
  },
  {
    name: 'one target down',
    break: ({ prometheus }) =>
      prometheus.down.set(
        'https://192.168.0.2:10250/metrics/cadvisor',
        'Get "https://192.168.0.2:10250/metrics/cadvisor": dial tcp 192.168.0.2:10250: connect: connection refused',
      ),
    troubles: [
      'failed prometheus/targets: job kubernetes-nodes-cadvisor: https://192.168.0.2:10250/metrics/cadvisor is down: Get "https://192.168.0.2:10250/metrics/cadvisor": dial tcp 192.168.0.2:10250: connect: connection refused',
    ],
    withinSeconds: 16,
    id: 'prometheus/targets',
    diagnosis: /nothing listens/,
  },
  {
    name: 'a target that refuses Prometheus',
    break: ({ prometheus }) =>
      prometheus.down.set('https://192.168.0.2:10250/metrics/cadvisor', 'server returned HTTP status 403 Forbidden'),
    troubles: [
      'failed prometheus/targets: job kubernetes-nodes-cadvisor: https://192.168.0.2:10250/metrics/cadvisor is down: server returned HTTP status 403 Forbidden',
    ],
    id: 'prometheus/targets',
    diagnosis: /ServiceAccount monitoring lacks a right/,
  },
  {
    name: 'a rule file that does not load after a good one',
    break: (world) => {
      world.prometheus.isReloaded = false
      world.prometheus.lostGroups.add(world.promise.prometheus?.ruleFiles[0]?.groups[1]?.name ?? '')
      world.logs['prometheus'] = [
        logLine(
          'ERROR',
          'msg="loading groups failed" component="rule manager" err="/etc/prometheus-rules/zz.rules.yml: 5:15: group \\"broken\\", rule 1, \\"Broken\\": could not parse expression: 1:17: parse error: unclosed left parenthesis"',
        ),
        logLine('ERROR', 'msg="Failed to apply configuration" err="error loading rules, previous rule set restored"'),
        logLine(
          'ERROR',
          'msg="Error reloading config" err="one or more errors occurred while applying the new configuration"',
        ),
      ]
    },
    troubles: [
      'failed prometheus/config: the last reload of the configuration failed: /etc/prometheus-rules/zz.rules.yml: 5:15: group "broken", rule 1, "Broken": could not parse expression: 1:17: parse error: unclosed left parenthesis',
      'failed prometheus/rules: the rules were not loaded: /etc/prometheus-rules/zz.rules.yml: 5:15: group "broken", rule 1, "Broken": could not parse expression: 1:17: parse error: unclosed left parenthesis',
    ],
    id: 'prometheus/rules',
    diagnosis: /keeps the rules that it had/,
  },
  {
    name: 'rules that never arrive',
    break: ({ promise, prometheus }) =>
      prometheus.lostGroups.add(promise.prometheus?.ruleFiles[0]?.groups[1]?.name ?? ''),
    troubles: [
      'failed prometheus/rules: the rule group `kubernetes.apps` of /etc/prometheus-rules/prometheus.rules.yml is not loaded',
    ],
    withinSeconds: 150,
    id: 'prometheus/rules',
    diagnosis: /has not reached the pod/,
  },
  {
    name: 'a glob without rule files',
    edit: inFile('configmap.yaml', '/etc/prometheus-rules/*.rules.yml', '/etc/rules/*.yml'),
    troubles: [
      'failed prometheus/rules: the rule files `/etc/rules/*.yml` match no file that the manifests mount',
      'skipped prometheus/rule-health: the manifests have no rules',
      'skipped alertmanager/watchdog: no rule always fires (`vector(1)`), so delivery cannot be watched',
    ],
    id: 'prometheus/rules',
    diagnosis: /correct the glob/,
  },
  {
    name: 'a rule that cannot be evaluated',
    break: ({ prometheus }) => prometheus.failingRules.set('TargetDown', 'found duplicate series for the match group'),
    troubles: [
      'failed prometheus/rule-health: 1 rules fail, first `TargetDown`: found duplicate series for the match group',
    ],
    withinSeconds: 16,
    id: 'prometheus/rule-health',
    diagnosis: /cannot be evaluated/,
  },
  {
    name: 'a template that cannot be expanded',
    break: ({ prometheus }) => {
      prometheus.annotations['Watchdog'] = '<error expanding template: function "humanise" not defined>'
    },
    troubles: [
      'failed prometheus/rule-health: the texts of 1 alerts are broken, first `Watchdog`: <error expanding template: function "humanise" not defined>',
    ],
    id: 'prometheus/rule-health',
    diagnosis: /counts as healthy/,
  },
  {
    name: 'Alertmanager not ready',
    break: ({ unready }) => unready.add('alertmanager'),
    troubles: [
      'failed alertmanager/ready: Service monitoring/alertmanager does not answer: no endpoints available for service "alertmanager:9093"',
    ],
    withinSeconds: 60,
    id: 'alertmanager/ready',
    diagnosis: /no pod behind/,
  },
  {
    name: 'an Alertmanager that was not reloaded',
    break: ({ alertmanager }) => {
      alertmanager.config += '# older\n'
    },
    troubles: ['failed alertmanager/config: Alertmanager runs with another configuration than that of the manifests'],
    id: 'alertmanager/config',
    diagnosis: /does not reload by itself/,
  },
  {
    name: 'an Alertmanager address with a wrong port',
    edit: inFile('03-prometheus/configmap.yaml', '- alertmanager:9093', '- alertmanager:9999'),
    break: ({ prometheus }) => {
      prometheus.alertmanagers = ['http://alertmanager:9999/api/v2/alerts']
    },
    troubles: [
      'failed alertmanager/known: the Alertmanager address http://alertmanager:9999/api/v2/alerts leads nowhere: Service monitoring/alertmanager has no port 9999; it has 9093',
    ],
    id: 'alertmanager/known',
    diagnosis: /correct the address/,
  },
  {
    name: 'no Alertmanager known',
    break: ({ prometheus }) => {
      prometheus.alertmanagers = []
    },
    troubles: ['failed alertmanager/known: Prometheus knows no Alertmanager: no alert can reach anybody'],
    withinSeconds: 16,
    id: 'alertmanager/known',
    diagnosis: /finds nothing/,
  },
  {
    name: 'alerts that do not get through',
    break: (world) => {
      world.prometheus.sent = 0
      world.prometheus.errors = 4
      world.alertmanager.alerts = []
      world.logs['prometheus'] = [
        logLine('ERROR', 'msg="Error sending alerts" count=1 err="bad response status 410 Gone"'),
      ]
    },
    troubles: [
      'failed alertmanager/known: alerts do not get through to http://alertmanager:9093/api/v2/alerts: 4 errors',
      'failed alertmanager/watchdog: `Watchdog` fires in Prometheus but has not arrived in Alertmanager',
    ],
    withinSeconds: 104,
    id: 'alertmanager/known',
    diagnosis: /410 Gone/,
  },
  {
    name: 'a Watchdog that has not arrived',
    break: ({ alertmanager }) => {
      alertmanager.alerts = []
    },
    troubles: ['failed alertmanager/watchdog: `Watchdog` fires in Prometheus but has not arrived in Alertmanager'],
    withinSeconds: 104,
    id: 'alertmanager/watchdog',
    diagnosis: /does not get its alerts through/,
  },
  {
    name: 'a silenced Watchdog',
    break: ({ alertmanager }) => {
      alertmanager.alerts = [watchdog({ state: 'suppressed' })]
    },
    troubles: ['failed alertmanager/watchdog: `Watchdog` is in Alertmanager but silenced by abc'],
    id: 'alertmanager/watchdog',
    diagnosis: /expire this silence/,
  },
  {
    name: 'a Watchdog that came long ago',
    break: ({ alertmanager, clock }) => {
      alertmanager.alerts = [watchdog({ updatedMs: clock.now() - 200_000 })]
    },
    troubles: ['failed alertmanager/watchdog: `Watchdog` last arrived in Alertmanager 304 s ago'],
    withinSeconds: 104,
    id: 'alertmanager/watchdog',
    diagnosis: /sends no alerts any more/,
  },
  {
    name: 'a Watchdog for somebody else',
    break: ({ alertmanager }) => {
      alertmanager.alerts = [watchdog({ receiver: 'pager' })]
    },
    troubles: ['failed alertmanager/watchdog: `Watchdog` goes to pager, not to watchdog'],
    id: 'alertmanager/watchdog',
    diagnosis: /other routes/,
  },
  {
    name: 'kube-state-metrics may not list',
    break: (world) => {
      world.kubeStateMetrics.samples = 'kube_state_metrics_list_total{result="error",resource="*v1.Pod"} 2\n'
    },
    troubles: ['failed kube-state-metrics/ready: kube-state-metrics cannot read *v1.Pod: their metrics are missing'],
    id: 'kube-state-metrics/ready',
    diagnosis: /its log says why/,
  },
  {
    name: 'kube-state-metrics not scraped',
    break: ({ prometheus }) => {
      prometheus.nodesInMetrics = undefined
    },
    troubles: [
      'failed kube-state-metrics/scraped: Prometheus has no `kube_node_info`: kube-state-metrics is not scraped',
    ],
    withinSeconds: 8,
    id: 'kube-state-metrics/scraped',
    diagnosis: /prometheus\/targets says which/,
  },
  {
    name: 'kube-state-metrics scraped twice',
    break: ({ prometheus }) => {
      prometheus.nodesInMetrics = 6
    },
    troubles: ['failed kube-state-metrics/scraped: kube-state-metrics reports 6 nodes, the cluster has 3'],
    withinSeconds: 8,
    id: 'kube-state-metrics/scraped',
    diagnosis: /scraped 2 times/,
  },
  {
    name: 'a node without a node exporter',
    break: (world) => {
      remove(world, 'Pod', 'node-exporter-1')
      const slice = objectIn(world, 'EndpointSlice', 'node-exporter')
      slice['endpoints'] = (slice['endpoints'] as { targetRef: { name: string } }[]).filter(
        ({ targetRef }) => targetRef.name !== 'node-exporter-1',
      )
    },
    troubles: [
      'failed prometheus/targets: job node-exporter: 2 of 3 targets of Service monitoring/node-exporter',
      'failed node-exporter/nodes: no metrics of node worker-2',
    ],
    withinSeconds: 22,
    id: 'prometheus/targets',
    diagnosis: /no pod of DaemonSet node-exporter on worker-2/,
  },
  {
    name: 'a Grafana that cannot use its database',
    break: ({ grafana }) => {
      grafana.health = { database: 'failing' }
    },
    troubles: ['failed grafana/health: Grafana cannot use its database'],
    withinSeconds: 60,
    id: 'grafana/health',
    diagnosis: /volume is full/,
  },
  {
    name: 'a password that was changed',
    break: ({ grafana }) => {
      grafana.password = 'other one'
    },
    troubles: ['failed grafana/login: Grafana does not accept the password of admin: Invalid username or password'],
    id: 'grafana/login',
    diagnosis: /only when it makes its database/,
  },
  {
    name: 'a password that may not be read',
    break: ({ forbidden }) => forbidden.add('Secret'),
    troubles: [
      'inconclusive grafana/login: the password of Grafana cannot be read: not allowed to read Secret grafana-admin',
    ],
    id: 'grafana/login',
    diagnosis: /^$/,
    outcome: 'error',
  },
  {
    name: 'a data source with a wrong port',
    edit: inFile('05-grafana', 'http://prometheus-service:8080', 'http://prometheus-service:9090'),
    break: ({ grafana }) => {
      grafana.healthMessage = 'dial tcp 10.96.0.7:9090: connect: connection refused'
    },
    troubles: [
      'failed grafana/datasource: the data source Prometheus does not answer at http://prometheus-service:9090: Service monitoring/prometheus-service has no port 9090; it has 8080',
    ],
    id: 'grafana/datasource',
    diagnosis: /has no port 9090; it has 8080/,
  },
  {
    name: 'a data source that was not read',
    break: ({ grafana }) => {
      delete grafana.urls['prometheus']
    },
    troubles: ['failed grafana/datasource: Grafana has no data source Prometheus with the uid `prometheus`'],
    id: 'grafana/datasource',
    diagnosis: /only when it starts/,
  },
  {
    name: 'a data source of another Prometheus',
    break: ({ grafana }) => {
      grafana.count = 0
    },
    troubles: ['failed grafana/query: count(up) through Grafana is 0, Prometheus itself says 12'],
    id: 'grafana/query',
    diagnosis: /another Prometheus/,
  },
]
