import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }
import { UserError } from './core/errors.ts'
import { githubHost } from './host/github.ts'
import { terminalHost } from './host/terminal.ts'
import { type Invocation, parseArguments } from './options/arguments.ts'
import { helpText } from './options/help.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const invocation = read(args)
  if (typeof invocation === 'number') return invocation
  if (invocation.kind === 'version') return print(`promstack ${packageJson.version}\n`)
  if (invocation.kind === 'help') return print(helpText(invocation.command))
  const { options } = invocation
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => ending.abort(new Error(`ended by ${signal}`)))
  const settings = { signal: ending.signal, quiet: options.quiet, colour: options.colour }
  const host = options.format === 'github' ? githubHost(settings) : terminalHost(settings)
  const { run } = await import('./run.ts')
  return run({ options, host, signal: ending.signal, bundled: fileURLToPath(new URL('../manifests', import.meta.url)) })
}

function read(args: readonly string[]): Invocation | number {
  try {
    return parseArguments(args)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`error: ${error.message}\n${error.help}\n`)
    return 2
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
