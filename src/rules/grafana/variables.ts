import type { SourceText } from '../../core/source.ts'
import { type Replacement, replacedText } from './replaced.ts'

/** A PromQL text of a dashboard with something in the place of each Grafana variable, so that it can be parsed. */
export interface FilledQuery {
  readonly source: SourceText
  readonly variables: readonly VariableUse[]
  /** A variable stands where any piece of PromQL could: what stands in for it is one possibility of many. */
  readonly isGuess: boolean
}

/** Where a variable's stand-in is in the filled text. */
export interface VariableUse {
  readonly name: string
  readonly place: VariablePlace
  readonly start: number
  readonly end: number
}

/** What a variable stands for where it is used: part of a quoted text, of a duration, of a name, a label in a list, or anything. */
export type VariablePlace = 'text' | 'duration' | 'name' | 'label' | 'function' | 'value'

/** What stands in for variables of which nothing is known. */
export interface StandIns {
  readonly value: string
  readonly function: string
}

/**
 * Fills in the variables of a query (grafana public/app/features/templating: `$name`, `${name:format}`, `[[name]]`), the built-in ones
 * with likely values. `isVariable` tells which names the dashboard knows: others are no variables to Grafana and stay as they are.
 */
export function fillVariables(
  source: SourceText,
  { isVariable, standIns }: { isVariable: (name: string) => boolean; standIns: StandIns },
): FilledQuery {
  const { text } = source
  const uses: (Replacement & { name: string; place: VariablePlace })[] = []
  const scan = new Surroundings(text)
  for (const match of text.matchAll(variablePattern)) {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (!(isBuiltIn(name) || isVariable(name))) continue
    const start = match.index
    const end = start + match[0].length
    const place = scan.placeOf(start, end)
    uses.push({ start, end, name, place, text: standIn(name, { text, start, end, place, standIns }) })
  }
  let shift = 0
  const variables = uses.map(({ name, place, start, end, text: filled }): VariableUse => {
    const begin = start + shift
    shift += filled.length - (end - start)
    return { name, place, start: begin, end: begin + filled.length }
  })
  return {
    source: replacedText(source, uses),
    variables,
    isGuess: uses.some(({ name, place }) => (place === 'function' || place === 'value') && !isBuiltIn(name)),
  }
}

/** Whether Grafana fills the name in by itself. */
function isBuiltIn(name: string): boolean {
  return builtIns.has(name) || name.startsWith('__')
}

const variablePattern = /\$(\w+)|\[\[(\w+?)(?::\w+)?\]\]|\$\{(\w+)(?:\.[^:^}]+)?(?::[^}]+)?\}/g

const builtIns: ReadonlyMap<string, string> = new Map([
  ['__interval', '1m'],
  ['__interval_ms', '60000'],
  ['__rate_interval', '5m'],
  ['__rate_interval_ms', '300000'],
  ['__range', '1h'],
  ['__range_s', '3600'],
  ['__range_ms', '3600000'],
  ['__from', '1700000000000'],
  ['__to', '1700003600000'],
  ['timeFilter', ''],
])

interface Use {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly place: VariablePlace
  readonly standIns: StandIns
}

function standIn(name: string, { text, start, end, place, standIns }: Use): string {
  const builtIn = builtIns.get(name)
  switch (place) {
    case 'text':
      return builtIn ?? '.*'
    case 'duration':
      if (/[0-9]/.test(text.charAt(start - 1))) return 'm'
      return builtIn ?? (/[a-z]/.test(text.charAt(end)) ? '5' : '5m')
    case 'name':
    case 'label':
      return 'x'
    case 'function':
      return standIns.function
    case 'value':
      return builtIn ?? standIns.value
  }
}

/** Knows of every offset of a query, asked in order, whether it is in quotes, in brackets or in a list of labels. */
class Surroundings {
  readonly #text: string
  #offset = 0
  #quote = ''
  #brackets = 0
  /** For each open parenthesis, whether it opens a list of labels. */
  readonly #lists: boolean[] = []

  constructor(text: string) {
    this.#text = text
  }

  placeOf(start: number, end: number): VariablePlace {
    while (this.#offset < start) this.#step()
    const isComment = this.#offset > start
    this.#offset = Math.max(this.#offset, end)
    if (isComment || this.#quote !== '') return 'text'
    if (this.#brackets > 0 || /(?:^|[^\w:])offset\s*-?\s*$/i.test(this.#text.slice(Math.max(0, start - 24), start))) {
      return 'duration'
    }
    const before = this.#text.charAt(start - 1)
    if (/[\w:]/.test(before) || /[\w:]/.test(this.#text.charAt(end))) return 'name'
    if (this.#lists.at(-1)) return 'label'
    const after = this.#text.slice(end, end + 40)
    if (/^\s*(?:\(|by\b|without\b)/i.test(after)) return 'function'
    return 'value'
  }

  #step(): void {
    const character = this.#text.charAt(this.#offset)
    this.#offset++
    if (this.#quote !== '') {
      if (character === '\\' && this.#quote !== '`') this.#offset++
      else if (character === this.#quote) this.#quote = ''
      return
    }
    if (character === '"' || character === "'" || character === '`') this.#quote = character
    else if (character === '#') this.#skipComment()
    else if (character === '[') this.#brackets++
    else if (character === ']') this.#brackets = Math.max(0, this.#brackets - 1)
    else if (character === '(') this.#lists.push(this.#opensList())
    else if (character === ')') this.#lists.pop()
  }

  #skipComment(): void {
    const end = this.#text.indexOf('\n', this.#offset)
    this.#offset = end < 0 ? this.#text.length : end
  }

  #opensList(): boolean {
    const before = this.#text.slice(Math.max(0, this.#offset - 40), this.#offset - 1)
    return /(?:^|[^\w:])(?:by|without|on|ignoring|group_left|group_right)\s*$/i.test(before)
  }
}
