import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { TargetFile } from '../../rules/prometheus/targetFile.ts'
import type { PrometheusConfig, WrittenJobs } from '../../rules/prometheusConfig.ts'

/** A Prometheus configuration that could be read, for the checks of this area. */
export interface PrometheusSubject {
  readonly document: CorpusDocument
  readonly config: PrometheusConfig
  /** Files with more jobs that it loads, in its order. */
  readonly jobFiles: readonly JobFile[]
  /** The files with targets that a document loads by a path or a glob. */
  readonly targetFiles: (from: CorpusDocument, glob: string) => readonly TargetFile[]
}

/** A document with jobs, which can be the configuration itself. */
export interface JobFile extends WrittenJobs {
  readonly document: CorpusDocument
}

/** All jobs of a Prometheus, by the document that they stand in. */
export function jobFilesOf({ document, config, jobFiles }: PrometheusSubject): readonly JobFile[] {
  const { jobs, settings, spanOf } = config
  return [{ document, jobs, scrapes: settings.scrape_configs, spanOf }, ...jobFiles]
}
