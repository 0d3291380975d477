import { append } from '../core/append.ts'
import type { Finding } from '../core/finding.ts'
import { groupOf } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { CorpusDocument, DocumentKind } from './corpus.ts'
import { type CorpusObject, objectsOf } from './objects.ts'
import { contentOf, noOrigins, type Origins } from './origins.ts'
import {
  field,
  guess,
  isForeignJson,
  isPlainlyRules,
  isUnitTest,
  isWorthReading,
  mayHoldKeys,
  mayHoldPrograms,
  recognise,
  recogniseNamed,
} from './recognise.ts'
import { yamlOf } from './yamlOf.ts'

/** A text that was given to check. */
export interface CorpusFile {
  readonly source: SourceText
  /** The user named the file itself, not a folder that it is in. */
  readonly isNamed: boolean
  /** It is the output of kustomize or helm: its parts were written elsewhere. */
  readonly isBuilt?: true
}

/** What the files hold, as far as one file tells. */
export interface Found {
  readonly documents: CorpusDocument[]
  /** ConfigMaps, Secrets, workloads and other objects of the files that were read. */
  readonly objects: CorpusObject[]
  /** Files that cannot be read although they matter. */
  readonly problems: Finding[]
  /** Files that the user named and that hold something, but nothing that is known. */
  readonly unknown: string[]
  /** Template files, which count if a configuration names them. */
  readonly templates: CorpusFile[]
}

/** Looks into each file as deep as it takes to know what it is. */
export function readFiles(files: readonly CorpusFile[], origins: Origins): Found {
  const found: Found = { documents: [], objects: [], problems: [], unknown: [], templates: [] }
  const workloads: CorpusFile[] = []
  for (const file of files) {
    const { source, isNamed } = file
    if (source.file.endsWith('.tmpl') && !isNamed) found.templates.push(file)
    else if (source.file.endsWith('.tmpl')) found.documents.push({ kind: 'template', source, mounts: [] })
    else if (isPlainlyRules(source.text)) found.documents.push({ kind: 'rules', source, mounts: [] })
    else if (isNamed || isCandidate(source.text)) readYamlFile(file, origins, found)
    else if (mayHoldPrograms(source.text)) workloads.push(file)
  }
  // Workloads only matter for what they mount.
  if (found.objects.length > 0) for (const file of workloads) readYamlFile(file, origins, found)
  return found
}

/** What a text is by its content, also where it is broken: what is wrong in it is then told by its own reader. */
export function kindOf(source: SourceText, { isNamed }: { readonly isNamed: boolean }): DocumentKind | undefined {
  if (isPlainlyRules(source.text)) return 'rules'
  const { documents, problems } = yamlOf(source)
  for (const { root } of documents) {
    const kind = isNamed ? recogniseNamed(root) : recognise(root)
    if (kind !== undefined) return kind
  }
  return problems.length > 0 ? guess(source.text) : undefined
}

function isCandidate(text: string): boolean {
  return (isWorthReading(text) || mayHoldKeys(text)) && !isForeignJson(text)
}

function readYamlFile({ source, isNamed, isBuilt }: CorpusFile, origins: Origins, found: Found): void {
  const { documents, problems } = yamlOf(source)
  const objects = documents.flatMap((document) => [...objectsOf(document)])
  for (const object of objects) readObject(object, { source, origins: isBuilt ? origins : noOrigins }, found)
  if (objects.length > 0) {
    append(found.problems, problems)
    return
  }
  const kind = kindOf(source, { isNamed })
  const doesMatter = isNamed || isWorthReading(source.text)
  if (kind !== undefined) found.documents.push({ kind, source, mounts: [] })
  else if (problems.length > 0) append(found.problems, doesMatter ? problems : problems.map(milder))
  else if (isNamed && documents.length > 0 && !documents.some(({ root }) => isKubernetes(root) || isUnitTest(root)))
    found.unknown.push(source.file)
}

/** A file without rules or configuration may be broken for all that matters here. */
function milder(problem: Finding): Finding {
  return { ...problem, severity: 'info' }
}

function isKubernetes(root: YamlNode): boolean {
  return field(root, 'apiVersion') !== undefined && field(root, 'kind') !== undefined
}

function readObject(
  object: CorpusObject,
  from: { readonly source: SourceText; readonly origins: Origins },
  found: Found,
): void {
  const { kind, apiVersion } = object.reference
  const custom = customKinds[groupOf(apiVersion)]?.[kind]
  if (custom === undefined) {
    found.objects.push(object)
    return
  }
  const { objects } = from.origins
  const written = objects.size === 0 ? undefined : objects.get(contentOf(object))
  const { source, node } = written ?? { source: from.source, node: object.node }
  found.documents.push({ kind: custom, source, node, object: object.reference, mounts: [] })
}

const customKinds: Readonly<Record<string, Readonly<Record<string, DocumentKind>>>> = {
  'monitoring.coreos.com': {
    PrometheusRule: 'rules',
    AlertmanagerConfig: 'alertmanager-config',
    ServiceMonitor: 'monitor',
    PodMonitor: 'monitor',
    Probe: 'monitor',
    ScrapeConfig: 'monitor',
  },
  // Google's managed service has the same groups; those of VictoriaMetrics are in another language.
  'monitoring.googleapis.com': { Rules: 'rules', ClusterRules: 'rules', GlobalRules: 'rules' },
}
