import type { Finding } from '../core/finding.ts'
import type { Span } from '../core/source.ts'
import { type At, type DecodeOptions, type Failed, failed, type Refusal, type Schema } from './decode.ts'
import { decodeBytes } from './decodedSource.ts'
import type { YamlNode, YamlScalar } from './node.ts'
import { entryOf, nodeAt, spanAtPath } from './path.ts'
import { type Dialect, type Resolved, resolvePlain, resolveScalar } from './resolve.ts'

/** A reading under way: collects what is wrong in the order in which Go would meet it. */
export class Reading {
  readonly dialect: Dialect
  readonly ignoreUnknownFields: boolean
  readonly nodes = new WeakMap<object, YamlNode>()
  readonly #id: string
  readonly #typeErrors: TypeError[] = []
  readonly #others: Finding[] = []
  #abort: Finding | undefined
  #mutes = 0

  constructor(options: DecodeOptions) {
    this.dialect = options.dialect
    this.ignoreUnknownFields = options.ignoreUnknownFields ?? false
    this.#id = options.id
  }

  /** Grows with every problem: equal before and after means that nothing was found between. */
  get problemCount(): number {
    return this.#typeErrors.length + this.#others.length + (this.#abort === undefined ? 0 : 1)
  }

  /** The first error that ends Go's reading, then everything else; without one, the errors of types, told together. */
  problems(): readonly Finding[] {
    const heard = this.#typeErrors.filter(({ isHeard }) => isHeard).map(({ text }) => text)
    const upstream = `yaml: unmarshal errors:\n  ${heard.join('\n  ')}`
    let isTold = this.#abort !== undefined
    const types = this.#typeErrors.map(({ finding, isHeard }): Finding => {
      if (isTold || !isHeard) return finding
      isTold = true
      return { ...finding, upstream }
    })
    types.sort((left, right) => Number(right.upstream !== undefined) - Number(left.upstream !== undefined))
    return [...(this.#abort ? [this.#abort] : []), ...types, ...this.#others]
  }

  /** What `body` finds is not in Go's list of errors: Go does not come there. */
  unheard<T>(body: () => T): T {
    this.#mutes++
    try {
      return body()
    } finally {
      this.#mutes--
    }
  }

  /** A value of another type than the one wanted (go-yaml decoder.terror). */
  wrongType(node: YamlNode, schema: Pick<Schema<unknown>, 'goType' | 'wants'>, resolved?: Resolved): Failed {
    const tag = tagOf(node, resolved, this.dialect)
    const shown = tag === '!!seq' || tag === '!!map' ? '' : ` \`${cut(node.kind === 'scalar' ? node.text : '')}\``
    this.typeError(node, `cannot unmarshal ${tag}${shown} into ${schema.goType}`, {
      message: `${describe(node, resolved)} stands where ${schema.wants} is wanted`,
    })
    return failed
  }

  /** An error that go-yaml collects and tells at the end. */
  typeError(node: YamlNode, text: string, words: Pick<Finding, 'message' | 'why' | 'help'>): void {
    this.#typeErrors.push({
      text: `line ${node.line}: ${text}`,
      isHeard: this.#mutes === 0,
      finding: { id: this.#id, severity: 'error', span: node.span, ...words },
    })
  }

  /** An error that ends Go's reading; we go on. */
  abort(upstream: string, refusal: Refusal & { readonly span: Span }): Failed {
    const { span, id = this.#id, message = upstream, why, help } = refusal
    const finding: Finding = { id, severity: 'error', span, message, ...(why && { why }), ...(help && { help }) }
    if (this.#abort === undefined && this.#mutes === 0) this.#abort = { ...finding, upstream }
    else this.#others.push(finding)
    return failed
  }

  /** Something that upstream does not see. */
  report(finding: Finding): void {
    this.#others.push(finding)
  }

  /** What a scalar is; a tag that contradicts its text ends Go's reading. */
  resolve(node: YamlScalar): Resolved | undefined {
    const resolved = resolveScalar(node, this.dialect)
    if (resolved === undefined) {
      const found = resolvePlain(node.text, this.dialect).tag
      this.abort(`yaml: cannot decode ${found} \`${node.text}\` as a ${node.tag}`, {
        span: node.span,
        message: `\`${node.text}\` is not what its tag \`${node.tag}\` says`,
        help: 'Remove the tag or correct the value.',
      })
      return undefined
    }
    return resolved.tag === '!!binary' ? this.#decodeBinary(node, resolved) : resolved
  }

  /** Whether go-yaml takes a node for null before it asks the type, so that no UnmarshalYAML is called. */
  isNull(node: YamlNode): boolean {
    if (node.kind !== 'scalar') return false
    if (node.tag !== undefined) return node.tag === '!!null'
    if (node.text === '') return node.style === 'plain'
    if (this.dialect === 'v2') return node.text === 'null' || node.text === '~'
    return node.style === 'plain' && resolvePlain(node.text, 'v3').value === null
  }

  at(node: YamlNode): At {
    return {
      node,
      refuse: (upstream, refusal = {}) => this.abort(upstream, { span: refusalSpan(node, refusal), ...refusal }),
      report: ({ path, ...finding }) => this.report({ ...finding, span: spanAtPath(node, path ?? []) }),
      has: (...path) => nodeAt(node, path) !== undefined,
      spanOf: (...path) => spanAtPath(node, path),
    }
  }

  #decodeBinary(node: YamlScalar, resolved: Resolved): Resolved | undefined {
    const compact = String(resolved.value).replace(/[\r\n]/g, '')
    if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact))
      return { tag: '!!binary', value: decodeBytes(Uint8Array.from(atob(compact), (one) => one.charCodeAt(0))) }
    this.abort('yaml: !!binary value contains invalid base64 data', { span: node.span })
    return undefined
  }
}

interface TypeError {
  readonly text: string
  readonly isHeard: boolean
  readonly finding: Finding
}

function refusalSpan(node: YamlNode, { path = [], onKey }: Refusal): Span {
  const parent = onKey && path.length > 0 ? nodeAt(node, path.slice(0, -1)) : undefined
  const key = parent && entryOf(parent, String(path.at(-1)))?.key
  return key?.span ?? spanAtPath(node, path)
}

function tagOf(node: YamlNode, resolved: Resolved | undefined, dialect: Dialect): string {
  if (node.kind === 'scalar') return node.tag !== undefined && node.tag !== '!' ? node.tag : (resolved?.tag ?? '!!str')
  // v2 forgets the tags of maps and lists.
  const own = node.kind === 'map' ? '!!map' : '!!seq'
  return dialect === 'v3' && node.tag !== undefined && node.tag !== '!' ? node.tag : own
}

function describe(node: YamlNode, resolved: Resolved | undefined): string {
  if (node.kind === 'map') return 'a map'
  if (node.kind === 'sequence') return 'a list'
  const shown = node.text.length > 40 ? `${node.text.slice(0, 37)}…` : node.text
  switch (resolved?.tag) {
    case '!!bool':
      return `the boolean \`${shown}\``
    case '!!int':
    case '!!float':
      return `the number \`${shown}\``
    case '!!null':
      return 'nothing'
    default:
      return `the text \`${shown}\``
  }
}

/** Go cuts after ten bytes. */
function cut(text: string): string {
  if (text.length <= 10 && !/[^\0-\x7f]/.test(text)) return text
  const bytes = new TextEncoder().encode(text)
  return bytes.length > 10 ? `${new TextDecoder().decode(bytes.subarray(0, 7))}...` : text
}
