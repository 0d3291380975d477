import { fileURLToPath } from 'node:url'
import { UserError } from './core/errors.ts'
import { githubHost } from './host/github.ts'
import { interruption } from './host/interruption.ts'
import { parseInputs } from './options/inputs.ts'
import type { Options } from './options/options.ts'
import { run } from './run.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const signal = interruption()
  const options = read()
  if (options instanceof UserError) {
    const host = githubHost({ signal, quiet: true })
    host.annotate({ severity: 'error', title: 'promstack', message: `${options.message}\n${options.help}` })
    host.output('outcome', 'error')
    return 2
  }
  const host = githubHost({ signal, quiet: options.quiet })
  const code = await run({
    options,
    host,
    signal,
    bundled: fileURLToPath(new URL('../manifests', import.meta.url)),
  })
  if (signal.aborted) process.exit(code)
  return code
}

function read(): Options | UserError {
  try {
    return parseInputs(process.env)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}
