import type { Command, Operand, Pipe, Placed, TemplateList, TemplateNode } from '../rules/template/ast.ts'
import type { Template } from '../rules/template/parse.ts'

/** What a template of an alert reads. */
export interface TemplateUses {
  /** `$labels.x`, `.Labels.x`, `index $labels "x"`. */
  readonly labels: readonly NamedUse[]
  /** The same of external labels. */
  readonly externalLabels: readonly NamedUse[]
  /** `$value`, `.Value`. */
  readonly values: readonly ValueUse[]
  /** `query "…"` with a text that stands there. */
  readonly queries: readonly QueryUse[]
  /** Nothing but labels and the value, printed as they are or made readable: such a template does not fail by its types. */
  readonly isPlain: boolean
}

/** A label that is read, in UTF-16 units of the template's text. */
export interface NamedUse {
  readonly name: string
  readonly start: number
  readonly end: number
  /** `if` and `with` ask whether it is there. */
  readonly isCondition: boolean
}

/** The value where it is read. */
export interface ValueUse {
  readonly start: number
  readonly end: number
  readonly isCondition: boolean
  /** Printed as it is, through no function. */
  readonly isBare: boolean
}

/** A query's text, and the labels that are read of what it gives. */
export interface QueryUse {
  readonly text: string
  /** Of the text between its quotes. */
  readonly start: number
  readonly end: number
  /** The text is written without escapes, so that offsets in it are offsets in the template. */
  readonly isPlain: boolean
  readonly labels: readonly NamedUse[]
}

/**
 * What a text reads whose actions are all like `{{ $labels.x }}` and `{{ $value | humanize }}`, found without parsing; undefined for
 * any other. Nearly all templates are of this kind.
 */
export function plainUses(text: string): TemplateUses | undefined {
  const uses: Collected = { labels: [], externalLabels: [], values: [], queries: [], isPlain: true }
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', plainAction.lastIndex)) {
    plainAction.lastIndex = at
    const found = plainAction.exec(text)
    if (found === null) return undefined
    const [, before = '', variable = '', name, functions = ''] = found
    const words = functions.split('|').slice(1)
    if (!words.every((word) => readable.has(word.trim()))) return undefined
    const start = at + before.length
    const place = { start, end: start + variable.length, isCondition: false }
    if (name === undefined) uses.values.push({ ...place, isBare: words.length === 0 })
    else uses.labels.push({ ...place, name })
  }
  return uses
}

const plainAction = /(\{\{ ?)(\$labels\.([a-zA-Z_]\w*)|\$value)((?: ?\| ?\w+)*) ?\}\}/y

/** Collects what a template of an alert reads, its own definitions left out. */
export function templateUses(template: Template): TemplateUses {
  const uses: Collected = { labels: [], externalLabels: [], values: [], queries: [], isPlain: true }
  walkList(template.root, { uses, isRootDot: true })
  return uses
}

interface Collected {
  readonly labels: NamedUse[]
  readonly externalLabels: NamedUse[]
  readonly values: ValueUse[]
  readonly queries: (QueryUse & { readonly labels: NamedUse[] })[]
  isPlain: boolean
}

interface Walk {
  readonly uses: Collected
  /** The dot is still the data of the alert. */
  readonly isRootDot: boolean
  /** The query whose result is the dot. */
  readonly dotQuery?: Collected['queries'][number] | undefined
}

function walkList(list: TemplateList, walk: Walk): void {
  for (const node of list.nodes) walkNode(node, walk)
}

function walkNode(node: TemplateNode, walk: Walk): void {
  switch (node.kind) {
    case 'text':
    case 'break':
    case 'continue':
      return
    case 'action':
      walkPipe(node.pipe, { walk, isCondition: false })
      return
    case 'template':
      walk.uses.isPlain = false
      if (node.pipe !== undefined) walkPipe(node.pipe, { walk, isCondition: false })
      return
    case 'if':
      walkPipe(node.pipe, { walk, isCondition: true })
      walkList(node.list, walk)
      if (node.otherwise !== undefined) walkList(node.otherwise, walk)
      return
    case 'with':
    case 'range': {
      walk.uses.isPlain = false
      const dotQuery = walkPipe(node.pipe, { walk, isCondition: node.kind === 'with' })
      walkList(node.list, { uses: walk.uses, isRootDot: false, dotQuery })
      if (node.otherwise !== undefined) walkList(node.otherwise, walk)
    }
  }
}

interface PipeWalk {
  readonly walk: Walk
  readonly isCondition: boolean
}

