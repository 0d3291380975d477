import { expect, test } from 'vitest'
import { neverTrue } from '../../../src/checks/promql/neverTrue.ts'
import { vectorMatching } from '../../../src/checks/promql/vectorMatching.ts'
import { fileText } from '../../../src/core/source.ts'
import { alwaysReturns } from '../../../src/promql/analysis/condition.ts'
import { factOf } from '../../../src/promql/analysis/labelSet.ts'
import { labelsOf } from '../../../src/promql/analysis/labels.ts'
import { nodesOf } from '../../../src/promql/analysis/nodes.ts'
import { valuesOf } from '../../../src/promql/analysis/values.ts'
import type { Binary, Expr } from '../../../src/promql/ast.ts'
import { parseExpr } from '../../../src/promql/parse.ts'
import { ask } from '../../oracle/oracle.ts'
import { seededRandom } from '../../oracle/random.ts'
import { someExpression, someSeries } from './writer.ts'

const count = Number(process.env['PROMSTACK_SOUNDNESS'] ?? 3000)

test('what is said of an expression holds for what Prometheus gives', { timeout: 600_000 }, async () => {
  const random = seededRandom(20261123)
  const series = someSeries(random)
  const texts = Array.from({ length: count }, () => someExpression(random, 1 + random.int(4)))
  const answers = await ask(
    'evaluate',
    texts.map((text) => ({ text, series })),
  )
  const evaluated = answers.flatMap((answer, index) =>
    answer.series ? [{ text: texts[index] ?? '', series: answer.series }] : [],
  )
  expect(evaluated.filter((one) => one.series.length > 0).length).toBeGreaterThan(count / 3)
  const wrong = evaluated.flatMap((one) => [...contradictions(one)].map((what) => `${one.text}: ${what}`))
  expect(wrong).toEqual([])
})

test('what is said to have no result has none', { timeout: 600_000 }, async () => {
  const random = seededRandom(20261124)
  const series = someSeries(random)
  const parts = Array.from({ length: count }, () => someExpression(random, 1 + random.int(4))).flatMap(emptyParts)
  expect(parts.length).toBeGreaterThan(count / 40)
  const answers = await ask(
    'evaluate',
    parts.map((text) => ({ text, series })),
  )
  const wrong = answers.flatMap(({ series: found }, index) =>
    found && found.length > 0 ? [`${parts[index]}: ${JSON.stringify(found)}`] : [],
  )
  expect(wrong).toEqual([])
})

interface Evaluated {
  readonly text: string
  readonly series: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: string }[]
}

function* contradictions({ text, series }: Evaluated): Generator<string> {
  const expr = treeOf(text)
  const labels = labelsOf(expr)
  const values = valuesOf(expr)
  if (series.length === 0 && alwaysReturns(expr)) yield 'it has no result'
  for (const found of series) {
    for (const name of ['__name__', 'a', 'b', 'c', 'instance', 'v', 'le']) {
      const fact = factOf(labels, name)
      const value = found.labels[name]
      if (fact.kind === 'impossible' && value !== undefined) yield `it has ${name}=${value}`
      if (fact.kind !== 'guaranteed') continue
      if (value === undefined) yield `it lacks ${name}`
      else if (fact.value !== undefined && fact.value !== value) yield `${name} is ${value}, not ${fact.value}`
    }
    const value = Number(found.value.replace(/Inf$/, 'Infinity'))
    if (value < values.low || value > values.high) yield `its value is ${found.value}`
  }
}

/** The parts of an expression of which a check says that they never have a result. */
function emptyParts(text: string): readonly string[] {
  const { expr, problems } = parseExpr(text)
  if (expr === undefined || problems.length > 0) return []
  const source = fileText('x', text)
  return nodesOf(expr).binaries.flatMap((binary) => {
    const subject = only(binary, source)
    const hits = [...vectorMatching.find(subject), ...neverTrue.find(subject)]
    const isSaid = binary.op !== 'unless' && hits.some(({ severity }) => severity !== 'warning')
    return isSaid ? [text.slice(binary.start, binary.end)] : []
  })
}

/** The same text, with one operation to look at. */
function only(binary: Binary, source: ReturnType<typeof fileText>) {
  const nodes = { selectors: [], calls: [], aggregations: [], binaries: [binary], subqueries: [] }
  return { source, expr: binary as Expr, nodes, set: { files: [] } }
}

function treeOf(text: string): Expr {
  const { expr, problems } = parseExpr(text)
  if (expr === undefined || problems.length > 0) throw new Error(`${text}: ${problems[0]?.message}`)
  return expr
}
