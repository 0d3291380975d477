import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('bad manifests are told at once, also while the cluster does not answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-'))
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = silent.address() as AddressInfo
    const kubeconfig = join(folder, 'kubeconfig')
    const bad = join(folder, 'bad.yaml')
    writeFileSync(bad, 'a: [')
    writeFileSync(
      kubeconfig,
      `current-context: c\nclusters: [{name: c, cluster: {server: "https://127.0.0.1:${port}"}}]\nusers: [{name: u, user: {token: t}}]\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n`,
    )
    const child = spawn(process.execPath, ['src/cli.ts', 'apply', bad, '--kubeconfig', kubeconfig])
    // A connection is given 30 s; the timer only bounds the test.
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
    const code = await new Promise((resolve) => child.on('exit', resolve))
    clearTimeout(timer)
    expect(code).toBe(2)
  } finally {
    silent.close()
    rmSync(folder, { recursive: true })
  }
}, 25_000)
