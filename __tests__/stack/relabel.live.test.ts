import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFamilies, programPath } from '../../cluster/build.ts'
import { families } from '../../cluster/families.ts'
import { type Json, listAt, objectAt, textAt } from '../../src/core/json.ts'
import { readPrometheusConfig } from '../../src/rules/prometheusConfig.ts'
import { emptyInventory } from '../../src/stack/inventory.ts'
import { targetsOf } from '../../src/stack/targets.ts'
import { generateJobs } from './generated.ts'

/** The real Prometheus as the judge: hundreds of generated jobs, and each must have the very targets that we foresee. */
test('the simulated targets are those of Prometheus itself', { timeout: 120_000 }, async () => {
  const text = JSON.stringify({
    global: { scrape_interval: '1h', scrape_timeout: '1m' },
    scrape_configs: generateJobs(400),
  })
  const { value, problems } = readPrometheusConfig({ file: 'prometheus.yml', text })
  expect(problems).toEqual([])
  const foreseen = (value?.jobs ?? []).map((job) => ({
    job: job.name,
    targets: targetsOf(job, emptyInventory, '')
      .map(({ url, labels }) => show(url, labels))
      .sort(),
  }))
  const found = Map.groupBy(await targetsIn(text), (target) => textAt(target, 'scrapePool') ?? '')
  const actual = foreseen.map(({ job }) => ({
    job,
    targets: (found.get(job) ?? [])
      .map((target) => show(textAt(target, 'scrapeUrl') ?? '', Object.entries(objectAt(target, 'labels'))))
      .sort(),
  }))
  expect(foreseen).toEqual(actual)
  const kept = foreseen.filter(({ targets }) => targets.length > 0).length
  expect({ jobs: foreseen.length, someKept: kept > 100, someDropped: kept < foreseen.length - 20 }).toEqual({
    jobs: 400,
    someKept: true,
    someDropped: true,
  })
})

function show(url: string, labels: Iterable<readonly [string, unknown]>): string {
  return `${url} ${JSON.stringify([...labels].sort())}`
}

/** Runs Prometheus until it has discovered, which takes five seconds, and gives its active targets. */
async function targetsIn(config: string): Promise<readonly Json[]> {
  const programs = await buildFamilies(
    () => {},
    families.filter(({ name }) => name === 'prometheus'),
  )
  const folder = await mkdtemp(join(tmpdir(), 'promstack-relabel-'))
  await writeFile(join(folder, 'prometheus.yml'), config)
  const port = await freePort()
  const prometheus = spawn(
    programPath(programs, 'prometheus', 'prometheus'),
    ['--config.file=prometheus.yml', '--storage.tsdb.path=data', `--web.listen-address=127.0.0.1:${port}`],
    { cwd: folder, stdio: 'ignore' },
  )
  try {
    return await pollTargets(`http://127.0.0.1:${port}/api/v1/targets?state=active`)
  } finally {
    prometheus.kill('SIGKILL')
    await once(prometheus, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

/** All jobs appear at once; the same number twice means that they are all there. */
async function pollTargets(url: string): Promise<readonly Json[]> {
  let before = 0
  for (let round = 0; round < 60; round++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const answer = await fetch(url).then(
      (response) => response.json() as Promise<Json>,
      () => null,
    )
    const targets = listAt(answer, 'data', 'activeTargets')
    if (targets.length > 0 && targets.length === before) return targets
    before = targets.length
  }
  throw new Error('Prometheus shows no targets')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
