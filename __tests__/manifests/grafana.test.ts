import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { object, stack } from './stack.ts'

interface DataSource {
  readonly uid: string
  readonly type: string
  readonly url: string
  readonly isDefault?: boolean
  readonly editable: boolean
}

interface Panel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly datasource?: { readonly uid: string }
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[]
}

interface Dashboard {
  readonly uid: string
  readonly title: string
  readonly panels: readonly Panel[]
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] }
}

const manifests = stack()
const pod = object(manifests, 'Deployment', 'grafana').spec?.template?.spec
const dashboards = manifests
  .filter(({ metadata }) => metadata.name.startsWith('grafana-dashboard-'))
  .flatMap(({ metadata, data }) =>
    Object.values(data ?? {}).map((text) => [metadata.name, JSON.parse(text) as Dashboard] as const),
  )

test('the data sources have a uid of their own and lead to Services and ports of the set', () => {
  const text = object(manifests, 'ConfigMap', 'grafana-datasources').data?.['datasources.yaml'] ?? ''
  const { datasources } = parse(text) as { datasources: DataSource[] }
  expect(datasources.map(({ uid, type, isDefault }) => [uid, type, isDefault])).toEqual([
    ['prometheus', 'prometheus', true],
    ['alertmanager', 'alertmanager', undefined],
  ])
  for (const { url, editable } of datasources) {
    const { hostname, port } = new URL(url)
    const ports = object(manifests, 'Service', hostname).spec?.ports?.map((entry) => entry.port)
    expect(ports).toContain(Number(port))
    expect(editable).toBe(false)
  }
})

test('every dashboard is mounted below the folder that the provider reads', () => {
  const text = object(manifests, 'ConfigMap', 'grafana-dashboards').data?.['dashboards.yaml'] ?? ''
  const { providers } = parse(text) as { providers: { options: { path: string } }[] }
  const path = providers[0]?.options.path ?? ''
  const volumes = new Map((pod?.volumes ?? []).map((volume) => [String(volume['name']), volume['configMap']?.name]))
  const mounts = (pod?.containers[0]?.volumeMounts ?? []).filter(({ mountPath }) => mountPath.startsWith(`${path}/`))
  expect(mounts.map(({ name }) => volumes.get(name)).sort()).toEqual(dashboards.map(([name]) => name).sort())
})

test('uids are unique', () => {
  expect(dashboards.map(([, { uid }]) => uid)).toEqual(['promstack-cluster', 'promstack-monitoring', 'promstack-nodes'])
})

test.each(dashboards)(
  '%s takes its data source from the variable, and has a query in each panel',
  (_, { panels, templating }) => {
    expect(templating.list[0]).toMatchObject({ name: 'datasource', type: 'datasource' })
    for (const { type, datasource, targets = [] } of panels.filter((panel) => panel.type !== 'row')) {
      expect([type, datasource?.uid, ...targets.map((target) => target.datasource.uid)]).toEqual([
        type,
        ...Array(targets.length + 1).fill('${datasource}'),
      ])
      expect(targets.length).toBeGreaterThan(0)
    }
  },
)

test.each(dashboards)('%s has panels that do not overlap', (_, { panels }) => {
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_unused, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  )
  expect(new Set(cells).size).toBe(cells.length)
})
