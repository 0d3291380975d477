import { ask } from '../__tests__/oracle/oracle.ts'
import { allFeatures } from '../__tests__/oracle/promqlAgreement.ts'
import { evaluatedExpressions } from '../__tests__/oracle/upstream.ts'
import { parseExpr } from '../src/promql/parse.ts'

/** How many expressions a second our parser and Prometheus' read, each in one process and one thread, in turn. */
export interface ParserBench {
  readonly expressions: number
  readonly oursPerSecond: number
  readonly theirsPerSecond: number
  readonly ratio: number
}

/** Reads the expressions of upstream's own tests again and again, types checked; the best of three turns each. */
export async function parser(): Promise<ParserBench> {
  const texts = await evaluatedExpressions()
  ours(texts, warmUpMs)
  let best = { ours: 0, theirs: 0 }
  for (let turn = 0; turn < 3; turn++) {
    const [answer] = await ask('bench', [{ texts, forMs: turnMs, features: allFeatures }])
    const theirs = answer === undefined ? 0 : (1000 * answer.parsed) / answer.elapsedMs
    best = { ours: Math.max(best.ours, ours(texts, turnMs)), theirs: Math.max(best.theirs, theirs) }
  }
  return {
    expressions: texts.length,
    oursPerSecond: best.ours,
    theirsPerSecond: best.theirs,
    ratio: best.ours / best.theirs,
  }
}

const warmUpMs = 1_000
const turnMs = 3_000

function ours(texts: readonly string[], forMs: number): number {
  const started = performance.now()
  let parsed = 0
  while (performance.now() - started < forMs) {
    for (const text of texts) parseExpr(text, allFeatures)
    parsed += texts.length
  }
  return (1000 * parsed) / (performance.now() - started)
}
