import { type Excerpt, excerpter } from '../../core/excerpt.ts'
import type { Finding } from '../../core/finding.ts'
import { redact } from '../../core/redact.ts'
import type { CorpusDocument, DocumentKind } from '../../corpus/corpus.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { readYaml } from '../../yaml/read.ts'

/** The values of passwords, tokens and keys in the configuration, so that no report repeats them. */
export function secretsIn(documents: readonly CorpusDocument[]): ReadonlySet<string> {
  const secrets = new Set<string>()
  for (const { kind, node, source } of documents) {
    if (!withSecrets.has(kind)) continue
    const roots = node === undefined ? readYaml(source).documents.map(({ root }) => root) : [node]
    for (const root of roots) collect({ node: root, isSecret: false, depth: 0 }, secrets)
  }
  return secrets
}

/** The finding without secret values, and with its lines unless they hold one or are those of a Secret. */
export function withExcerpts(
  findings: readonly Finding[],
  given: { readonly texts: ReadonlyMap<string, string>; readonly secrets: ReadonlySet<string> },
): readonly Finding[] {
  const { texts, secrets } = given
  const makers = new Map([...texts].map(([file, text]) => [file, excerpter(text)]))
  return findings.map((finding) => {
    const { span, object } = finding
    const isHidden = span === undefined || object?.kind === 'Secret'
    const excerpt = isHidden ? undefined : makers.get(span.file)?.(span)
    const shown = excerpt === undefined || holdsSecret(excerpt, secrets) ? {} : { excerpt }
    return secrets.size === 0 ? { ...finding, ...shown } : { ...redacted(finding, secrets), ...shown }
  })
}

const withSecrets = new Set<DocumentKind>([
  'prometheus',
  'scrape-configs',
  'alertmanager',
  'alertmanager-config',
  'web',
  'grafana-datasources',
])

/** Fields whose value nobody else should know; some of Alertmanager's URLs are as good as a password. */
const secretField = /(?:password|passwd|secret|token|credentials|api_?key|_key|^key|api_url|webhook_url|webhook)$/i
const secretMap = /^(?:basic_auth_users|secureJsonData)$/

interface Step {
  readonly node: YamlNode
  readonly isSecret: boolean
  readonly depth: number
}

const deepest = 100

function collect({ node, isSecret, depth }: Step, secrets: Set<string>): void {
  if (depth > deepest) return
  if (node.kind === 'scalar') {
    if (isSecret && node.text.length >= 4) secrets.add(node.text.trim())
  } else if (node.kind === 'sequence') {
    for (const item of node.items) collect({ node: item, isSecret, depth: depth + 1 }, secrets)
  } else {
    for (const { key, value } of node.entries) {
      const name = key.kind === 'scalar' ? key.text : ''
      const isNamed = value.kind === 'scalar' ? secretField.test(name) : secretMap.test(name)
      collect({ node: value, isSecret: isSecret || isNamed, depth: depth + 1 }, secrets)
    }
  }
}

function holdsSecret({ lines }: Excerpt, secrets: ReadonlySet<string>): boolean {
  if (secrets.size === 0) return false
  const text = lines.join('\n')
  return [...secrets].some((secret) => text.includes(secret))
}

function redacted(finding: Finding, secrets: ReadonlySet<string>): Finding {
  const { message, why, help, upstream } = finding
  return {
    ...finding,
    message: redact(message, secrets),
    ...(why === undefined ? {} : { why: redact(why, secrets) }),
    ...(help === undefined ? {} : { help: redact(help, secrets) }),
    ...(upstream === undefined ? {} : { upstream: redact(upstream, secrets) }),
  }
}
