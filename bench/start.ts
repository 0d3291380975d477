import { type Comparison, compare } from './comparison.ts'

/** Process start of the Action: everything is loaded, then it ends because no command was given. */
export function startOfAction(kubectl: string): Promise<Comparison> {
  return compare(
    { what: 'process start of the Action', against: 'kubectl version --client' },
    { command: ['sh', '-c', '"$0" dist/index.js || true', process.execPath] },
    { command: [kubectl, 'version', '--client'] },
    9,
  )
}

/** Process start of the CLI, up to the first question to a cluster. */
export function start(kubectl: string): Promise<Comparison> {
  return compare(
    { what: 'process start of the CLI (--version)', against: 'kubectl version --client' },
    { command: [process.execPath, 'dist/cli.js', '--version'] },
    { command: [kubectl, 'version', '--client'] },
    9,
  )
}
