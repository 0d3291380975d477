import type { Finding } from '../core/finding.ts'
import type { Span } from '../core/source.ts'
import type { MountedFile } from './mounts.ts'

/** Where a place inside a text stands in the file that holds the text as a block scalar; lines only, the column is that of the text. */
export function placeIn(file: MountedFile, inner: Span): Span {
  const outer = file.span
  const isBlock = outer.endLine - outer.line >= inner.endLine
  if (!isBlock) return outer
  return {
    file: outer.file,
    line: outer.line + inner.line,
    column: 1,
    endLine: outer.line + inner.endLine,
    endColumn: 1,
  }
}

/** The same problem, at its place in the manifests. */
export function placeFinding(file: MountedFile, finding: Finding): Finding {
  return finding.span === undefined
    ? { ...finding, span: file.span }
    : { ...finding, span: placeIn(file, finding.span) }
}
