import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { itemsAt, nameAt } from '../nodes.ts'

/** Finds a second data source of an organisation that is marked as its default (grafana pkg/services/provisioning/datasources). */
export function* secondDefaults(root: YamlNode): Generator<Finding> {
  const first = new Map<string, number>()
  for (const datasource of itemsAt(root, 'datasources')) {
    const mark = nameAt(datasource, 'isDefault')
    if (mark?.name !== 'true') continue
    const organisation = nameAt(datasource, 'orgId')?.name ?? '1'
    const line = first.get(organisation)
    if (line === undefined) {
      first.set(organisation, mark.span.line)
      continue
    }
    yield {
      id: 'grafana/invalid',
      severity: 'error',
      span: mark.span,
      message: `a second default data source; the first is in line ${line}`,
      why: 'Grafana does not start: only one data source of an organisation can be its default.',
      help: 'Keep one `isDefault: true`.',
    }
  }
}
