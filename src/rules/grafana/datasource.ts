import type { YamlNode } from '../../yaml/node.ts'
import { itemsAt, nameAt, valueAt } from '../nodes.ts'

/** Whether something asks a Prometheus: `unknown` where only Grafana can tell which data source is meant. */
export type Asks = 'prometheus' | 'other' | 'unknown'

/** What of a dashboard tells which data sources its names stand for. */
export interface DatasourceNames {
  /** The types by the names of variables and inputs. */
  readonly types: ReadonlyMap<string, string>
}

/** Reads the variables and the inputs of a dashboard that stand for data sources. */
export function datasourceNames(dashboard: YamlNode): DatasourceNames {
  const types = new Map<string, string>()
  for (const input of itemsAt(dashboard, '__inputs')) {
    const name = nameAt(input, 'name')?.name
    if (name !== undefined) types.set(name, nameAt(input, 'pluginId')?.name ?? '')
  }
  for (const variable of itemsAt(valueAt(dashboard, 'templating'), 'list')) {
    const name = nameAt(variable, 'name')?.name
    if (name === undefined || nameAt(variable, 'type')?.name !== 'datasource') continue
    types.set(name, nameAt(variable, 'query')?.name ?? '')
  }
  return { types }
}

/** What a `datasource` field leads to; `above` is what the panel says where a target says nothing. */
export function asks(node: YamlNode | undefined, { types }: DatasourceNames, above: Asks = 'unknown'): Asks {
  const field = valueAt(node, 'datasource')
  if (field === undefined) return above
  if (field.kind === 'scalar') return asksByName(field.text, types)
  const type = nameAt(field, 'type')?.name
  const uid = nameAt(field, 'uid')?.name ?? ''
  if (type === undefined || type === '') return asksByName(uid, types)
  // `-- Mixed --` leaves it to the targets.
  if (type === 'datasource') return uid === '-- Mixed --' ? 'unknown' : 'other'
  return kindOf(type)
}

function asksByName(name: string, types: ReadonlyMap<string, string>): Asks {
  if (name === '-- Mixed --' || name === 'default') return 'unknown'
  if (name.startsWith('-- ')) return 'other'
  const variable = /^(?:\$(\w+)|\$\{(\w+)(?::\w+)?\}|\[\[(\w+)\]\])$/.exec(name)
  const type = variable && types.get(variable[1] ?? variable[2] ?? variable[3] ?? '')
  return type ? kindOf(type) : 'unknown'
}

function kindOf(type: string): Asks {
  if (type.startsWith('$')) return 'unknown'
  return /prometheus/i.test(type) ? 'prometheus' : 'other'
}
