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
