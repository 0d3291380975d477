import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { compileGoRegexp } from '../goRegexp.ts'
import { itemsAt, nameAt, namesAt } from '../nodes.ts'
import { type RelabelConfig, relabelActions, relabelDefaults, relabelRegex } from '../prometheus/relabel.ts'
import { relabelProblem } from '../prometheus/relabelProblem.ts'

/** What is wrong with a list of relabel rules of a custom resource (prometheus-operator pkg/prometheus/validation). */
export function* relabelingProblems(node: YamlNode, field: string): Generator<Finding> {
  for (const item of itemsAt(node, field)) {
    const regex = nameAt(item, 'regex')
    const { problem } = regex === undefined ? { problem: undefined } : compileGoRegexp(`^(?s:${regex.name})$`)
    if (regex !== undefined && problem !== undefined) {
      yield {
        ...error,
        span: regex.span,
        message: `\`${regex.name}\` is not a regular expression: ${problem.replace(/^error parsing regexp: /, '')}`,
        why: 'Prometheus reads RE2: no look-around and no back references. The operator leaves the whole object out.',
      }
      continue
    }
    const rule = ruleOf(item)
    const wrong = rule && relabelProblem(rule, 'utf8')
    if (wrong === undefined) continue
    yield {
      ...error,
      span: spanAtPath(item, [camelCase(wrong.field)]),
      message: inCamelCase(wrong.message ?? wrong.upstream),
      why: 'The operator leaves the whole object out: nothing of it is scraped.',
      help: inCamelCase(wrong.help),
    }
  }
}

const error = { id: 'operator/invalid', severity: 'error' } as const

/** The rule as Prometheus gets it; undefined when its action is none. */
function ruleOf(item: YamlNode): RelabelConfig | undefined {
  const text = (field: string) => nameAt(item, field)?.name
  const action = relabelActions.find((one) => one === (text('action') || 'replace').toLowerCase())
  if (action === undefined) return undefined
  const regex = text('regex')
  const labels = namesAt(item, 'sourceLabels').map(({ name }) => name)
  return {
    source_labels: labels.length === 0 ? undefined : labels,
    separator: text('separator') ?? relabelDefaults.separator,
    regex: regex === undefined || regex === '' || regex === '(.*)' ? relabelDefaults.regex : relabelRegex(regex),
    modulus: Number(text('modulus') ?? 0),
    target_label: text('targetLabel') ?? '',
    replacement: text('replacement') ?? relabelDefaults.replacement,
    action,
  }
}

function inCamelCase(text: string): string {
  return text.replaceAll(/(?:target_label|source_labels)/g, camelCase)
}

function camelCase(name: string): string {
  return name.replace(/_l/, 'L')
}
