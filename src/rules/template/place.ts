import { utf8Length } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'
import { goString } from './goValue.ts'
import { type ErrorNode, nodeText } from './nodeText.ts'
import type { Template } from './parse.ts'
import { goSprintf } from './sprintf.ts'

/** Where an execution stands. */
export interface ExecutionPlace {
  readonly template: Template
  /** The name of the template that is executed: the whole text's, or a definition's. */
  readonly name: string
  readonly node: ErrorNode
}

/** Writes an error of an execution as Go does (text/template state.errorf). */
export function executionError(place: ExecutionPlace, format: string, args: readonly string[]): string {
  const name = goQuote(doublePercent(place.name))
  const context = doublePercent(nodeText(place.node))
  // Go puts the place into the format, so that a `%` in the name of an alert spoils its text.
  const text = `template: ${location(place)}: executing ${name} at <${context}>: ${format}`
  return goSprintf(
    text,
    args.map((arg) => goString(arg)),
  )
}

function doublePercent(text: string): string {
  return text.replaceAll('%', '%%')
}

function location({ template, node }: ExecutionPlace): string {
  const { text } = template.source
  const before = text.slice(0, node.position)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  const column = utf8Length(before, lineStart) + (lineStart === 0 ? template.prelude.length : 0)
  return `${template.name}:${line}:${column}`
}
