import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/checks/index.ts'
import { find } from './find.ts'
import { readPages, type Sample } from './page.ts'

const pages = readPages()

test('everything that can be reported has a page, and every page is of something', () => {
  expect(pages.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id))
})

test('ids are written the same way and stand once', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([])
})

describe.each(pages)('$id', ({ id, text, summary, fires, silent }) => {
  test('the page begins with the id and the sentence of the catalogue', () => {
    expect(text.startsWith(`# ${id}\n\n`)).toBe(true)
    expect(summary).toBe(catalogue.find((check) => check.id === id)?.summary)
  })

  test('it says why, what to do, from where it is known, and what is not seen', () => {
    expect(
      ['**Why.**', '**What to do.**', '**Source.**', '**Limits.**'].filter((part) => !text.includes(part)),
    ).toEqual([])
  })

  test('it has samples of both kinds, with marks where it fires', () => {
    expect(fires.length).toBeGreaterThan(0)
    expect(silent.length).toBeGreaterThan(0)
    expect(fires.filter(({ marks }) => marks.length === 0)).toEqual([])
    expect(silent.filter(({ marks }) => marks.length > 0)).toEqual([])
  })

  test.each(fires.map((sample, index) => ({ sample, number: index + 1 })))('fires $number', async ({ sample }) => {
    expect(await placesOf(sample, id)).toEqual(sample.marks)
  })

  test.each(silent.map((sample, index) => ({ sample, number: index + 1 })))('silent $number', async ({ sample }) => {
    expect(await placesOf(sample, id)).toEqual([])
  })
})

async function placesOf(sample: Sample, id: string): Promise<readonly string[]> {
  const found = await find(sample.files)
  return found
    .filter((finding) => finding.id === id)
    .map(({ file, line, column, endLine, endColumn }) => {
      const end = endLine === line ? String(endColumn) : `${endLine}:${endColumn}`
      return `${file}:${line}:${column}-${end}`
    })
    .sort()
}

test('README.md lists them all', async () => {
  const areas = Map.groupBy(catalogue, ({ id }) => id.split('/')[0] ?? '')
  const rows = [...areas].map(([area, checks]) =>
    [
      `## ${area}`,
      '',
      '| id | severity | what | |',
      '|---|---|---|---|',
      ...checks.map(({ id, severity, summary, isOptional, isUpstream }) => {
        const note = isOptional ? 'optional' : isUpstream ? 'upstream' : ''
        return `| [\`${id}\`](${id}.md) | ${severity} | ${summary} | ${note} |`
      }),
    ].join('\n'),
  )
  const text = `${readFileSync('docs/checks/README.md', 'utf8').split('\n## ')[0]?.trimEnd()}\n\n${rows.join('\n\n')}\n`
  await expect(text).toMatchFileSnapshot('../../docs/checks/README.md')
})
