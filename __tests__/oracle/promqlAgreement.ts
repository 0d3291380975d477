import { parseExpr } from '../../src/promql/parse.ts'
import { pretty } from '../../src/promql/pretty.ts'
import { print } from '../../src/promql/print.ts'
import { expressionWriter } from './generate.ts'
import { knownDisagreements } from './known.ts'
import { mutate } from './mutate.ts'
import { ask } from './oracle.ts'
import { seededRandom } from './random.ts'
import { type Aspect, count, emptyTally, type Tally } from './tally.ts'
import type { ExpressionAnswer, FunctionDescription } from './topics.ts'
import { describeTree } from './tree.ts'

/** Which parts of the language are on while expressions are compared. */
export interface ComparedFeatures {
  readonly experimentalFunctions: boolean
  readonly fillModifiers: boolean
  readonly unquotedUtf8Names: boolean
}

/** As promtool is without `--enable-feature`. */
export const plainFeatures: ComparedFeatures = {
  experimentalFunctions: false,
  fillModifiers: false,
  unquotedUtf8Names: false,
}

/** Everything on that changes what is a sentence, names in UTF-8 apart: they change the texts of many others. */
export const allFeatures: ComparedFeatures = { ...plainFeatures, experimentalFunctions: true, fillModifiers: true }

/** Compares our parser with upstream's on every expression: verdict, first text, its place, canonical print, nesting. */
export async function compareExpressions(
  texts: readonly string[],
  features: ComparedFeatures = allFeatures,
  tally: Tally = emptyTally(),
): Promise<Tally> {
  for (let from = 0; from < texts.length; from += batch) {
    const asked = texts.slice(from, from + batch)
    const answers = await ask(
      'promql',
      asked.map((text) => ({ text, features, print: true, tree: true, pretty: true })),
    )
    asked.forEach((text, index) => {
      const theirs = answers[index]!
      const isRefused = theirs.error !== ''
      count(tally, { input: text, isRefused, aspects: aspectsOf(text, features, theirs) }, knownDisagreements)
    })
  }
  return tally
}

/** So many expressions, about half of them valid: written along the grammar, then damaged. */
export async function generatedExpressions(amount: number, seed: number): Promise<readonly string[]> {
  const [answer] = await ask('functions', [{}])
  const write = expressionWriter(answer?.functions ?? ([] as readonly FunctionDescription[]))
  const random = seededRandom(seed)
  const texts: string[] = []
  while (texts.length < amount) {
    const text = write(random)
    texts.push(random.chance(0.45) ? text : mutate(random, text, texts[random.int(texts.length)] ?? 'up'))
  }
  return texts
}

const batch = 20_000

function aspectsOf(text: string, features: ComparedFeatures, theirs: ExpressionAnswer): [Aspect, string, string][] {
  const { expr, problems } = parseExpr(text, features)
  const first = problems[0]
  const theirFirst = theirs.errors?.[0]
  const verdict = (problem: unknown, message: string) => (problem === undefined ? 'accepted' : `refused: ${message}`)
  if ((first === undefined) !== (theirs.error === ''))
    return [['verdict', verdict(first, first?.message ?? ''), verdict(theirFirst, theirFirst?.message ?? '')]]
  if (first !== undefined) {
    return [
      ['verdict', 'refused', 'refused'],
      ['message', first.message, theirFirst?.message ?? theirs.error],
      ['position', String(first.upstreamOffset), String(theirFirst?.start)],
    ]
  }
  return [
    ['verdict', 'accepted', 'accepted'],
    ['tree', expr === undefined ? '' : describeTree(expr), theirs.tree ?? ''],
    ['print', expr === undefined ? '' : print(expr, features), theirs.print ?? ''],
    ['pretty', expr === undefined ? '' : pretty(expr, features), theirs.pretty ?? ''],
  ]
}
