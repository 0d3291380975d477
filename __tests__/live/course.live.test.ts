import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kubectl } from './kubectl.ts'
import { promstack } from './promstack.ts'
import { removeStack } from './stack.ts'

/** What `kubectl get` prints: a heading and rows, as maps from heading to cell. */
async function table(...args: string[]): Promise<readonly Readonly<Record<string, string>>[]> {
  const [heading = '', ...rows] = (await kubectl('get', ...args)).trimEnd().split('\n')
  const columns = [...heading.matchAll(/\S+(?: \S+)*\s*/g)].map((match) => ({
    name: match[0].trim(),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, from, to }, index) => [
        name,
        row.slice(from, index === columns.length - 1 ? undefined : to).trim(),
      ]),
    ),
  )
}

const ready = (kind: string, name: string) =>
  kubectl('rollout', 'status', `${kind}/${name}`, '--namespace', 'monitoring', '--timeout=180s')

const createdLines = (printed: string) =>
  printed
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Warning:'))

const nodes = async () => (await table('nodes')).length

describe('the course page, command by command', () => {
  beforeAll(removeStack)
  afterAll(removeStack)

  test('kubectl get nodes', async () => {
    for (const node of await table('nodes')) expect(node).toMatchObject({ STATUS: expect.stringMatching(/^Ready/) })
  })

  test('kubectl apply -f 00-prerequisite/namespace.yaml', async () => {
    expect(await kubectl('apply', '-f', 'manifests/00-prerequisite/namespace.yaml')).toContain(
      'namespace/monitoring created',
    )
  })

  test('kubectl apply -f 01-alertmanager/', async () => {
    expect(createdLines(await kubectl('apply', '-f', 'manifests/01-alertmanager/'))).toEqual(
      expect.arrayContaining([
        'configmap/alertmanager created',
        'deployment.apps/alertmanager created',
        'service/alertmanager created',
      ]),
    )
    await ready('deployment', 'alertmanager')
    expect(await table('pods', '-l', 'app=alertmanager', '-n', 'monitoring')).toMatchObject([
      { READY: '1/1', STATUS: 'Running' },
    ])
    expect(await table('svc', '-l', 'name=alertmanager', '-n', 'monitoring')).toMatchObject([
      {
        NAME: 'alertmanager',
        TYPE: 'LoadBalancer',
        'EXTERNAL-IP': expect.stringMatching(/^\d/),
        'PORT(S)': expect.stringMatching(/^9093:\d+\/TCP$/),
      },
    ])
    expect(await table('configmap', '-n', 'monitoring')).toContainEqual(
      expect.objectContaining({ NAME: 'alertmanager', DATA: '1' }),
    )
  })

  test('kubectl apply -f 02-kube-state-metrics/', async () => {
    expect(createdLines(await kubectl('apply', '-f', 'manifests/02-kube-state-metrics/'))).toEqual(
      expect.arrayContaining([
        'clusterrole.rbac.authorization.k8s.io/kube-state-metrics created',
        'serviceaccount/kube-state-metrics created',
        'clusterrolebinding.rbac.authorization.k8s.io/kube-state-metrics created',
        'deployment.apps/kube-state-metrics created',
        'service/kube-state-metrics created',
      ]),
    )
    await ready('deployment', 'kube-state-metrics')
    const label = 'app.kubernetes.io/name=kube-state-metrics'
    expect(await table('pods', '-l', label, '-n', 'monitoring')).toMatchObject([{ READY: '1/1', STATUS: 'Running' }])
    expect(await table('svc', '-l', label, '-n', 'monitoring')).toMatchObject([
      { NAME: 'kube-state-metrics', TYPE: 'ClusterIP', 'CLUSTER-IP': 'None', 'PORT(S)': '8080/TCP,8081/TCP' },
    ])
  })

  test('kubectl apply -f 00-prerequisite/pvc.yaml', async () => {
    expect(await kubectl('apply', '-f', 'manifests/00-prerequisite/pvc.yaml')).toContain(
      'persistentvolumeclaim/prometheus-claim created',
    )
    await kubectl(
      'wait',
      'pvc/prometheus-claim',
      '-n',
      'monitoring',
      '--for=jsonpath={.status.phase}=Bound',
      '--timeout=60s',
    )
    expect(await table('pvc', '-n', 'monitoring')).toContainEqual(
      expect.objectContaining({ NAME: 'prometheus-claim', STATUS: 'Bound', CAPACITY: '10Gi', 'ACCESS MODES': 'RWO' }),
    )
    expect(await table('pv')).toContainEqual(
      expect.objectContaining({
        CAPACITY: '10Gi',
        'RECLAIM POLICY': 'Delete',
        STATUS: 'Bound',
        CLAIM: 'monitoring/prometheus-claim',
      }),
    )
  })

  test('kubectl apply -f 03-prometheus', async () => {
    expect(createdLines(await kubectl('apply', '-f', 'manifests/03-prometheus'))).toEqual(
      expect.arrayContaining([
        'serviceaccount/monitoring created',
        'clusterrolebinding.rbac.authorization.k8s.io/monitoring created',
        'configmap/prometheus-server-conf created',
        'configmap/prometheus-rules created',
        'deployment.apps/prometheus-deployment created',
        'service/prometheus-service created',
      ]),
    )
    await ready('deployment', 'prometheus-deployment')
    expect(await table('pods', '-l', 'app=prometheus-server', '-n', 'monitoring')).toMatchObject([
      { READY: '1/1', STATUS: 'Running' },
    ])
    expect(await table('svc', '-l', 'name=prometheus', '-n', 'monitoring')).toMatchObject([
      {
        NAME: 'prometheus-service',
        TYPE: 'LoadBalancer',
        'EXTERNAL-IP': expect.stringMatching(/^\d/),
        'PORT(S)': expect.stringMatching(/^8080:\d+\/TCP$/),
      },
    ])
    const maps = await table('configmap', '-n', 'monitoring')
    for (const NAME of ['alertmanager', 'prometheus-rules', 'prometheus-server-conf'])
      expect(maps).toContainEqual(expect.objectContaining({ NAME, DATA: '1' }))
  })

  test('kubectl describe configmap shows the jobs of the page', async () => {
    const described = await kubectl('describe', 'configmap', '-n', 'monitoring', 'prometheus-server-conf')
    for (const job of ['kubernetes-apiservers', 'kubernetes-nodes-cadvisor', 'kubernetes-service-endpoints'])
      expect(described).toContain(`job_name: ${job}`)
  })

  test('kubectl apply -f 04-node-exporter/', async () => {
    expect(await kubectl('apply', '-f', 'manifests/04-node-exporter/')).toContain(
      'daemonset.apps/node-exporter created',
    )
    await ready('daemonset', 'node-exporter')
    const pods = await table('pod', '-l', 'k8s-app=node-exporter', '-n', 'monitoring')
    expect(pods).toHaveLength(await nodes())
    for (const pod of pods) expect(pod).toMatchObject({ READY: '1/1', STATUS: 'Running' })
  })

  test('kubectl apply -f 05-grafana/', async () => {
    expect(createdLines(await kubectl('apply', '-f', 'manifests/05-grafana/'))).toEqual(
      expect.arrayContaining([
        'configmap/grafana-datasources created',
        'persistentvolumeclaim/grafana-claim created',
        'deployment.apps/grafana created',
        'service/grafana created',
      ]),
    )
    await ready('deployment', 'grafana')
    expect(await table('pods', '-n', 'monitoring', '-l', 'k8s-app=grafana')).toMatchObject([
      { READY: '1/1', STATUS: 'Running' },
    ])
    expect(await table('svc', '-n', 'monitoring', '-l', 'k8s-app=grafana')).toMatchObject([
      { NAME: 'grafana', TYPE: 'LoadBalancer', 'PORT(S)': expect.stringMatching(/^3000:\d+\/TCP$/) },
    ])
  })

  test('the stack applied in this way is a proven one', async () => {
    const ran = await promstack('smoke')
    expect(ran.probes.filter(({ state }) => state !== 'passed')).toEqual([])
    expect(ran).toMatchObject({ code: 0, outcome: 'passed' })
  })

  test('the page’s admin/admin works, and the report warns of it', async () => {
    const ran = await promstack('smoke')
    const warned = ran.probes.filter(({ id, message }) => id.startsWith('grafana/') && message.includes('admin/admin'))
    expect(warned).not.toEqual([])
  })

  test('apply takes over what kubectl apply made, and changes nothing that runs', async () => {
    const before = await table('pods', '-n', 'monitoring')
    const ran = await promstack('apply')
    expect(ran).toMatchObject({ code: 0, outcome: 'passed' })
    const after = await table('pods', '-n', 'monitoring')
    expect(after.map(({ NAME }) => NAME).sort()).toEqual(before.map(({ NAME }) => NAME).sort())
  })
})
