import { goQuote } from '../../core/go/quote.ts'
import type { Schema } from '../../yaml/decode.ts'
import { nodeAt } from '../../yaml/path.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, map, via } from '../../yaml/schema.ts'
import { compileGoRegexp } from '../goRegexp.ts'
import { readMatcherLine } from './matcherLine.ts'

const none: ReadonlyMap<string, string | undefined> = new Map()

/** A map of labels and patterns (alertmanager config/common MatchRegexps). */
export const patterns: Schema<ReadonlyMap<string, string | undefined>> = via(
  { goType: 'common.MatchRegexps', inner: map(pattern(), 'common.plain'), zero: none },
  (value, at) => {
    for (const [name, found] of value) {
      if (!isClassicLabelName(name)) {
        return at.refuse(`invalid label name ${goQuote(name)}`, { path: [name], onKey: true })
      }
      if (found === undefined) {
        return at.refuse(`invalid regexp value for ${goQuote(name)}`, {
          path: [name],
          onKey: true,
          message: `\`${name}\` has no pattern`,
        })
      }
    }
    return value
  },
)

/** A list of texts with matchers in them (alertmanager config/common Matchers). */
export const matchers: Schema<readonly string[]> = via(
  { goType: 'common.Matchers', inner: list(text), wants: 'a list of matchers', zero: [] },
  (lines, at) => {
    for (const [index, line] of lines.entries()) {
      const { problem } = readMatcherLine(line)
      if (problem === undefined) continue
      const scalar = nodeAt(at.node, [index])
      const span = scalar?.kind === 'scalar' ? scalar.source().spanAt(problem.start, problem.end) : at.spanOf(index)
      at.refuse(problem.text, { span, help: 'Write matchers such as `severity="critical"` or `team=~"a|b"`.' })
    }
    return lines
  },
)

/** Names of labels before UTF-8 was allowed, which the old `match` fields still ask for (common model.LabelNameRE). */
export function isClassicLabelName(name: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)
}

function pattern(): Schema<string | undefined> {
  return via<string, string | undefined>(
    { goType: 'common.Regexp', inner: text, wants: 'a regular expression', zero: undefined },
    (value, at) => {
      const { problem } = compileGoRegexp(`^(?:${value})$`)
      return problem === undefined ? value : at.refuse(problem)
    },
  )
}
