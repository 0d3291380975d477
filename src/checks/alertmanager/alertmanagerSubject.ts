import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { AlertmanagerConfig } from '../../rules/alertmanager/model.ts'
import type { RuleSet } from '../ruleSet.ts'

/** An Alertmanager configuration that could be read, for the checks of this area. */
export interface AlertmanagerSubject {
  readonly document: Pick<CorpusDocument, 'object'>
  readonly config: AlertmanagerConfig
  /** The rules whose alerts come here; absent where that is not known, or where alerts come from elsewhere too. */
  readonly ruleSets?: readonly RuleSet[]
}
