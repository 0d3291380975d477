import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { runProgram } from '../../cluster/processes.ts'
import { root } from '../manifests/stack.ts'
import { deployment, manifest, namespace as namespaceObject } from './faults/objects.ts'
import { inStack } from './faults/running.ts'
import { bundle, type Result } from './promstack.ts'
import { removeNamespace, removeStack } from './stack.ts'

const folders: string[] = []
const space = 'action-fault'
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync('docs/result.schema.json', 'utf8')),
)

describe('the Action', () => {
  beforeAll(removeStack)
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  afterAll(() => Promise.all([removeStack(), removeNamespace(space)]))

  test('puts the bundled stack on the cluster and proves it, with summary, outputs and result', async () => {
    const step = await runStep({ command: 'apply smoke' })
    expect(step.code, step.log).toBe(0)

    expect(step.summary).toMatch(
      /^## ✅ promstack apply, smoke passed \(apply: \d+ created; smoke: \d+ probes passed\)\n/,
    )
    for (const row of ['prometheus/targets', 'alertmanager/watchdog', 'grafana/datasource'])
      expect(step.summary).toContain(row)

    expect(step.outputs).toMatchObject({ outcome: 'passed', changed: 'true', failed: '0', 'probes-failed': '0' })
    expect(Number(step.outputs['created'])).toBeGreaterThan(25)
    expect(Number(step.outputs['probes-passed'])).toBeGreaterThan(15)
    const declared = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { outputs: object }).outputs)
    expect(Object.keys(step.outputs).sort()).toEqual(declared.sort())

    expect(step.outputs['result']).toBe(join(step.folder, 'temp', 'promstack-result.json'))
    expectValid(step)
    expect(step.result).toMatchObject({ outcome: 'passed', commands: ['apply', 'smoke'], findings: [] })
    expect(commands(step.log).filter(({ name }) => name === 'error')).toEqual([])

    const password = await grafanaPassword()
    expect(password.length).toBeGreaterThanOrEqual(16)
    const shown = { log: withoutMasks(step.log), summary: step.summary, outputs: step.outputs, result: step.result }
    for (const secret of [password, Buffer.from(password).toString('base64')])
      expect(Object.entries(shown).filter(([, value]) => JSON.stringify(value).includes(secret))).toEqual([])
  })

  test('a second time nothing changes', async () => {
    const password = await grafanaPassword()
    const step = await runStep({ command: 'apply' })
    expect(step).toMatchObject({
      code: 0,
      outputs: { outcome: 'passed', changed: 'false', created: '0', configured: '0' },
    })
    expect(await grafanaPassword()).toBe(password)
  })

  test('a failed rollout is said on the line of its manifest', async () => {
    const files = {
      'deploy/web.yaml': `# The web.\n---\n${stringify(deployment('web', { container: { image: 'example.org/web:absent' } }))}`,
      'deploy/namespace.json': manifest(namespaceObject(space)),
    }
    const step = await runStep({ command: 'apply smoke', path: 'deploy', namespace: space, timeout: '60s' }, files)
    expect(step.code, step.log).toBe(1)
    expect(step.outputs).toMatchObject({ outcome: 'failed', failed: '1' })
    expect(commands(step.log)).toContainEqual({
      name: 'error',
      properties: expect.objectContaining({ file: 'deploy/web.yaml', line: '3' }),
      message: expect.stringContaining('image "example.org/web:absent" of container "main" does not exist'),
    })
    expect(step.summary).toMatch(/^## ❌ promstack apply, smoke failed/)
    expect(step.summary).toContain('does not exist')
    expect(step.summary).toContain('not run, because apply did not pass: smoke')
    expectValid(step)
  })

  test('a failed probe is said on the line that promises it', async () => {
    await inStack('scale', 'deployment/kube-state-metrics', '--replicas=0')
    const step = await runStep({ command: 'smoke', path: 'stack' }, {}, 'stack')
    await inStack('scale', 'deployment/kube-state-metrics', '--replicas=1')
    expect(step.code, step.log).toBe(1)
    expect(commands(step.log)).toContainEqual({
      name: 'error',
      properties: expect.objectContaining({ file: 'stack/02-kube-state-metrics/deployment.yaml', line: '1' }),
      message: expect.stringContaining('Deployment monitoring/kube-state-metrics is scaled to 0, the manifests say 1'),
    })
    expectValid(step)
  })

  test('bad manifests are said on their line, and the step could not be done', async () => {
    const step = await runStep(
      { command: 'apply', path: 'twice.yaml' },
      { 'twice.yaml': 'apiVersion: v1\nkind: ConfigMap\nkind: Secret\nmetadata:\n  name: a\n' },
    )
    expect(step).toMatchObject({ code: 2, outputs: { outcome: 'error', changed: 'false' } })
    expect(commands(step.log)).toContainEqual({
      name: 'error',
      properties: expect.objectContaining({ file: 'twice.yaml', line: '3', col: '1' }),
      message: expect.stringContaining('the key `kind` stands twice in the same map'),
    })
    expectValid(step)
  })

  test('an input that is none is one annotation', async () => {
    const step = await runStep({ command: 'apply', timeout: 'soon' })
    expect(step).toMatchObject({ code: 2, outputs: { outcome: 'error' } })
    expect(commands(step.log)).toMatchObject([
      { name: 'error', message: expect.stringContaining('`soon` is not a duration') },
    ])
  })
})

