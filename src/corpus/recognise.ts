import { isObject } from '../core/json.ts'
import type { YamlMap, YamlNode } from '../yaml/node.ts'
import type { DocumentKind } from './corpus.ts'

/**
 * What a document is by its content; undefined for everything that only looks like rules or configuration: Kubernetes
 * objects, rules of Grafana's own alerting, unit tests of rules, workflows, values of charts, pipelines of other programs.
 */
export function recognise(root: YamlNode): DocumentKind | undefined {
  if (root.kind === 'sequence') {
    if (isTargetList(root.items)) return 'file-sd'
    return isJobList(root.items) ? 'scrape-configs' : undefined
  }
  if (root.kind !== 'map') return undefined
  const fields = fieldsOf(root)
  if (fields.has('apiVersion') && fields.has('kind')) return undefined
  return recognisers.find(({ is }) => is(fields))?.kind
}

/** Tells whether a document is a file of promtool's unit tests. */
export function isUnitTest(root: YamlNode): boolean {
  return root.kind === 'map' && fieldsOf(root).get('tests')?.kind === 'sequence'
}

/** What a document would be whose file the user named, so that a part of a configuration or a rule without a name is no surprise. */
export function recogniseNamed(root: YamlNode): DocumentKind | undefined {
  const kind = recognise(root)
  if (kind !== undefined) return kind
  if (root.kind !== 'map') return isListOfGroups(root) ? 'rules' : undefined
  const fields = fieldsOf(root)
  if (fields.size === 1 && [...fields.values()].some(isListOfGroups)) return 'rules'
  if (hasOnly(fields, ['groups']) && fields.get('groups')?.kind === 'sequence') return 'rules'
  if (hasOnly(fields, [...prometheusKeys])) return 'prometheus'
  return hasOnly(fields, [...alertmanagerKeys]) ? 'alertmanager' : undefined
}

/** Tells in passing that a text is a rule file, so that a large one need not be read twice. */
export function isPlainlyRules(text: string): boolean {
  const keys = outerKeys(text)
  return keys.size === 1 && guess(text) === 'rules'
}

