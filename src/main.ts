import { fileURLToPath } from 'node:url'
import { UserError } from './core/errors.ts'
import { githubHost } from './host/github.ts'
import { parseInputs } from './options/inputs.ts'
import type { Options } from './options/options.ts'
import { run } from './run.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => ending.abort(new Error(`ended by ${signal}`)))
  const options = read()
  const host = githubHost({ signal: ending.signal, quiet: options instanceof UserError ? false : options.quiet })
  if (options instanceof UserError) {
    host.annotate({ severity: 'error', title: 'promstack', message: `${options.message}\n${options.help}` })
    return 2
  }
  return run({ options, host, signal: ending.signal, bundled: fileURLToPath(new URL('../manifests', import.meta.url)) })
}

function read(): Options | UserError {
  try {
    return parseInputs(process.env)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}