/** Returns the query that the pipeline's value comes from. */
function walkPipe(pipe: Pipe, at: PipeWalk): Walk['dotQuery'] {
  const isBare = pipe.commands.length === 1 && pipe.commands[0]?.args.length === 1 && pipe.declarations.length === 0
  let query: Walk['dotQuery']
  if (!isPlainPipe(pipe)) at.walk.uses.isPlain = false
  for (const command of pipe.commands) {
    const found = queryOf(command, pipe)
    if (found !== undefined) at.walk.uses.queries.push(found)
    query = found ?? (startsAtDot(command) ? at.walk.dotQuery : query)
    const label = query === undefined ? undefined : labelCall(command)
    if (label !== undefined) query?.labels.push({ ...label, isCondition: at.isCondition })
    walkIndex(command, at)
    for (const operand of command.args) walkOperand(operand, { ...at, isBare })
  }
  return query
}

/** `$labels.x`, `$value | humanize`. */
function isPlainPipe({ commands, declarations }: Pipe): boolean {
  if (declarations.length > 0) return false
  return commands.every(({ args }, index) => {
    const first = args[0]
    if (args.length !== 1 || first === undefined) return false
    if (index > 0) return first.kind === 'identifier' && readable.has(first.name)
    return (
      first.kind === 'variable' &&
      first.names.length === (first.names[0] === '$value' ? 1 : 2) &&
      first.names[0] !== '$'
    )
  })
}

const readable: ReadonlySet<string> = new Set(['humanize', 'humanize1024', 'humanizeDuration', 'humanizePercentage'])

function walkOperand(operand: Operand, at: PipeWalk & { readonly isBare: boolean }): void {
  switch (operand.kind) {
    case 'pipe':
      walkPipe(operand, at)
      return
    case 'chain':
      walkOperand(operand.operand, { ...at, isBare: false })
      return
    case 'variable':
      addUse(operand.names, operand, at)
      return
    case 'field':
      if (at.walk.isRootDot) addUse(['$', ...operand.names], operand, at)
      return
    case 'bool':
    case 'dot':
    case 'identifier':
    case 'nil':
    case 'number':
    case 'string':
      return
  }
}

/** `$labels.x` and `$.Labels.x` are the same. */
function addUse(names: readonly string[], place: Placed, at: PipeWalk & { readonly isBare: boolean }): void {
  const [root, first, second] = names
  const { uses } = at.walk
  const { start, end } = place
  const { isCondition, isBare } = at
  if (root === '$value' || (root === '$' && first === 'Value')) uses.values.push({ start, end, isCondition, isBare })
  const label = root === '$' ? second : first
  if (label === undefined) return
  if (root === '$labels' || (root === '$' && first === 'Labels'))
    uses.labels.push({ name: label, start, end, isCondition })
  if (root === '$externalLabels' || (root === '$' && first === 'ExternalLabels'))
    uses.externalLabels.push({ name: label, start, end, isCondition })
}

/** `index $labels "x"`. */
function walkIndex(command: Command, { walk, isCondition }: PipeWalk): void {
  const [name, map, key] = command.args
  if (name?.kind !== 'identifier' || name.name !== 'index' || map?.kind !== 'variable' || key?.kind !== 'string') return
  if (map.names.length !== 1) return
  const use = { name: key.text, start: key.start, end: key.end, isCondition }
  if (map.names[0] === '$labels') walk.uses.labels.push(use)
  if (map.names[0] === '$externalLabels') walk.uses.externalLabels.push(use)
}

/** `query "up"`, and `"up" | query`. */
function queryOf(command: Command, pipe: Pipe): Collected['queries'][number] | undefined {
  const [name, argument] = command.args
  if (name?.kind !== 'identifier' || name.name !== 'query') return undefined
  const before = pipe.commands[pipe.commands.indexOf(command) - 1]?.args
  const text = argument ?? (before?.length === 1 ? before[0] : undefined)
  if (text?.kind !== 'string') return undefined
  return {
    text: text.text,
    start: text.start + 1,
    end: text.end - 1,
    isPlain: text.quoted.slice(1, -1) === text.text,
    labels: [],
  }
}

function startsAtDot({ args }: Command): boolean {
  return args.some(({ kind }) => kind === 'dot')
}

/** `label "x"` at the end of a pipeline, `label "x" .` elsewhere. */
function labelCall({ args }: Command): Omit<NamedUse, 'isCondition'> | undefined {
  const [name, label] = args
  if (name?.kind !== 'identifier' || name.name !== 'label' || label?.kind !== 'string') return undefined
  return { name: label.text, start: label.start, end: label.end }
}
