import { goQuote } from '../../core/go/quote.ts'
import { trimmed } from '../../core/trimmed.ts'
import type { Grouping, LabelName } from '../ast.ts'
import type { Context, Reader } from '../reader.ts'
import { namesLabel, T } from '../token.ts'
import { unquote } from '../unquote.ts'

/** Where a list of labels has to begin. */
export const groupingOptions: Context = { where: 'grouping opts', expected: '"("' }

/** Reads `by (a, b)` from its word on; the closing parenthesis stays the current token. */
export function readGrouping(reader: Reader): (Grouping & { readonly kind: 'by' | 'without' }) | undefined {
  const { start, kind } = reader.lexer
  reader.advance()
  const labels = readLabels(reader)
  if (labels === undefined) return undefined
  return { kind: kind === T.by ? 'by' : 'without', start, end: reader.lexer.end, labels }
}

/** Reads `(a, "b", c)`; the closing parenthesis stays the current token. */
export function readLabels(reader: Reader): readonly LabelName[] | undefined {
  const lexer = reader.lexer
  if (lexer.kind !== T.leftParen) return reader.fail(groupingOptions)
  const labels: LabelName[] = []
  reader.advance()
  while (lexer.kind !== T.rightParen) {
    if (lexer.kind === T.string) labels.push(readQuoted(reader))
    else if (namesLabel[lexer.kind] === 1) labels.push(readName(reader))
    else return reader.fail(aLabel)
    reader.advance()
    if (lexer.kind === T.comma) reader.advance()
    else if (lexer.kind !== T.rightParen) return reader.fail(anotherLabel)
  }
  return trimmed(labels)
}

const aLabel: Context = { where: 'grouping opts', expected: 'label' }
const anotherLabel: Context = { where: 'grouping opts', expected: '"," or ")"' }

function readName(reader: Reader): LabelName {
  const { start, end } = reader.lexer
  const name = reader.lexer.word()
  // Colons stay allowed where they always were.
  if (reader.features.unquotedUtf8Names && name.includes(':')) invalid(reader, name)
  return { name, start, end }
}

function readQuoted(reader: Reader): LabelName {
  const { start, end } = reader.lexer
  const name = unquote(reader.lexer.word())
  if (name === '' || !name.isWellFormed()) invalid(reader, name)
  return { name, start: start + 1, end: end - 1 }
}

function invalid(reader: Reader, name: string): void {
  const { start, end } = reader.lexer
  reader.report(start, end, `invalid label name for grouping: ${goQuote(name)}`)
}
