import { UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { isKnown, type Options, parseOptions } from './options.ts'
import { type OptionRow, optionTable } from './table.ts'

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly command?: string }
  | { readonly kind: 'version' }

/**
 * Reads a command line: commands first, then paths; options anywhere, as `--name value`, `--name=value`, `--switch` or `--no-switch`;
 * `--` ends the options. Throws UserError for what is not known.
 */
export function parseArguments(args: readonly string[]): Invocation {
  const values: Record<string, string> = {}
  const words: string[] = []
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '--') {
      words.push(...args.slice(index + 1))
      break
    }
    if (argument === '--help' || argument === '-h' || (argument === 'help' && index === 0)) return help(args, words)
    if (argument === '--version') return { kind: 'version' }
    if (!argument.startsWith('-') || argument === '-') words.push(argument)
    else index += readOption(argument, args[index + 1], values)
  }
  if (words.length === 0) return { kind: 'help' }
  const paths = words.findIndex((word, index) => index > 0 && !isKnown(word))
  const split = paths < 0 ? words.length : paths
  return { kind: 'run', options: parseOptions({ commands: words.slice(0, split), paths: words.slice(split), values }) }
}

function help(args: readonly string[], words: readonly string[]): Invocation {
  const command = [...words, ...args].find(isKnown)
  return command === undefined ? { kind: 'help' } : { kind: 'help', command }
}

/** Reads one option and says how many further arguments it took. */
function readOption(argument: string, next: string | undefined, values: Record<string, string>): 0 | 1 {
  const equals = argument.indexOf('=')
  const name = (equals < 0 ? argument : argument.slice(0, equals)).replace(/^--/, '')
  const inline = equals < 0 ? undefined : argument.slice(equals + 1)
  const positive = name.replace(/^no-/, '')
  const row = flags.find(
    (candidate) => candidate.name === name || (candidate.kind === 'switch' && candidate.name === positive),
  )
  if (row === undefined || !argument.startsWith('--')) throw unknownOption(argument)
  if (row.kind === 'switch') {
    values[row.name] = row.name === name ? (inline ?? 'true') : 'false'
    return 0
  }
  const value = inline ?? next
  if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
    throw new UserError(`\`--${row.name}\` needs a value`, { help: `Write \`--${row.name} ${row.value}\`.` })
  const before = values[row.name]
  if (before !== undefined && row.kind !== 'list')
    throw new UserError(`\`--${row.name}\` is given twice`, { help: 'Give it once.' })
  values[row.name] = before === undefined ? value : `${before}\n${value}`
  return inline === undefined ? 1 : 0
}

function unknownOption(argument: string): UserError {
  const name = argument.split('=')[0] ?? argument
  const guess = nearest(
    name,
    flags.map((row) => `--${row.name}`),
  )
  return new UserError(`there is no option \`${name}\``, {
    help: `${guess === undefined ? '' : `Did you mean \`${guess}\`? `}\`promstack --help\` shows all options.`,
  })
}

const flags: readonly OptionRow[] = (optionTable as readonly OptionRow[]).filter((row) => row.only !== 'action')