/** What a step leaves behind. */
interface Step {
  readonly code: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly result: Result | undefined
  readonly folder: string
}

/** Runs the Action's bundle as the runner does: inputs with their defaults as INPUT_*, in a checkout that holds the files. */
async function runStep(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  stackAs?: string,
): Promise<Step> {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-step-'))
  folders.push(folder)
  for (const name of ['temp', 'checkout']) mkdirSync(join(folder, name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'checkout', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'checkout', path), text)
  }
  if (stackAs !== undefined) cpSync(root, join(folder, 'checkout', stackAs), { recursive: true })
  for (const name of ['summary', 'output']) writeFileSync(join(folder, name), '')
  const ended = await runProgram(process.execPath, [join(bundle, 'index.js')], {
    cwd: join(folder, 'checkout'),
    env: {
      ...inputEnvironment({ kubeconfig: inject('kubeconfig'), ...inputs }),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: join(folder, 'checkout'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_OUTPUT: join(folder, 'output'),
      RUNNER_TEMP: join(folder, 'temp'),
    },
  })
  const outputs = outputsIn(readFileSync(join(folder, 'output'), 'utf8'))
  const file = outputs['result']
  return {
    code: ended.code,
    log: ended.stdout + ended.stderr,
    summary: readFileSync(join(folder, 'summary'), 'utf8'),
    outputs,
    result: file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined,
    folder,
  }
}

function inputEnvironment(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default?: string }> }
  const all = Object.entries(inputs).map(([name, { default: usual }]) => [name, given[name] ?? usual ?? ''] as const)
  return Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** Reads `name<<delimiter`, value, delimiter: what the toolkit writes for the runner. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)]
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]))
}

/** A workflow command in a log. */
interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

function commands(log: string): readonly Command[] {
  const found = [...log.matchAll(/^::(error|warning|notice)(?: ([^\n]*?))?::(.*)$/gm)]
  return found.map(([, name = '', properties = '', message = '']) => ({
    name,
    properties: Object.fromEntries(properties.split(',').map((pair) => pair.split('=', 2).map(decode))),
    message: decode(message),
  }))
}

function decode(text: string): string {
  return text.replace(/%(0A|0D|3A|2C|25)/g, (encoded) => decodeURIComponent(encoded))
}

/** The runner takes these lines out of the log. */
function withoutMasks(log: string): string {
  return log.replace(/^::add-mask::.*$/gm, '')
}

function expectValid({ result }: Step): void {
  validate(result)
  expect(validate.errors).toBeNull()
}

async function grafanaPassword(): Promise<string> {
  const secret = JSON.parse(await inStack('get', 'secret', 'grafana-admin', '--output=json')) as {
    data: Readonly<Record<string, string>>
  }
  const [, value = ''] = Object.entries(secret.data).find(([key]) => /password/.test(key)) ?? []
  return Buffer.from(value, 'base64').toString('utf8')
}
