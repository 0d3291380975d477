import type { Finding } from '../../core/finding.ts'
import { fileText, type SourceText } from '../../core/source.ts'
import { parseExpr, plainFeatures } from '../../promql/parse.ts'
import type { Features, Parsed } from '../../promql/problem.ts'
import { decode } from '../../yaml/decode.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/node.ts'
import { readNodes } from '../../yaml/readNodes.ts'
import { readDuration } from '../duration.ts'
import { type FirstLook, fieldNames, fieldsOf, isNull, mapsOf, textEntriesOf, textOf, wholeOf } from './fields.ts'
import {
  EntryView,
  emptySource,
  entrySpan,
  RuleView,
  SettingView,
  sourceOf,
  type WrittenGroup,
  type WrittenRule,
} from './rule.ts'
import { prometheusRuleSpec, ruleGroups } from './schema.ts'
import { type RuleParts, validateGroup, validateRule } from './validate.ts'

/** How to read rules. */
export interface RuleOptions {
  /** Fields that Prometheus does not know are no problem (promtool's `--ignore-unknown-fields`). */
  readonly ignoreUnknownFields?: boolean
  /** Which parts of PromQL are switched on. */
  readonly features?: Features
  /** Names are those that Prometheus 2 allowed. */
  readonly hasLegacyNames?: boolean
}

/** The rules of a text, and what is wrong with them. */
export interface WrittenRules {
  readonly groups: readonly WrittenGroup[]
  /** Those with `upstream` are the lines that promtool prints, in its order. */
  readonly problems: readonly Finding[]
}

/**
 * Reads a rule file (prometheus model/rulefmt Parse and Validate). Where promtool stops at what YAML or types refuse, this goes on and
 * tells more; documents after the first, which Prometheus drops, are read too. Never throws.
 */
export function readRules(
  source: SourceText | { readonly file: string; readonly text: string },
  options: RuleOptions = {},
): WrittenRules {
  const text = 'spanAt' in source ? source : fileText(source.file, source.text)
  const { documents, problems } = readNodes(text, 'v3')
  const groups: WrittenGroup[] = []
  const found: Finding[] = [...problems]
  for (const [index, root] of documents.entries()) {
    // What promtool says of the first document is all that it says; where that one could not be read, it has said so.
    const isHeard = index === 0 && problems.every(({ upstream }) => upstream === undefined)
    const read = readDocument(root, { ...options, isManifest: false })
    for (const group of read.groups) groups.push(group)
    for (const problem of read.problems) found.push(isHeard ? problem : withoutUpstream(problem))
  }
  const second = documents[1]
  if (second !== undefined && documents.some((root, index) => index > 0 && root.kind === 'map'))
    found.push(severalDocuments(second))
  return { groups, problems: found }
}

/** Reads the `spec` of a PrometheusRule; promtool does not read these, so no problem has `upstream`. */
export function readPrometheusRuleSpec(spec: YamlNode, options: RuleOptions = {}): WrittenRules {
  const { groups, problems } = readDocument(spec, { ...options, isManifest: true })
  return { groups, problems: problems.map(withoutUpstream) }
}

interface Reading extends RuleOptions {
  readonly isManifest: boolean
}

interface Context {
  readonly look: FirstLook
  readonly options: Reading
  readonly problems: Finding[]
}

function readDocument(root: YamlNode, options: Reading): WrittenRules {
  const look: FirstLook = { isRegular: true, ignoresUnknownFields: options.ignoreUnknownFields ?? false }
  const context: Context = { look, options, problems: [] }
  const groups = readGroups(root, context)
  if (look.isRegular) return { groups, problems: context.problems }
  const schema = options.isManifest ? prometheusRuleSpec : ruleGroups
  const { problems } = decode(schema, root, {
    dialect: 'v3',
    id: 'rules/invalid',
    ignoreUnknownFields: look.ignoresUnknownFields,
  })
  if (problems.length === 0) return { groups, problems: context.problems }
  return { groups, problems: [...problems, ...context.problems.map(withoutUpstream)] }
}

function readGroups(root: YamlNode, context: Context): readonly WrittenGroup[] {
  if (root.kind !== 'map') {
    if (root.kind === 'sequence' || root.text !== '') context.look.isRegular = false
    return []
  }
  const [groups] = fieldsOf(root, fileFields, context.look)
  const names = new Set<string>()
  return mapsOf(groups, context.look).map((node) => readGroup(node, names, context))
}

