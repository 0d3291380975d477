import type { Finding } from '../core/finding.ts'
import { at, listAt } from '../core/json.ts'
import type { SourceText, Span } from '../core/source.ts'
import { readYaml } from '../yaml/read.ts'
import { secondDefaults } from './grafana/defaultDatasources.ts'
import { scalarAt } from './scalar.ts'

/** One data source of a provisioning file. */
export interface Datasource {
  readonly name: string
  readonly type: string
  /** Absent: Grafana makes one up. */
  readonly uid?: string
  readonly url: string
  readonly isDefault: boolean
  readonly span: Span
}

/** Reads a data source provisioning file (grafana pkg/services/provisioning/datasources). Never throws. */
export function readDatasources(source: SourceText | { readonly file: string; readonly text: string }): {
  readonly datasources: readonly Datasource[]
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  const datasources = yaml.documents.flatMap((document) =>
    listAt(document.value, 'datasources').map((value, index): Datasource => {
      const uid = scalarAt(value, 'uid')
      return {
        name: scalarAt(value, 'name') ?? '',
        type: scalarAt(value, 'type') ?? '',
        url: scalarAt(value, 'url') ?? '',
        isDefault: at(value, 'isDefault') === true,
        span: document.spanOf(['datasources', index, 'url']),
        ...(uid ? { uid } : {}),
      }
    }),
  )
  const defaults = yaml.documents.flatMap(({ root }) => [...secondDefaults(root)])
  return { datasources, problems: [...yaml.problems, ...defaults] }
}
