import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseOptions } from '../../src/options/options.ts'
import { run } from '../../src/run.ts'
import { memoryHost, type Traces } from '../run/memoryHost.ts'

/** Files by path. */
export type Tree = Readonly<Record<string, string>>

/** A finding of the JSON result. */
export interface Found {
  readonly id: string
  readonly severity: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly message: string
  readonly why?: string
  readonly help?: string
  readonly subject?: string
  readonly object?: { readonly kind: string; readonly name: string }
}

/** What a run of `check` left behind. */
export interface Checked extends Traces {
  readonly code: number
  readonly findings: readonly Found[]
  readonly suppressed: readonly (Found & { readonly by: string })[]
  readonly stop: { readonly message: string } | undefined
}

/** Runs `check` as the command line does, on files in memory. */
export async function checked(
  tree: Tree,
  given: {
    readonly paths?: readonly string[]
    readonly values?: Readonly<Record<string, string>>
    readonly commands?: readonly string[]
    readonly bytes?: Readonly<Record<string, Uint8Array>>
    readonly columns?: number
    readonly programs?: Readonly<Record<string, string>>
  } = {},
): Promise<Checked> {
  const { host, traces } = memoryHost({
    files: tree,
    resultFile: 'result.json',
    ...(given.bytes === undefined ? {} : { bytes: given.bytes }),
    ...(given.programs === undefined ? {} : { programs: given.programs }),
  })
  const options = parseOptions({
    commands: given.commands ?? ['check'],
    paths: given.paths ?? [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? path))],
    values: given.values ?? {},
  })
  const code = await run({
    options,
    host: { ...host, columns: given.columns ?? host.columns },
    signal: new AbortController().signal,
    bundled: '/bundled',
  })
  const written = traces.files.get('result.json')
  const result = written === undefined ? undefined : JSON.parse(written)
  return {
    ...traces,
    code,
    findings: result?.findings ?? [],
    suppressed: result?.suppressed ?? [],
    stop: result?.stop,
  }
}

/** A finding in one line, with the text that it points at: `error promql/syntax a.yml:5:11 «sum by»`. */
export function told(tree: Tree, { id, severity, file, line, column, endLine, endColumn }: Found): string {
  if (file === undefined) return `${severity} ${id}`
  const lines = (tree[file] ?? '').split('\n').slice((line ?? 1) - 1, endLine)
  lines.push((lines.pop() ?? '').slice(0, (endColumn ?? 1) - 1))
  const text =
    lines.length === 1
      ? lines[0]!.slice((column ?? 1) - 1)
      : [lines[0]!.slice((column ?? 1) - 1), ...lines.slice(1)].join('\n')
  return `${severity} ${id} ${file}:${line}:${column} «${text}»`
}

/** All findings, one line each. */
export async function findingsIn(
  tree: Tree,
  values: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return (await checked(tree, { values })).findings.map((finding) => told(tree, finding))
}

/** The bundled stack as it is on the disk. */
export const bundled: Tree = Object.fromEntries(
  readdirSync('manifests', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, 'utf8')]),
)
