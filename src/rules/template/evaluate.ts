import type { Action, Branch, Invocation, TemplateList, TemplateNode } from './ast.ts'
import { evaluatePipe } from './evaluatePipe.ts'
import type { FunctionTable, TemplateWorld } from './function.ts'
import { type GoValue, goInt, goString, indirect, inside, isTruthy } from './goValue.ts'
import { ExecutionFailure, fail, type Machine } from './machine.ts'
import type { Template } from './parse.ts'
import { printValue, sortedEntries } from './print.ts'

/** What a template is executed with. */
export interface Execution {
  readonly template: Template
  /** The dot. */
  readonly data: GoValue
  /** Variables that stand before the text. */
  readonly variables?: ReadonlyMap<string, GoValue | undefined>
  readonly functions: FunctionTable
  readonly world: TemplateWorld
  /** Where else a template may be defined, by name. */
  readonly library?: ReadonlyMap<string, Template>
  /** Names of templates that are known to be defined elsewhere; they write nothing here. */
  readonly silent?: { has(name: string): boolean }
}

/** What a template gives, or why it fails: Go's text, its last part, and the stretch of the template that Go names. */
export type Expanded =
  | { readonly output: string; readonly error?: undefined }
  | {
      readonly error: string
      readonly reason: string
      readonly at: { readonly template: Template; readonly start: number; readonly end: number }
    }

/**
 * Executes a template (text/template Execute with missingkey=zero). `error` is Go's text, `template: name:1:2: executing …`.
 * What would run very long or write very much ends with an error that is ours.
 */
export function evaluateTemplate(execution: Execution): Expanded {
  const { template, data } = execution
  const machine: Machine = {
    execution,
    template,
    name: template.name,
    node: template.root,
    variables: [
      { name: '$', value: data },
      ...[...(execution.variables ?? [])].map(([name, value]) => ({ name, value })),
    ],
    depth: 0,
    budget: { steps: maxSteps, characters: maxOutput },
    output: { text: '' },
  }
  try {
    walkList(machine, data, template.definitions.get(template.name) ?? template.root)
    return { output: machine.output.text }
  } catch (error) {
    if (error instanceof ExecutionFailure) return { error: error.message, reason: error.reason, at: error.at }
    throw error
  }
}

const maxSteps = 1_000_000
const maxOutput = 16 * 1024 * 1024
/** Go ends at 100,000. */
const maxDepth = 500

type Ending = 'end' | 'break' | 'continue'

function walkList(machine: Machine, dot: GoValue | undefined, list: TemplateList): Ending {
  for (const node of list.nodes) {
    const ending = walk(machine, dot, node)
    if (ending !== 'end') return ending
  }
  return 'end'
}

function walk(machine: Machine, dot: GoValue | undefined, node: TemplateNode): Ending {
  machine.node = node
  if (--machine.budget.steps < 0) fail(machine, 'takes more than %s steps', String(maxSteps))
  switch (node.kind) {
    case 'text':
      write(machine, node.text)
      return 'end'
    case 'action':
      walkAction(machine, dot, node)
      return 'end'
    case 'if':
    case 'with':
      return walkBranch(machine, dot, node)
    case 'range':
      return walkRange(machine, dot, node)
    case 'template':
      walkInvocation(machine, dot, node)
      return 'end'
    case 'break':
    case 'continue':
      return node.kind
  }
}

function write(machine: Machine, text: string): void {
  machine.budget.characters -= text.length
  if (machine.budget.characters < 0) fail(machine, 'writes more than %s characters', String(maxOutput))
  machine.output.text += text
}

function walkAction(machine: Machine, dot: GoValue | undefined, node: Action): void {
  const value = evaluatePipe(machine, dot, node.pipe)
  if (node.pipe.declarations.length > 0) return
  machine.node = node
  const shown = value?.kind === 'pointer' ? indirect(value).value : value
  write(machine, inside(shown) === undefined ? '<no value>' : printValue(shown, 'v', {}))
}

