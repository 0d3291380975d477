import { parentPort, workerData } from 'node:worker_threads'
import { checked } from '../check/checked.ts'
import { seededRandom } from '../oracle/random.ts'
import { fuzzInput } from './mutate.ts'
import type { Seed } from './seeds.ts'

/** What the main thread is told: that an input begins, and how it ended. */
export type FuzzMessage =
  | { readonly kind: 'begins'; readonly input: number }
  | { readonly kind: 'ended'; readonly input: number; readonly ms: number; readonly trouble?: string }

const { all, first, seed }: { readonly all: readonly Seed[]; readonly first: number; readonly seed: number } =
  workerData
const tell = (message: FuzzMessage) => parentPort?.postMessage(message)

for (let input = first; ; input++) {
  tell({ kind: 'begins', input })
  const { path, text, bytes } = fuzzInput(seededRandom(seed * 1_000_003 + input), all)
  const started = performance.now()
  const trouble = await tryCheck(path, text, bytes)
  const ms = performance.now() - started
  tell({ kind: 'ended', input, ms, ...(trouble === undefined ? {} : { trouble }) })
}

/** Anything but an answer is trouble: a throw, or the exit code of our own bugs. */
async function tryCheck(path: string, text: string, bytes: Uint8Array | undefined): Promise<string | undefined> {
  try {
    const tree = { [path]: text }
    const { code, complaints } = await checked(tree, bytes === undefined ? {} : { bytes: { [path]: bytes } })
    return code === 0 || code === 1 || code === 2 ? undefined : `ended with ${code}: ${complaints.join('\n')}`
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`
  }
}
