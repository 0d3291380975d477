import { nearest } from '../core/nearest.ts'
import { functions } from './functions.ts'
import type { Problem } from './problem.ts'

/** Why something is wrong with an expression, and what to do. */
export interface Advice {
  readonly why?: string
  readonly help?: string
}

/** What a problem's words do not say: why it is one, and what the author most likely meant. */
export function adviceOn(problem: Problem, text: string): Advice {
  for (const [pattern, advise] of advices) {
    const match = pattern.exec(problem.message)
    if (match !== null) return advise({ word: match[1] ?? '', other: match[2] ?? '', problem, text })
  }
  return {}
}

interface Found {
  /** The first two words that the pattern has caught. */
  readonly word: string
  readonly other: string
  readonly problem: Problem
  readonly text: string
}

const units =
  'A duration is whole numbers with units from the longest to the shortest: `1h30m`, `90s`. Units are y, w, d, h, m, s, ms.'

const advices: readonly (readonly [RegExp, (found: Found) => Advice])[] = [
  [/^unknown function with name "(.*)"$/, ({ word }) => unknownFunction(word)],
  [/^function "(.*)" is not enabled$/, ({ word }) => behindFlag(`\`${word}\``, 'promql-experimental-functions')],
  [
    /^(limitk|limit_ratio)\(\) is experimental/,
    ({ word }) => behindFlag(`\`${word}\``, 'promql-experimental-functions'),
  ],
  [/^binop fill modifiers/, () => behindFlag('`fill`', 'promql-binop-fill-modifiers')],
  [/^expected type range vector in call to function "(.*)", got instant vector$/, rangeWanted],
  [/^expected type instant vector in (?:call to function "(.*)"|aggregation .*), got range vector$/, instantWanted],
  [/^expected type scalar in .*, got instant vector$/, scalarWanted],
  [/^expected .*argument\(s\) in call to "(.*)", got/, ({ word }) => ({ help: `It is used as ${usage(word)}.` })],
  [/^comparisons between scalars must use BOOL modifier$/, comparedNumbers],
  [/^bool modifier can only be used/, () => ({ help: 'Leave `bool` out, or compare.' })],
  [/^set operator "(.*)" not allowed in binary scalar expression$/, setOfNumbers],
  [
    /^binary expression must contain only scalar and instant vector types$/,
    ({ problem, text }) => rangeInOperation(problem, text),
  ],
  [
    /^no arguments for aggregate expression provided$/,
    () => ({ help: 'Put the expression in the parentheses: `sum(x)`.' }),
  ],
  [/^wrong number of arguments for aggregate expression provided, expected (\d)/, aggregationArguments],
  [/^vector selector must contain at least one non-empty matcher$/, emptySelector],
  [/^metric name must not be set twice/, () => ({ help: 'Keep one of the two names.' })],
  [/^label "(.*)" must not occur in ON and GROUP clause at once$/, matchedTwice],
  [/^ranges only allowed for vector selectors$/, rangeOfExpression],
  [/^offset modifier must be preceded by/, () => modifierOutside('offset 5m')],
  [/^@ modifier must be preceded by/, () => modifierOutside('@ end()')],
  [
    /^no (?:offset|@) modifiers? allowed before range$/,
    () => ({ help: 'Write the range first: `x[5m] offset 1h`, `x[5m] @ end()`.' }),
  ],
  [
    /^unexpected <(by|without)> in aggregation$/i,
    ({ word }) => ({
      help: `Close the parenthesis before it, or write it first: \`sum ${word.toLowerCase()} (job) (…)\`.`,
    }),
  ],
  [/^unexpected <(by|without)>/i, ({ word }) => groupingOutside(word.toLowerCase())],
  [/ in grouping opts, expected "\("$/, () => ({ help: 'Labels stand in parentheses: `by (job)`.' })],
  [/ in grouping opts, expected label$/, () => ({ help: 'Write a label here, or close the list.' })],
  [/ in grouping opts, expected "," or "\)"$/, () => ({ help: 'Put a comma between two labels.' })],
  [/^unexpected "=" in label matching/, () => ({ help: 'A matcher has one `=`, `!=`, `=~` or `!~`.' })],
  [/^unexpected "="/, () => ({ help: 'To compare, write `==`.' })],
  [/ in label matching, expected string$/, () => ({ help: 'Put the value in quotes: `job="api"`.' })],
  [
    /^unexpected character(?: inside braces| in duration expression)?: '(.*)'$/,
    ({ word }) => unexpectedCharacter(word),
  ],
  [/^unexpected character after '!'/, () => ({ help: 'Not equal is `!=`; without is `unless`.' })],
  [/^unexpected character after '='/, () => ({ help: '`=~` stands between braces only, to match a label.' })],
  [/^(?:unexpected end of input inside braces|unclosed left bracket)/, () => ({ help: 'Close it.' })],
  [/^unexpected end of input/, () => ({ help: 'The expression stops before it is complete.' })],
  [/^unclosed left parenthesis$/, () => ({ help: 'Add the `)` that belongs to this `(`.' })],
  [/^unexpected right parenthesis/, () => ({ help: 'There is no `(` that it closes: remove it, or add one.' })],
  [/^unexpected (?:metric )?(?:identifier|number|string|duration) /, () => sideBySide],
  [
    /^bad number or duration syntax: |^not a valid duration string: |^unknown unit |^duration out of range/,
    () => ({ help: units }),
  ],
  [
    /^duration must be greater than 0$/,
    () => ({ help: 'Write a range or a step that is longer than nothing, such as `5m`.' }),
  ],
  [
    /^unterminated (?:quoted|raw) string$/,
    () => ({ help: 'Close it with the quote that it starts with; a line break in quotes is written `\\n`.' }),
  ],
  [
    /^unknown escape sequence/,
    () => ({ help: 'Write the backslash twice, as in `"\\\\d+"`, or put the text in backticks.' }),
  ],
  [
    /^error parsing regexp: missing argument to repetition operator/,
    () => ({ help: 'Any text is `.*`; a `*` or `+` that means itself is `[*]` or `[+]`.' }),
  ],
  [
    /^error parsing regexp: invalid or unsupported Perl syntax: `\(\?[!=<]/,
    () => ({
      why: 'Prometheus reads regular expressions as RE2 does, without looking ahead or behind.',
      help: 'Use two matchers: `a=~"x.*",a!~"xy"`.',
    }),
  ],
  [/^trailing commas not allowed/, () => ({ help: 'Remove the comma.' })],
  [
    /^nested deeper than/,
    () => ({
      why: 'What is nested deeper is not followed.',
      help: 'Name parts of the expression with recording rules.',
    }),
  ],
  [/^no expression found in input$/, () => ({ help: 'Write a PromQL expression.' })],
]

const sideBySide: Advice = {
  help: 'Two things stand side by side: put an operator or a comma between them, or remove one.',
}

function unknownFunction(name: string): Advice {
  const names = [...functions.keys()]
  const begun = name.length > 2 ? names.find((known) => known.startsWith(name.toLowerCase())) : undefined
  const known = begun ?? nearest(name, names)
  if (known !== undefined) return { help: `Did you mean \`${known}\`?` }
  return { why: 'PromQL has a fixed set of functions; there are none of your own.' }
}

