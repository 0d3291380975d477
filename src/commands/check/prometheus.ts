import type { JobFile, PrometheusSubject } from '../../checks/prometheus/prometheusSubject.ts'
import { append } from '../../core/append.ts'
import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { resolved } from '../../corpus/references.ts'
import { missingFiles, neededByJobs, neededFiles } from '../../rules/prometheus/missingFiles.ts'
import { readTargetFile, type TargetFile } from '../../rules/prometheus/targetFile.ts'
import { type PrometheusConfig, readPrometheusConfig, readScrapeConfigFile } from '../../rules/prometheusConfig.ts'
import { matchesGlob } from '../../stack/glob.ts'
import type { DocumentLookup } from './neededFiles.ts'

/** A configuration with the jobs of the files that it loads. */
export interface PrometheusDocument {
  /** Absent when the configuration could not be read at all. */
  readonly subject: PrometheusSubject | undefined
  /** Whether Prometheus refuses it. */
  readonly isRefused: boolean
  readonly problems: readonly Finding[]
}

/** Reads a Prometheus configuration, the files with jobs that it loads, and looks for the other files that it needs, in promtool's order. */
export function readPrometheusDocument(
  document: CorpusDocument,
  { corpus, lookup }: { readonly corpus: Corpus; readonly lookup: DocumentLookup },
): PrometheusDocument {
  const agent = document.mounts.some(({ container }) => container.flags.some(({ name }) => name === 'agent'))
  const { value: config, problems } = readPrometheusConfig(document.source, { agent })
  if (config === undefined) return { subject: undefined, isRefused: true, problems }
  const missing = missingFiles(neededFiles(config, shownFrom(document)), (path) => lookup(document, path))
  const { jobFiles, problems: ofJobs } = readJobFiles(document, { config, corpus })
  const all = [...problems, ...missing, ...ofJobs]
  for (const file of jobFiles)
    append(
      all,
      missingFiles(neededByJobs(file, shownFrom(file.document)), (path) => lookup(file.document, path)),
    )
  const targetFiles = (from: CorpusDocument, glob: string) =>
    loadedBy(glob, { from, kind: 'file-sd', corpus }).map(readTargetDocument)
  const isRefused = [...problems, ...ofJobs].some(({ severity }) => severity === 'error')
  return { subject: { document, config, jobFiles, targetFiles }, isRefused, problems: all }
}

/** Reads a file of `file_sd_configs`. */
export function readTargetDocument({ key, source }: CorpusDocument): TargetFile {
  return readTargetFile(source, { isJson: (key ?? source.file).toLowerCase().endsWith('.json') })
}

/** What is wrong with jobs that belong to no configuration that is known. */
export function looseJobProblems({ source }: CorpusDocument): readonly Finding[] {
  const { value: main } = readPrometheusConfig({ file: source.file, text: '' })
  return main === undefined ? [] : readScrapeConfigFile(source, main).problems
}

/** As promtool prints paths: from where it was started. */
function shownFrom({ source }: CorpusDocument): (path: string) => string {
  return (path) => resolved(path, source.file)
}

/** Prometheus reads a file again that a second glob matches, and then finds the names of its jobs taken. */
function readJobFiles(
  document: CorpusDocument,
  { config, corpus }: { readonly config: PrometheusConfig; readonly corpus: Corpus },
): { readonly jobFiles: readonly JobFile[]; readonly problems: readonly Finding[] } {
  const files = new Map<CorpusDocument, JobFile>()
  const taken = new Map<string, string>()
  const problems: Finding[] = []
  for (const [index, glob] of config.jobFiles.entries()) {
    for (const one of loadedBy(glob, { from: document, kind: 'scrape-configs', corpus })) {
      const before = files.get(one)
      if (before !== undefined) {
        problems.push(...readTwice(before, config.spanOf(config.settings.scrape_config_files, index)))
        continue
      }
      const { problems: found, ...written } = readScrapeConfigFile(one.source, config, taken)
      append(problems, found)
      files.set(one, { document: one, ...written })
      for (const { name } of written.jobs) taken.set(name, goQuote(one.source.file))
    }
  }
  return { jobFiles: [...files.values()], problems }
}

function readTwice({ document, jobs }: JobFile, span: Finding['span']): readonly Finding[] {
  const name = jobs[0]?.name
  if (name === undefined) return []
  const { file } = document.source
  return [
    {
      id: 'prometheus/invalid',
      severity: 'error',
      ...(span && { span }),
      message: `the jobs of \`${file}\` are loaded a second time here`,
      why: 'Prometheus refuses the whole configuration: the names of jobs have to be distinct.',
      help: 'Name the file once, by its path or by a glob.',
      upstream: `found multiple scrape configs with job name ${goQuote(name)}, first found in ${goQuote(file)}`,
    },
  ]
}

/** The documents that a path or a glob in another one leads to, beside it or in the same container, in the order of their names. */
function loadedBy(
  glob: string,
  given: { readonly from: CorpusDocument; readonly kind: CorpusDocument['kind']; readonly corpus: Corpus },
): readonly CorpusDocument[] {
  const { from, kind, corpus } = given
  const found = new Map<CorpusDocument, string>()
  for (const one of corpus.loads.get(from) ?? []) {
    if (one.kind !== kind) continue
    const place = placesOf(one, from).find(({ base, path }) => {
      const wanted = resolved(glob, base)
      return wanted === path || matchesGlob(wanted, path)
    })
    if (place !== undefined) found.set(one, place.path)
  }
  return [...found].sort(([, left], [, right]) => (left < right ? -1 : 1)).map(([one]) => one)
}

/** Where two documents stand towards each other: on the disk, and in each container that has both. */
function placesOf(
  one: CorpusDocument,
  from: CorpusDocument,
): readonly { readonly base: string; readonly path: string }[] {
  if (from.object === undefined && one.object === undefined) return [{ base: from.source.file, path: one.source.file }]
  return from.mounts.flatMap(({ path: base, container }) =>
    one.mounts.flatMap(({ path, container: other }) => (other === container ? [{ base, path }] : [])),
  )
}
