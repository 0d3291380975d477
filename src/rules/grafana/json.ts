import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'

/** What is wrong with a text that has to be JSON; undefined when nothing is. */
export function jsonProblem(source: SourceText): Finding | undefined {
  try {
    JSON.parse(source.text)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const offset = Number(/ at position ([0-9]+)/.exec(said)?.[1] ?? source.text.length)
    const reason = said.replace(/ (?:in JSON )?at position .*$/s, '').replace(/, (?:\.\.\.)?".*$/s, '')
    return {
      id: 'grafana/invalid',
      severity: 'error',
      span: source.spanAt(offset, offset + 1),
      message: `this is not JSON: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
      why: 'Grafana leaves out a dashboard that it cannot read, and tells it in its log only.',
      help: 'Correct the JSON at this place.',
    }
  }
}
