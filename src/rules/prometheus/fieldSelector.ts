/** What Kubernetes says of a field selector that it cannot read (apimachinery fields.ParseSelector); undefined when it is fine. */
export function fieldSelectorProblem(selector: string): string | undefined {
  for (const term of splitTerms(selector).sort(compareText)) {
    if (term === '') continue
    const operator = /!=|=/.exec(term)
    if (operator === null) return `invalid selector: '${selector}'; can't understand '${term}'`
    const value = term.slice(operator.index + (term.startsWith('==', operator.index) ? 2 : operator[0].length))
    const problem = valueProblem(value)
    if (problem !== undefined) return `invalid field selector: ${problem}`
  }
  return undefined
}

/** The terms between commas that are not escaped. */
function splitTerms(selector: string): string[] {
  if (selector === '') return []
  const terms: string[] = []
  let start = 0
  for (let index = 0; index < selector.length; index++) {
    if (selector[index] === '\\') index++
    else if (selector[index] === ',') {
      terms.push(selector.slice(start, index))
      start = index + 1
    }
  }
  return [...terms, selector.slice(start)]
}

function valueProblem(value: string): string | undefined {
  for (let index = 0; index < value.length; index++) {
    const char = value[index] ?? ''
    if (char === ',' || char === '=') return `unescaped character in value: ${char.charCodeAt(0)}`
    if (char !== '\\') continue
    const code = value.codePointAt(index + 1)
    const escaped = code === undefined ? '' : String.fromCodePoint(code)
    if (!['\\', ',', '='].includes(escaped)) return `invalid escape sequence: \\${escaped}`
    index++
  }
  return undefined
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
