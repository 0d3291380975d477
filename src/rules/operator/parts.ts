import { readDuration } from '../duration.ts'
import { relabelActions } from '../prometheus/relabel.ts'
import { anything, count, flag, listOf, object, type Shape, text, textsByKey, textThat, word } from './shape.ts'

/** A duration; an empty one counts as none. */
export const duration = textThat((written) => {
  const read = written === '' ? 0 : readDuration(written)
  return typeof read === 'number' ? undefined : read.problem
})

/** A text with at least one character. */
export const nonEmpty = textThat((written) => (written === '' ? 'it is empty' : undefined))

/** `0`, or a size such as `10MB`. */
export const size = textThat((written) =>
  written === '0' || /[0-9](?:[KMGTEP]i?)?B$/.test(written.slice(-8))
    ? undefined
    : `\`${written}\` is no size such as \`10MB\``,
)

/** A text that begins with one of some schemes. */
export function urlOf(...schemes: readonly string[]): Shape {
  return textThat((written) =>
    schemes.some((scheme) => written.startsWith(`${scheme}://`) && written.length > scheme.length + 3)
      ? undefined
      : `\`${written}\` does not begin with ${schemes.map((scheme) => `\`${scheme}://\``).join(' or ')}`,
  )
}

/** A key of a Secret or of a ConfigMap. */
export const keyOf = object({ key: text, name: text, optional: flag }, 'key')
const secretOrConfigMap = object({ secret: keyOf, configMap: keyOf })
/** How requests go through a proxy. */
export const proxyFields = {
  noProxy: text,
  proxyConnectHeader: anything,
  proxyFromEnvironment: flag,
  proxyUrl: urlOf('http', 'https', 'socks5'),
}
const tlsVersion = word('TLS10', 'TLS11', 'TLS12', 'TLS13')
const tlsFields = {
  ca: secretOrConfigMap,
  cert: secretOrConfigMap,
  keySecret: keyOf,
  insecureSkipVerify: flag,
  serverName: text,
  minVersion: tlsVersion,
  maxVersion: tlsVersion,
}
/** TLS of a client whose files come from Secrets and ConfigMaps. */
export const safeTls = object(tlsFields)
/** TLS of a client whose files may also be in the container. */
export const tls = object({ ...tlsFields, caFile: text, certFile: text, keyFile: text })

/** How a client proves who it is. */
export const authFields = {
  authorization: object({ type: text, credentials: keyOf }),
  basicAuth: object({ username: keyOf, password: keyOf }),
  oauth2: object(
    {
      clientId: secretOrConfigMap,
      clientSecret: keyOf,
      tokenUrl: urlOf('http', 'https'),
      scopes: listOf(text),
      endpointParams: textsByKey,
      tlsConfig: safeTls,
      ...proxyFields,
    },
    'clientId',
    'clientSecret',
    'tokenUrl',
  ),
}

/** The spellings that the definition allows: those of Prometheus, and in camel case. */
const actions = relabelActions.flatMap((action) => [action, camelCase(action)])

function camelCase(action: string): string {
  return capital(action).replace(/mod$|map$|drop$|keep$|equal$/, capital)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One relabel rule. */
export const relabeling = object({
  action: word(...actions),
  sourceLabels: listOf(text),
  separator: text,
  targetLabel: text,
  regex: text,
  modulus: count,
  replacement: text,
})

/** Which objects are meant, by their labels; what else is wrong with it is told by its own reader. */
export const labelSelector = object({
  matchLabels: textsByKey,
  matchExpressions: listOf(object({ key: text, operator: text, values: listOf(text) }, 'key', 'operator')),
})
/** Which namespaces are meant, by their names. */
export const namespaces = object({ any: flag, matchNames: listOf(text) })

const protocol = word(
  'PrometheusProto',
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
)
/** The names of protocols. */
export const scheme = word('http', 'https', 'HTTP', 'HTTPS')

/** What every kind of scrape has. */
export const scrapeFields = {
  convertClassicHistogramsToNHCB: flag,
  fallbackScrapeProtocol: protocol,
  keepDroppedTargets: count,
  labelLimit: count,
  labelNameLengthLimit: count,
  labelValueLengthLimit: count,
  nativeHistogramBucketLimit: count,
  nativeHistogramMinBucketFactor: { kind: 'text-or-number' },
  sampleLimit: count,
  scrapeClass: nonEmpty,
  scrapeClassicHistograms: flag,
  scrapeNativeHistograms: flag,
  scrapeProtocols: listOf(protocol),
  targetLimit: count,
} as const
