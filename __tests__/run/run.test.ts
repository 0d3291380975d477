import { describe, expect, test } from 'vitest'
import type { CommandBody } from '../../src/commands/context.ts'
import { UserError } from '../../src/core/errors.ts'
import type { Finding } from '../../src/core/finding.ts'
import { type CommandResult, commandResult } from '../../src/core/outcome.ts'
import { outputTable } from '../../src/options/derived.ts'
import { type Options, parseOptions } from '../../src/options/options.ts'
import type { KnownCommand } from '../../src/options/table.ts'
import { type RunInput, run } from '../../src/run.ts'
import { memoryHost } from './memoryHost.ts'

const passed: CommandBody = async () => commandResult({ command: 'apply', outcome: 'passed' })
const answers =
  (parts: Partial<CommandResult>): CommandBody =>
  async () =>
    commandResult({ command: 'apply', outcome: 'passed', ...parts })
const throws =
  (error: unknown): CommandBody =>
  async () => {
    throw error
  }
const finding = (severity: Finding['severity']): Finding => ({ id: 'a/b', severity, message: 'odd' })
const stopped = new UserError('no cluster answers', { help: 'Start one.' })

async function runWith(given: {
  readonly check?: CommandBody
  readonly apply?: CommandBody
  readonly smoke?: CommandBody
  readonly rbac?: CommandBody
  readonly commands?: readonly KnownCommand[]
  readonly paths?: readonly string[]
  readonly values?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly real?: true
}) {
  const { host, traces } = memoryHost({ resultFile: 'result.json', ...(given.files ? { files: given.files } : {}) })
  const options: Options = parseOptions({
    commands: given.commands ?? ['apply'],
    paths: given.paths ?? ['stack.yaml'],
    values: given.values ?? {},
  })
  const input: RunInput = { options, host, signal: given.signal ?? new AbortController().signal, bundled: '/bundled' }
  const bodies = {
    check: given.check ?? passed,
    apply: given.apply ?? passed,
    smoke: given.smoke ?? passed,
    rbac: given.rbac ?? passed,
  }
  const code = await run(given.real ? input : { ...input, bodies })
  const written = traces.files.get('result.json')
  return { code, ...traces, result: written === undefined ? undefined : JSON.parse(written) }
}

describe('exit codes', () => {
  test.each<[string, number, CommandBody, Readonly<Record<string, string>>]>([
    ['fine', 0, passed, {}],
    ['the answer is no', 1, answers({ outcome: 'failed' }), {}],
    ['it could not be asked', 2, answers({ outcome: 'error' }), {}],
    ['what stops a command', 2, throws(stopped), {}],
    ['our own bug', 3, throws(new TypeError('undefined is not a function')), {}],
    ['a bug that throws no Error', 3, throws('odd'), {}],
    ['an error among the findings', 1, answers({ findings: [finding('error')] }), {}],
    ['a warning among the findings', 0, answers({ findings: [finding('warning')] }), {}],
    ['a warning that is to fail', 1, answers({ findings: [finding('warning')] }), { 'fail-on': 'warning' }],
    ['an info is never a no', 0, answers({ findings: [finding('info')] }), { 'fail-on': 'warning' }],
    ['a result that cannot be written', 2, passed, { output: 'locked.json' }],
    ['a report that cannot be written', 2, passed, { report: 'summary=locked.md' }],
  ])('%s: %i', async (_, code, apply, values) => {
    expect((await runWith({ apply, values })).code).toBe(code)
  })
})

