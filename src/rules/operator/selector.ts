import type { Finding } from '../../core/finding.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { entriesAt, itemsAt, nameAt, namesAt } from '../nodes.ts'

/** A label selector (apimachinery metav1.LabelSelector); without any requirement it selects everything. */
export type LabelSelector = readonly Requirement[]

/** One requirement of a label selector. */
export interface Requirement {
  readonly key: string
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
  readonly values: readonly string[]
}

/** Reads a label selector; requirements that the API refuses are left out. */
export function readLabelSelector(node: YamlNode): LabelSelector {
  const labels = entriesAt(node, 'matchLabels').flatMap(({ key, value }): Requirement[] =>
    key.kind === 'scalar' && value.kind === 'scalar' ? [{ key: key.text, operator: 'In', values: [value.text] }] : [],
  )
  const expressions = itemsAt(node, 'matchExpressions').flatMap((item): Requirement[] => {
    const operator = operators.find((one) => one === nameAt(item, 'operator')?.name)
    const key = nameAt(item, 'key')?.name
    return operator === undefined || key === undefined
      ? []
      : [{ key, operator, values: namesAt(item, 'values').map(({ name }) => name) }]
  })
  return [...labels, ...expressions]
}

/** Tells whether labels satisfy a selector. */
export function isSelected(selector: LabelSelector, labels: ReadonlyMap<string, string>): boolean {
  return selector.every((requirement) => isSatisfied(requirement, labels.get(requirement.key)))
}

function isSatisfied({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value)
    case 'NotIn':
      return value === undefined || !values.includes(value)
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
  }
}

/** Writes a selector as people do: `app=web,tier in (a,b),!old`. */
export function formatSelector(selector: LabelSelector): string {
  return selector.map(formatRequirement).join(',')
}

function formatRequirement({ key, operator, values }: Requirement): string {
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(',')})`
    case 'NotIn':
      return `${key} notin (${values.join(',')})`
    case 'Exists':
      return key
    case 'DoesNotExist':
      return `!${key}`
  }
}

/** What Kubernetes refuses of a label selector (apimachinery metav1.LabelSelectorAsSelector). */
export function* selectorProblems(node: YamlNode): Generator<Finding> {
  for (const { value } of entriesAt(node, 'matchLabels')) {
    if (value.kind === 'scalar' && !isLabelValue(value.text))
      yield { ...error, span: value.span, message: `\`${value.text}\` is no value of a label`, help: valueHelp }
  }
  for (const item of itemsAt(node, 'matchExpressions')) {
    const written = nameAt(item, 'operator')
    const operator = operators.find((one) => one === written?.name)
    const values = namesAt(item, 'values')
    if (written === undefined) continue
    if (operator === undefined) {
      yield {
        ...error,
        span: written.span,
        message: `\`${written.name}\` is no operator of a label selector`,
        help: `Operators are: ${operators.join(', ')}.`,
      }
    } else if (operator.endsWith('In') ? values.length === 0 : values.length > 0) {
      yield {
        ...error,
        span: spanAtPath(item, [values.length > 0 ? 'values' : 'operator']),
        message: operator.endsWith('In') ? `\`${operator}\` needs \`values\`` : `\`${operator}\` takes no \`values\``,
        why: 'The operator leaves the whole object out: nothing of it is scraped.',
      }
    }
    for (const { name, span } of values)
      if (!isLabelValue(name)) yield { ...error, span, message: `\`${name}\` is no value of a label`, help: valueHelp }
  }
}

const error = { id: 'operator/invalid', severity: 'error' } as const
const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const
const valueHelp =
  'A value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or a digit.'

function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text))
}
