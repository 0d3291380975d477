import type { Span } from './source.ts'

/** Lines of the user's file around a finding, as they are written, without their line ends. */
export interface Excerpt {
  /** Number of the first line. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Makes excerpts of one file; the lines are found once, at the first call. */
export function excerpter(text: string): (span: Span) => Excerpt | undefined {
  let starts: readonly number[] | undefined
  return (span) => {
    starts ??= lineStarts(text)
    const first = span.line - 1
    const last = Math.min(span.endLine - (span.endColumn <= 1 && span.endLine > span.line ? 2 : 1), starts.length - 1)
    if (first < 0 || first >= starts.length) return undefined
    const lines: string[] = []
    for (let line = first; line <= Math.max(first, last) && lines.length < mostLines; line++)
      lines.push(lineAt(text, starts, line))
    return { line: span.line, lines }
  }
}

/** Longer places are shown by their beginning. */
const mostLines = 12

function lineAt(text: string, starts: readonly number[], line: number): string {
  const end = starts[line + 1] ?? text.length
  return text.slice(starts[line], end).replace(/[\r\n]+$/, '')
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 13 && text.charCodeAt(index + 1) === 10) index++
    if (unit === 10 || unit === 13) starts.push(index + 1)
  }
  return starts
}