describe('what a command was asked to print', () => {
  const printed = { text: 'kind: Role\n', objects: [{ apiVersion: 'v1', kind: 'Role', metadata: { name: 'a' } }] }
  const commands = ['rbac'] as const

  test('is all that standard output holds, so that another program can read it', async () => {
    const { printed: shown, result } = await runWith({ commands, rbac: answers({ printed, notes: ['a note'] }) })
    expect(shown.join('')).toBe('kind: Role\n')
    expect(result.objects).toEqual(printed.objects)
  })

  test('is in the JSON result', async () => {
    const { printed: shown } = await runWith({ commands, rbac: answers({ printed }), values: { format: 'json' } })
    expect(JSON.parse(shown.join('')).objects).toEqual(printed.objects)
  })

  test('gives way to the report when the run does not pass or has other commands too', async () => {
    const failed = await runWith({ commands, rbac: answers({ printed, outcome: 'error' }) })
    expect(failed.printed.join('')).not.toContain('kind: Role')
    const both = await runWith({ commands: ['check', 'rbac'], rbac: answers({ printed }) })
    expect(both.printed.join('')).not.toContain('kind: Role')
  })

  test('for the files that are given, without a cluster', async () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b, namespace: a }\n'
    const { code, printed: shown } = await runWith({
      commands,
      real: true,
      files: { 'stack.yaml': text },
      values: { job: 'diff' },
    })
    expect([code, shown.join('')]).toEqual([0, expect.stringMatching(/^# Made by `promstack rbac` for diff\./)])
  })
})

test('commands run in their order until one does not pass; the rest is named', async () => {
  const order: string[] = []
  const traced = (command: KnownCommand, outcome: CommandResult['outcome']): CommandBody => {
    return async () => {
      order.push(command)
      return commandResult({ command, outcome })
    }
  }
  const both = ['smoke', 'apply'] as const
  const fine = await runWith({
    commands: both,
    apply: traced('apply', 'passed'),
    smoke: traced('smoke', 'passed'),
  })
  expect(order).toEqual(['smoke', 'apply'])
  expect(fine.result).toMatchObject({ commands: both, outcome: 'passed', notes: [] })
  order.length = 0
  const failed = await runWith({ commands: both, apply: traced('apply', 'passed'), smoke: traced('smoke', 'failed') })
  expect(order).toEqual(['smoke'])
  expect(failed.result).toMatchObject({
    commands: both,
    outcome: 'failed',
    notes: ['not run, because smoke did not pass: apply'],
  })
})

test('what stops a command is in every report', async () => {
  const { result, printed, summaries, outputs } = await runWith({ apply: throws(stopped) })
  expect(result).toMatchObject({ outcome: 'error', stop: { message: 'no cluster answers', help: 'Start one.' } })
  for (const text of [...printed, ...summaries]) expect(text).toContain('no cluster answers')
  expect(outputs.get('outcome')).toBe('error')
})

test('a bug shows its stack and that of its cause, and no report calls the run fine', async () => {
  const bug = new TypeError('surprise', { cause: new Error('deeper') })
  const { complaints, result, printed, outputs } = await runWith({ apply: throws(bug) })
  expect(complaints.join('')).toMatch(
    /bug of promstack[\s\S]*TypeError: surprise\n\s+at [\s\S]*caused by Error: deeper/,
  )
  expect([result, printed, outputs.get('outcome')]).toEqual([undefined, [], 'error'])
})

describe('ended by a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s: %i, whatever the command made of it', async (name, code) => {
    const ending = new AbortController()
    const reason = new Error(`ended by ${name}`, { cause: name })
    const bodies: readonly CommandBody[] = [passed, throws(reason), throws(stopped), throws(new TypeError('torn'))]
    for (const body of bodies) {
      const apply: CommandBody = (context) => {
        ending.abort(reason)
        return body(context)
      }
      const ran = await runWith({ apply, commands: ['apply', 'smoke'], signal: ending.signal })
      expect(ran.code).toBe(code)
      expect(ran.result).toMatchObject({ outcome: 'error', stop: { message: `ended by ${name}` } })
      expect(ran.result.notes).toEqual(['not run, because apply did not pass: smoke'])
    }
  })
})

test('the outputs are those of action.yml, and count', async () => {
  const object = { apiVersion: 'v1', kind: 'Namespace', name: 'monitoring' }
  const change = { object, outcome: 'created', certainty: 'server-validated', fields: [] } as const
  const probe = { id: 'grafana/health', message: 'odd' }
  const { outputs } = await runWith({
    apply: answers({
      changes: [change, { ...change, outcome: 'unchanged' }],
      probes: [
        { ...probe, state: 'passed' },
        { ...probe, state: 'inconclusive' },
      ],
    }),
  })
  expect([...outputs.keys()].sort()).toEqual(Object.keys(outputTable).sort())
  expect(Object.fromEntries(outputs)).toMatchObject({
    outcome: 'passed',
    changed: 'true',
    result: 'result.json',
    created: '1',
    unchanged: '1',
    configured: '0',
    'probes-passed': '1',
    'probes-inconclusive': '1',
  })
  expect((await runWith({})).outputs.get('changed')).toBe('false')
})

test('standard output holds what the format says', async () => {
  const apply = answers({ findings: [finding('warning')] })
  const json = await runWith({ apply, values: { format: 'json' } })
  expect(JSON.parse(json.printed.join(''))).toEqual(json.result)
  expect(json.annotations).toEqual([])
  const text = await runWith({ apply, values: { format: 'text' } })
  expect(text.printed.join('')).toContain('odd')
  expect(text.annotations).toEqual([])
  const github = await runWith({ apply, values: { format: 'github' } })
  expect(github.annotations).toMatchObject([{ severity: 'warning', title: 'a/b', message: 'odd' }])
})

test('reports go to their files', async () => {
  const { files } = await runWith({ values: { output: 'r.json', report: 'summary=s.md\ntext=t.txt\njson=j.json' } })
  expect([...files.keys()].sort()).toEqual(['j.json', 'r.json', 's.md', 't.txt'])
  expect(files.get('s.md')).toMatch(/^## /)
  expect(files.get('j.json')).toBe(files.get('r.json'))
})

describe('the commands themselves, without a cluster', () => {
  test.each([
    ['a missing path', {}, ['gone.yaml'], /gone\.yaml/],
    ['no manifests', { 'empty.yaml': '# nothing\n' }, ['empty.yaml'], /no manifests/],
    ['a duplicate key', { 'twice.yaml': 'kind: A\nkind: B\n' }, ['twice.yaml'], /problem/],
    [
      'no kubeconfig',
      { 'ok.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n' },
      ['ok.yaml'],
      /kubeconfig/,
    ],
  ])('%s: one sentence and exit code 2', async (_, files, paths, message) => {
    for (const command of ['apply', 'smoke'] as const) {
      const { code, result, complaints } = await runWith({ real: true, commands: [command], files, paths })
      expect(code).toBe(2)
      expect(result.stop.message).toMatch(message)
      expect(result.stop.message).not.toMatch(/\n/)
      expect(complaints).toEqual([])
    }
  })

  test('the host is told what to hide before the cluster is asked', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {password: correct-horse}\n'
    const { hidden } = await runWith({ real: true, files: { 's.yaml': secret }, paths: ['s.yaml'] })
    expect(hidden).toContain('correct-horse')
    expect(hidden).toContain(Buffer.from('correct-horse').toString('base64'))
  })
})
