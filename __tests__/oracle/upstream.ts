import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { familyFolder, familyNamed } from '../../cluster/families.ts'
import { runProgram } from '../../cluster/processes.ts'
import { ask } from './oracle.ts'

/** A file of upstream's test data. */
export interface UpstreamFile {
  readonly name: string
  readonly text: string
}

/** The folder of the pinned Prometheus or Alertmanager module. */
export async function upstreamFolder(project: 'prometheus' | 'alertmanager'): Promise<string> {
  const family = familyNamed(`oracle-${project}`)
  const module = family.module ?? ''
  const listed = await runProgram('go', ['list', '-m', '-f', '{{.Dir}}', module], {
    cwd: familyFolder(family),
    env: { GOWORK: 'off', GOFLAGS: '-mod=mod' },
  })
  if (listed.code !== 0 || listed.stdout.trim() === '')
    throw new Error(`go list -m ${module} ended with ${listed.code}: ${listed.stderr}`)
  return listed.stdout.trim()
}

/** The distinct expressions of promqltest's `eval` commands. */
export async function evaluatedExpressions(): Promise<readonly string[]> {
  const files = await upstreamFiles('prometheus', 'promql/promqltest/testdata', /\.test$/)
  return distinct(files.flatMap(({ text }) => text.split('\n').flatMap(evaluatedExpression)))
}

/** The distinct inputs of the parser's own tables of tests; those of series notation are among them. */
export async function parserInputs(): Promise<readonly string[]> {
  return goInputs(['parse_test.go', 'lex_test.go', 'unquoted_utf8_test.go'], ['input', 'query', 'expr'])
}

/** The distinct inputs of the printer's and the pretty-printer's tables of tests. */
export async function printerInputs(): Promise<readonly string[]> {
  return goInputs(['printer_test.go', 'prettier_test.go'], ['in', 'out', 'expr', 'input'])
}

/** The files of a folder of upstream's whose names match. */
export async function upstreamFiles(
  project: 'prometheus' | 'alertmanager',
  folder: string,
  names: RegExp,
): Promise<readonly UpstreamFile[]> {
  const path = join(await upstreamFolder(project), folder)
  const found = (await readdir(path)).filter((name) => names.test(name)).sort()
  return Promise.all(found.map(async (name) => ({ name, text: await readFile(join(path, name), 'utf8') })))
}

async function goInputs(names: readonly string[], fields: readonly string[]): Promise<readonly string[]> {
  const folder = join(await upstreamFolder('prometheus'), 'promql/parser')
  const answers = await ask(
    'goInputs',
    names.map((name) => ({ file: join(folder, name), fields })),
  )
  return distinct(answers.flatMap(({ texts }) => texts))
}

/** The forms of `eval` (prometheus promql/promqltest/test.go patEvalInstant, patEvalRange). */
function evaluatedExpression(line: string): readonly string[] {
  const text = line.trim()
  const range = /^eval(?:_(?:fail|warn|info))?\s+range\s+from\s+.+\s+to\s+.+\s+step\s+.+?\s+(.+)$/.exec(text)
  if (range?.[1]) return [range[1]]
  const instant = /^eval(?:_(?:fail|warn|ordered|info))?\s+instant\s+(?:at\s+(?:.+?))?\s+(.+)$/.exec(text)
  return instant?.[1] ? [instant[1]] : []
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
