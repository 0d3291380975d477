import { at, isObject, type Json, listAt, objectAt, textAt } from '../core/json.ts'

/** Tells whether labels satisfy a `matchLabels`-like map; an empty map selects nothing, as for a Service without a selector. */
export function selects(selector: Json | undefined, labels: Json | undefined): boolean {
  if (!isObject(selector) || Object.keys(selector).length === 0) return false
  return Object.entries(selector).every(([key, value]) => textAt(labels, key) === value)
}

/** Writes a map of labels as people do: `app=web,tier=front`. */
export function formatLabels(labels: Json | undefined): string {
  return isObject(labels)
    ? Object.entries(labels)
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(',')
    : ''
}

/** Tells whether an object satisfies a label selector text such as `app=web,tier in (a,b),!old` (apimachinery pkg/labels). */
export function matchesLabelSelector(selector: string, object: Json): boolean {
  const labels = objectAt(object, 'metadata', 'labels')
  return splitRequirements(selector).every((requirement) => {
    const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(requirement)
    if (set) {
      const isMember = (set[3] ?? '').split(',').some((value) => value.trim() === textAt(labels, set[1] ?? ''))
      return set[2] === 'in' ? isMember : !isMember
    }
    const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement)
    if (pair) return (textAt(labels, pair[1] ?? '') === pair[3]) === (pair[2] !== '!=')
    return requirement.startsWith('!')
      ? !Object.hasOwn(labels, requirement.slice(1).trim())
      : Object.hasOwn(labels, requirement)
  })
}

/** Tells whether an object satisfies a field selector text such as `status.phase=Running,spec.nodeName!=a`. */
export function matchesFieldSelector(selector: string, object: Json): boolean {
  return splitRequirements(selector).every((requirement) => {
    const pair = /^([^\s!=]+)\s*(!=|==|=)\s*(\S*)$/.exec(requirement)
    if (!pair) return false
    const found = at(object, ...(pair[1] ?? '').split('.'))
    return (String(found ?? '') === pair[3]) === (pair[2] !== '!=')
  })
}

/** Commas inside parentheses do not separate. */
function splitRequirements(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .map((requirement) => requirement.trim())
    .filter((requirement) => requirement !== '')
}

/** Tells whether labels satisfy `matchExpressions` of a label selector or of a node selector term. */
export function matchesExpressions(expressions: readonly Json[], labels: Json | undefined): boolean {
  return expressions.every((expression) => {
    const value = textAt(labels, textAt(expression, 'key') ?? '')
    const values = listAt(expression, 'values')
    switch (textAt(expression, 'operator')) {
      case 'In':
        return value !== undefined && values.includes(value)
      case 'NotIn':
        return value === undefined || !values.includes(value)
      case 'Exists':
        return value !== undefined
      case 'DoesNotExist':
        return value === undefined
      case 'Gt':
        return Number(value) > Number(values[0])
      case 'Lt':
        return Number(value) < Number(values[0])
      default:
        return false
    }
  })
}
