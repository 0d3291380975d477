import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureCluster } from '../cluster/index.ts'
import { kubeconfigThrough } from '../cluster/proxy.ts'
import { startTcpProxy } from '../cluster/tcpProxy.ts'
import { firstApply, noOpApply, removeStack } from './apply.ts'
import { checkRules, memoryTable } from './check.ts'
import { type Comparison, table } from './comparison.ts'
import { parser } from './parser.ts'
import { start, startOfAction } from './start.ts'

/** Times `check` beside promtool, and the parser beside Prometheus' own; needs no cluster. */
async function benchCheck(): Promise<void> {
  const { expressions, oursPerSecond, theirsPerSecond, ratio } = await parser()
  console.log(
    `parser: ${Math.round(oursPerSecond)} expressions a second, Prometheus' ${Math.round(theirsPerSecond)}, ` +
      `${ratio.toFixed(2)} of it (${expressions} expressions again and again, one thread)\n`,
  )
  const { times, memory } = await checkRules()
  console.log(`\n${table(times)}\n\n${memoryTable(memory)}`)
}

/** Times promstack beside kubectl on the embedded cluster: pairs in turn, the ratio pair by pair, medians. */
async function benchApply(): Promise<void> {
  const { kubeconfig, kubectl } = await ensureCluster({
    name: 'bench',
    progress: (line) => console.log(`cluster: ${line}`),
  })
  const folder = mkdtempSync(join(tmpdir(), 'promstack-bench-'))
  const proxy = await startTcpProxy({ ...serverOf(kubeconfig), delayMs: addedRoundTripMs / 2 })
  try {
    const slow = join(folder, 'slow.kubeconfig')
    writeFileSync(slow, kubeconfigThrough(readFileSync(kubeconfig, 'utf8'), `https://127.0.0.1:${proxy.port}`))
    const near = { kubectl, kubeconfig, near: kubeconfig, label: 'loopback' }
    const far = { kubectl, kubeconfig: slow, near: kubeconfig, label: `${addedRoundTripMs} ms added round trip` }
    const rows: Comparison[] = [await start(kubectl), await startOfAction(kubectl)]
    for (const network of [near, far]) rows.push(await firstApply(network), await noOpApply(network))
    console.log(`\n${table(rows)}`)
    await removeStack(near)
  } finally {
    await proxy.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const addedRoundTripMs = 25

function serverOf(kubeconfig: string): { readonly host: string; readonly port: number } {
  const server = /server: (\S+)/.exec(readFileSync(kubeconfig, 'utf8'))?.[1] ?? ''
  const { hostname, port } = new URL(server)
  return { host: hostname, port: Number(port) }
}

const [wanted] = process.argv.slice(2)
if (wanted === undefined || wanted === 'check') await benchCheck()
if (wanted === undefined || wanted === 'apply') await benchApply()
