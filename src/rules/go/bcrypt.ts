import { goQuote } from '../../core/go/quote.ts'

/** What Go says of a text that is no bcrypt hash (golang.org/x/crypto/bcrypt Cost); undefined when it is one. */
export function bcryptProblem(hash: string): string | undefined {
  const prefix = 'crypto/bcrypt:'
  if (hash.length < 59) return `${prefix} hashedSecret too short to be a bcrypted password`
  if (hash[0] !== '$') return `${prefix} bcrypt hashes must start with '$', but hashedSecret started with '${hash[0]}'`
  const version = hash[1] ?? ''
  if (version > '2')
    return `${prefix} bcrypt algorithm version '${version}' requested is newer than current version '2'`
  const digits = hash.slice(hash[2] === '$' ? 3 : 4).slice(0, 2)
  if (!/^(?:[0-9]{2}|[+-][0-9])$/.test(digits)) return `strconv.Atoi: parsing ${goQuote(digits)}: invalid syntax`
  const cost = Number(digits)
  return cost < 4 || cost > 31 ? `${prefix} cost ${cost} is outside allowed inclusive range 4..31` : undefined
}
