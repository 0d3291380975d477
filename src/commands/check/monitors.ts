import type { Finding } from '../../core/finding.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { monitorKind, readMonitor } from '../../rules/operator/monitor.ts'

/** What is wrong by itself with an object of the operator that says what is scraped. */
export function monitorProblems({ node, object }: CorpusDocument): readonly Finding[] {
  const kind = monitorKind(object?.kind ?? '')
  return node === undefined || kind === undefined ? [] : readMonitor(node, kind).problems
}
