import type { SourceText } from '../../core/source.ts'
import { partOf } from './replaced.ts'

/** The PromQL in the query of a variable: an expression, or a selector that series are looked up with. */
export interface VariablePromql {
  readonly kind: 'expression' | 'selector'
  readonly source: SourceText
}

/**
 * Finds the PromQL in a variable's query, such as `label_values(up{job="a"}, instance)` or `query_result(sum(up))`; undefined where there is
 * none (grafana packages/grafana-prometheus metric_find_query.ts).
 */
export function variablePromql(query: SourceText): VariablePromql | undefined {
  const { text } = query
  const call = /^\s*(label_values|label_names|metrics|query_result)\s*\(/.exec(text)
  if (call === null) return text.trim() === '' ? undefined : { kind: 'selector', source: query }
  const start = call[0].length
  const end = text.lastIndexOf(')')
  if (end < start) return undefined
  switch (call[1]) {
    case 'query_result':
      return { kind: 'expression', source: partOf(query, start, end) }
    case 'label_values': {
      const label = /,\s*(?:[a-zA-Z_$][a-zA-Z0-9_]*|\$\{\w+\}|\[\[\w+\]\]|"(?:[^"\\]|\\.)*")\s*$/.exec(
        text.slice(start, end),
      )
      if (label === null || text.slice(start, start + label.index).trim() === '') return undefined
      return { kind: 'selector', source: partOf(query, start, start + label.index) }
    }
    case 'label_names':
      return text.slice(start, end).trim() === '' ? undefined : { kind: 'selector', source: partOf(query, start, end) }
    default:
      return undefined
  }
}
