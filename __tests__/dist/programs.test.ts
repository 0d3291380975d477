import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'promstack-programs-'))
const at = (name: string) => join(folder, name)

const stranger = createServer((_, response) => {
  response.writeHead(401, { 'content-type': 'application/json' })
  response.end('{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Unauthorized","code":401}')
})
const silent = createServer(() => {})

beforeAll(async () => {
  writeFileSync(at('good.yaml'), 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n')
  const rules = 'groups:\n- name: a\n  rules:\n  - record: a:b\n    expr: sum(up)\n'
  writeFileSync(at('rules.yaml'), rules)
  writeFileSync(at('bad.yaml'), rules.replace('sum(up)', 'sum(up))'))
  writeFileSync(at('twice.yaml'), 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  name: b\n')
  writeFileSync(at('unknown.kubeconfig'), kubeconfigFor(await urlOf(stranger)))
  writeFileSync(at('silent.kubeconfig'), kubeconfigFor(await urlOf(silent)))
})
afterAll(() => {
  for (const server of [stranger, silent]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(folder, { recursive: true })
})

describe('dist/cli.js', () => {
  test.each<[line: string, code: number, stdout: RegExp, stderr: RegExp]>([
    ['--version', 0, new RegExp(`^promstack ${packageJson.version}\n$`), /^$/],
    ['--help', 0, /^promstack COMMAND… [\s\S]*--kubeconfig FILE[\s\S]*Exit codes/, /^$/],
    ['', 0, /^promstack COMMAND… /, /^$/],
    ['help check', 0, /^promstack check (?![\s\S]*--kubeconfig)[\s\S]*--baseline FILE/, /^$/],
    ['check rules.yaml', 0, /1 document with rules or configuration in 1 file\n\npassed/, /^$/],
    ['check bad.yaml', 1, /\nbad\.yaml:5:18: error: [^\n]*\[promql\/syntax\]\n {4}5 \| {5}expr: sum\(up\)\)\n/, /^$/],
    ['check good.yaml --fail-on warning', 0, /no rules and no configuration in 1 file/, /^$/],
    ['check gone.yaml', 2, /there is no file or folder `gone\.yaml`/, /^$/],
    [
      'check rules.yaml --checks promql/rat',
      2,
      /there is no check `promql\/rat`[\s\S]*Did you mean `promql\/rate`/,
      /^$/,
    ],
    ['help smoke', 0, /^promstack smoke (?![\s\S]*--\[no-\]wait)[\s\S]*--grafana-url URL/, /^$/],
    ['aply', 2, /^$/, /^error: there is no command `aply`\nDid you mean `apply`\?/],
    ['drift', 2, /^$/, /^error: there is no command `drift`\n/],
    ['apply --quiett', 2, /^$/, /^error: there is no option `--quiett`\nDid you mean `--quiet`\?/],
    ['apply --timeout soon', 2, /^$/, /^error: `soon` is not a duration/],
    ['apply gone.yaml', 2, /gone\.yaml/, /^$/],
    ['apply twice.yaml', 2, /twice\.yaml:5:3: [\s\S]*could not finish/, /^$/],
    ['apply good.yaml --kubeconfig gone.kubeconfig', 2, /gone\.kubeconfig/, /^$/],
    ['apply good.yaml --kubeconfig unknown.kubeconfig', 2, /127\.0\.0\.1:/, /^$/],
    ['smoke good.yaml --kubeconfig unknown.kubeconfig', 2, /127\.0\.0\.1:/, /^$/],
    [
      'apply good.yaml --kubeconfig gone.kubeconfig --output good.yaml/x.json',
      2,
      /./,
      /^error: `good\.yaml\/x\.json` cannot/,
    ],
  ])('%s: %i', async (line, code, stdout, stderr) => {
    const ran = await cli(line.split(' ').filter(Boolean))
    expect(ran.stdout).toMatch(stdout)
    expect(ran.stderr).toMatch(stderr)
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at /m)
    expect(ran.status).toBe(code)
  })

  test('without a path it reads the bundled stack', async () => {
    const { stdout, status } = await cli(['apply', '--kubeconfig', 'gone.kubeconfig', '--format', 'json'])
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({ promstack: 1, outcome: 'error', findings: [] })
    expect(result.stop.message).toContain('gone.kubeconfig')
    expect(status).toBe(2)
  })

  test('reads standard input', async () => {
    const { stdout, status } = await cli(['apply', '-'], { input: 'a: 1\na: 2\n' })
    expect([stdout.includes('2:1'), status]).toEqual([true, 2])
    const checked = await cli(['check', '-'], { input: 'groups: [{name: a, rules: [{record: a, expr: "("}]}]\n' })
    expect([checked.stdout.includes('\n<stdin>:1:'), checked.status]).toEqual([true, 1])
  })

  test('a reader that has read enough ends nothing badly', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `  - record: a\n    expr: sum(${index}\n`).join('')
    writeFileSync(at('many.yaml'), `groups:\n- name: a\n  rules:\n${many}`)
    const running = spawn(process.execPath, [join(root, 'dist/cli.js'), 'check', 'many.yaml'], { cwd: folder })
    running.stdout.once('data', () => running.stdout.destroy())
    const [stderr, status] = await Promise.all([
      text(running.stderr),
      new Promise((resolve) => running.once('exit', resolve)),
    ])
    expect([stderr, status]).toEqual(['', 1])
  })

  test('says in one sentence that Node is too old, before it reads anything else', () => {
    cpSync(join(root, 'dist/cli.js'), at('old/dist/cli.js'))
    cpSync(join(root, 'package.json'), at('old/package.json'))
    for (const chunk of ['rolldown-runtime.js'])
      if (existsSync(join(root, 'dist', chunk))) cpSync(join(root, 'dist', chunk), at(`old/dist/${chunk}`))
    const disguise = 'Object.defineProperty(process.versions, "node", { value: "20.1.0" })'
    const preload = `data:text/javascript,${encodeURIComponent(disguise)}`
    const ran = spawnSync(process.execPath, ['--import', preload, at('old/dist/cli.js'), '--version'], {
      encoding: 'utf8',
    })
    expect(ran.stderr).toBe('error: promstack needs Node 24 or newer, and this is Node 20.1.0\n')
    expect([ran.stdout, ran.status]).toEqual(['', 2])
  })

  test('the client of Kubernetes is not even there until credentials need it', async () => {
    mkdirSync(at('lean'))
    cpSync(join(root, 'dist'), at('lean/dist'), { recursive: true })
    cpSync(join(root, 'package.json'), at('lean/package.json'))
    rmSync(at('lean/dist/kubernetes-client.js'))
    const lean = at('lean/dist/cli.js')
    expect((await cli(['--version'], { program: lean })).status).toBe(0)
    expect((await cli(['check', 'rules.yaml'], { program: lean })).status).toBe(0)
    const ran = await cli(['apply', 'good.yaml', '--kubeconfig', 'unknown.kubeconfig'], { program: lean })
    expect([ran.stdout.includes('127.0.0.1:'), ran.status]).toEqual([true, 2])
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it in good order while a server does not answer', async (signal, code) => {
    silent.once('request', () => running.kill(signal))
    const args = ['apply', 'good.yaml', '--kubeconfig', 'silent.kubeconfig', '--format', 'json']
    const running = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd: folder })
    const { stdout, status } = await ended(running)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'error', stop: { message: `ended by ${signal}` } })
    expect(status).toBe(code)
  })
})

