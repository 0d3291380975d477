import type { Finding } from '../../core/finding.ts'
import type { SourceText, Span } from '../../core/source.ts'
import type { Decoded, Path } from '../../yaml/decode.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { entryOf, nodeAt } from '../../yaml/path.ts'
import type { SettingsProblem } from './relabelRules.ts'

/**
 * The problems of the reading and those of the parts together. Upstream asks what parts mean together only when each could be read;
 * we ask it of parts in which nothing else is wrong, too.
 */
export function withSettingsProblems(
  decoded: Decoded<unknown>,
  together: Iterable<SettingsProblem>,
  { id, file, why }: { readonly id: string; readonly file: SourceText; readonly why: string },
): readonly Finding[] {
  const findings = decoded.problems.map((finding) => ({ ...finding, why: finding.why ?? why }))
  const places = decoded.problems.flatMap(({ span }) => span ?? [])
  places.sort((left, right) => left.line - right.line || left.column - right.column)
  for (const problem of together) {
    if (places.length > 0 && isTouched(decoded.nodeOf(problem.part)?.span, places)) continue
    const { upstream, message = upstream, help, part, path, onKey } = problem
    const place = onKey ? keySpan(decoded.nodeOf(part), path) : undefined
    findings.push({
      id,
      severity: 'error',
      span: place ?? decoded.spanOf(part, ...path) ?? file.spanAt(0, 0),
      message,
      why,
      ...(help && { help }),
      ...(findings.length === 0 && { upstream }),
    })
  }
  return findings
}

/** The key that stands at a path. */
function keySpan(node: YamlNode | undefined, path: Path): Span | undefined {
  const parent = node && nodeAt(node, path.slice(0, -1))
  return parent && entryOf(parent, String(path.at(-1)))?.key.span
}

/** Whether something is wrong inside a part; the places are sorted. */
function isTouched(part: Span | undefined, places: readonly Span[]): boolean {
  if (part === undefined) return true
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(places[middle] as Span, part.line, part.column)) low = middle + 1
    else high = middle
  }
  const first = places[low]
  return first !== undefined && isBefore(first, part.endLine, part.endColumn)
}

/** Whether a place begins before a line and a column. */
function isBefore(place: Span, line: number, column: number): boolean {
  return place.line < line || (place.line === line && place.column < column)
}
