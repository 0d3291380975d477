import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, test } from 'vitest'
import { getJson, kubectlApply } from '../kubectl.ts'
import { runPromstack } from '../promstack.ts'
import { removeNamespace } from '../stack.ts'
import { type Fault, faults } from './catalogue.ts'
import { whenKnowable } from './knowable.ts'
import { manifest, namespace, type Written } from './objects.ts'

/** Two polls of two seconds, and what reading the log, reporting and ending takes on a busy machine. */
const boundMs = 2 * 2_000 + 1_500

const namespaceOf = (fault: Fault) => `fault-${faults.indexOf(fault)}`

describe.concurrent('faults of an apply', () => {
  afterAll(() => Promise.all(faults.map((fault) => removeNamespace(namespaceOf(fault)))))

  test.for(faults.map((fault) => ({ ...fault, fault })))('$name', async ({ fault }, { expect }) => {
    const name = namespaceOf(fault)
    const space = fault.namespace?.(name) ?? namespace(name)
    if (fault.before) await prepare(space, fault.before)

    const stop = new AbortController()
    const knowable = whenKnowable(name, fault.knowable, stop.signal)
    const ran = await runPromstack(['apply', '-', '--namespace', name, '--timeout', fault.timeout ?? '90s'], {
      input: manifest(space, ...fault.objects),
    })
    stop.abort()

    expect([ran.code, ran.stop, ran.stdout === '' ? ran.stderr : undefined]).toEqual([1, undefined, undefined])
    const failed = ran.changes.filter(({ outcome }) => outcome === 'failed')
    const causes = failed.map(({ object, failure }) => [`${object.kind}/${object.name}`, failure?.cause])
    expect(causes).toContainEqual([fault.failed, expect.stringMatching(fault.cause)])
    for (const [, cause] of causes) expect(cause).not.toContain('\n')
    expect(ran.outcome).toBe('failed')

    const knownMs = await knowable
    expect(knownMs).toBeDefined()
    const lateMs = ran.endedMs - (knownMs ?? 0) - (fault.standsMs ?? 0)
    console.log(`${fault.name}: ${(ran.endedMs - ran.beganMs) / 1000} s, ${lateMs / 1000} s after it could be known`)
    expect(lateMs).toBeLessThan(boundMs)
  })
})

/** Makes the namespace and what is in it before, and waits until a quota among them is counted. */
async function prepare(space: Written, objects: readonly Written[]): Promise<void> {
  const { name } = space.metadata
  await kubectlApply(
    space,
    ...objects.map((object) => ({ ...object, metadata: { ...object.metadata, namespace: name } })),
  )
  const isCounted = async () =>
    (await getJson<{ readonly status?: { readonly hard?: object } }>('resourcequota/small', '-n', name))?.status?.hard
  while ((await isCounted()) === undefined) await sleep(100)
}
