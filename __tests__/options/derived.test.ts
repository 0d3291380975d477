import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { actionYaml, outputTable, readmeTable } from '../../src/options/derived.ts'
import { helpText } from '../../src/options/help.ts'
import { commandTable, type OptionRow, optionTable } from '../../src/options/table.ts'

const rows: readonly OptionRow[] = optionTable
const root = `${import.meta.dirname}/../..`

describe('action.yml', () => {
  test('is made from the table', async () => {
    await expect(actionYaml()).toMatchFileSnapshot(`${root}/action.yml`)
  })

  test('is what a runner reads', () => {
    const action = parse(readFileSync(`${root}/action.yml`, 'utf8'))
    const inputs = rows.filter((row) => row.only !== 'cli').map((row) => row.name)
    expect(Object.keys(action.inputs)).toEqual(['command', 'path', ...inputs])
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputTable))
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    for (const input of Object.values(action.inputs)) expect(input).toHaveProperty('description')
  })
})

describe('README', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8')

  test('holds the table between its markers', async () => {
    const parts = /^([\s\S]*<!-- options -->\n)[\s\S]*(<!-- \/options -->[\s\S]*)$/.exec(readme)
    expect(parts).not.toBeNull()
    await expect(`${parts?.[1]}${readmeTable()}\n${parts?.[2]}`).toMatchFileSnapshot(`${root}/README.md`)
  })

  test.each(rows.map((row) => row.name))('names %s', (name) => {
    expect(readmeTable()).toMatch(new RegExp(`\`--(\\[no-\\])?${name}[ \`]`))
  })
})

describe('--help', () => {
  test.each(['check', 'apply', 'smoke', 'rbac'])('of %s names its options and no others', (command) => {
    const text = helpText(command)
    for (const { name, commands } of rows)
      expect([name, new RegExp(`^ {2}--(\\[no-\\])?${name} `, 'm').test(text)]).toEqual([
        name,
        commands === undefined || commands.some((one) => one === command),
      ])
  })

  test('names every command and every option, and stays narrow', () => {
    const text = helpText()
    for (const name of [...Object.keys(commandTable), ...rows.map((row) => row.name)]) expect(text).toContain(name)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(102)
  })
})

test('an option is one sentence, and its default can be parsed', () => {
  for (const row of rows) {
    expect(row.description).toMatch(/^[A-Z].*[.]$/)
    if (row.choices !== undefined) expect(row.choices).toContain(row.default)
    expect([row.name, row.value === '']).toEqual([row.name, row.kind === 'switch'])
  }
})
