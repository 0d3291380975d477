import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { AlertmanagerConfig } from '../../rules/alertmanager/model.ts'

/** An Alertmanager configuration that could be read, for the checks of this area. */
export interface AlertmanagerSubject {
  readonly document: CorpusDocument
  readonly config: AlertmanagerConfig
}
