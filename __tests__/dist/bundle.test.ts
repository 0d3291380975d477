import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OutputOptions, rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../rolldown.config.ts'

const root = join(import.meta.dirname, '../..')
const committed = join(root, 'dist')
const built = mkdtempSync(join(tmpdir(), 'promstack-dist-'))

beforeAll(async () => {
  const { output, ...input } = config as typeof config & { readonly output: OutputOptions }
  const bundle = await rolldown({ ...input, cwd: root, logLevel: 'silent' })
  await bundle.write({ ...output, dir: built })
  await bundle.close()
}, 60_000)
afterAll(() => rmSync(built, { recursive: true }))

test('dist/ is what the source builds; if not, `npm run build` and commit it', () => {
  const files = readdirSync(built).sort()
  expect(readdirSync(committed).sort()).toEqual(files)
  const stale = files.filter((file) => !readFileSync(join(committed, file)).equals(readFileSync(join(built, file))))
  expect(stale).toEqual([])
})

test('the bundle is the same wherever it is built', () => {
  for (const file of readdirSync(built)) {
    const text = readFileSync(join(built, file), 'utf8')
    for (const folder of [root, built, tmpdir()]) expect([file, text.includes(`${folder}/`)]).toEqual([file, false])
  }
})

test('every package in the bundle is among the licences, with its text', () => {
  const licences = readFileSync(join(built, 'licenses.txt'), 'utf8')
  const regions = readdirSync(built)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(join(built, file), 'utf8').matchAll(/^\/\/(?:#region)? ?node_modules\/(\S+)/gm),
    ])
  const packages = new Set(
    regions.map(
      ([, path = '']) =>
        /((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path.split('node_modules/').at(-1) ?? '')?.[1],
    ),
  )
  expect(packages.size).toBeGreaterThan(10)
  for (const name of packages) expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
  // The Unlicense gives up every right, also that to be repeated.
  for (const entry of licences.split(/^-{78}$/m)) expect(/\(Unlicense\)/.test(entry) || entry.length > 400).toBe(true)
})
