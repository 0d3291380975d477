import type { CorpusDocument, PathAnswer } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { resolved } from '../../corpus/references.ts'
import type { Files } from '../../host/host.ts'
import { neededFiles } from '../../rules/prometheus/missingFiles.ts'
import { readPrometheusConfig } from '../../rules/prometheusConfig.ts'

/** Tells whether a path that a document names is there: in the containers that mount it, or beside it on the disk. */
export type DocumentLookup = (document: CorpusDocument, path: string) => PathAnswer

/**
 * Looks on the disk for the files that named configurations need. Only relative paths can be missing there: an absolute one belongs
 * to the machine that runs Prometheus, and a secret is rarely in the checkout.
 */
export async function lookupFor(files: Files, corpus: Corpus, named: ReadonlySet<string>): Promise<DocumentLookup> {
  const there = new Map<string, boolean>()
  for (const { kind, source, object } of corpus.documents) {
    if (kind !== 'prometheus' || object !== undefined || !named.has(source.file)) continue
    const { value } = readPrometheusConfig(source)
    for (const { path } of value === undefined ? [] : neededFiles(value)) {
      const wanted = resolved(path, source.file)
      if (!path.startsWith('/')) there.set(wanted, (await files.stat(wanted)) !== undefined)
    }
  }
  return ({ mounts, source, object }, path) => {
    if (mounts.length > 0) return together(mounts.map((mount) => mount.container.lookup(resolved(path, mount.path))))
    const isThere = object === undefined ? there.get(resolved(path, source.file)) : undefined
    return isThere === undefined ? 'unknown' : isThere ? 'exists' : 'missing'
  }
}

/** What several containers see: a file is only missing where all of them lack it. */
function together(answers: readonly PathAnswer[]): PathAnswer {
  if (answers.includes('exists')) return 'exists'
  return answers.every((answer) => answer === 'missing') ? 'missing' : 'unknown'
}
