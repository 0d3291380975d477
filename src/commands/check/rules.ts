import type { CheckedFile } from '../../checks/ruleSet.ts'
import type { CheckedSubject, Finding } from '../../core/finding.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { readRuleFile } from '../../rules/ruleFile.ts'
import type { ReadingOptions } from './documents.ts'
import type { Region } from './locate.ts'

/** A rule file as the checks want it, what is wrong with it, and where its rules stand. */
export interface ReadRules {
  readonly file: CheckedFile
  readonly problems: readonly Finding[]
  readonly regions: readonly Region[]
  readonly checked: readonly CheckedSubject[]
}

/** Reads a document with rules. */
export function readRules(document: CorpusDocument, _options: ReadingOptions): ReadRules {
  const { source, object } = document
  const { problems } = readRuleFile(source)
  const file: CheckedFile = { source, ...(object === undefined ? {} : { object }), groups: [] }
  return { file, problems, regions: [], checked: [] }
}
