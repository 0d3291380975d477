import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { PrometheusConfig } from '../../rules/prometheusConfig.ts'

/** A Prometheus configuration that could be read, for the checks of this area. */
export interface PrometheusSubject {
  readonly document: CorpusDocument
  readonly config: PrometheusConfig
}
