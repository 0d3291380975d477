import { goQuote } from './quote.ts'

/** Formats texts as Go's fmt.Sprintf does. */
export function goSprintf(format: string, args: readonly string[]): string {
  let index = 0
  return format.replace(/%[qs]/g, (verb) => {
    const value = args[index++] ?? ''
    return verb === '%q' ? goQuote(value) : value
  })
}
