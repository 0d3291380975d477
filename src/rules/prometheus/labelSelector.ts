import { utf8Length } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'

/** What Kubernetes says of a label selector that it cannot read (apimachinery labels.Parse); undefined when it is fine. */
export function labelSelectorProblem(selector: string): string | undefined {
  const tokens = tokenize(selector)
  let position = 0
  const look = () => tokens[position] ?? end
  for (;;) {
    const first = look()
    if (first.kind === 'end') return undefined
    if (!isName(first) && first.kind !== '!')
      return `found '${first.text}', expected: !, identifier, or 'end of string'`
    const requirement = readRequirement(tokens, position)
    if (typeof requirement === 'string') return `unable to parse requirement: ${requirement}`
    position = requirement.next
    const separator = look()
    position++
    if (separator.kind === 'end') return undefined
    if (separator.kind !== ',') return `found '${separator.text}', expected: ',' or 'end of string'`
    const after = look()
    if (!isName(after) && after.kind !== '!') return `found '${after.text}', expected: identifier after ','`
  }
}

interface Token {
  /** The symbol or keyword itself for those. */
  readonly kind: string
  readonly text: string
}

const end: Token = { kind: 'end', text: '' }

/** `in` and `notin` are names wherever no operator is expected. */
function isName(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'in' || token.kind === 'notin'
}

function readRequirement(tokens: readonly Token[], start: number): { next: number } | string {
  let position = start
  const look = () => tokens[position] ?? end
  const isNegated = look().kind === '!'
  if (isNegated) position++
  const key = look()
  if (!isName(key)) return `found '${key.text}', expected: identifier`
  const keyProblem = labelKeyProblem(key.text)
  if (keyProblem !== '') return `<nil>: Invalid value: ${goQuote(key.text)}: ${keyProblem}`
  position++
  if (isNegated || look().kind === 'end' || look().kind === ',') return { next: position }
  const operator = look()
  if (!operators.includes(operator.kind)) return `found '${operator.text}', expected: in, notin, =, ==, !=, gt, lt`
  position++
  const values = operator.kind.endsWith('in') ? readList(tokens, position) : readExact(tokens, position)
  if (typeof values === 'string') return values
  const problem = requirementProblem(key.text, operator.kind, values.values)
  return problem ?? { next: values.next }
}

const operators = ['in', 'notin', '=', '==', '!=', '>', '<']

interface Values {
  readonly values: readonly string[]
  readonly next: number
}

function readExact(tokens: readonly Token[], start: number): Values | string {
  const token = tokens[start] ?? end
  if (token.kind === 'end' || token.kind === ',') return { values: [''], next: start }
  if (!isName(token)) return `found '${token.text}', expected: identifier`
  return { values: [token.text], next: start + 1 }
}

function readList(tokens: readonly Token[], start: number): Values | string {
  let position = start
  const look = () => tokens[position] ?? end
  if (look().kind !== '(') return `found '${look().text}' expected: '('`
  position++
  const first = look()
  if (first.kind === ')') return { values: [''], next: position + 1 }
  if (!isName(first) && first.kind !== ',') return `found '${first.text}', expected: ',', ')' or identifier`
  const values = new Set<string>()
  for (;;) {
    const token = look()
    position++
    if (isName(token)) {
      values.add(token.text)
      if (look().kind === ')') break
      if (look().kind !== ',') return `found '${look().text}', expected: ',' or ')'`
      continue
    }
    if (token.kind !== ',') return `found '${token.text}', expected: ',', or identifier`
    if (values.size === 0 || look().kind === ')' || look().kind === ',') values.add('')
    if (look().kind === ')') break
  }
  return { values: [...values].sort(), next: position + 1 }
}

