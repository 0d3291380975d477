import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFamilies, programPath } from '../../cluster/build.ts'
import { families } from '../../cluster/families.ts'
import { at, type Json } from '../../src/core/json.ts'

/** Asks the HTTP API of a running Prometheus for `data`; undefined while it does not answer. */
export type AskApi = (path: string) => Promise<Json | undefined>

/** Runs the real Prometheus of the embedded cluster with a configuration, for as long as `use` takes. */
export async function withPrometheus<T>(config: string, use: (ask: AskApi) => Promise<T>): Promise<T> {
  const programs = await buildFamilies(
    () => {},
    families.filter(({ name }) => name === 'prometheus'),
  )
  const folder = await mkdtemp(join(tmpdir(), 'promstack-prometheus-'))
  await writeFile(join(folder, 'prometheus.yml'), config)
  const port = await freePort()
  const prometheus = spawn(
    programPath(programs, 'prometheus', 'prometheus'),
    ['--config.file=prometheus.yml', '--storage.tsdb.path=data', `--web.listen-address=127.0.0.1:${port}`],
    { cwd: folder, stdio: 'ignore' },
  )
  const ask: AskApi = async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).then(
      (response) => response.json() as Promise<Json>,
      () => null,
    )
    return at(answer, 'data')
  }
  try {
    return await use(ask)
  } finally {
    prometheus.kill('SIGKILL')
    if (prometheus.exitCode === null && prometheus.signalCode === null) await once(prometheus, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks again every second until there is an answer that is wanted. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 60; round++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('Prometheus does not give the awaited answer')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