function walkBranch(machine: Machine, dot: GoValue | undefined, node: Branch): Ending {
  const mark = machine.variables.length
  const value = evaluatePipe(machine, dot, node.pipe)
  let ending: Ending = 'end'
  if (isTruthy(inside(value))) ending = walkList(machine, node.kind === 'with' ? value : dot, node.list)
  else if (node.otherwise !== undefined) ending = walkList(machine, dot, node.otherwise)
  machine.variables.length = mark
  return ending
}

function walkRange(machine: Machine, dot: GoValue | undefined, node: Branch): Ending {
  const outer = machine.variables.length
  const { value } = indirect(evaluatePipe(machine, dot, node.pipe))
  const mark = machine.variables.length
  let isRun = false
  for (const [index, element] of iterations(machine, value, node)) {
    isRun = true
    assignRangeVariables(machine, node, index, element)
    const ending = walkList(machine, element, node.list)
    machine.variables.length = mark
    if (ending === 'break') break
  }
  let ending: Ending = 'end'
  if (!isRun && node.otherwise !== undefined) ending = walkList(machine, dot, node.otherwise)
  machine.variables.length = outer
  return ending
}

function* iterations(
  machine: Machine,
  value: GoValue | undefined,
  node: Branch,
): Generator<readonly [GoValue | undefined, GoValue]> {
  switch (value?.kind) {
    case undefined:
      return
    case 'int':
    case 'uint':
      if (node.pipe.declarations.length > 1) {
        fail(machine, "can't use %s to iterate over more than one variable", printValue(value, 'v', {}))
      }
      for (let count = 0n; count < value.value; count++) {
        machine.budget.steps--
        yield [undefined, { ...value, value: count }]
      }
      return
    case 'slice':
      for (const [index, item] of (value.value ?? []).entries()) yield [goInt(index), item]
      return
    case 'map':
      for (const [key, item] of sortedEntries(value.value)) yield [goString(key), item]
      return
    default:
      fail(machine, "range can't iterate over %s", printValue(value, 'v', {}))
  }
}

function assignRangeVariables(machine: Machine, node: Branch, index: GoValue | undefined, element: GoValue): void {
  const [first, second] = node.pipe.declarations
  if (first === undefined) return
  const { variables } = machine
  if (!node.pipe.isAssign) {
    const last = variables[variables.length - 1]
    if (last !== undefined) variables[variables.length - 1] = { ...last, value: element }
    const before = variables[variables.length - 2]
    if (second !== undefined && before !== undefined) variables[variables.length - 2] = { ...before, value: index }
    return
  }
  assign(machine, first.names[0] ?? '', second === undefined ? element : index)
  if (second !== undefined) assign(machine, second.names[0] ?? '', element)
}

function assign(machine: Machine, name: string, value: GoValue | undefined): void {
  const at = machine.variables.findLastIndex((variable) => variable.name === name)
  if (at < 0) fail(machine, 'undefined variable: %s', name)
  machine.variables[at] = { name, value }
}

function walkInvocation(machine: Machine, dot: GoValue | undefined, node: Invocation): void {
  const { execution } = machine
  const own = execution.template.definitions.has(node.name) ? execution.template : undefined
  const template = own ?? execution.library?.get(node.name)
  const list = template?.definitions.get(node.name)
  if (list === undefined && execution.silent?.has(node.name)) return
  if (template === undefined || list === undefined) fail(machine, 'template %q not defined', node.name)
  if (machine.depth >= maxDepth) fail(machine, 'exceeded maximum template depth (%s)', String(maxDepth))
  const value = node.pipe === undefined ? undefined : evaluatePipe(machine, dot, node.pipe)
  const inner: Machine = {
    ...machine,
    template,
    name: node.name,
    variables: [{ name: '$', value }],
    depth: machine.depth + 1,
  }
  walkList(inner, value, list)
}
