import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localFiles } from '../../src/host/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'promstack-files-'))
const at = (name: string) => join(folder, name)

beforeAll(() => {
  mkdirSync(at('sub'))
  writeFileSync(at('sub/b.yaml'), 'bé')
  writeFileSync(at('sub/a.yaml'), '')
  symlinkSync('sub', at('link'))
  symlinkSync('circle', at('circle'))
  symlinkSync('gone', at('dangling'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('says what stands at a path, links followed', async () => {
  const { stat } = localFiles
  expect(await stat(at('sub'))).toMatchObject({ kind: 'folder' })
  expect(await stat(at('sub/b.yaml'))).toMatchObject({ kind: 'file', size: 3 })
  expect(await stat('/dev/null')).toMatchObject({ kind: 'other' })
  expect((await stat(at('link')))?.id).toBe((await stat(at('sub')))?.id)
})

test.each(['nothing', 'sub/b.yaml/below', 'circle', 'dangling'])('%s is nothing', async (name) => {
  expect(await localFiles.stat(at(name))).toBeUndefined()
})

test('lists and reads', async () => {
  expect([...(await localFiles.list(at('sub')))].sort()).toEqual(['a.yaml', 'b.yaml'])
  expect(Buffer.from(await localFiles.read(at('sub/b.yaml'))).toString()).toBe('bé')
})

test.each([
  ['list', () => localFiles.list(at('sub/a.yaml')), 'ENOTDIR'],
  ['read', () => localFiles.read(at('sub')), 'EISDIR'],
  ['write', () => localFiles.write(at('sub/a.yaml/x'), ''), /ENOTDIR|EEXIST/],
  ['write over a folder', () => localFiles.write(at('sub'), ''), /EISDIR|ENOTEMPTY|EEXIST/],
])('%s: a failure is a sentence with the path', async (_, attempt, code) => {
  const error = await attempt().then(
    () => undefined,
    (cause: unknown) => cause,
  )
  expect(error).toMatchObject({ name: 'UserError', help: expect.stringMatching(/\.$/) })
  expect(String(error)).toMatch(folder)
  expect(String(error)).toMatch(code)
})

test('writes a file whole, makes its folder, and leaves nothing else', async () => {
  await localFiles.write(at('new/deep/result.json'), '{}')
  await localFiles.write(at('new/deep/result.json'), '{"a":1}')
  expect(readFileSync(at('new/deep/result.json'), 'utf8')).toBe('{"a":1}')
  expect(await localFiles.list(at('new/deep'))).toEqual(['result.json'])
})

test('writes through a link, and to what is no file', async () => {
  symlinkSync('sub/a.yaml', at('report'))
  await localFiles.write(at('report'), 'linked')
  await localFiles.write('/dev/null', 'nowhere')
  expect(readFileSync(at('sub/a.yaml'), 'utf8')).toBe('linked')
  expect(await localFiles.stat('/dev/null')).toMatchObject({ kind: 'other' })
})

test('runs a program: its answer, its code, and undefined when there is none', async () => {
  const script = 'process.stdout.write("out ::error::x"); process.stderr.write("err"); process.exitCode = 3'
  expect(await localFiles.run(process.execPath, ['-e', script])).toEqual({
    code: 3,
    stdout: 'out ::error::x',
    stderr: 'err',
  })
  expect(await localFiles.run('promstack-no-such-program', [])).toBeUndefined()
})