/** What a text would be that cannot be read as YAML, by the keys that begin its lines. */
export function guess(text: string): DocumentKind | undefined {
  const keys = outerKeys(text)
  if (keys.has('kind') || keys.has('apiVersion')) return undefined
  if (keys.has('groups') && /^[ \t]*(?:-[ \t]+)?["']?(?:alert|record)["']?[ \t]*:/m.test(text)) return 'rules'
  if (keys.has('scrape_configs') && !foreignKeys.some((key) => keys.has(key))) return 'prometheus'
  if (keys.has('route') && keys.has('receivers')) return 'alertmanager'
  return undefined
}

/** Tells whether a text holds a word without which it can be neither rules nor configuration. */
export function isWorthReading(text: string): boolean {
  return marks.some((together) => together.every((mark) => mark.test(text)))
}

/**
 * Tells whether a text is JSON whose outermost keys are those of something else, such as a schema: that is much faster than reading it
 * with all its places.
 */
export function isForeignJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  const value = parsed(text)
  if (Array.isArray(value)) return !value.every((item) => isObject(item) && Object.hasOwn(item, 'targets'))
  if (!isObject(value)) return false
  return !Object.keys(value).some((key) => outermost.has(key))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tells whether a text may hold ConfigMaps or Secrets. */
export function mayHoldKeys(text: string): boolean {
  return objectMarks.test(text)
}

/** Tells whether a text may hold a workload that mounts rules or configuration. */
export function mayHoldPrograms(text: string): boolean {
  return programMarks.test(text) && programs.test(text)
}

function outerKeys(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^["']?([A-Za-z_]+)["']?[ \t]*:/gm)].map((match) => match[1] ?? ''))
}

/** Reads the value of a key of a map; of a key that stands twice, the last. */
export function field(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.kind !== 'map') return undefined
  for (let index = node.entries.length - 1; index >= 0; index--) {
    const entry = node.entries[index]!
    if (entry.key.kind === 'scalar' && entry.key.text === key) return entry.value
  }
  return undefined
}

/** Reads the items of a key of a map that holds a list. */
export function listField(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  return itemsOf(field(node, key))
}

/** Reads the text of a key of a map. */
export function textField(node: YamlNode | undefined, key: string): string | undefined {
  const value = field(node, key)
  return value?.kind === 'scalar' ? value.text : undefined
}

type Fields = ReadonlyMap<string, YamlNode>

function fieldsOf(map: YamlMap): Fields {
  const fields = new Map<string, YamlNode>()
  for (const { key, value } of map.entries) if (key.kind === 'scalar') fields.set(key.text, value)
  return fields
}

/** Asked in this order; the first that knows the document names it. */
const recognisers: readonly { readonly kind: DocumentKind; is(fields: Fields): boolean }[] = [
  { kind: 'rules', is: isRuleFile },
  { kind: 'alertmanager', is: isAlertmanager },
  { kind: 'dashboard', is: isDashboard },
  { kind: 'prometheus', is: isPrometheus },
  { kind: 'web', is: isWeb },
  { kind: 'grafana-datasources', is: (fields) => isProvisioning(fields, ['datasources', 'deleteDatasources']) },
  { kind: 'grafana-dashboards', is: (fields) => isProvisioning(fields, ['providers']) },
]

/** Groups with a rule that says `alert` or `record`; those of Grafana's alerting have neither. */
function isRuleFile(fields: Fields): boolean {
  const groups = itemsOf(fields.get('groups'))
  if (groups.length === 0 || fields.has('jobs') || fields.has('services')) return false
  const rules = groups.flatMap((group) => itemsOf(field(group, 'rules')))
  if (rules.length > 0) return rules.some(isRule)
  return (
    hasOnly(fields, ['groups']) &&
    groups.every((group) => textField(group, 'name') !== undefined && isEmptyGroup(group))
  )
}

/** Groups of rules, whatever stands above them: `group:` or nothing at all. */
function isListOfGroups(node: YamlNode): boolean {
  return itemsOf(node).some((group) => itemsOf(field(group, 'rules')).some((rule) => isRule(rule) && hasExpr(rule)))
}

function hasExpr(rule: YamlNode): boolean {
  return field(rule, 'expr') !== undefined
}

function isRule(rule: YamlNode): boolean {
  if (rule.kind !== 'map') return false
  const fields = fieldsOf(rule)
  if (fields.has('uid') || fields.has('condition')) return false
  return (fields.has('alert') || fields.has('record')) && (fields.has('expr') || fields.size <= 6)
}

/** A group whose rules are still to come; a group of something else would have other fields. */
function isEmptyGroup(group: YamlNode): boolean {
  return group.kind === 'map' && group.entries.every(({ key }) => key.kind === 'scalar' && groupKeys.has(key.text))
}

function isAlertmanager(fields: Fields): boolean {
  if (fields.has('scrape_configs')) return false
  const hasRoute =
    textField(fields.get('route'), 'receiver') !== undefined || field(fields.get('route'), 'routes') !== undefined
  const receivers = itemsOf(fields.get('receivers'))
  const hasReceivers = receivers.some((receiver) => textField(receiver, 'name') !== undefined)
  if (hasRoute && fields.has('receivers')) return true
  const others = [...fields.keys()].filter((key) => alertmanagerKeys.has(key)).length
  return (hasRoute || hasReceivers) && others >= 2 && others === fields.size
}

function isDashboard(fields: Fields): boolean {
  const hasPanels = fields.get('panels')?.kind === 'sequence' || fields.get('rows')?.kind === 'sequence'
  return (
    hasPanels && fields.has('title') && (fields.has('schemaVersion') || fields.has('templating') || fields.has('uid'))
  )
}

function isPrometheus(fields: Fields): boolean {
  if (foreignKeys.some((key) => fields.has(key))) return false
  const keys = [...fields.keys()]
  const known = keys.filter((key) => prometheusKeys.has(key)).length
  if (itemsOf(fields.get('scrape_configs')).some((job) => field(job, 'job_name') !== undefined)) return true
  const hasGlobal = globalKeys.some((key) => field(fields.get('global'), key) !== undefined)
  return known === keys.length && (hasGlobal || known >= 2 || fields.has('scrape_configs'))
}

/** Some of its sections; nothing else calls anything so. */
function isWeb(fields: Fields): boolean {
  return (
    hasOnly(fields, webKeys) ||
    ['tls_server_config', 'basic_auth_users', 'http_server_config'].some((key) => fields.has(key))
  )
}

function isProvisioning(fields: Fields, keys: readonly string[]): boolean {
  const version = fields.get('apiVersion')
  return (
    version?.kind === 'scalar' && /^\d+$/.test(version.text) && keys.some((key) => itemsOf(fields.get(key)).length > 0)
  )
}

function isTargetList(items: readonly YamlNode[]): boolean {
  const isGroup = (item: YamlNode) => item.kind === 'map' && hasOnly(fieldsOf(item), ['targets', 'labels'])
  return items.every(isGroup) && items.some((item) => field(item, 'targets')?.kind === 'sequence')
}

/** Jobs without anything around them, as `additionalScrapeConfigs` wants them; promtail's have stages, too. */
function isJobList(items: readonly YamlNode[]): boolean {
  return items.length > 0 && items.every((item) => textField(item, 'job_name') !== undefined && isScraped(item))
}

function isScraped(job: YamlNode): boolean {
  return job.kind === 'map' && !promtailKeys.some((key) => field(job, key) !== undefined)
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}

function hasOnly(fields: Fields, keys: readonly string[]): boolean {
  return fields.size > 0 && [...fields.keys()].every((key) => keys.includes(key))
}

const promtailKeys = ['pipeline_stages', 'journal', 'syslog', 'loki_push_api', 'windows_events', 'gcplog']
const webKeys = ['tls_server_config', 'http_server_config', 'basic_auth_users', 'rate_limit']
const groupKeys = new Set(['name', 'interval', 'query_offset', 'limit', 'labels', 'rules', 'partial_response_strategy'])
const globalKeys = ['scrape_interval', 'evaluation_interval', 'scrape_timeout', 'external_labels', 'rule_query_offset']

/** Sections of prometheus.yml. */
const prometheusKeys = new Set([
  'global',
  'runtime',
  'scrape_configs',
  'scrape_config_files',
  'rule_files',
  'alerting',
  'remote_write',
  'remote_read',
  'storage',
  'tracing',
  'otlp',
])

/** What promtail, the Grafana agent, collectors and unit tests have and Prometheus does not. */
const foreignKeys = [
  'clients',
  'positions',
  'server',
  'tests',
  'exporters',
  'service',
  'processors',
  'evaluation_interval',
]

/** Sections of alertmanager.yml. */
const alertmanagerKeys = new Set([
  'global',
  'route',
  'receivers',
  'inhibit_rules',
  'templates',
  'mute_time_intervals',
  'time_intervals',
  'tracing',
])

/** Keys of which one at least is in every document that matters. */
const outermost = new Set([
  'apiVersion',
  'groups',
  'panels',
  'rows',
  'datasources',
  'providers',
  'deleteDatasources',
  ...webKeys,
  ...prometheusKeys,
  ...alertmanagerKeys,
])

/** Words that stand together in what is worth reading, as keys. */
const marks: readonly (readonly RegExp[])[] = [
  [keyed('groups'), keyed('alert|record')],
  [keyed('scrape_configs|scrape_config_files|rule_files|remote_write|remote_read|scrape_interval|evaluation_interval')],
  [keyed('receivers|route'), keyed('receiver')],
  [keyed('panels|rows'), keyed('schemaVersion|templating|uid')],
  [keyed('apiVersion'), keyed('datasources|deleteDatasources|providers')],
  [keyed('tls_server_config|http_server_config|basic_auth_users')],
  [/^\s*\[\s*\{|^-/m, keyed('targets|job_name')],
  [/\bkind["']?\s*:\s*["']?(?:PrometheusRule|AlertmanagerConfig|ServiceMonitor|PodMonitor|Probe|ScrapeConfig)\b/],
]

/** Keys stand at the beginning of a line, or behind a bracket, a comma or a dash; in a text inside of JSON, behind an escaped line end. */
function keyed(names: string): RegExp {
  return new RegExp(`(?:^|[{,\\s"'-]|\\\\n)(?:${names})["'\\\\]*[ \\t]*:`)
}

const objectMarks = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret)\b/
const programMarks = /\bkind["']?\s*:\s*["']?(?:Deployment|StatefulSet|DaemonSet)\b/
const programs = /prometheus|alertmanager|grafana|\bconfig\.file\b|storage\.tsdb/
