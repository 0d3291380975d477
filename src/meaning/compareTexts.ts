import type { Effect, Meaning } from '../core/change.ts'
import { isObject, type Json, type JsonObject } from '../core/json.ts'
import { redact } from '../core/redact.ts'
import { fileText } from '../core/source.ts'
import type { DocumentKind } from '../corpus/corpus.ts'
import { recognise, recogniseNamed } from '../corpus/recognise.ts'
import { readRules } from '../rules/file/read.ts'
import { readYaml } from '../yaml/read.ts'
import { alertmanagerShape } from './alertmanager.ts'
import { compareParts } from './compareParts.ts'
import { countLines } from './countLines.ts'
import { documentEffects } from './documentEffects.ts'
import { dashboardShape, datasourcesShape, flattened, providersShape } from './grafana.ts'
import { lineOf } from './lines.ts'
import { withMoves } from './moves.ts'
import type { Part } from './part.ts'
import { plainValue } from './plainValue.ts'
import { prometheusShape, targetFileShape, webShape } from './prometheus.ts'
import { ruleTree } from './rules.ts'
import type { Shape } from './shape.ts'
import { type TreeOptions, treeOf } from './tree.ts'

/** What two versions of a text differ in, and what follows from it. */
export interface TextComparison {
  readonly kind: DocumentKind
  readonly meaning: Meaning
  /** The same without a word of the texts, for what is in a Secret. */
  readonly counts: Meaning
  readonly effects: readonly Effect[]
  /** Values of passwords, tokens and keys in both, which no report may repeat. */
  readonly secrets: ReadonlySet<string>
}

/**
 * Compares two versions of a text as what they are: rules, configuration, a dashboard. Undefined when that cannot be told of both, or when
 * one of them is not what its program could read; then only their lines can be compared.
 */
export function compareTexts(before: string, after: string): TextComparison | undefined {
  const secrets = new Set<string>()
  const left = read(before, secrets)
  const right = read(after, secrets)
  if (left === undefined || right === undefined || left.kind !== right.kind) return undefined
  const changes = withMoves([...compareParts(left.part, right.part)])
  const lines = changes.map(lineOf).map(({ mark, text }) => ({ mark, text: redact(text, secrets) }))
  return {
    kind: left.kind,
    meaning: { of: words[left.kind], lines },
    counts: { of: words[left.kind], lines: countLines(changes) },
    effects: documentEffects(left.kind, changes),
    secrets,
  }
}

interface Document {
  readonly kind: DocumentKind
  readonly part: Part
}

function read(text: string, secrets: Set<string>): Document | undefined {
  const source = fileText('', text)
  const { documents, problems } = readYaml(source)
  const document = documents[0]
  if (document === undefined || documents.length > 1 || problems.length > 0) return undefined
  const kind = recognise(document.root) ?? recogniseNamed(document.root)
  if (kind === undefined) return undefined
  if (kind === 'rules') {
    const rules = readRules(source)
    return rules.problems.some(({ severity }) => severity === 'error')
      ? undefined
      : { kind, part: ruleTree(rules.groups) }
  }
  const reader = readers[kind]
  if (reader === undefined) return undefined
  const value = reader.isTyped ? document.value : plainValue(document.root)
  const root = value === undefined ? undefined : rootOf(kind, value)
  if (root === undefined) return undefined
  const options: TreeOptions = { hasDurations: reader.hasDurations, secrets }
  return { kind, part: treeOf(root, reader.shape(), options) }
}

function rootOf(kind: DocumentKind, value: Json): JsonObject | undefined {
  if (Array.isArray(value)) return kind === 'file-sd' ? { groups: value } : undefined
  if (!isObject(value)) return undefined
  return kind === 'dashboard' ? flattened(value) : value
}

interface Reader {
  readonly shape: () => Shape
  readonly hasDurations: boolean
  /** A number and the same text in quotes are two things; elsewhere the program makes texts of both. */
  readonly isTyped: boolean
}

const readers: Readonly<Partial<Record<DocumentKind, Reader>>> = {
  prometheus: { shape: prometheusShape, hasDurations: true, isTyped: false },
  'scrape-configs': { shape: prometheusShape, hasDurations: true, isTyped: false },
  alertmanager: { shape: alertmanagerShape, hasDurations: true, isTyped: false },
  'file-sd': { shape: targetFileShape, hasDurations: false, isTyped: false },
  web: { shape: webShape, hasDurations: true, isTyped: false },
  'grafana-datasources': { shape: datasourcesShape, hasDurations: false, isTyped: true },
  'grafana-dashboards': { shape: providersShape, hasDurations: false, isTyped: true },
  dashboard: { shape: dashboardShape, hasDurations: false, isTyped: true },
}

const words: Readonly<Record<DocumentKind, string>> = {
  rules: 'rules',
  prometheus: 'Prometheus configuration',
  alertmanager: 'Alertmanager configuration',
  'alertmanager-config': 'AlertmanagerConfig',
  template: 'templates',
  web: 'web configuration',
  'file-sd': 'targets',
  'scrape-configs': 'scrape jobs',
  'grafana-datasources': 'data sources',
  'grafana-dashboards': 'dashboard providers',
  dashboard: 'dashboard',
  monitor: 'monitor',
}
