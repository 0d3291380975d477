/** A place in a file as the user wrote it; lines and columns count from 1, the end is exclusive. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Writes a place as `file:line:column`, the form that editors and terminals link. */
export function formatSpan(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`
}
