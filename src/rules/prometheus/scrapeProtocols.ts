import { goQuote } from '../../core/go/quote.ts'
import type { Schema } from '../../yaml/decode.ts'
import { named, text } from '../../yaml/scalarSchema.ts'
import { list, pointer, via } from '../../yaml/schema.ts'
import type { NameScheme } from './labelName.ts'
import { listed } from './scalars.ts'

/** The formats in which Prometheus can scrape (prometheus config/config.go ScrapeProtocolsHeaders). */
const scrapeProtocolNames = [
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'OpenMetricsText2.0.0',
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
]

/** One format. */
export const scrapeProtocol: Schema<string> = named('config.ScrapeProtocol', text)

/** The formats that a server offers; undefined when nothing is written. */
export const scrapeProtocols: Schema<readonly string[] | undefined> = pointer(list(scrapeProtocol))

/** Help for a format that is none. */
export const protocolHelp = `Write one of ${listed(scrapeProtocolNames)}, with the case of the letters.`

/** What upstream says of a format that is none. */
export function protocolProblem(protocol: string): string | undefined {
  if (scrapeProtocolNames.includes(protocol)) return undefined
  return `unknown scrape protocol ${protocol}, supported: [${scrapeProtocolNames.join(' ')}]`
}

/** What is wrong with a list of formats, and with which (prometheus config/config.go validateAcceptScrapeProtocols). */
export function protocolsProblem(
  protocols: readonly string[],
): { readonly upstream: string; readonly index: number } | undefined {
  if (protocols.length === 0) return { upstream: 'scrape_protocols cannot be empty', index: 0 }
  const seen = new Set<string>()
  for (const [index, protocol] of protocols.entries()) {
    const lower = protocol.toLowerCase()
    if (seen.has(lower))
      return { upstream: `duplicated protocol in scrape_protocols, got [${protocols.join(' ')}]`, index }
    const problem = protocolProblem(protocol)
    if (problem !== undefined) return { upstream: `scrape_protocols: ${problem}`, index }
    seen.add(lower)
  }
  return undefined
}

/** Which names metrics may have; undefined when nothing is written (prometheus/common model.ValidationScheme). */
export const nameScheme: Schema<NameScheme | undefined> = via<string, NameScheme | undefined>(
  { goType: 'model.ValidationScheme', inner: text, wants: '`utf8` or `legacy`', zero: undefined },
  (written, at) => {
    if (written === '') return undefined
    if (written === 'legacy' || written === 'utf8') return written
    return at.refuse(`unrecognized ValidationScheme: ${goQuote(written)}`, { help: 'Write `utf8` or `legacy`.' })
  },
)

/** How names are written for a server that does not know UTF-8 names. */
export const escapingSchemes = ['allow-utf-8', 'underscores', 'dots', 'values']
