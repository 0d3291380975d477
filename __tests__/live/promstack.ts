import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Change } from '../../src/core/change.ts'
import type { Finding } from '../../src/core/finding.ts'
import type { ProbeResult } from '../../src/core/probe.ts'

/** The bundle that users run; PROMSTACK_TEST_BUNDLE names another one. */
export const bundle: string = process.env['PROMSTACK_TEST_BUNDLE'] ?? join(import.meta.dirname, '..', '..', 'dist')

/** The JSON result as far as tests read it. */
export interface Result {
  readonly outcome?: 'passed' | 'failed' | 'error'
  readonly target?: string
  readonly counts: Readonly<Record<string, number>>
  readonly changes: readonly Change[]
  readonly probes: readonly ProbeResult[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  readonly stop?: {
    readonly message: string
    readonly help: string
    readonly file?: string
    readonly line?: number
    readonly column?: number
  }
  readonly timings: Readonly<Record<string, number>>
}

/** One finished run: the result, which is empty where standard output is not JSON, and how the process ended. */
export interface Ran extends Result {
  /** -1 when it was killed. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly beganMs: number
  readonly endedMs: number
}

/** How to run it other than usual. */
export interface RunOptions {
  /** `undefined` values leave a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Another kubeconfig than the tests' own; `none` gives none. */
  readonly kubeconfig?: string
  readonly cwd?: string
  readonly input?: string
  /** What standard output holds; the JSON result unless told otherwise. */
  readonly format?: 'json' | 'text'
}

/** Runs the bundle's CLI on the live tests' cluster with the JSON result on standard output. */
export function promstack(...args: readonly string[]): Promise<Ran> {
  return runPromstack(args)
}

/** As `promstack`, with another environment, kubeconfig, folder or standard input. */
export function runPromstack(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return startPromstack(args, options).ended
}

/** Starts it and gives the process too, for those who end it early. */
export function startPromstack(
  args: readonly string[],
  options: RunOptions = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const kubeconfig = options.kubeconfig ?? inject('kubeconfig')
  const chosen = kubeconfig === 'none' ? [] : ['--kubeconfig', kubeconfig]
  const beganMs = Date.now()
  const child = spawn(
    process.execPath,
    [join(bundle, 'cli.js'), ...args, ...chosen, '--format', options.format ?? 'json'],
    {
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  child.stdin.on('error', () => undefined) // It may end without reading.
  child.stdin.end(options.input ?? '')
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ ...resultOf(stdout), code: code ?? -1, stdout, stderr, beganMs, endedMs: Date.now() }),
    )
  })
  return { child, ended }
}

function resultOf(stdout: string): Result {
  const empty = { counts: {}, changes: [], probes: [], findings: [], notes: [], timings: {} }
  if (!stdout.startsWith('{')) return empty
  try {
    return { ...empty, ...(JSON.parse(stdout) as Result) }
  } catch {
    return empty
  }
}
