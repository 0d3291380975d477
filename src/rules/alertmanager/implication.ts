import { RE2JS } from 're2js'

/** One condition on a label; a label that is not there has the value ''. */
export interface Condition {
  readonly name: string
  readonly op: '=' | '!=' | '=~' | '!~'
  readonly value: string
}

/** Whether every alert that meets all of `conditions` is known to meet all of `others` too. False where it is not known. */
export function implies(conditions: readonly Condition[], others: readonly Condition[]): boolean {
  if (conditions.length * others.length > maxComparisons) return false
  const unmet = others.filter((other) => !impliesOne(conditions, other))
  if (unmet.length === 0) return true
  // `severity=~"a|b"` is met by one value at a time: each may meet the others for its own reason.
  const name = unmet[0]?.name
  if (name === undefined || unmet.some((other) => other.name !== name)) return false
  const values = possibleValues(conditions, name)
  return values?.every((value) => unmet.every((other) => isMetBy(other, value))) ?? false
}

/** Whether no alert can meet all of the conditions. False where it is not known. */
export function isContradiction(conditions: readonly Condition[]): boolean {
  if (conditions.length ** 2 > maxComparisons) return false
  return conditions.some((condition) => {
    if (possibleValues(conditions, condition.name)?.length === 0) return true
    return conditions.some((other) => other.name === condition.name && excludesAll(condition, other))
  })
}

/** The values that a label can have, where the conditions leave only some. */
export function possibleValues(conditions: readonly Condition[], name: string): readonly string[] | undefined {
  const own = conditions.filter((condition) => condition.name === name)
  for (const condition of own) {
    const values = finiteValues(condition)
    if (values) return values.filter((value) => own.every((other) => isMetBy(other, value)))
  }
  return undefined
}

/** Whether a label with this value meets the condition (alertmanager pkg/labels Matcher.Matches). */
export function isMetBy(condition: Condition, value: string): boolean {
  switch (condition.op) {
    case '=':
      return value === condition.value
    case '!=':
      return value !== condition.value
    case '=~':
      return matchesWhole(condition.value, value)
    case '!~':
      return !matchesWhole(condition.value, value)
  }
}

/** Nobody writes more matchers than this at one place; then nothing is known. */
const maxComparisons = 10_000

function impliesOne(conditions: readonly Condition[], other: Condition): boolean {
  if (isAlwaysMet(other)) return true
  const own = conditions.filter(({ name }) => name === other.name)
  if (own.some(({ op, value }) => op === other.op && value === other.value)) return true
  const values = possibleValues(own, other.name)
  if (values) return values.every((value) => isMetBy(other, value))
  switch (other.op) {
    case '=':
      return false
    case '!=':
      return own.some((condition) => !isMetBy(condition, other.value))
    case '!~':
      return literalsOf(other.value)?.every((value) => own.some((condition) => !isMetBy(condition, value))) ?? false
    case '=~': {
      if (other.value === '.+') return own.some((condition) => !isMetBy(condition, ''))
      const wanted = prefixOf(other.value)
      return wanted !== undefined && own.some((condition) => startsWithin(condition, wanted))
    }
  }
}

function isAlwaysMet(condition: Condition): boolean {
  return condition.op === '=~' && (condition.value === '.*' || condition.value === '(.*)')
}

/** Two conditions on one label that cannot both be met, seen from their texts alone. */
function excludesAll(condition: Condition, other: Condition): boolean {
  if (condition.op === '!~') return isAlwaysMet({ ...condition, op: '=~' })
  if (condition.op !== '=~') return false
  if (other.op === '!~') return other.value === condition.value
  const left = prefixOf(condition.value)
  const right = other.op === '=~' ? prefixOf(other.value) : undefined
  return left !== undefined && right !== undefined && !left.startsWith(right) && !right.startsWith(left)
}

function finiteValues({ op, value }: Condition): readonly string[] | undefined {
  if (op === '=') return [value]
  return op === '=~' ? literalsOf(value) : undefined
}

function startsWithin(condition: Condition, prefix: string): boolean {
  return condition.op === '=~' && (prefixOf(condition.value)?.startsWith(prefix) ?? false)
}

/** The texts of `a|b`, `(a|b)` and `^a$`; undefined for anything that is more than a list of texts, or a very long one. */
function literalsOf(pattern: string): readonly string[] | undefined {
  if (pattern.length > 10_000) return undefined
  const inner = withoutGroup(withoutAnchors(pattern))
  const literals: string[] = []
  let literal = ''
  for (let index = 0; index < inner.length; index++) {
    const character = inner.charAt(index)
    if (character === '|') {
      literals.push(literal)
      literal = ''
    } else if (character === '\\') {
      index++
      const escaped = inner.charAt(index)
      if (!/^[^A-Za-z0-9]$/.test(escaped)) return undefined
      literal += escaped
    } else if ('.+*?()[]{}^$'.includes(character)) {
      return undefined
    } else literal += character
  }
  return literals.length < maxValues ? [...literals, literal] : undefined
}

const maxValues = 200

/** The text before a final `.*` or `.+`, which says how a value must start; undefined for other patterns. */
function prefixOf(pattern: string): string | undefined {
  const inner = withoutAnchors(pattern)
  // `a.+` asks for more than `a.*`; taking it for less keeps what is implied by it, not what implies it.
  if (!inner.endsWith('.*') || inner.endsWith('\\.*')) return undefined
  const literals = literalsOf(inner.slice(0, -2))
  return literals?.length === 1 && !inner.includes('(') ? literals[0] : undefined
}

/** Alertmanager anchors every pattern, so anchors that stand around the whole of it say nothing; `^a|b$` is another thing. */
function withoutAnchors(pattern: string): string {
  if (pattern.includes('|') && !pattern.includes('(')) return pattern
  const start = pattern.startsWith('^') ? 1 : 0
  const end = pattern.endsWith('$') && !pattern.endsWith('\\$') ? pattern.length - 1 : pattern.length
  return pattern.slice(start, end)
}

function withoutGroup(pattern: string): string {
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(pattern)?.[1]
  return inner === undefined || inner.endsWith('\\') ? pattern : inner
}

function matchesWhole(pattern: string, value: string): boolean {
  let compiled = patterns.get(pattern)
  if (compiled === undefined) {
    try {
      compiled = RE2JS.compile(`^(?:${pattern})$`)
    } catch {
      compiled = 'invalid'
    }
    patterns.set(pattern, compiled)
  }
  return compiled !== 'invalid' && compiled.matches(value)
}

const patterns = new Map<string, RE2JS | 'invalid'>()
