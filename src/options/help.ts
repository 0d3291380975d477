import { commandTable, isAbout, type OptionRow, optionTable } from './table.ts'

/** The text of `promstack --help`, or of one command. */
export function helpText(command?: string): string {
  const rows = (optionTable as readonly OptionRow[]).filter((row) => row.only !== 'action' && isAbout(row, command))
  const known = Object.entries(commandTable).filter(([name]) => command === undefined || name === command)
  return [
    `promstack ${command ?? 'COMMAND…'} [PATH…] [OPTIONS]`,
    '',
    ...known.map(([name, sentence]) => `  ${name.padEnd(width)}${sentence}`),
    '',
    'A path is a file, a folder or `-` for standard input. Without a path: the bundled stack.',
    '',
    ...rows.map((row) => `  ${flagOf(row).padEnd(width)}${plain(row.description)}${defaultOf(row)}`),
    `  ${'--help'.padEnd(width)}Show this text.`,
    `  ${'--version'.padEnd(width)}Show the version.`,
    '',
    'Exit codes: 0 fine, 1 the answer is no, 2 it could not be asked, 3 a bug of promstack.',
    '',
  ].join('\n')
}

const width = 30

function flagOf(row: OptionRow): string {
  if (row.kind === 'switch') return row.default === 'true' ? `--no-${row.name}` : `--${row.name}`
  return `--${row.name} ${row.value}`
}

function defaultOf(row: OptionRow): string {
  const choices = row.choices === undefined ? '' : ` One of ${row.choices.join(', ')}.`
  return row.default === '' || row.kind === 'switch' ? choices : `${choices} Default: ${row.default}.`
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}
