import type { Finding } from '../../core/finding.ts'
import type { ObjectReference } from '../../core/object.ts'
import type { Span } from '../../core/source.ts'

/** A stretch of a file that findings are in. Regions of one kind do not overlap. */
export interface Region {
  readonly kind: 'document' | 'rule'
  readonly span: Span
  readonly object?: ObjectReference
  /** As in `Finding.subject`. */
  readonly subject?: string
}

/** The regions of a file, worked out when they are asked for. */
export interface Regions {
  readonly file: string
  regions(): readonly Region[]
}

/** Gives each finding the object and the rule or document that it stands in; what it says itself is kept. */
export function locate(findings: readonly Finding[], regions: readonly Regions[]): readonly Finding[] {
  const files = new Set(findings.map(({ span }) => span?.file))
  const known = regionsOf(regions, (file) => files.has(file))
  const rules = byFile(known.filter(({ kind }) => kind === 'rule'))
  const documents = byFile(known.filter(({ kind }) => kind === 'document'))
  return findings.map((finding) => {
    const { span } = finding
    if (span === undefined) return finding
    const around = [regionAt(rules.get(span.file), span), regionAt(documents.get(span.file), span)]
    const object = finding.object ?? around.find((region) => region?.object !== undefined)?.object
    const subject = finding.subject ?? around.find((region) => region?.subject !== undefined)?.subject
    return {
      ...finding,
      ...(object === undefined ? {} : { object }),
      ...(subject === undefined ? {} : { subject }),
    }
  })
}

/** The regions of some files. */
export function regionsOf(regions: readonly Regions[], isWanted: (file: string) => boolean): readonly Region[] {
  return regions.filter(({ file }) => isWanted(file)).flatMap((one) => one.regions())
}

function byFile(regions: readonly Region[]): ReadonlyMap<string, readonly Region[]> {
  const files = Map.groupBy(regions, ({ span }) => span.file)
  for (const known of files.values()) known.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column)
  return files
}

/** The last region that begins at or before a place, if it reaches it. */
function regionAt(regions: readonly Region[] = [], span: Span): Region | undefined {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (begins(regions[middle]!.span, span)) low = middle + 1
    else high = middle
  }
  const region = regions[low - 1]
  return region !== undefined && reaches(region.span, span) ? region : undefined
}

function begins(region: Span, span: Span): boolean {
  return region.line < span.line || (region.line === span.line && region.column <= span.column)
}

function reaches(region: Span, span: Span): boolean {
  return region.endLine > span.line || (region.endLine === span.line && region.endColumn >= span.column)
}
