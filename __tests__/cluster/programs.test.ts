import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { families, moduleVersion, prometheusRelease } from '../../cluster/families.ts'
import { pinnedImages } from '../../cluster/images.ts'
import { locked } from '../../cluster/lock.ts'
import { runProgram } from '../../cluster/processes.ts'
import { tar } from '../../cluster/tar.ts'
import { startTcpProxy } from '../../cluster/tcpProxy.ts'

test.for([
  ['v0.316.0', 'v3.16.0'],
  ['v0.307.3', 'v3.7.3'],
])('Prometheus module %s is release %s', ([module = '', release = '']) => {
  expect(prometheusRelease(module)).toBe(release)
})

test('every upstream family pins one version', async () => {
  for (const family of families.filter(({ module }) => module))
    expect(await moduleVersion(family)).toMatch(/^v\d+\.\d+\.\d+$/)
})

test('every image of the manifests is pinned by a version', async () => {
  const images = await pinnedImages()
  expect(images.length).toBeGreaterThan(4)
  for (const image of images) expect(image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+\.\d+$/)
})

test('an archive is read by the real tar, with modes and owners', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tar-'))
  const archive = tar([
    { path: 'tmp', mode: 0o1777 },
    { path: 'data', owner: 472 },
    { path: 'bin/program', content: Buffer.alloc(700, 'x'), mode: 0o755 },
    { path: 'empty', content: Buffer.alloc(0) },
  ])
  await writeFile(join(folder, 'a.tar'), archive)
  const listed = await runProgram('tar', ['--numeric-owner', '-tvf', join(folder, 'a.tar')])
  await rm(folder, { recursive: true })
  const rows = listed.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/))
  expect(rows.map(([mode, owner, size, , , path]) => [mode, owner, size, path].join(' '))).toEqual([
    'drwxrwxrwt 0/0 0 tmp/',
    'drwxr-xr-x 472/472 0 data/',
    '-rwxr-xr-x 0/0 700 bin/program',
    '-rw-r--r-- 0/0 0 empty',
  ])
})

test('work under one lock never overlaps, and a dead holder does not keep it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'))
  const path = join(folder, 'lock')
  const dead = await runProgram('sh', ['-c', 'echo $$'])
  await writeFile(path, dead.stdout.trim())
  const steps: string[] = []
  const work = (word: string) =>
    locked(
      path,
      () => undefined,
      async () => {
        steps.push(`${word} begins`)
        await sleep(30)
        steps.push(`${word} ends`)
      },
    )
  await Promise.all([work('one'), work('two')])
  await rm(folder, { recursive: true })
  const first = steps[0] === 'one begins' ? ['one', 'two'] : ['two', 'one']
  expect(steps).toEqual(first.flatMap((word) => [`${word} begins`, `${word} ends`]))
})

test('a TCP proxy delays each direction and keeps the order of bytes', async () => {
  const server = createServer((socket) => socket.pipe(socket))
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const proxy = await startTcpProxy({ host: '127.0.0.1', port, delayMs: 20 })
  const started = performance.now()
  const answer = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(proxy.port, '127.0.0.1', () => {
      for (let number = 0; number < 200; number += 1) socket.write(`${number} `)
      socket.end()
    })
    socket.on('data', (piece) => {
      text += piece
    })
    socket.on('error', reject)
    socket.on('end', () => resolve(text))
  })
  expect(performance.now() - started).toBeGreaterThan(39)
  expect(answer).toBe(Array.from({ length: 200 }, (_, number) => `${number} `).join(''))
  expect(proxy.connections()).toBe(1)
  await proxy.close()
  server.close()
})
