import { catalogue } from '../../src/checks/index.ts'
import { parseOptions } from '../../src/options/options.ts'
import { run } from '../../src/run.ts'
import { memoryHost } from '../run/memoryHost.ts'

/** A finding as the JSON result has it. */
export interface Found {
  readonly id: string
  readonly severity: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly message: string
  readonly why?: string
  readonly help?: string
}

/** What `check` finds in some files that lie side by side in one folder, with all that is optional switched on. */
export async function find(files: Readonly<Record<string, string>>): Promise<readonly Found[]> {
  const { host, traces } = memoryHost({ resultFile: 'result.json', files })
  const checks = catalogue.map(({ id }) => id).join(',')
  const options = parseOptions({ commands: ['check'], paths: Object.keys(files), values: { checks } })
  const code = await run({ options, host, signal: new AbortController().signal, bundled: '/bundled' })
  if (code > 1) throw new Error(traces.complaints.join('\n'))
  return JSON.parse(traces.files.get('result.json') ?? '{}').findings ?? []
}

/** A plain configuration, or the one in a ConfigMap or a Secret; the rules beside it are all that it gets. */
function alertmanagerSubject(source: SourceText, sets: readonly RuleSet[]): AlertmanagerSubject[] {
  const kind = /^kind: (ConfigMap|Secret)$/m.exec(source.text)?.[1]
  const path = [kind === 'Secret' ? 'stringData' : 'data', 'alertmanager.yml']
  const text = kind === undefined ? source : readYaml(source).documents[0]?.sourceAt(path)
  const config = text && readAlertmanagerConfig(text).value
  if (config === undefined) return []
  const object = kind === undefined ? undefined : { apiVersion: 'v1', kind, name: 'alertmanager' }
  const hasRules = sets.some(({ files }) => files.length > 0)
  return [{ document: object ? { object } : {}, config, ...(hasRules ? { ruleSets: sets } : {}) }]
}