describe('dist/index.js', () => {
  test('a run that cannot ask: summary, annotations, outputs and result say so', () => {
    const ran = action({
      INPUT_COMMAND: 'apply smoke',
      INPUT_PATH: 'good.yaml',
      INPUT_KUBECONFIG: 'gone.kubeconfig',
      INPUT_TIMEOUT: '5s',
      INPUT_WAIT: 'true',
    })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toMatch(/^::error title=promstack stopped::.*gone\.kubeconfig/m)
    expect(ran.summary).toMatch(/^## ❌ promstack apply, smoke could not finish/)
    expect(ran.summary).toContain('not run, because apply did not pass: smoke')
    expect(ran.outputs).toMatchObject({
      outcome: 'error',
      changed: 'false',
      created: '0',
      result: at('promstack-result.json'),
    })
    expect(JSON.parse(readFileSync(at('promstack-result.json'), 'utf8'))).toMatchObject({
      commands: ['apply', 'smoke'],
    })
  })

  test('a problem in a file is annotated at its line', () => {
    const ran = action({ INPUT_COMMAND: 'apply', INPUT_PATH: 'twice.yaml' })
    expect(ran.stdout).toMatch(/^::error title=[^:]+,file=twice\.yaml,line=5,endLine=5,col=3,endColumn=\d+::/m)
    expect(ran.status).toBe(2)
  })

  test.each([
    [{}, 'no command was given'],
    [{ INPUT_COMMAND: 'applly' }, 'there is no command `applly`%0ADid you mean `apply`?'],
    [{ INPUT_COMMAND: 'apply', 'INPUT_FAIL-ON': 'never' }, '`never` is not a value of `fail-on`'],
  ])('%j is one annotation and exit code 2', (inputs, message) => {
    const ran = action(inputs)
    expect(ran.stdout).toContain(`::error title=promstack::${message}`)
    expect(ran.stdout.trim().split('\n')).toHaveLength(1)
    expect([ran.status, ran.stderr, ran.outputs]).toEqual([2, '', { outcome: 'error' }])
  })
})

interface Settings {
  readonly input?: string
  readonly program?: string
}

async function cli(args: readonly string[], settings: Settings = {}) {
  const program = settings.program ?? join(root, 'dist/cli.js')
  const running = spawn(process.execPath, [program, ...args], { cwd: folder, env: { HOME: folder } })
  running.stdin.end(settings.input ?? '')
  return ended(running)
}

async function ended(running: ChildProcessWithoutNullStreams) {
  const [stdout, stderr, status] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    new Promise((resolve) => running.on('close', resolve)),
  ])
  return { stdout, stderr, status }
}

function action(inputs: Readonly<Record<string, string>>) {
  for (const file of ['summary.md', 'outputs']) writeFileSync(at(file), '')
  rmSync(at('promstack-result.json'), { force: true })
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/index.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: at('summary.md'),
      GITHUB_OUTPUT: at('outputs'),
      RUNNER_TEMP: folder,
      ...inputs,
    },
  })
  const values = readFileSync(at('outputs'), 'utf8').matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n\2$/gm)
  const outputs = Object.fromEntries([...values].map(([, name, , value]) => [name, value]))
  return { stdout, stderr, status, outputs, summary: readFileSync(at('summary.md'), 'utf8') }
}

async function urlOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function kubeconfigFor(server: string): string {
  const entry = (kind: string, content: string) => `${kind}s: [{ name: here, ${kind}: ${content} }]\n`
  return [
    'apiVersion: v1\nkind: Config\ncurrent-context: here\n',
    entry('cluster', `{ server: "${server}" }`),
    entry('context', '{ cluster: here, user: here }'),
    entry('user', '{ token: not-a-secret }'),
  ].join('')
}
