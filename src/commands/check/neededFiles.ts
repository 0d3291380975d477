import type { CorpusDocument, PathAnswer } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { resolved } from '../../corpus/references.ts'
import type { Files } from '../../host/host.ts'
import { neededByJobs, neededFiles } from '../../rules/prometheus/missingFiles.ts'
import { readPrometheusConfig, readScrapeConfigFile } from '../../rules/prometheusConfig.ts'

/** Tells whether a path that a document names is there: in the containers that mount it, or beside it on the disk. */
export type DocumentLookup = (document: CorpusDocument, path: string) => PathAnswer

/**
 * Looks on the disk for the files that named configurations need. Only relative paths can be missing there: an absolute one belongs
 * to the machine that runs Prometheus, and a secret is rarely in the checkout.
 */
export async function lookupFor(files: Files, corpus: Corpus, named: ReadonlySet<string>): Promise<DocumentLookup> {
  const there = new Map<string, boolean>()
  for (const document of corpus.documents) {
    const { kind, source, object } = document
    if (kind !== 'prometheus' || object !== undefined || !named.has(source.file)) continue
    for (const { path, from } of neededBy(document, corpus)) {
      const wanted = resolved(path, from)
      if (!path.startsWith('/')) there.set(wanted, (await files.stat(wanted)) !== undefined)
    }
  }
  return ({ mounts, source, object }, path) => {
    if (mounts.length > 0) return together(mounts.map((mount) => mount.container.lookup(resolved(path, mount.path))))
    const isThere = object === undefined ? there.get(resolved(path, source.file)) : undefined
    return isThere === undefined ? 'unknown' : isThere ? 'exists' : 'missing'
  }
}

/** The paths that a configuration and the files with jobs that it loads name, and the file in which each stands. */
function* neededBy(
  document: CorpusDocument,
  corpus: Corpus,
): Generator<{ readonly path: string; readonly from: string }> {
  const from = document.source.file
  const { value: main } = readPrometheusConfig(document.source)
  if (main === undefined) return
  for (const { path } of neededFiles(main, asWritten)) yield { path, from }
  for (const { kind, source } of corpus.loads.get(document) ?? []) {
    if (kind !== 'scrape-configs') continue
    for (const { path } of neededByJobs(readScrapeConfigFile(source, main), asWritten))
      yield { path, from: source.file }
  }
}

const asWritten = (path: string) => path

/** What several containers see: a file is only missing where all of them lack it. */
function together(answers: readonly PathAnswer[]): PathAnswer {
  if (answers.includes('exists')) return 'exists'
  return answers.every((answer) => answer === 'missing') ? 'missing' : 'unknown'
}
