import { readFile, rename, writeFile } from 'node:fs/promises'
import type { ClusterPaths } from './paths.ts'

/** What is written down of a cluster that was started. */
export interface ClusterRecord {
  readonly kind: 'embedded' | 'kind'
  /** The supervisor of an embedded cluster. */
  readonly pid?: number
  readonly supervisor?: string
  readonly kubectl: string
  /** The images in the cluster: name, hash of the content, whether a stand-in. */
  readonly images: readonly { readonly name: string; readonly key: string; readonly standIn: boolean }[]
}

/** The record of a cluster, or nothing when it was never started. */
export async function readRecord(paths: ClusterPaths): Promise<ClusterRecord | undefined> {
  try {
    return JSON.parse(await readFile(paths.record, 'utf8')) as ClusterRecord
  } catch {
    return undefined
  }
}

/** Writes the record of a cluster. */
export async function writeRecord(paths: ClusterPaths, record: ClusterRecord): Promise<void> {
  await writeFile(`${paths.record}.new`, `${JSON.stringify(record, null, 2)}\n`)
  await rename(`${paths.record}.new`, paths.record)
}