function readGroup(node: YamlMap, names: Set<string>, context: Context): WrittenGroup {
  const { look, options, problems } = context
  const fields = fieldsOf(node, options.isManifest ? manifestGroupFields : groupFields, look)
  const [nameEntry, intervalEntry, offsetEntry, limit, rules, labelsEntry] = fields
  const name = textOf(nameEntry, look) ?? ''
  const labels = textEntriesOf(labelsEntry, look)
  const parts = { name, nameEntry, node, labels, names, hasLegacyNames: options.hasLegacyNames ?? false }
  for (const problem of validateGroup(parts)) problems.push(problem)
  names.add(name)
  const entries = labels.map((entry) => new EntryView(entry))
  const interval = settingOf(intervalEntry, look)
  const queryOffset = settingOf(offsetEntry, look)
  const group = { name, labels: entries }
  return {
    name,
    get span() {
      return entrySpan(nameEntry) ?? node.span
    },
    get wholeSpan() {
      return node.span
    },
    ...(interval && { interval }),
    ...(queryOffset && { queryOffset }),
    limit: wholeOf(limit, look),
    labels: entries,
    rules: mapsOf(rules, look).map((rule, index) => readRule(rule, { ...context, group, index })),
  }
}

interface RuleContext extends Context {
  readonly group: Pick<WrittenGroup, 'name' | 'labels'>
  readonly index: number
}

function readRule(node: YamlMap, { look, options, problems, group, index }: RuleContext): WrittenRule {
  const [recordEntry, alertEntry, exprEntry, forEntry, keepEntry, labelsEntry, annotationsEntry] = fieldsOf(
    node,
    ruleFields,
    look,
  )
  const record = textOf(recordEntry, look) ?? ''
  const alert = textOf(alertEntry, look) ?? ''
  const expr = textOf(exprEntry, look) ?? ''
  const parsed: Parsed = expr === '' ? nothingParsed : parseExpr(expr, options.features ?? plainFeatures)
  const labels = textEntriesOf(labelsEntry, look)
  const annotations = textEntriesOf(annotationsEntry, look)
  const forSetting = settingOf(forEntry, look)
  const keepFiringFor = settingOf(keepEntry, look)
  const isAlert = alert !== ''
  const ownLabels = labels.map((entry) => new EntryView(entry))
  const parts: RuleParts = {
    group: group.name,
    number: index + 1,
    node,
    record,
    alert,
    parsed,
    exprSource: expr !== '' && exprEntry?.value.kind === 'scalar' ? sourceOf(exprEntry.value) : emptySource(node),
    entries: {
      record: recordEntry,
      alert: alertEntry,
      expr: exprEntry,
      for: forEntry,
      keepFiringFor: keepEntry,
      annotations: annotationsEntry,
    },
    hasFor: (forSetting?.ms ?? 0) !== 0,
    hasKeepFiringFor: (keepFiringFor?.ms ?? 0) !== 0,
    labels,
    annotations,
    hasLegacyNames: options.hasLegacyNames ?? false,
  }
  validateRule(parts, problems)
  return new RuleView({
    kind: isAlert ? 'alerting' : 'recording',
    name: isAlert ? alert : record,
    source: parts.exprSource,
    expr: parsed.problems.length === 0 ? parsed.expr : undefined,
    ...(forSetting && { for: forSetting }),
    ...(keepFiringFor && { keepFiringFor }),
    ownLabels,
    groupLabels: group.labels,
    annotations: annotations.map((entry) => new EntryView(entry)),
    node,
    nameEntry: isAlert ? alertEntry : recordEntry,
  })
}

/** A duration that can be read; null is none, and what is no duration needs the closer look. */
function settingOf(entry: YamlEntry | undefined, look: FirstLook): SettingView | undefined {
  const text = textOf(entry, look)
  if (entry === undefined || text === undefined) return undefined
  if (text === '' && entry.value.kind === 'scalar' && (isNull(entry.value) || entry.value.tag === '!!null'))
    return undefined
  const ms = readDuration(text)
  if (typeof ms === 'number') return new SettingView(ms, entry)
  look.isRegular = false
  return undefined
}

function severalDocuments(second: YamlNode): Finding {
  return {
    id: 'rules/several-documents',
    severity: 'warning',
    span: second.kind === 'map' ? (second.entries[0]?.key.span ?? second.span) : second.span,
    message: 'only the first document of a rule file is loaded',
    why: 'Prometheus drops the documents after the first `---` without a word but in its log; promtool does too.',
    help: 'Put all groups under one `groups:`, or each document into a file of its own.',
  }
}

function withoutUpstream(finding: Finding): Finding {
  if (finding.upstream === undefined) return finding
  const { upstream: _, ...rest } = finding
  return rest
}

const fileFields = fieldNames(['groups'])
const groupFields = fieldNames(['name', 'interval', 'query_offset', 'limit', 'rules', 'labels'])
const manifestGroupFields = fieldNames([...groupFields.keys(), 'partial_response_strategy'])
const ruleFields = fieldNames(['record', 'alert', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'])
const nothingParsed: Parsed = { expr: undefined, problems: [] }
