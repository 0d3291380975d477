import { lines, type Options, parseOptions } from './options.ts'
import { type OptionRow, optionTable } from './table.ts'

/** Reads the inputs of the Action from its environment (`INPUT_*`); paths are one a line. Throws UserError as parseOptions does. */
export function parseInputs(env: Readonly<Record<string, string | undefined>>): Options {
  const input = (name: string) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  const values = Object.fromEntries(
    (optionTable as readonly OptionRow[]).filter((row) => row.only !== 'cli').map((row) => [row.name, input(row.name)]),
  )
  return parseOptions({
    commands: input('command').split(/\s+/).filter(Boolean),
    paths: lines(input('path')),
    values: { ...values, format: 'github', color: 'false' },
  })
}
