import { readFileSync, statSync } from 'node:fs'
import { clusterPaths } from '../../cluster/paths.ts'
import { embeddedName } from './kubectl.ts'

/** One request that could have changed something, as the API server itself wrote it down. */
export interface AuditedWrite {
  readonly verb: string
  readonly requestURI: string
  readonly code?: number
}

/** Where the API server's audit log ends now; nothing when the cluster is not the embedded one and its log cannot be read. */
export function auditMark(): number | undefined {
  const file = logFile()
  return file === undefined ? undefined : statSync(file).size
}

/** The requests since a mark that promstack sent to change something, dry runs and reviews left out. */
export function writesSince(mark: number): readonly AuditedWrite[] {
  return ours(mark).filter(
    ({ verb, requestURI }) => isWriting(verb) && !/[?&]dryRun=|\.authorization\.k8s\.io\//.test(requestURI),
  )
}

/** How many requests of promstack the log has since a mark: a log without any would prove nothing. */
export function requestsSince(mark: number): number {
  return ours(mark).length
}

interface Line {
  readonly verb: string
  readonly requestURI: string
  readonly userAgent?: string
  readonly stage: string
  readonly responseStatus?: { readonly code?: number }
}

function ours(mark: number): readonly AuditedWrite[] {
  const file = logFile()
  if (file === undefined) throw new Error('only the embedded cluster has an audit log here')
  const lines = readFileSync(file)
    .subarray(mark)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ userAgent, stage }) => userAgent?.startsWith('promstack') && stage === 'ResponseComplete')
    .map(({ verb, requestURI, responseStatus }) => ({
      verb,
      requestURI,
      ...(responseStatus?.code === undefined ? {} : { code: responseStatus.code }),
    }))
}

function isWriting(verb: string): boolean {
  return !['get', 'list', 'watch', 'head'].includes(verb)
}

function logFile(): string | undefined {
  const name = embeddedName()
  return name === undefined ? undefined : clusterPaths(name).auditLog
}
