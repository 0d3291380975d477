import { goQuote } from '../../core/go/quote.ts'
import { fileText } from '../../core/source.ts'
import type { At, Failed, Schema } from '../../yaml/decode.ts'
import { named, text } from '../../yaml/scalarSchema.ts'
import { map, via } from '../../yaml/schema.ts'
import { readGoDuration } from '../go/duration.ts'
import { splitHostPort } from '../go/hostPort.ts'
import { parseGoUrl } from '../go/url.ts'
import { builtins } from '../template/builtins.ts'
import { parseTemplate } from '../template/parse.ts'
import type { Url } from './parsedUrl.ts'

/** An HTTP URL (alertmanager config/common URL). */
export const url: Schema<Url | undefined> = via(
  { goType: 'common.URL', inner: text, wants: 'a URL', zero: undefined },
  readUrl,
)

/** An HTTP URL that is a secret (alertmanager config/common SecretURL). */
export const secretUrl: Schema<Url | undefined> = via(
  { goType: 'common.SecretURL', inner: text, wants: 'a URL', zero: undefined },
  (value, at) =>
    value === hidden
      ? { text: value, isHidden: true as const, scheme: '', user: '', host: '', path: '', opaque: '' }
      : readUrl(value, at),
)

/** A URL that may be a template (alertmanager config/common SecretTemplateURL). */
export const secretTemplateUrl: Schema<string> = via(
  { goType: 'common.SecretTemplateURL', inner: named('common.plain', text), wants: 'a URL', zero: '' },
  (value, at) => {
    if (value === '' || value === hidden) return value
    if (!value.includes('{{')) {
      const problem = urlProblem(value)
      return problem === undefined ? value : at.refuse(`invalid URL: ${problem}`, urlWords(value))
    }
    const problem = templateProblem(value)
    return problem === undefined ? value : at.refuse(`invalid template syntax: ${problem}`)
  },
)

/** What Go says of a template that knows Go's own functions only; undefined when it parses. */
export function templateProblem(value: string): string | undefined {
  return parseTemplate(fileText('', value), { name: '', id: 'alertmanager/invalid', functions: builtins }).problems[0]
    ?.upstream
}

/** `host:port`; '' where nothing is set (alertmanager config HostPort). */
export const hostPort: Schema<string> = via(
  { goType: 'config.HostPort', inner: text, wants: '`host:port`', zero: '' },
  (value, at) => {
    if (value === '') return value
    const split = splitHostPort(value)
    const words = { help: 'Write the host and the port, such as `mail:587`.' }
    if ('problem' in split) return at.refuse(split.problem, words)
    return split.port === '' ? at.refuse(`address ${goQuote(value)}: port cannot be empty`, words) : value
  },
)

/** Pushover's durations, which are always read as Go reads a text. */
export const textDuration: Schema<number> = {
  goType: 'config.duration',
  wants: 'a duration such as `10s`',
  zero: () => 0,
  read(reading, node) {
    if (node.kind !== 'scalar') return reading.wrongType(node, this)
    if (reading.isNull(node)) return 0
    const read = readGoDuration(node.text)
    if (typeof read === 'number') return read
    return reading.at(node).refuse(read.problem, { help: 'Write a duration with its unit, such as `1m` or `30s`.' })
  },
}

/** A `map[string]string`. */
export const textMap: Schema<ReadonlyMap<string, string>> = map(text)

const hidden = '<secret>'

function readUrl(value: string, at: At): Url | Failed {
  const parsed = parseGoUrl(value)
  const problem = urlProblem(value)
  if (problem !== undefined || 'problem' in parsed) return at.refuse(problem ?? '', urlWords(value))
  return { ...parsed, text: value }
}

function urlProblem(value: string): string | undefined {
  const parsed = parseGoUrl(value)
  if ('problem' in parsed) return parsed.problem
  if (parsed.scheme !== 'http' && parsed.scheme !== 'https')
    return `unsupported scheme ${goQuote(parsed.scheme)} for URL`
  return parsed.host === '' ? 'missing host for URL' : undefined
}

function urlWords(value: string) {
  return {
    help: value.includes('://')
      ? 'Write a whole address, such as `https://example.org/path`.'
      : 'Write the address with `http://` or `https://` in front.',
  }
}
