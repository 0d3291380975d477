import { formatSpan, type Span } from './source.ts'

/** What stops us and is not our bug: a bad option, unreadable input, no cluster, no permission. Ends in exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** What to do, whole sentences. */
  readonly help: string
  readonly span: Span | undefined

  constructor(message: string, options: { readonly help: string; readonly span?: Span; readonly cause?: unknown }) {
    super(message, { cause: options.cause })
    this.help = options.help
    this.span = options.span
  }
}

/** One line for a person: the place when there is one, and what is wrong. */
export function describeError(error: UserError): string {
  return error.span === undefined ? error.message : `${formatSpan(error.span)}: ${error.message}`
}
