import type { Finding } from '../core/finding.ts'
import type { Span } from '../core/source.ts'
import type { YamlNode } from './node.ts'
import { spanAtPath } from './path.ts'
import { Reading } from './reading.ts'
import type { Dialect } from './resolve.ts'

/**
 * How a piece of YAML becomes a value of a Go type. The combinators are in `schema.ts` and `scalarSchema.ts`:
 *
 *     const duration = via('model.Duration', text, (value, at) => parseDuration(value) ?? at.refuse(`not a valid duration string: …`))
 *     const job = struct('config.ScrapeConfig', { job_name: text, scrape_interval: duration, ...inline(httpClient) }, {
 *       defaults: { job_name: '', scrape_interval: 0 },
 *       check: (job, at) => job.job_name !== '' || at.refuse('job_name is empty', { path: ['job_name'], help: '…' }),
 *     })
 *     const { value, problems, spanOf } = decode(list(job), document.root, { dialect: 'v2', id: 'prometheus/invalid' })
 */
export interface Schema<T> {
  /** The type as Go prints it in `cannot unmarshal … into config.plain`. */
  readonly goType: string
  /** What is wanted, in words: `a whole number`. */
  readonly wants: string
  /** Go's zero value. */
  zero(): T
  /** Reads what is there; `current` is what a default has put there. `failed` leaves the current value and drops list elements. */
  read(reading: Reading, node: YamlNode, current: T): T | Failed
}

/** What a schema answers when there is nothing to keep. */
export type Failed = typeof failed

/** See `Schema.read`. */
export const failed: unique symbol = Symbol('failed')

/** How to read: which go-yaml, and under which id problems are reported. */
export interface DecodeOptions {
  readonly dialect: Dialect
  readonly id: string
  /** Unknown fields are no problem (promtool's `--ignore-unknown-fields`, and readers that are not strict). */
  readonly ignoreUnknownFields?: boolean
}

/** What was read. The value is usable as far as it goes when there are problems. */
export interface Decoded<T> {
  readonly value: T
  /** The first is what upstream says: the error that ended its reading, or all errors of types together. */
  readonly problems: readonly Finding[]
  /** The node that a map or a list of the value was read from. */
  nodeOf(part: object): YamlNode | undefined
  /** The place of a part of the value, or of what stands in it at a path; the nearest parent when the path ends early. */
  spanOf(part: object, ...path: Path): Span | undefined
}

/** Keys and list indexes, as in the file. */
export type Path = readonly (string | number)[]

/** What our words for a refusal are, where they differ from upstream's. */
export interface Refusal {
  /** Where, from the value that is checked; the value itself by default. */
  readonly path?: Path
  /** Points at the key instead of the value. */
  readonly onKey?: boolean
  readonly span?: Span
  readonly id?: string
  readonly message?: string
  readonly why?: string
  readonly help?: string
}

/** The value that a check looks at, in its file. */
export interface At {
  readonly node: YamlNode
  /** Says that upstream returns this error here. Go stops at the first one; a check may go on. */
  refuse(upstream: string, refusal?: Refusal): Failed
  /** Says what upstream does not see. */
  report(finding: Omit<Finding, 'span'> & { readonly path?: Path }): void
  /** Whether something is written at a path. */
  has(...path: Path): boolean
  spanOf(...path: Path): Span
}

/** Reads a document into a value of a schema, as go-yaml's UnmarshalStrict (v2) and Decoder.KnownFields (v3) do. Never throws. */
export function decode<T>(schema: Schema<T>, root: YamlNode | undefined, options: DecodeOptions): Decoded<T> {
  const reading = new Reading(options)
  let value = schema.zero()
  if (root !== undefined) {
    const read = schema.read(reading, root, value)
    if (read !== failed) value = read
  }
  return {
    value,
    problems: reading.problems(),
    nodeOf: (part) => reading.nodes.get(part),
    spanOf: (part, ...path) => {
      const node = reading.nodes.get(part)
      return node && spanAtPath(node, path)
    },
  }
}
