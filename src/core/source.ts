import { lastAtMost } from './lastAtMost.ts'

/** A place in a file as the user wrote it; lines and columns count from 1, in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/**
 * A text, and where each of its characters stands in the file that the user wrote: a file itself, or a text inside it such as a
 * ConfigMap's key, a rule's expression, the decoded form of `binaryData`.
 */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** The place of the characters from `start` to `end` (exclusive) of `text`. */
  spanAt(start: number, end: number): Span
}

/** A whole file as a text with places; lines end as YAML's do: LF, CR LF or CR. */
export function fileText(file: string, text: string): SourceText {
  let starts: readonly number[] | undefined
  const lines = () => {
    starts ??= lineStarts(text)
    return starts
  }
  return {
    file,
    text,
    spanAt: (start, end) => spanBetween({ file, starts: lines(), start, end: Math.max(start, end) }),
  }
}

/** Writes a place as `file:line:column`, the form that editors and terminals link. */
export function formatSpan(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function spanBetween(at: { file: string; starts: readonly number[]; start: number; end: number }): Span {
  const line = lastAtMost(at.starts, at.start)
  const endLine = lastAtMost(at.starts, at.end)
  return {
    file: at.file,
    line: line + 1,
    column: at.start - (at.starts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: at.end - (at.starts[endLine] ?? 0) + 1,
  }
}