function behindFlag(what: string, flag: string): Advice {
  return {
    why: `${what} is experimental: Prometheus refuses it unless it was started with its flag.`,
    help: `Do without it, or give Prometheus and promtool \`--enable-feature=${flag}\`.`,
  }
}

function rangeWanted({ word, problem, text }: Found): Advice {
  const written = text.slice(problem.start, problem.end)
  const why = `\`${word}\` looks at all samples of a stretch of time.`
  const aggregation = /^(sum|avg|min|max|count)\b/i.exec(written)?.[1]
  if (aggregation !== undefined) return { why, help: `Aggregate afterwards: \`${aggregation}(${word}(x[5m]))\`.` }
  if (!/^[\w:]+(?:\{[^{}]*\})?$/.test(written))
    return { why, help: 'Give the expression a range and a step: `(…)[30m:1m]`.' }
  return { why, help: `Say how long: \`${word}(${written}[5m])\`.` }
}

function instantWanted({ word }: Found): Advice {
  const why = 'With a range, a selector gives many samples a series; here there is room for one.'
  if (word !== '')
    return {
      why,
      help: 'Leave the range out, or calculate one value of it first, such as `rate(…)` or `max_over_time(…)`.',
    }
  return { why, help: 'Calculate one value of the range first: `sum(rate(x[5m]))`.' }
}

