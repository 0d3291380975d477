import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startHttpProxy, writes } from '../../cluster/proxy.ts'
import { auditMark, requestsSince, writesSince } from './audit.ts'
import { everything } from './faults/inventory.ts'
import { promstack, type Ran, runPromstack } from './promstack.ts'
import { ensureStack, namespace, removeStack } from './stack.ts'

const versions = async () =>
  Object.fromEntries(
    (await everything(namespace)).map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.resourceVersion]),
  )

/** The controllers have written their last status when nothing changes for two seconds. */
async function settled(): Promise<Readonly<Record<string, string>>> {
  for (let before = await versions(); ; ) {
    await sleep(2_000)
    const now = await versions()
    if (JSON.stringify(now) === JSON.stringify(before)) return now
    before = now
  }
}

function expectUnchanged(ran: Ran): void {
  expect(ran).toMatchObject({ code: 0, outcome: 'passed' })
  expect(ran.changes.length).toBeGreaterThan(20)
  expect(ran.changes.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
}

describe('the bundled stack applied again', () => {
  beforeAll(ensureStack)
  afterAll(removeStack)

  test('changes no object, and no write reaches the API server, as its audit log says', async () => {
    const before = await settled()
    const mark = auditMark()
    expectUnchanged(await promstack('apply'))
    expect(await versions()).toEqual(before)
    if (mark === undefined) return // Only the embedded cluster has a log that can be read; the next test counts on its own.
    expect(requestsSince(mark)).toBeGreaterThan(20)
    expect(writesSince(mark)).toEqual([])
  })

  test('sends no write, as a proxy before the API server counts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'promstack-unchanged-'))
    const proxy = await startHttpProxy(inject('kubeconfig'))
    try {
      const kubeconfig = join(folder, 'kubeconfig')
      writeFileSync(kubeconfig, proxy.kubeconfig)
      expectUnchanged(await runPromstack(['apply'], { kubeconfig }))
      expect(proxy.seen.length).toBeGreaterThan(20)
      expect(writes(proxy.seen)).toBe(0)
    } finally {
      await proxy.close()
      rmSync(folder, { recursive: true })
    }
  })
})
