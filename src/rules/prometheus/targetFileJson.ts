import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import { fileText, type SourceText } from '../../core/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { readNodes } from '../../yaml/readNodes.ts'
import { jsonProblem } from '../go/json.ts'
import type { TargetGroup } from './discovery/static.ts'
import type { ConfigSource } from './firstDocument.ts'
import { isValidLabelName } from './labelName.ts'
import type { TargetFile } from './targetFile.ts'

/** Reads target groups in JSON, with the errors of Go's encoding/json and of discovery/targetgroup Group.UnmarshalJSON. */
export function readJsonTargets(
  source: ConfigSource,
  words: { readonly id: string; readonly why: string },
): TargetFile {
  const file = 'spanAt' in source ? source : fileText(source.file, source.text)
  const problem = jsonProblem(file.text)
  if (problem !== undefined) {
    const span = file.spanAt(problem.offset, problem.offset + 1)
    const finding: Finding = { ...words, severity: 'error', span, message: problem.message, upstream: problem.message }
    return { groups: [], spanOf: () => undefined, problems: [finding] }
  }
  const places = new Map<readonly string[], readonly YamlNode[]>()
  const reader: JsonReader = { file, words, problems: [], groups: [], places }
  const root = readNodes(file, 'v2').documents[0]
  if (root !== undefined) readGroups(reader, root)
  const { groups, problems } = reader
  return { groups, spanOf: (targets, index) => places.get(targets)?.[index]?.span, problems }
}

interface JsonReader {
  readonly file: SourceText
  readonly words: { readonly id: string; readonly why: string }
  readonly problems: Finding[]
  readonly groups: TargetGroup[]
  /** What each list of targets was read from. */
  readonly places: Map<readonly string[], readonly YamlNode[]>
}

function readGroups(reader: JsonReader, root: YamlNode): void {
  if (root.kind !== 'sequence') {
    if (kindOf(root) !== 'null') wrongType(reader, root, 'value of type []*targetgroup.Group')
    return
  }
  for (const [index, item] of root.items.entries()) {
    if (kindOf(item) !== 'null') readGroup(reader, item)
    else if (reader.problems.length === 0) refuse(reader, item, `nil target group item found (index ${index})`)
  }
}

const anonymous = 'struct { Targets []string "json:\\"targets\\""; Labels model.LabelSet "json:\\"labels\\"" }'

function readGroup(reader: JsonReader, node: YamlNode): void {
  if (node.kind !== 'map') {
    wrongType(reader, node, `value of type ${anonymous}`)
    return
  }
  let targets: readonly string[] = []
  let labels: ReadonlyMap<string, string> = new Map()
  for (const { key, value } of node.entries) {
    const name = textOf(key) ?? ''
    // Go finds fields by any case of their letters.
    if (name.toLowerCase() === 'targets') targets = readTargets(reader, value)
    else if (name.toLowerCase() === 'labels') labels = readLabels(reader, value)
    else refuse(reader, key, `json: unknown field ${goQuote(name)}`, 'Only `targets` and `labels` can stand here.')
  }
  reader.groups.push({ targets, labels })
}

function readTargets(reader: JsonReader, node: YamlNode): readonly string[] {
  if (node.kind !== 'sequence') {
    if (kindOf(node) !== 'null') wrongType(reader, node, 'struct field .targets of type []string')
    return []
  }
  const targets = node.items.flatMap((item) => {
    const text = textOf(item)
    if (text !== undefined) return [text]
    if (kindOf(item) === 'null') return ['']
    wrongType(reader, item, 'struct field .targets of type string')
    return []
  })
  reader.places.set(targets, node.items)
  return targets
}

function readLabels(reader: JsonReader, node: YamlNode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (node.kind !== 'map') {
    if (kindOf(node) !== 'null')
      wrongType(reader, node, 'struct field .labels of type map[model.LabelName]model.LabelValue')
    return labels
  }
  const before = reader.problems.length
  for (const { key, value } of node.entries) {
    const text = textOf(value)
    if (text === undefined && kindOf(value) !== 'null')
      wrongType(reader, value, 'struct field .labels of type model.LabelValue')
    labels.set(textOf(key) ?? '', text ?? '')
  }
  if (reader.problems.length > before) return labels
  for (const { key } of node.entries)
    if (!isValidLabelName(textOf(key) ?? '', 'utf8'))
      refuse(reader, key, `${goQuote(textOf(key) ?? '')} is not a valid label name`)
  return labels
}

function wrongType(reader: JsonReader, node: YamlNode, wanted: string): void {
  const written = kindOf(node)
  const message =
    wanted.endsWith('string') || wanted.endsWith('LabelValue')
      ? `a ${written} stands where a text is wanted`
      : undefined
  refuse(reader, node, `json: cannot unmarshal ${written} into Go ${wanted}`, undefined, message)
}

/** Go keeps the first error and reads on. */
function refuse(reader: JsonReader, node: YamlNode, upstream: string, help?: string, message = upstream): void {
  const first = reader.problems.length === 0
  reader.problems.push({
    ...reader.words,
    severity: 'error',
    span: node.span,
    message,
    ...(help && { help }),
    ...(first && { upstream }),
  })
}

/** What Go calls a kind of JSON. */
function kindOf(node: YamlNode): string {
  if (node.kind === 'map') return 'object'
  if (node.kind === 'sequence') return 'array'
  if (node.style !== 'plain') return 'string'
  return node.text === 'null' ? 'null' : node.text === 'true' || node.text === 'false' ? 'bool' : 'number'
}

function textOf(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && node.style !== 'plain' ? node.text : undefined
}
