import { basename, dirname, relative } from 'node:path'
import { inject } from 'vitest'
import { cacheFolder, clusterPaths } from '../../cluster/paths.ts'
import { type Ended, runProgram } from '../../cluster/processes.ts'
import { readRecord } from '../../cluster/record.ts'

/** Runs kubectl on the live tests' cluster and gives what it prints; throws with what it says when it fails. */
export async function kubectl(...args: readonly string[]): Promise<string> {
  const ended = await runKubectl(args)
  if (ended.code !== 0) throw new Error(`kubectl ${args.join(' ')}: exit code ${ended.code}\n${ended.stderr}`)
  return ended.stdout
}

/** Runs kubectl and gives how it ended; `input` is what it reads with `-f -`. */
export async function runKubectl(args: readonly string[], input?: string): Promise<Ended> {
  const name = embeddedName()
  const record = name === undefined ? undefined : await readRecord(clusterPaths(name))
  const env = { KUBECONFIG: inject('kubeconfig') }
  return runProgram(record?.kubectl ?? 'kubectl', args, { env, ...(input === undefined ? {} : { input }) })
}

/** Creates or changes objects with plain kubectl. */
export async function kubectlApply(...objects: readonly object[]): Promise<void> {
  const ended = await runKubectl(
    ['apply', '-f', '-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
  )
  if (ended.code !== 0) throw new Error(`kubectl apply: ${ended.stderr}`)
}

/** Reads objects as JSON; gives `undefined` for a single one that does not exist. */
export async function getJson<T>(...args: readonly string[]): Promise<T | undefined> {
  const printed = await kubectl('get', '--output', 'json', '--ignore-not-found', ...args)
  return printed.trim() === '' ? undefined : (JSON.parse(printed) as T)
}

/** The name of the embedded cluster under test, or nothing when it is another kind: its faults can be injected by name only. */
export function embeddedName(): string | undefined {
  const folder = dirname(inject('kubeconfig'))
  const name = basename(folder)
  return relative(folder, clusterPaths(name).state) === '' && folder.startsWith(cacheFolder()) ? name : undefined
}
