import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { promstack, type Ran, startPromstack } from '../promstack.ts'
import { ensureStack, removeStack } from '../stack.ts'
import { restart } from './running.ts'
import { prepare, type StackFault, stackFaults } from './stackFaults.ts'

/** Two polls of two seconds, and what a round of questions takes on a busy machine. */
const boundMs = 2 * 2_000 + 1_500

describe('faults of the running stack', () => {
  beforeAll(async () => {
    await removeStack()
    await ensureStack()
    await expectProven()
  })
  afterAll(removeStack)

  test.for(stackFaults.map((fault) => ({ ...fault, fault })))('$name', async ({ fault }) => {
    const { paths, undo } = await prepare(fault)
    try {
      if (paths.length > 0) expect(await promstack('apply', ...paths)).toMatchObject({ code: 0 })
      await fault.inject?.()
      const { ran, saidMs, knownMs } = await smokeUntilSaid(fault, paths)
      expect(ran.code, ran.stderr).toBe(1)
      const failed = ran.probes.find(({ id }) => id === fault.probe)
      expect(failed).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(fault.message),
        diagnosis: expect.stringMatching(fault.diagnosis),
      })
      if (fault.at) expect(placeOf(failed)).toMatch(fault.at)
      const lateMs = saidMs - Math.max(knownMs, ran.beganMs) - (fault.standsMs ?? 0)
      console.log(
        `${fault.name}: said ${lateMs / 1000} s after it could be known, ended after ${(ran.endedMs - ran.beganMs) / 1000} s`,
      )
      expect(lateMs).toBeLessThan(boundMs)
    } finally {
      undo()
      await fault.repair?.()
      await ensureStack()
      if (fault.restarts) await restart(fault.restarts)
    }
  })

  test('repaired, it is proven again', expectProven)
})

async function expectProven(): Promise<void> {
  await ensureStack()
  const ran = await promstack('smoke')
  expect(ran.probes.filter(({ state }) => state !== 'passed')).toEqual([])
  expect(ran).toMatchObject({ code: 0, outcome: 'passed' })
}

/** Runs smoke beside a look every half second at whether the fault can be known; says when the probe failed. */
async function smokeUntilSaid(
  fault: StackFault,
  paths: readonly string[],
): Promise<{ readonly ran: Ran; readonly saidMs: number; readonly knownMs: number }> {
  const beganMs = Date.now()
  const { child, ended } = startPromstack(['smoke', ...paths])
  let saidMs = Number.NaN
  child.stderr?.on('data', (text: string) => {
    if (Number.isNaN(saidMs) && text.includes(`${fault.probe} failed`)) saidMs = Date.now()
  })
  let isOver = false
  const known = (async () => {
    while (!(await fault.knowable(beganMs))) {
      if (isOver) return Number.NaN
      await sleep(500)
    }
    return Date.now()
  })()
  const ran = await ended
  isOver = true
  return { ran, saidMs: Number.isNaN(saidMs) ? ran.endedMs : saidMs, knownMs: await known }
}

function placeOf(told: object | undefined): string | undefined {
  const { file, line } = (told ?? {}) as { readonly file?: string; readonly line?: number }
  return file === undefined ? undefined : `${file}:${line}`
}