function scalarWanted(): Advice {
  return { help: 'Put the number here; `scalar(x)` makes a number of the only series of `x`.' }
}

function comparedNumbers({ problem, text }: Found): Advice {
  const op = text.slice(problem.start, problem.end)
  return {
    why: 'Two numbers have no series that a comparison could keep or drop.',
    help: `Ask for 0 or 1: \`${op} bool\`.`,
  }
}

function setOfNumbers({ word }: Found): Advice {
  return {
    why: `\`${word}\` keeps series by their labels, and a number has none.`,
    help: 'Compare on both sides: `a > 1 and b > 2`; `vector(1)` makes a series of a number.',
  }
}

function rangeInOperation(problem: Problem, text: string): Advice {
  if (/^["'`]/.test(text.slice(problem.start, problem.end)))
    return { help: 'There is nothing to calculate with a text.' }
  return { help: 'Calculate one value of the range first, such as `rate(…)` or `avg_over_time(…)`.' }
}

function aggregationArguments({ word, problem, text }: Found): Advice {
  const op = text.slice(problem.start, problem.end)
  if (word === '1') return { help: `\`${op}\` takes one expression.` }
  const first = op === 'count_values' ? '"label"' : op === 'quantile' ? '0.9' : '5'
  return { help: `It is used as \`${op}(${first}, x)\`.` }
}

function emptySelector(): Advice {
  return {
    why: 'It would select every series of the server.',
    help: 'Name a metric, or add a matcher that the empty text does not match, such as `job="api"` or `job=~".+"`.',
  }
}

function matchedTwice({ word }: Found): Advice {
  return { why: 'Labels in `on` are in the result anyway.', help: `Take \`${word}\` out of the group's list.` }
}

function rangeOfExpression(): Advice {
  return {
    why: 'Only a selector has samples of its own to look back on.',
    help: 'Ask for the expression at many times with a step, which is a subquery: `(…)[30m:1m]`.',
  }
}

function modifierOutside(modifier: string): Advice {
  return { help: `Put it behind the selector inside: \`rate(x[5m] ${modifier})\`.` }
}

function groupingOutside(word: string): Advice {
  return {
    why: `\`${word}\` belongs to an aggregation such as \`sum\`.`,
    help: `Aggregate, and say there by what: \`sum ${word} (job) (…)\`.`,
  }
}

function unexpectedCharacter(char: string): Advice {
  const meant: Readonly<Record<string, string>> = { '&': '`and`', '|': '`or`', '~': '`=~` between braces', ';': '`,`' }
  const word = meant[char]
  if (word !== undefined) return { help: `PromQL writes ${word}.` }
  if (char === '$') return { help: 'Variables of dashboards have no value here: write the value itself.' }
  if (/^[“”„‘’«»]$/.test(char)) return { help: 'Use straight quotes: `"`.' }
  return {}
}

/** A function with its arguments. */
function usage(name: string): string {
  const { argTypes = [], variadic = 0 } = functions.get(name) ?? {}
  const names: string[] = argTypes.map((type) =>
    type === 'scalar' ? 'number' : type === 'string' ? 'text' : type === 'matrix' ? 'range' : 'vector',
  )
  const last = names.at(-1)
  if (variadic !== 0 && last !== undefined) names[names.length - 1] = variadic < 0 ? `${last}, …` : `[${last}]`
  return `\`${name}(${names.join(', ')})\``
}
