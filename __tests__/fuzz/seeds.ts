import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expressionWriter } from '../oracle/generate.ts'
import { writeRuleFile } from '../oracle/generateRules.ts'
import { ask } from '../oracle/oracle.ts'
import { seededRandom } from '../oracle/random.ts'
import { upstreamFolder } from '../oracle/upstream.ts'

/** A file to start from. */
export interface Seed {
  readonly name: string
  readonly text: string
}

/** Manifests and dashboards of ours, rule files, configurations and templates of upstream's, generated rule files. */
export async function seeds(): Promise<readonly Seed[]> {
  const prometheus = await upstreamFolder('prometheus')
  const alertmanager = await upstreamFolder('alertmanager')
  const [known] = await ask('functions', [{}])
  const write = expressionWriter(known?.functions ?? [])
  const random = seededRandom(3)
  return [
    ...filesIn('manifests'),
    ...filesIn(join(prometheus, 'config/testdata')),
    ...filesIn(join(prometheus, 'cmd/promtool/testdata')),
    ...filesIn(join(prometheus, 'model/rulefmt/testdata')),
    ...filesIn(join(prometheus, 'documentation/examples')),
    ...filesIn(join(alertmanager, 'config/testdata')),
    ...filesIn(join(alertmanager, 'template')),
    ...filesIn(join(alertmanager, 'doc/examples')),
    ...Array.from({ length: 100 }, (_, index) => ({
      name: `generated-${index}.yaml`,
      text: writeRuleFile(random, write),
    })),
  ]
}

function filesIn(folder: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && read.has(extname(entry.name)))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
    .filter(({ text }) => text.length < largest)
}

const read: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json', '.rules', '.tmpl'])
const largest = 200_000