function requirementProblem(key: string, operator: string, values: readonly string[]): string | undefined {
  const problems: string[] = []
  for (const [index, value] of values.entries()) {
    if ((operator === '<' || operator === '>') && !isInt64(value))
      problems.push(
        `values[${index}]: Invalid value: ${goQuote(value)}: for 'Gt', 'Lt' operators, the value must be an integer`,
      )
  }
  for (const [index, value] of values.entries()) {
    const problem = labelValueProblem(value)
    if (problem !== '') problems.push(`values[${index}][${key}]: Invalid value: ${goQuote(value)}: ${problem}`)
  }
  if (problems.length === 0) return undefined
  return problems.length === 1 ? problems[0] : `[${problems.join(', ')}]`
}

function isInt64(text: string): boolean {
  if (!/^[+-]?[0-9]{1,100}$/.test(text)) return false
  const value = BigInt(text.replace(/^\+/, ''))
  return value >= -(1n << 63n) && value < 1n << 63n
}

function labelKeyProblem(key: string): string {
  const parts = key.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.length > 2)
    return `a valid label key ${withRegex(keyRule, keyFormat, ['MyName', 'my.name', '123-abc'])} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`
  const problems: string[] = []
  const prefix = parts.length === 2 ? parts[0] : undefined
  if (prefix === '') problems.push('prefix part must be non-empty')
  else if (prefix !== undefined) {
    if (utf8Length(prefix) > 253) problems.push('prefix part must be no more than 253 bytes')
    if (!isSubdomain(prefix)) problems.push(`prefix part ${withRegex(subdomainRule, subdomainFormat, ['example.com'])}`)
  }
  if (name === '') problems.push('name part must be non-empty')
  else if (utf8Length(name) > 63) problems.push('name part must be no more than 63 bytes')
  if (!isLabelWord(name)) problems.push(`name part ${withRegex(keyRule, keyFormat, ['MyName', 'my.name', '123-abc'])}`)
  return problems.join('; ')
}

function labelValueProblem(value: string): string {
  const problems: string[] = []
  if (utf8Length(value) > 63) problems.push('must be no more than 63 bytes')
  if (value !== '' && !isLabelWord(value))
    problems.push(withRegex(valueRule, `(${keyFormat})?`, ['MyValue', 'my_value', '12345']))
  return problems.join('; ')
}

function withRegex(rule: string, format: string, examples: readonly string[]): string {
  return `${rule} (e.g. ${examples.map((example) => `'${example}', `).join(' or ')}regex used for validation is '${format}')`
}

function isLabelWord(text: string): boolean {
  return /^[A-Za-z0-9][-A-Za-z0-9_.]*$/.test(text) && /[A-Za-z0-9]$/.test(text)
}

function isSubdomain(text: string): boolean {
  return text.split('.').every((label) => /^[a-z0-9][-a-z0-9]*$/.test(label) && /[a-z0-9]$/.test(label))
}

const keyFormat = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'
const keyRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
const valueRule = `a valid label must be an empty string or ${keyRule.slice('must '.length)}`
const subdomainFormat = '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'
const subdomainRule =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"

function tokenize(selector: string): readonly Token[] {
  const tokens: Token[] = []
  const text = selector.includes('\0') ? selector.slice(0, selector.indexOf('\0')) : selector
  let index = 0
  while (index < text.length) {
    const char = text[index] ?? ''
    if (isBlank(char)) index++
    else if (isSymbol(char)) {
      const symbol = symbolAt(text, index)
      tokens.push({ kind: symbol, text: symbol })
      index += symbol.length
    } else {
      const start = index
      while (index < text.length && !isBlank(text[index] ?? '') && !isSymbol(text[index] ?? '')) index++
      const word = text.slice(start, index)
      tokens.push({ kind: word === 'in' || word === 'notin' ? word : 'name', text: word })
    }
  }
  return tokens
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n'
}

function isSymbol(char: string): boolean {
  return '=!(),><'.includes(char)
}

function symbolAt(text: string, index: number): string {
  const pair = text.slice(index, index + 2)
  return pair === '==' || pair === '!=' ? pair : (text[index] ?? '')
}
