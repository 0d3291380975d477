import { type Excerpt, excerpter } from '../../core/excerpt.ts'
import type { Finding } from '../../core/finding.ts'
import type { CorpusDocument, DocumentKind } from '../../corpus/corpus.ts'
import { isSecretField } from '../../corpus/secretField.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { readYaml } from '../../yaml/read.ts'

/** Secret values by the file that holds them. */
export type Secrets = ReadonlyMap<string, ReadonlySet<string>>

/** The values of passwords, tokens and keys in the configuration, so that no report repeats them. */
export function secretsIn(documents: readonly CorpusDocument[]): Secrets {
  const secrets = new Map<string, Set<string>>()
  for (const { kind, node, source } of documents) {
    if (!withSecrets.has(kind)) continue
    const roots = node === undefined ? readYaml(source).documents.map(({ root }) => root) : [node]
    const found: Found = { values: new Set(), names: new Set(), text: source.text }
    for (const root of roots) collect({ node: root, isSecret: false, depth: 0 }, found)
    const known = secrets.get(source.file) ?? new Set()
    // A password that is called like a field would blank out the name of the field.
    for (const value of found.values) if (!found.names.has(value)) known.add(value)
    if (known.size > 0) secrets.set(source.file, known)
  }
  return secrets
}

/** The findings without secret values, and with their lines unless these hold one or are those of a Secret. */
export function withExcerpts(
  findings: readonly Finding[],
  given: { readonly texts: ReadonlyMap<string, string>; readonly secrets: Secrets },
): readonly Finding[] {
  const makers = new Map([...given.texts].map(([file, text]) => [file, excerpter(text)]))
  const patterns = new Map([...given.secrets].map(([file, values]) => [file, patternOf(values)]))
  return findings.map((finding) => {
    const { span, object } = finding
    if (span === undefined) return finding
    const pattern = patterns.get(span.file)
    const excerpt = object?.kind === 'Secret' ? undefined : makers.get(span.file)?.(span)
    const isHidden =
      excerpt === undefined ||
      (pattern !== undefined && holds(excerpt, pattern)) ||
      // What cannot be read cannot be told apart.
      (finding.id === 'yaml/syntax' && mayHoldSecret(excerpt, given.texts.get(span.file) ?? ''))
    const shown = isHidden ? {} : { excerpt }
    return { ...(pattern === undefined ? finding : redacted(finding, pattern)), ...shown }
  })
}

const withSecrets = new Set<DocumentKind>([
  'prometheus',
  'scrape-configs',
  'alertmanager',
  'web',
  'grafana-datasources',
])

/** The password of an address, `http://user:password@host/`. */
const addressPassword = /:\/\/[^\s/:@]*:([^\s/@]+)@/
const writtenSecret =
  /(?:password|passwd|secret|token|credentials|authorization|cookie|key|api_url|webhook_url|webhook|url)["']?\s*:/i
const secretObject = /\bkind["']?\s*:\s*["']?Secret\b/

interface Found {
  readonly values: Set<string>
  readonly names: Set<string>
  /** The text that holds the nodes. */
  readonly text: string
}

interface Step {
  readonly node: YamlNode
  readonly isSecret: boolean
  readonly depth: number
}

const deepest = 100
const shortest = 4

function collect({ node, isSecret, depth }: Step, found: Found): void {
  if (depth > deepest) return
  if (node.kind === 'scalar') {
    if (isSecret) addLines(found, [node.text, found.text.slice(node.start, node.end)])
    const inAddress = node.text.includes('://') ? addressPassword.exec(node.text)?.[1] : undefined
    if (inAddress !== undefined) addLines(found, [inAddress])
  } else if (node.kind === 'sequence') {
    for (const item of node.items) collect({ node: item, isSecret, depth: depth + 1 }, found)
  } else {
    for (const { key, value } of node.entries) {
      const name = key.kind === 'scalar' ? key.text : ''
      if (isSecret) collect({ node: key, isSecret, depth: depth + 1 }, found)
      else found.names.add(name)
      const isNamed = isSecretField(name, value.kind === 'scalar' ? 'scalar' : 'list or map')
      collect({ node: value, isSecret: isSecret || isNamed, depth: depth + 1 }, found)
    }
  }
}

/** Each line of a value, as Go sees it and as it is written: reports quote both. */
function addLines(found: Found, texts: readonly string[]): void {
  for (const line of texts.join('\n').split('\n')) {
    const value = line.trim()
    if (value.length >= shortest) found.values.add(value)
  }
}

function mayHoldSecret({ lines }: Excerpt, text: string): boolean {
  return secretObject.test(text) || lines.some((line) => writtenSecret.test(line))
}

/** The longest first, so that no rest of one stays; inside of a word it is another word. */
function patternOf(values: ReadonlySet<string>): RegExp {
  const escaped = [...values]
    .sort((a, b) => b.length - a.length)
    .map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(`(?<!\\w)(?:${escaped.join('|')})(?!\\w)`, 'g')
}

function holds({ lines }: Excerpt, pattern: RegExp): boolean {
  return lines.join('\n').search(pattern) >= 0
}

function redacted(finding: Finding, pattern: RegExp): Finding {
  const hidden = (text: string) => text.replace(pattern, '***')
  const { message, why, help, upstream } = finding
  return {
    ...finding,
    message: hidden(message),
    ...(why === undefined ? {} : { why: hidden(why) }),
    ...(help === undefined ? {} : { help: hidden(help) }),
    ...(upstream === undefined ? {} : { upstream: hidden(upstream) }),
  }
}
