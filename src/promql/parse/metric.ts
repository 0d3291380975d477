import type { Reader } from '../reader.ts'
import { namesMetric, T } from '../token.ts'
import { unquote } from '../unquote.ts'

/** A label and its value; the metric's name is that of `__name__`. */
export type Label = readonly [name: string, value: string]

/** Reads a metric, all of it optional: `up`, `up{job="a"}`, `{job="a"}`. Undefined when something did not fit. */
export function readMetric(reader: Reader): readonly Label[] | undefined {
  const { lexer } = reader
  const isNamed = namesMetric[lexer.kind] === 1
  const name = lexer.word()
  if (isNamed) reader.advance()
  const hasLabels = lexer.kind === T.leftBrace
  const labels = hasLabels ? readLabelSet(reader) : []
  if (labels === undefined) return undefined
  if (hasLabels) reader.advance()
  return isNamed ? withName(name, labels) : labels
}

/** The labels of a metric whose name stands before the braces: it replaces the first one in them, and labels without a value are none then. */
export function withName(name: string, labels: readonly Label[]): readonly Label[] {
  const gone = new Set(labels.filter(([, value]) => value === '').map(([label]) => label))
  const replaced = labels.findIndex(([label]) => label === '__name__')
  return [['__name__', name], ...labels.filter(([label], index) => index !== replaced && !gone.has(label))]
}

/** Reads labels with their values from `{` to `}`, which stays the current token. */
export function readLabelSet(reader: Reader): readonly Label[] | undefined {
  const { lexer } = reader
  const labels: Label[] = []
  reader.advance()
  while (lexer.kind !== T.rightBrace) {
    const label = readLabel(reader)
    if (label === undefined) return undefined
    labels.push(label)
    if (lexer.kind === T.comma) reader.advance()
    else if (lexer.kind !== T.rightBrace) return reader.fail({ where: 'label set', expected: '"," or "}"' })
  }
  return labels
}

function readLabel(reader: Reader): Label | undefined {
  const { lexer } = reader
  const isQuoted = lexer.kind === T.string
  if (lexer.kind !== T.identifier && !isQuoted)
    return reader.fail({ where: 'label set', expected: 'identifier or "}"' })
  const name = isQuoted ? unquote(lexer.word()) : lexer.word()
  reader.advance()
  if (lexer.kind !== T.equal)
    return isQuoted ? ['__name__', name] : reader.fail({ where: 'label set', expected: '"="' })
  reader.advance()
  if (lexer.kind !== T.string) return reader.fail({ where: 'label set', expected: 'string' })
  const value = unquote(lexer.word())
  reader.advance()
  return [name, value]
}
