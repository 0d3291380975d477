import { goQuote } from '../../core/go/quote.ts'

/** What Go says of a text that is no IP address (net/netip ParseAddr); undefined when it is one. */
export function ipAddressProblem(text: string): string | undefined {
  const decisive = /[.:%]/.exec(text)?.[0]
  const problem =
    decisive === '.' ? ipv4Problem(text) : decisive === ':' ? ipv6Problem(text) : { message: missing[decisive ?? ''] }
  if (problem === undefined) return undefined
  const place = problem.at === undefined ? '' : ` (at ${goQuote(problem.at)})`
  return `ParseAddr(${goQuote(text)}): ${problem.message}${place}`
}

interface AddressProblem {
  readonly message: string | undefined
  readonly at?: string
}

const missing: Readonly<Record<string, string>> = { '%': 'missing IPv6 address', '': 'unable to parse IP' }

function ipv4Problem(text: string): AddressProblem | undefined {
  let value = 0
  let digits = 0
  let dots = 0
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if (char >= '0' && char <= '9') {
      if (digits === 1 && value === 0) return { message: 'IPv4 field has octet with leading zero' }
      value = value * 10 + Number(char)
      digits++
      if (value > 255) return { message: 'IPv4 field has value >255' }
    } else if (char === '.') {
      if (index === 0 || index === text.length - 1 || text[index - 1] === '.')
        return { message: 'IPv4 field must have at least one digit', at: text.slice(index) }
      if (dots === 3) return { message: 'IPv4 address too long' }
      dots++
      value = 0
      digits = 0
    } else return { message: 'unexpected character', at: text.slice(index) }
  }
  return dots < 3 ? { message: 'IPv4 address too short' } : undefined
}

function ipv6Problem(text: string): AddressProblem | undefined {
  const percent = text.indexOf('%')
  if (percent === text.length - 1) return { message: 'zone must be a non-empty string' }
  let rest = percent < 0 ? text : text.slice(0, percent)
  let hasEllipsis = rest.startsWith('::')
  if (hasEllipsis) rest = rest.slice(2)
  if (hasEllipsis && rest === '') return undefined
  let bytes = 0
  while (bytes < 16) {
    const digits = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? ''
    if (digits.length > 4) return { message: 'each group must have 4 or less digits', at: rest }
    if (digits === '') return { message: 'each colon-separated field must have at least one digit', at: rest }
    if (rest[digits.length] === '.') {
      if (!hasEllipsis && bytes !== 12)
        return { message: 'embedded IPv4 address must replace the final 2 fields of the address', at: rest }
      if (bytes + 4 > 16)
        return { message: 'too many hex fields to fit an embedded IPv4 at the end of the address', at: rest }
      const problem = ipv4Problem(rest)
      if (problem !== undefined) return problem
      rest = ''
      bytes += 4
      break
    }
    bytes += 2
    rest = rest.slice(digits.length)
    if (rest === '') break
    if (rest[0] !== ':') return { message: 'unexpected character, want colon', at: rest }
    if (rest.length === 1) return { message: 'colon must be followed by more characters', at: rest }
    rest = rest.slice(1)
    if (rest[0] !== ':') continue
    if (hasEllipsis) return { message: 'multiple :: in address', at: rest }
    hasEllipsis = true
    rest = rest.slice(1)
    if (rest === '') break
  }
  if (rest !== '') return { message: 'trailing garbage after address', at: rest }
  if (bytes < 16) return hasEllipsis ? undefined : { message: 'address string too short' }
  return hasEllipsis ? { message: 'the :: must expand to at least one field of zeros' } : undefined
}
