import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outcomeOfProbes, probes, standInNotes } from '../../src/smoke/index.ts'
import { faults } from './faults.ts'
import { ask, beginMs, healthyWorld, troublesIn } from './world.ts'

test('a healthy stack passes every probe, with the words of its page', async () => {
  const world = healthyWorld()
  const results = await ask(world)
  expect(troublesIn(results)).toEqual([])
  expect(results.map(({ id }) => id)).toEqual(probes.map(({ id }) => id))
  expect(outcomeOfProbes(results)).toBe('passed')
  expect(world.clock.now() - beginMs).toBeLessThanOrEqual(4_000)
  for (const { id, message } of results) expect(shape(message), id).toBe(shape(samplesOf(id, 'Passes')[0] ?? ''))
})

test('every probe has a page, and every page a probe', () => {
  const pages = probes.map(({ id }) => `${id.replace('/', '-')}.md`).sort()
  expect(readdirSync('docs/probes').sort()).toEqual(pages)
  const known = new Set(probes.map(({ id }) => id))
  const named = probes.flatMap(({ needs, after, heeds }) => [...needs, ...after, ...heeds])
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('right after the start it passes as soon as the first scrapes are done', async () => {
  const world = healthyWorld()
  world.prometheus.startedMs = beginMs
  expect(troublesIn(await ask(world))).toEqual([])
  expect(world.clock.now() - beginMs).toBeLessThanOrEqual(16_000)
})

test.each(faults.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
  const world = healthyWorld(fault.edit)
  fault.break?.(world)
  const results = await ask(world)
  expect(troublesIn(results)).toEqual(fault.troubles)
  const first = results.find(({ id }) => id === fault.id)
  expect(first?.diagnosis ?? '').toMatch(fault.diagnosis)
  expect(outcomeOfProbes(results)).toBe(fault.outcome ?? 'failed')
  expect(world.clock.now() - beginMs).toBeLessThanOrEqual((fault.withinSeconds ?? 6) * 1000)
})

test('a right that was given since the last refusal is seen at the next try', async () => {
  const world = healthyWorld()
  world.prometheus.discoveryFailures = 3
  const before = new Date(beginMs - 5_000).toISOString()
  const refused =
    'nodes is forbidden: User \\"a\\" cannot list resource \\"nodes\\" in API group \\"\\" at the cluster scope'
  world.logs['prometheus'] = [
    `time=${before} level=ERROR msg="Failed to watch" err="failed to list *v1.Node: ${refused}"`,
  ]
  expect(troublesIn(await ask(world))).toEqual([])
  expect(world.clock.now() - beginMs).toBeGreaterThan(55_000)
  expect(world.clock.now() - beginMs).toBeLessThanOrEqual(60_000)
})

test('a refusal of long ago is not waited for', async () => {
  const world = healthyWorld()
  world.prometheus.discoveryFailures = 3
  const before = new Date(beginMs - 70_000).toISOString()
  world.logs['prometheus'] = [
    `time=${before} level=ERROR msg="Failed to watch" err="failed to list *v1.Node: no route to host"`,
  ]
  expect(troublesIn(await ask(world))).toEqual([])
  expect(world.clock.now() - beginMs).toBeLessThanOrEqual(6_000)
})

test('every probe has a fault that it finds, with the words of its page', async () => {
  const found = new Map<string, Set<string>>()
  for (const fault of faults) {
    for (const line of fault.troubles) {
      const [, id = '', message = ''] = /^failed (\S+): (.*)$/s.exec(line) ?? []
      found.set(id, (found.get(id) ?? new Set()).add(shape(message)))
    }
  }
  for (const { id } of probes) {
    const samples = samplesOf(id, 'Fails').map(shape)
    expect(samples.length, id).toBeGreaterThan(0)
    for (const sample of samples) expect([...(found.get(id) ?? [])]).toContain(sample)
  }
})

test('what was answered by a stand-in says so', async () => {
  const world = healthyWorld()
  world.kubeStateMetrics.isStandIn = true
  const results = await ask(world, ['kube-state-metrics', 'prometheus/ready'])
  expect(results.map(({ message }) => message)).toEqual([
    'Prometheus is ready',
    'kube-state-metrics is ready (stand-in)',
    'kube-state-metrics reports all 3 nodes (stand-in)',
  ])
  expect(standInNotes(results)).toEqual([
    'kube-state-metrics is a stand-in: its probes prove the wiring, not the real program',
  ])
})

test('the default password passes and is warned of; no password is in any result', async () => {
  const world = healthyWorld()
  world.grafana.password = 'admin'
  const secret = world.objects.findIndex(({ kind }) => kind === 'Secret')
  world.objects.splice(secret, 1)
  const [, login] = await ask(world, ['grafana/health', 'grafana/login'])
  expect(login).toMatchObject({
    state: 'passed',
    message: 'warning: the default password of Grafana, admin/admin, is valid',
  })
  expect(JSON.stringify(await ask(healthyWorld()))).not.toContain('long enough')
})

/** Numbers and names differ from cluster to cluster. */
function shape(message: string): string {
  return message
    .replace(/\d+/g, '#')
    .replace(/10\.#\.#\.#/g, '#')
    .replace(/ \(and # more\)$/, '')
}

function samplesOf(id: string, heading: string): readonly string[] {
  const page = readFileSync(`docs/probes/${id.replace('/', '-')}.md`, 'utf8')
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return /```text\n([\s\S]*?)\n```/.exec(section)?.[1]?.split('\n') ?? []
}
