import type { Span } from '../../core/source.ts'
import { isContradiction } from '../../rules/alertmanager/implication.ts'
import type { Matcher, Route } from '../../rules/alertmanager/model.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds matchers that no alert can meet together. */
export const impossibleMatchers: Check<AlertmanagerSubject> = {
  id: 'alertmanager/impossible-matchers',
  severity: 'warning',
  summary: 'Matchers that no alert can meet together.',
  *find({ config }) {
    yield* impossibleBelow(config.route, [])
    for (const { source, target } of config.inhibitRules) {
      for (const matchers of [source, target]) {
        if (isContradiction(matchers)) yield hitOf(matchers, [])
      }
    }
  },
}

function* impossibleBelow(route: Route, above: readonly Matcher[]): Generator<Hit> {
  const conditions = [...above, ...route.matchers]
  if (isContradiction(conditions)) {
    yield hitOf(route.matchers, above)
    return
  }
  for (const child of route.routes) yield* impossibleBelow(child, conditions)
}

function hitOf(own: readonly Matcher[], above: readonly Matcher[]): Hit {
  // The last matcher without which the others could be met is the one to look at.
  const culprit = own.findLast((one) => !isContradiction([...above, ...own].filter((other) => other !== one))) ?? own[0]
  const others = [...above, ...own].filter((one) => one !== culprit && one.name === culprit?.name)
  const other = others.find((one) => culprit !== undefined && isContradiction([one, culprit])) ?? others[0]
  return {
    span: culprit?.span ?? nowhere(above),
    message:
      other === undefined
        ? 'no alert can meet this matcher'
        : `no alert can meet this together with \`${write(other)}\` in line ${other.span.line}`,
    why: 'All matchers must be met at once, those of the routes above included.',
    help: 'For one value or another write one matcher: `name=~"a|b"`.',
  }
}

function nowhere(above: readonly Matcher[]): Span {
  return above[0]?.span ?? { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
}

function write({ name, op, value }: Matcher): string {
  return `${name}${op}"${value}"`
}
