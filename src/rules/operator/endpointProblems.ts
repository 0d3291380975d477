import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { entryOf, spanAtPath } from '../../yaml/path.ts'
import { formatDuration } from '../duration.ts'
import { durationAt, itemsAt, nameAt, valueAt } from '../nodes.ts'
import { relabelingProblems } from './relabelings.ts'

/** What parts of one scrape cannot be together: its times, its ways to prove who it is, its proxy and its files. */
export function* endpointProblems(node: YamlNode, intervalField: 'interval' | 'scrapeInterval'): Generator<Finding> {
  yield* timeProblems(node, intervalField)
  yield* clientProblems(node)
  yield* relabelingProblems(node, 'relabelings')
  yield* relabelingProblems(node, 'metricRelabelings')
}

const error = { id: 'operator/invalid', severity: 'error' } as const
const leftOut = 'The operator leaves the whole object out: nothing of it is scraped.'

function* timeProblems(node: YamlNode, field: string): Generator<Finding> {
  const interval = durationAt(node, field)
  const timeout = durationAt(node, 'scrapeTimeout')
  if (interval === undefined || timeout === undefined || timeout.ms <= interval.ms) return
  yield {
    ...error,
    span: timeout.span,
    message: `the timeout of ${formatDuration(timeout.ms)} is longer than the interval of ${formatDuration(interval.ms)}`,
    why: leftOut,
    help: `Lower \`scrapeTimeout\`, or raise \`${field}\`.`,
  }
}

/** What is wrong with the settings of an HTTP client as a whole. */
export function* clientProblems(node: YamlNode): Generator<Finding> {
  const ways = authentications.filter((field) => isGiven(node, field))
  const [first, second] = ways
  if (first !== undefined && second !== undefined)
    yield {
      ...error,
      span: keySpan(node, second),
      message: `\`${first}\` and \`${second}\` cannot be together`,
      why: 'A request carries one `Authorization` header.',
      help: 'Keep one of them.',
    }
  yield* proxyProblems(node)
  const tls = valueAt(node, 'tlsConfig')
  if (tls === undefined) return
  for (const field of ['ca', 'cert'])
    if (valueAt(tls, field) !== undefined && nameAt(tls, `${field}File`)?.name)
      yield {
        ...error,
        span: keySpan(tls, `${field}File`),
        message: `\`${field}\` and \`${field}File\` cannot be together`,
        help: 'Keep one of them.',
      }
  for (const field of ['ca', 'cert']) {
    const source = valueAt(tls, field)
    if (source !== undefined && valueAt(source, 'secret') !== undefined && valueAt(source, 'configMap') !== undefined)
      yield {
        ...error,
        span: keySpan(source, 'configMap'),
        message: `\`${field}\` comes from a Secret and from a ConfigMap`,
        help: 'Keep one of them.',
      }
  }
}

const authentications = ['authorization', 'basicAuth', 'bearerTokenSecret', 'oauth2']

/** An old operator wrote an empty key into every object. */
function isGiven(node: YamlNode, field: string): boolean {
  const value = valueAt(node, field)
  return value !== undefined && (field !== 'bearerTokenSecret' || (nameAt(value, 'name')?.name ?? '') !== '')
}

/** What is wrong with the settings of a proxy as a whole (prometheus-operator ProxyConfig.Validate). */
export function* proxyProblems(node: YamlNode): Generator<Finding> {
  const hasUrl = (nameAt(node, 'proxyUrl')?.name ?? '') !== ''
  const isFromEnvironment = nameAt(node, 'proxyFromEnvironment')?.name.toLowerCase() === 'true'
  const hasExceptions = (nameAt(node, 'noProxy')?.name ?? '') !== ''
  if (hasUrl && isFromEnvironment)
    yield {
      ...error,
      span: keySpan(node, 'proxyUrl'),
      message: '`proxyUrl` and `proxyFromEnvironment` cannot be together',
    }
  if (hasExceptions && isFromEnvironment)
    yield {
      ...error,
      span: keySpan(node, 'noProxy'),
      message: '`noProxy` and `proxyFromEnvironment` cannot be together',
    }
  if (hasExceptions && !hasUrl && !isFromEnvironment)
    yield { ...error, span: keySpan(node, 'noProxy'), message: '`noProxy` without `proxyUrl` is refused', why: leftOut }
}

/** What is wrong with discoveries of a ScrapeConfig, each in itself. */
export function* discoveryProblems(spec: YamlNode): Generator<Finding> {
  for (const item of itemsAt(spec, 'dnsSDConfigs')) {
    const type = nameAt(item, 'type')
    if (type !== undefined && type.name !== 'SRV' && valueAt(item, 'port') === undefined)
      yield { ...error, span: type.span, message: `records of type \`${type.name}\` need a \`port\``, why: leftOut }
  }
  for (const item of itemsAt(spec, 'kubernetesSDConfigs')) {
    yield* clientProblems(item)
    if (valueAt(item, 'apiServer') && nameAt(valueAt(item, 'namespaces'), 'ownNamespace')?.name === 'true')
      yield {
        ...error,
        span: keySpan(item, 'apiServer'),
        message: '`apiServer` and `namespaces.ownNamespace` cannot be together',
        why: leftOut,
      }
    const role = nameAt(item, 'role')?.name ?? ''
    for (const selector of itemsAt(item, 'selectors')) {
      const wanted = nameAt(selector, 'role')
      const allowed = selectableRoles[role]
      if (wanted === undefined || allowed === undefined || allowed.includes(wanted.name)) continue
      yield {
        ...error,
        span: wanted.span,
        message: `the role \`${role}\` takes no selector of \`${wanted.name}\``,
        why: leftOut,
        help: `It takes those of ${allowed.join(', ')}.`,
      }
    }
  }
  for (const item of itemsAt(spec, 'httpSDConfigs')) yield* clientProblems(item)
}

const selectableRoles: Readonly<Record<string, readonly string[]>> = {
  Pod: ['Pod'],
  Service: ['Service'],
  Endpoints: ['Pod', 'Service', 'Endpoints'],
  EndpointSlice: ['Pod', 'Service', 'EndpointSlice'],
  Node: ['Node'],
  Ingress: ['Ingress'],
}

function keySpan(node: YamlNode, field: string) {
  return entryOf(node, field)?.key.span ?? spanAtPath(node, [field])
}
