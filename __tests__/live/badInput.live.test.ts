import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditMark, requestsSince, writesSince } from './audit.ts'
import { absentSpace, type BadInput, folder, inFolder, manifests, options, space, ways } from './badInput/catalogue.ts'
import { makeFiles, makeKubeconfigs } from './badInput/prepare.ts'
import { kubectl, runKubectl } from './kubectl.ts'
import { type Ran, runPromstack } from './promstack.ts'

describe('bad input', () => {
  let mark: number | undefined

  beforeAll(async () => {
    await makeFiles()
    await makeKubeconfigs()
    mark = auditMark()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await kubectl('delete', 'namespace', space, absentSpace, '--ignore-not-found', '--wait=false')
  })

  describe.concurrent.each(['apply', 'smoke'])('%s', (command) => {
    test.for([...manifests, ...ways].filter((bad) => command === 'apply' || isReadAlike(bad)))(
      '$name',
      async (bad, { expect }) => {
        const ran = await runPromstack([command, ...(bad.args ?? [inFolder('good.yaml')])], {
          env: { ...bad.env },
          ...(bad.kubeconfig === undefined ? {} : { kubeconfig: bad.kubeconfig }),
        })
        const [told, ...others] = toldBy(ran)
        expect([ran.code, ran.outcome, others, ran.changes, ran.probes]).toEqual([2, 'error', [], [], []])
        expect(told?.message).toEqual(saying(bad.says))
        expect(told?.help).toEqual(saying(bad.helps))
        expect(told?.at).toEqual(typeof bad.at === 'string' ? inFolder(bad.at) : bad.at)
        expect(ran.stderr).not.toMatch(/^\s+at /m)
        expect(ran.endedMs - ran.beganMs).toBeLessThan(15_000)
      },
    )
  })

  test.concurrent.for(options)('$name', async ({ args = [], says, helps }, { expect }) => {
    const ran = await runPromstack(['apply', ...args])
    const [first, second, ...others] = ran.stderr.trimEnd().split('\n')
    expect([ran.code, ran.stdout, others]).toEqual([2, '', []])
    expect(first?.replace(/^error: /, '')).toEqual(saying(says))
    expect(second).toEqual(saying(helps))
  })

  test('an unknown command', async () => {
    const ran = await runPromstack(['aply', inFolder('good.yaml')])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      2,
      '',
      'error: there is no command `aply`\nDid you mean `apply`? Commands: check, apply, smoke, rbac.\n',
    ])
  })

  test('people read the same sentence, once, with its place', async () => {
    const ran = await runPromstack(['apply', inFolder('duplicate-key.yaml')], { kubeconfig: 'none', format: 'text' })
    expect(ran.code).toBe(2)
    expect(ran.stdout.split('the key `key` stands twice in the same map')).toHaveLength(2)
    expect(ran.stdout).toContain(`${inFolder('duplicate-key.yaml')}:7:3`)
  })

  test('nothing of it wrote to the cluster', async () => {
    expect((await runKubectl(['get', 'namespace', absentSpace])).stderr).toContain('not found')
    expect((await runKubectl(['get', 'configmap', 'good'])).stderr).toContain('not found')
    if (mark === undefined) return // Another cluster than the embedded one keeps its audit log to itself.
    expect(writesSince(mark)).toEqual([])
    const ran = await runPromstack(['apply', inFolder('good.yaml'), '--namespace', space])
    expect(ran.code).toBe(0)
    expect(writesSince(mark)).toMatchObject([
      { verb: 'patch', requestURI: expect.stringContaining(`/${space}/configmaps/good`), code: 201 },
    ])
    expect(requestsSince(mark)).toBeGreaterThan(20)
  })
})

/** Smoke never asks whether a kind or a field exists, nor for the right to write. */
function isReadAlike({ name, args = [] }: BadInput): boolean {
  return !/unknown (kind|field)|namespace that nobody|without rights/.test(name) && args[0] !== ''
}

/** The sentences of a run: findings where there are some (the stop then only counts them), else the stop. */
function toldBy({
  findings,
  stop,
}: Ran): readonly { readonly message: string; readonly help: string | undefined; readonly at: string | undefined }[] {
  if (findings.length > 0) {
    expect(stop).toEqual({
      message: 'the manifests have a problem; nothing was written',
      help: 'Mend what is named above.',
    })
    return findings.map((finding) => ({ message: finding.message, help: finding.help, at: placeOf(finding) }))
  }
  return stop === undefined ? [] : [{ message: stop.message, help: stop.help, at: placeOf(stop) }]
}

function placeOf(told: object): string | undefined {
  const { file, line, column } = told as { readonly file?: string; readonly line?: number; readonly column?: number }
  return file === undefined ? undefined : `${file}:${line}:${column}`
}

/** A text whole, or what a pattern must match. */
function saying(expected: string | RegExp): unknown {
  return typeof expected === 'string' ? expected : expect.stringMatching(expected)
}
