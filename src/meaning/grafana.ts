import { isObject, type Json, type JsonObject, listAt, textAt } from '../core/json.ts'
import { canonicalExpr } from './expression.ts'
import type { ListShape, Shape } from './shape.ts'

/** A file that provisions data sources. */
export function datasourcesShape(): Shape {
  const byName: Pick<ListShape, 'nameOf' | 'isOrdered' | 'shape'> = {
    nameOf: (item) => textAt(item, 'name'),
    isOrdered: false,
    shape: () => ({ ignored: new Set(['version']) }),
  }
  return {
    lists: {
      datasources: { word: 'data source', ...byName },
      deleteDatasources: { word: 'deletion of data source', ...byName },
      prune: { word: 'prune', ...byName },
    },
  }
}

/** A file that provisions folders of dashboards. */
export function providersShape(): Shape {
  return {
    lists: {
      providers: { word: 'provider', nameOf: (item) => textAt(item, 'name'), isOrdered: false, shape: () => ({}) },
    },
  }
}

/** A dashboard: panels by title, queries by their letter, variables by name; counters that Grafana keeps say nothing. */
export function dashboardShape(): Shape {
  return {
    ignored: new Set(['version', 'id', 'iteration']),
    lists: { panels: panelList },
    maps: {
      templating: { lists: { list: byKey('variable', 'name', { ignored: new Set(['current']) }) } },
      annotations: { lists: { list: byKey('annotation', 'name', {}) } },
    },
  }
}

/** The dashboard with the panels of its rows beside the others, so that a panel that is put into a row is still the same. */
export function flattened(dashboard: JsonObject): JsonObject {
  const panels = [...listAt(dashboard, 'panels'), ...listAt(dashboard, 'rows')].flatMap((panel): Json[] => {
    const inside = listAt(panel, 'panels')
    if (!isObject(panel) || inside.length === 0) return [panel]
    const { panels: _, ...row } = panel
    return [{ type: 'row', ...row }, ...inside]
  })
  const { rows: _, ...rest } = dashboard
  return { ...rest, panels }
}

const panelList: ListShape = {
  word: 'panel',
  nameOf: (panel) => textAt(panel, 'title') || `without a title, ${textAt(panel, 'type') ?? 'of no type'}`,
  hintOf: (panel) => `#${String(panel['id'] ?? '')}`,
  isOrdered: false,
  shape: () => ({
    ignored: new Set(['id', 'pluginVersion']),
    lists: {
      targets: byKey('query', 'refId', {
        values: { expr: canonicalExpr },
      }),
    },
  }),
}

function byKey(word: string, key: string, shape: Shape): ListShape {
  return { word, nameOf: (item) => textAt(item, key), isOrdered: false, shape: () => shape }
}
