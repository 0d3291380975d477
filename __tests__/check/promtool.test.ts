import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../src/checks/index.ts'
import { readDocuments } from '../../src/commands/check/documents.ts'
import { givenFiles } from '../../src/commands/check/files.ts'
import { judge } from '../../src/commands/check/judge.ts'
import { localFiles } from '../../src/host/files.ts'
import type { Files } from '../../src/host/host.ts'
import { amtool, promtool } from '../oracle/oracle.ts'
import { type Aspect, count, describeTally, emptyTally, type Known, share, type Tally } from '../oracle/tally.ts'
import { upstreamFolder } from '../oracle/upstream.ts'

/** Disagreements that stay. */
const known: readonly Known[] = [
  {
    aspect: 'verdict',
    input: 'authorization_credentials_file\\.bad\\.yml$',
    reason: 'an absolute path belongs to the machine that runs Prometheus: promtool looks for it on this one',
  },
  {
    aspect: 'message',
    input: '/(?:static_config\\.bad|prometheus-config\\.bad)\\.yml$',
    reason: 'a file without any field of a configuration is refused as a file that holds nothing known',
  },
  {
    aspect: 'verdict',
    input: 'prometheus-config\\.rules\\.good\\.yml$',
    reason: 'a rule file, which `check config` refuses for being one',
  },
]

const folders = { prometheus: '', alertmanager: '' }
const programs = { promtool: '', amtool: '' }

beforeAll(async () => {
  for (const project of ['prometheus', 'alertmanager'] as const) folders[project] = await upstreamFolder(project)
  programs.promtool = await promtool()
  programs.amtool = await amtool()
}, 600_000)

test('promtool check config: files of its own, with all that they name', async () => {
  const paths = [
    ...filesIn('prometheus', 'config/testdata', /\.(?:ya?ml|incompatible)$/),
    ...filesIn('prometheus', 'cmd/promtool/testdata', /^(?:authorization|config|prometheus-(?!rules)|url).*\.yml$/),
  ]
  const tally = await compare(paths, 'prometheus', ['promtool', 'check', 'config', '--lint=none'])
  expect(tally.compared).toBeGreaterThan(230)
  expect(tally.refused).toBeGreaterThan(160)
  expect([...tally.known.values()], describeTally('check config', tally)).toEqual([2, 1, 1])
  expect(share(tally, 'verdict'), describeTally('check config', tally)).toBeGreaterThan(0.99)
  expect([...tally.kinds.keys()], describeTally('check config', tally)).toEqual([])
  expect(share(tally, 'message'), describeTally('check config', tally)).toBeGreaterThan(0.98)
})

test('promtool check rules', async () => {
  const folder = folders.prometheus
  const isUnitTest = (path: string) => /^(?:tests|evaluation_interval):/m.test(readFileSync(join(folder, path), 'utf8'))
  const paths = [
    ...filesIn('prometheus', 'model/rulefmt/testdata', /\.ya?ml$/),
    ...filesIn('prometheus', 'rules/fixtures', /\.ya?ml$/),
    ...filesIn('prometheus', 'cmd/promtool/testdata', /rules?.*\.yml$|^(?:at-modifier|negative-offset|experimental)/),
  ].filter((path) => !isUnitTest(path) && !/prometheus-config|config_with/.test(path))
  const tally = await compare(paths, 'prometheus', ['promtool', 'check', 'rules', '--lint=none'])
  expect(tally.compared).toBeGreaterThan(35)
  expect(tally.refused).toBeGreaterThan(12)
  expect([share(tally, 'verdict'), share(tally, 'message')], describeTally('check rules', tally)).toEqual([1, 1])
})

test('amtool check-config', async () => {
  const paths = filesIn('alertmanager', 'config/testdata', /\.yml$/)
  const tally = await compare(paths, 'alertmanager', ['amtool', 'check-config'])
  expect(tally.refused).toBeGreaterThan(20)
  expect([share(tally, 'verdict'), share(tally, 'message')], describeTally('check-config', tally)).toEqual([1, 1])
})

test.each([
  ['duplicate-rules', 'rules', 'prometheus-rules.lint.yml', ['rules/duplicate 11']],
  ['duplicate-rules', 'rules', 'rules_duplicates.yml', ['rules/duplicate 18', 'rules/duplicate 23']],
  ['duplicate-rules', 'rules', 'rules.yml', []],
  ['too-long-scrape-interval', 'config', 'prometheus-config.lint.too_long_scrape_interval.yml', lookback(3)],
  ['too-long-scrape-interval', 'config', 'prometheus-config.good.yml', []],
])('promtool --lint=%s: %s %s', async (option, command, name, expected) => {
  const path = `cmd/promtool/testdata/${name}`
  const { code } = run(['promtool', 'check', command, `--lint=${option}`, '--lint-fatal', path], 'prometheus')
  expect([code, await lintOf(path)]).toEqual([expected.length > 0 ? 3 : 0, expected])
})

