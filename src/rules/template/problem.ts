import type { Finding } from '../../core/finding.ts'
import { nearest } from '../../core/nearest.ts'
import type { SourceText } from '../../core/source.ts'
import { goString } from './goValue.ts'
import type { ParseOptions } from './parse.ts'
import { goSprintf } from './sprintf.ts'

/** Ends the reading of a template; what is wrong has been noted. */
export class ParseFailure extends Error {}

/** Where the problems of a template are gathered. */
export interface ProblemContext {
  readonly source: SourceText
  readonly options: ParseOptions
  readonly problems: Finding[]
}

/** A problem as Go formats it, and what is known where it stands. */
export interface RawProblem {
  readonly at: { readonly start: number; readonly end: number }
  /** Go takes the line of the token that it read last. */
  readonly lineAt: number
  readonly format: string
  readonly args: readonly string[]
  /** The variables that are defined there. */
  readonly variables: readonly string[]
}

/** Turns what Go says of a template into a finding, with advice for what is commonly meant. */
export function templateProblem(context: ProblemContext, raw: RawProblem): Finding {
  const { source, options } = context
  const args = raw.args.map((arg) => goString(arg))
  const message = goSprintf(raw.format, args)
  // Go puts the name into the format, so that a `%` in an alert's name spoils its text.
  const upstream = goSprintf(`template: ${options.name}:${lineOf(source.text, raw.lineAt)}: ${raw.format}`, args)
  const help = helpFor(context, raw)
  return {
    id: options.id,
    severity: 'error',
    span: source.spanAt(raw.at.start, Math.max(raw.at.end, raw.at.start)),
    message: inOurWords(message),
    ...(help === undefined ? {} : { help }),
    ...(context.problems.length === 0 ? { upstream } : {}),
  }
}

/** Go's text with the user's words in backticks. */
function inOurWords(message: string): string {
  const named = /^(undefined variable|function) "([^"\\`]+)"(.*)$/.exec(message)
  return named === null ? message : `${named[1]} \`${named[2]}\`${named[3] === '' ? '' : ' is'}${named[3]}`
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line++
  return line
}

function helpFor(context: ProblemContext, raw: RawProblem): string | undefined {
  const { source, options } = context
  const [word = ''] = raw.args
  switch (raw.format) {
    case 'undefined variable %q': {
      const names = raw.variables.filter((name) => name !== '$')
      const guess = nearest(word, names)
      if (guess !== undefined) return `Did you mean \`${guess}\`?`
      if (names.length === 0) return 'Only `$` is defined here: a template of its own sees no variables of its caller.'
      return `Here are defined: ${names.map((name) => `\`${name}\``).join(', ')}.`
    }
    case 'function %q not defined': {
      const guess = nearest(word, [...options.functions.keys()])
      if (guess !== undefined) return `Did you mean \`${guess}\`?`
      return raw.variables.includes(`$${word}`) ? `Write \`$${word}\`.` : undefined
    }
    case 'unexpected EOF':
      return 'An `if`, `range`, `with`, `define` or `block` has no `{{ end }}`.'
    case '%s%s':
      return helpForToken(source, raw)
    default:
      return undefined
  }
}

function helpForToken(source: SourceText, raw: RawProblem): string | undefined {
  const [message = ''] = raw.args
  if (message.startsWith('unclosed action')) return 'Close the action with `}}`.'
  if (message.startsWith('unterminated quoted string')) return 'Close the text with `"` on the same line.'
  if (!message.startsWith('bad character') || !message.includes("'-'")) return undefined
  const chain = /[.$][\w.$-]*$/.exec(source.text.slice(Math.max(0, raw.at.start - 200), raw.at.end))?.[0] ?? ''
  const rest = /^[\w-]*/.exec(source.text.slice(raw.at.end))?.[0] ?? ''
  const dot = chain.lastIndexOf('.')
  if (dot < 0) return undefined
  return `A name with a dash needs \`index\`: \`index ${chain.slice(0, dot) || '.'} "${chain.slice(dot + 1)}${rest}"\`.`
}
