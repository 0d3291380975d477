import { isMatchedOn } from '../../promql/analysis/join.ts'
import { factOf, type LabelFact, type LabelSet, namesIn } from '../../promql/analysis/labelSet.ts'
import { labelsOf } from '../../promql/analysis/labels.ts'
import { nodesOf } from '../../promql/analysis/nodes.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import type { Check, Hit } from '../check.ts'
import { recordsOf } from '../records.ts'
import { type ExpressionSubject, placeOf } from '../ruleSubject.ts'

/** Finds operations whose two sides can have no series with equal labels. */
export const vectorMatching: Check<ExpressionSubject> = {
  id: 'promql/vector-matching',
  severity: 'warning',
  summary: 'The two sides of an operation have no labels in common to match on.',
  *find(subject) {
    for (const binary of subject.nodes.binaries) {
      const { matching } = binary
      if (matching === undefined || binary.op === 'or') continue
      if (matching.fillLeft !== undefined || matching.fillRight !== undefined) continue
      const hit = conflict(subject, binary) ?? scrapedConflict(subject, binary)
      if (hit !== undefined) yield hit
    }
  },
}

/** A label that both sides are matched on and that cannot be equal. */
function conflict(subject: ExpressionSubject, binary: Binary): Hit | undefined {
  const left = labelsOf(binary.left)
  const right = labelsOf(binary.right)
  const isMatched = binary.matching === undefined ? () => false : isMatchedOn(binary.matching)
  const isOn = binary.matching?.labels?.kind === 'on'
  for (const name of namesIn(left, right)) {
    if (!isMatched(name)) continue
    const found = unequal(name, factOf(left, name), factOf(right, name))
    if (found === undefined || (isOn && found.isMissing)) continue
    return hitOf(subject, binary, { sentence: found.sentence, severity: 'error' })
  }
  return undefined
}

function unequal(
  name: string,
  left: LabelFact,
  right: LabelFact,
): { readonly sentence: string; readonly isMissing: boolean } | undefined {
  if (left.kind === 'impossible' && right.kind === 'impossible') return undefined
  if (left.kind === 'impossible') {
    if (right.kind !== 'guaranteed') return undefined
    const sentence = `the right side has the label \`${name}\`, the left side cannot: ${left.reason.sentence}`
    return { sentence, isMissing: true }
  }
  if (right.kind === 'impossible') {
    if (left.kind !== 'guaranteed') return undefined
    const sentence = `the left side has the label \`${name}\`, the right side cannot: ${right.reason.sentence}`
    return { sentence, isMissing: true }
  }
  if (left.kind !== 'guaranteed' || right.kind !== 'guaranteed') return undefined
  if (left.value === undefined || right.value === undefined || left.value === right.value) return undefined
  const sentence = `\`${name}\` is \`${left.value}\` on the left and \`${right.value}\` on the right`
  return { sentence, isMissing: false }
}

/** Scraped series have `instance`; a side that has lost it cannot match them. */
function scrapedConflict(subject: ExpressionSubject, binary: Binary): Hit | undefined {
  if (binary.matching === undefined || binary.matching.labels?.kind === 'on') return undefined
  if (!isMatchedOn(binary.matching)('instance')) return undefined
  const left = labelsOf(binary.left)
  const right = labelsOf(binary.right)
  const lostLeft = factOf(left, 'instance')
  const lostRight = factOf(right, 'instance')
  const lost = lostLeft.kind === 'impossible' ? lostLeft : lostRight
  if (lost.kind !== 'impossible' || lostLeft.kind === lostRight.kind) return undefined
  const isLeft = lost === lostLeft
  if (!isScraped(isLeft ? binary.right : binary.left, isLeft ? right : left, subject)) return undefined
  const [has, lacks] = isLeft ? ['right', 'left'] : ['left', 'right']
  const sentence = `the ${has} side has \`instance\`, as all that is scraped; the ${lacks} side cannot: ${lost.reason.sentence}`
  return hitOf(subject, binary, { sentence, severity: 'warning' })
}

/** True when all series come from targets and keep what labels they have. */
function isScraped(expr: Expr, labels: LabelSet, subject: ExpressionSubject): boolean {
  if (labels.others.kind !== 'possible') return false
  const { selectors, calls } = nodesOf(expr)
  if (calls.some(({ name }) => name === 'label_replace' || name === 'label_join' || name === 'info')) return false
  const records = recordsOf(subject.set)
  return selectors.every(
    ({ name }) => name !== '' && !name.includes(':') && !/^ALERTS/.test(name) && !records.has(name),
  )
}

function hitOf(
  subject: ExpressionSubject,
  binary: Binary,
  found: { readonly sentence: string; readonly severity: 'error' | 'warning' },
): Hit {
  const result = binary.op === 'unless' ? 'excludes nothing' : 'never has a result'
  return {
    severity: found.severity,
    span: placeOf(subject, binary.opRange),
    message: `\`${binary.op}\` ${result}: ${found.sentence}`,
    why: 'Two series belong together only when all labels that are compared are equal; without `on` or `ignoring` these are all but the name.',
    help: 'Say which labels to compare with `on (…)` or `ignoring (…)`, or give both sides the same labels.',
  }
}
