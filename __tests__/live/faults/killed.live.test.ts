import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readCredentials } from '../../../cluster/api.ts'
import { killApiServer, startApiServer } from '../../../cluster/faults.ts'
import { kubeconfigThrough } from '../../../cluster/proxy.ts'
import { startTcpProxy, type TcpProxy } from '../../../cluster/tcpProxy.ts'
import { embeddedName } from '../kubectl.ts'
import { promstack, runPromstack } from '../promstack.ts'
import { emptyStack, namespace, removeStack } from '../stack.ts'
import { duringApply, type Moment, writesIn } from './interrupt.ts'
import { essence, everything } from './inventory.ts'

/** What a first apply leaves that nobody disturbs. */
interface Undisturbed {
  readonly essence: readonly string[]
  readonly durationMs: number
  readonly writes: number
}

const secret = async () =>
  (await everything(namespace)).find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'grafana-admin')
    ?.data

/** Half of the moments by the clock, half by what is written: the writes are only a small part of the time, though the server is made a distant one. */
const fractions = [0.1, 0.3, 0.5, 0.7, 0.85]

describe('an apply of the bundled stack that is disturbed', () => {
  let undisturbed: Undisturbed
  let kubeconfig: string
  let distance: TcpProxy
  const folder = mkdtempSync(join(tmpdir(), 'promstack-killed-'))

  beforeAll(async () => {
    const { hostname, port } = readCredentials(inject('kubeconfig')).server
    distance = await startTcpProxy({ host: hostname, port: Number(port), delayMs: 25 })
    kubeconfig = join(folder, 'kubeconfig')
    const through = kubeconfigThrough(readFileSync(inject('kubeconfig'), 'utf8'), `https://127.0.0.1:${distance.port}`)
    writeFileSync(kubeconfig, through)
    await removeStack()
    const ran = await runPromstack(['apply'], { kubeconfig })
    expect(ran).toMatchObject({ code: 0, outcome: 'passed' })
    undisturbed = {
      essence: essence(await everything(namespace)),
      durationMs: ran.endedMs - ran.beganMs,
      writes: writesIn(ran.stderr),
    }
    expect(undisturbed.writes).toBeGreaterThan(20)
  })
  afterAll(async () => {
    await removeStack()
    await distance.close()
    rmSync(folder, { recursive: true })
  })

  /** Applied again it is whole: nothing lost, nothing doubled, and nothing left to do. */
  const expectWhole = async (password: Awaited<ReturnType<typeof secret>>) => {
    const again = await promstack('apply', '--timeout', '3m')
    expect([again.code, again.stop, again.changes.filter(({ outcome }) => outcome === 'failed')]).toEqual([
      0,
      undefined,
      [],
    ])
    expect(essence(await everything(namespace))).toEqual(undisturbed.essence)
    if (password !== undefined) expect(await secret()).toEqual(password)
    const third = await promstack('apply')
    expect(third.code).toBe(0)
    expect(third.changes.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
  }

  test.each(fractions)('the process is killed after %d of the time', async (fraction) => {
    await killedAt({ kind: 'time', ms: undisturbed.durationMs * fraction })
  })

  test.each(fractions)('the process is killed after %d of the writes', async (fraction) => {
    await killedAt({ kind: 'writes', count: Math.ceil(undisturbed.writes * fraction) })
  })

  async function killedAt(moment: Moment): Promise<void> {
    await emptyStack()
    const { ran, acted } = await duringApply({ kubeconfig }, moment, (pid) => process.kill(pid, 'SIGKILL'))
    // A run that was quicker than the measured one proves nothing: earlier, then.
    if (!acted && moment.kind === 'time') return killedAt({ ...moment, ms: moment.ms * 0.7 })
    expect(acted).toBe(true)
    expect(ran.code).toBe(-1)
    if (moment.kind === 'writes') expect(writesIn(ran.stderr)).toBeLessThan(undisturbed.writes)
    await expectWhole(await secret())
  }

  test.skipIf(embeddedName() === undefined)(
    'the API server is killed for ten seconds in the middle of the writes (needs the embedded cluster)',
    async () => {
      const name = embeddedName() ?? ''
      await removeStack()
      let back: Promise<void> | undefined
      const outage = async () => {
        await killApiServer(name)
        await sleep(10_000)
        await startApiServer(name)
      }
      const { ran, acted } = await duringApply({ kubeconfig }, { kind: 'writes', count: 3 }, () => {
        back = outage()
      })
      await back
      expect(acted).toBe(true)
      expect([ran.code, ran.stop]).toEqual([0, undefined])
      expect(ran.endedMs - ran.beganMs).toBeGreaterThan(10_000)
      expect(ran.changes.map(({ outcome }) => outcome)).toEqual(ran.changes.map(() => 'created'))
      expect(essence(await everything(namespace))).toEqual(undisturbed.essence)
      await expectWhole(await secret())
    },
  )
})
