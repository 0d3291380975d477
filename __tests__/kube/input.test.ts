import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { collectTexts, type ManifestFiles } from '../../src/kube/manifests/input.ts'

const encoder = new TextEncoder()

/** Files in memory: a path ending in `/` is a folder; a value `-> target` is a link. */
function filesOf(tree: Record<string, string | Uint8Array>, ran: string[] = []): ManifestFiles {
  const resolve = (path: string): string => {
    const parts: string[] = []
    for (const part of path.split('/')) {
      parts.push(part)
      const target = tree[parts.join('/')]
      if (typeof target === 'string' && target.startsWith('-> '))
        parts.splice(0, parts.length, ...target.slice(3).split('/'))
    }
    return parts.join('/')
  }
  return {
    stat: async (path) => {
      const id = resolve(path)
      const content = tree[id]
      if (content !== undefined) return { kind: 'file', size: content.length, id }
      return Object.keys(tree).some((key) => key.startsWith(`${id}/`)) ? { kind: 'folder', size: 0, id } : undefined
    },
    list: async (path) => {
      const prefix = `${resolve(path)}/`
      return [
        ...new Set(
          Object.keys(tree)
            .filter((key) => key.startsWith(prefix))
            .map((key) => key.slice(prefix.length).split('/')[0] ?? ''),
        ),
      ]
    },
    read: async (path) => {
      const content = tree[resolve(path)] ?? ''
      return typeof content === 'string' ? encoder.encode(content) : content
    },
    readStandardInput: async () => encoder.encode('stdin: 1'),
    run: async (program, args) => {
      ran.push([program, ...args].join(' '))
      return program === 'kubectl' ? { code: 0, stdout: 'built: 1', stderr: '' } : undefined
    },
  }
}

async function collected(tree: Record<string, string | Uint8Array>, ...paths: string[]): Promise<unknown> {
  try {
    return (await collectTexts(filesOf(tree), paths)).map(({ file }) => file)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.message
  }
}

describe('what is read', () => {
  test.each([
    [
      'a folder in name order, with its folders',
      { 'd/b.yaml': '', 'd/a/z.yml': '', 'd/c.json': '', 'd/r.md': '', 'd/.git/x.yaml': '' },
      ['d'],
      ['d/a/z.yml', 'd/b.yaml', 'd/c.json'],
    ],
    ['standard input', {}, ['-'], ['<stdin>']],
    ['a file of any name', { 'x.txt': '' }, ['x.txt'], ['x.txt']],
    [
      'a kustomization that only lists',
      { 'd/Kustomization': 'resources: [b.yaml, ../e]', 'd/a.yaml': '', 'd/b.yaml': '', 'e/c.yaml': '' },
      ['e', 'd/b.yaml'],
      ['e/c.yaml', 'd/b.yaml'],
    ],
    [
      'its resources in their order',
      { 'd/Kustomization': 'resources: [b.yaml, a.yaml]', 'd/a.yaml': '', 'd/b.yaml': '' },
      ['d'],
      ['d/b.yaml', 'd/a.yaml'],
    ],
    [
      'what a kustomization that changes something builds',
      { 'd/kustomization.yaml': 'namePrefix: x-\nresources: [a.yaml]', 'd/a.yaml': '' },
      ['d'],
      ['d'],
    ],
  ])('%s', async (_, tree, paths, expected) => {
    expect(await collected(tree, ...paths)).toEqual(expected)
  })
})

describe('what is refused', () => {
  test.each([
    ['a missing path', {}, 'nowhere', 'there is no file or folder `nowhere`'],
    ['a binary file', { 'x.yaml': 'a\0b' }, 'x.yaml', '`x.yaml` is a binary file, not YAML or JSON'],
    [
      'a file in another encoding',
      { 'x.yaml': new Uint8Array([0x61, 0xff, 0xfe]) },
      'x.yaml',
      '`x.yaml` is not UTF-8 text',
    ],
    [
      'a huge file',
      { 'x.yaml': 'x'.repeat(17 * 1024 * 1024) },
      'x.yaml',
      '`x.yaml` has 18 MB; manifest files over 16 MiB are not read',
    ],
    ['a chart without helm', { 'c/Chart.yaml': '' }, 'c', '`c` must be built, but there is no `helm` here'],
    [
      'a link to the folder that it is in',
      { 'd/a.yaml': '', 'd/loop': '-> d' },
      'd',
      '`d/loop` leads back to a folder that it is in',
    ],
  ])('%s', async (_, tree, path, message) => {
    expect(await collected(tree, path)).toBe(message)
  })
})
