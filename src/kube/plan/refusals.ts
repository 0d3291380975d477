import { describeError, UserError } from '../../core/errors.ts'

/** Makes one error of several: the first one's words and place, with the others told in its help. */
export function refusals(errors: readonly UserError[]): UserError | undefined {
  const [first, ...others] = errors
  if (first === undefined || others.length === 0) return first
  const shown = others.slice(0, shownOthers).map((error) => `${describeError(error)}. ${error.help}`)
  const rest = others.length > shownOthers ? [`… and ${others.length - shownOthers} more.`] : []
  return new UserError(
    `${first.message} (and ${others.length} more ${others.length === 1 ? 'object is' : 'objects are'} refused; nothing was written)`,
    {
      help: [first.help, ...shown, ...rest].join('\n'),
      ...(first.span === undefined ? {} : { span: first.span }),
    },
  )
}

const shownOthers = 20
