import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseInputs } from '../../src/options/inputs.ts'

const root = join(import.meta.dirname, '../..')
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.yml'))
const readExample = (file: string) => readFileSync(join(root, 'examples', file), 'utf8')
const reference = 'desotech-it/promstack@v0'

/** A repository that holds the Action itself, since actionlint compares inputs and outputs with a local action.yml only. */
const repository = mkdtempSync(join(tmpdir(), 'promstack-examples-'))

beforeAll(() => {
  mkdirSync(join(repository, '.git'))
  mkdirSync(join(repository, '.github/workflows'), { recursive: true })
  mkdirSync(join(repository, 'promstack/dist'), { recursive: true })
  cpSync(join(root, 'action.yml'), join(repository, 'promstack/action.yml'))
  writeFileSync(join(repository, 'promstack/dist/index.js'), '')
})
afterAll(() => rmSync(repository, { recursive: true }))

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(1)
})

test.each(examples)(
  'actionlint finds nothing in %s',
  (file) => {
    expect(problemsIn(readExample(file))).toBe('')
  },
  120_000,
)

test.each([
  ['an input', /^( +)path: monitoring/m, '$1pth: monitoring', 'input "pth" is not defined'],
  ['an output', /outputs\.(result|outcome)/, 'outputs.verdict', 'property "verdict" is not defined'],
])(
  'actionlint would find %s that the Action does not have',
  (_, right, wrong, problem) => {
    for (const file of examples) expect(problemsIn(readExample(file).replace(right, wrong))).toContain(problem)
  },
  120_000,
)

test.each(examples)('the Action understands what %s gives it', (file) => {
  const jobs: readonly { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }[] =
    Object.values(parse(readExample(file)).jobs)
  const steps = jobs.flatMap((job) => job.steps.filter(({ uses }) => uses === reference))
  expect(steps).toHaveLength(1)
  const inputs = Object.entries(steps[0]?.with ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    `${value}`,
  ])
  const options = parseInputs(Object.fromEntries(inputs))
  expect([options.paths, options.format]).toEqual([['monitoring/'], 'github'])
})

function problemsIn(workflow: string): string {
  const file = join(repository, '.github/workflows/example.yml')
  writeFileSync(file, workflow.replaceAll(reference, './promstack'))
  const lint = ['tool', 'actionlint', '-no-color', '-shellcheck=', '-pyflakes=', file]
  const { stdout, stderr, status, error } = spawnSync('go', lint, {
    cwd: join(root, 'tools/actionlint'),
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0 && stdout === '') throw new Error(stderr)
  return stdout
}