function lookback(line: number): readonly string[] {
  return [`prometheus/interval-above-lookback ${line}`]
}

type Project = keyof typeof folders

/** Paths from the folder of the project, as its own tools are told them. */
function filesIn(project: Project, folder: string, names: RegExp): readonly string[] {
  const found = readdirSync(join(folders[project], folder), { withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map(({ name }) => `${folder}/${name}`)
    .sort()
}

/** What a program of upstream says, both its streams in the order of writing. */
function run(command: readonly string[], project: Project): { readonly code: number; readonly text: string } {
  const [program = '', ...args] = command
  const path = programs[program as keyof typeof programs]
  const given = { cwd: folders[project], encoding: 'utf8', maxBuffer: 1 << 26 } as const
  const { status, stdout } = spawnSync('sh', ['-c', 'exec "$0" "$@" 2>&1', path, ...args], given)
  return { code: status ?? -1, text: stdout }
}

/** What upstream says of each of several files: one process, which begins what it says of a file with the file's name. */
function answers(paths: readonly string[], project: Project, command: readonly string[]): ReadonlyMap<string, string> {
  const { text } = run([...command, ...paths], project)
  const given = new Set(paths)
  const said = new Map<string, string>()
  let path = ''
  for (const line of text.split('\n')) {
    const named = /^Checking '?([^']+?)'?(?: {2}(?:SUCCESS|FAILED).*)?$/.exec(line)?.[1]
    if (named !== undefined && given.has(named)) path = named
    said.set(path, `${said.get(path) ?? ''}${line}\n`)
  }
  return said
}

async function compare(paths: readonly string[], project: Project, command: readonly string[]): Promise<Tally> {
  const tally = emptyTally()
  const all = answers(paths, project, command)
  for (const path of paths) {
    const theirs = all.get(path) ?? ''
    const isRefused = theirs.includes('FAILED')
    const ours = await upstreamProblems(path, project)
    const said = theirs.replaceAll(`"${folders[project]}/`, '"')
    const aspects: [Aspect, string, string][] = [['verdict', worded(ours.isRefused), worded(isRefused)]]
    // A text of ours that stands in theirs is the same: around it they name the file.
    if (ours.isRefused && isRefused)
      aspects.push(['message', ours.text !== '' && said.includes(ours.text) ? said : ours.text, said])
    count(tally, { input: path, isRefused, aspects }, known)
  }
  return tally
}

function worded(isRefused: boolean): string {
  return isRefused ? 'refused' : 'taken'
}

/** What `check --checks upstream` says of a file that the user names: whether it fails, and the first text that upstream has, too. */
async function upstreamProblems(
  path: string,
  project: Project,
): Promise<{ readonly isRefused: boolean; readonly text: string }> {
  const selected = new Set(catalogue.flatMap(({ id, isUpstream }) => (isUpstream ? [id] : [])))
  const given = await givenFiles(filesAt(folders[project]), { paths: [path], namespace: 'default' })
  const { findings } = judge(given, { reading, selected, namespace: 'default' })
  const read = readDocuments(given.corpus, { ...reading, lookup: given.lookup })
  const inOrder = [...read.problems, ...given.corpus.problems, ...findings]
  return {
    isRefused: findings.some(({ severity }) => severity === 'error'),
    text: inOrder.find(({ upstream }) => upstream !== undefined)?.upstream ?? '',
  }
}

/** What the two checks say that promtool has as lint, with their lines. */
async function lintOf(path: string): Promise<readonly string[]> {
  const selected = new Set(['rules/duplicate', 'prometheus/interval-above-lookback'])
  const given = await givenFiles(filesAt(folders.prometheus), { paths: [path], namespace: 'default' })
  const { findings } = judge(given, { reading, selected, namespace: 'default' })
  return findings.map(({ id, span }) => `${id} ${span?.line}`)
}

const reading = { ignoreUnknownFields: false, features: [] }

/** The disk as it looks from a folder. */
function filesAt(folder: string): Files {
  const at = (path: string) => (path.startsWith('/') ? path : join(folder, path))
  return {
    ...localFiles,
    stat: (path) => localFiles.stat(at(path)),
    list: (path) => localFiles.list(at(path)),
    read: (path) => localFiles.read(at(path)),
  }
}
