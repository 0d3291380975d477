import { nearest } from '../../core/nearest.ts'
import type { Branch, Operand, Pipe, TemplateList } from '../template/ast.ts'
import type { GoType } from '../template/goType.ts'
import { alertsType, dataType } from '../template/notificationTypes.ts'

/** A field that the data of a notification does not have, and the stretch of the text that names it. */
export interface FieldProblem {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help?: string
}

/** Finds fields that the data of notifications does not have, where it is known what the dot is (alertmanager template.Data). */
export function* fieldProblems(root: TemplateList): Generator<FieldProblem> {
  yield* inList(root, dataType)
}

/** The type of a value; undefined where it is not followed. */
type Known = GoType | undefined

function* inList(list: TemplateList, dot: Known): Generator<FieldProblem> {
  for (const node of list.nodes) {
    switch (node.kind) {
      case 'action':
        yield* inPipe(node.pipe, dot)
        break
      case 'template':
        if (node.pipe !== undefined) yield* inPipe(node.pipe, dot)
        break
      case 'if':
      case 'with':
      case 'range':
        yield* inPipe(node.pipe, dot)
        yield* inList(node.list, dotInside(node, dot))
        if (node.otherwise !== undefined) yield* inList(node.otherwise, dot)
        break
      case 'text':
      case 'break':
      case 'continue':
        break
    }
  }
}

function dotInside(branch: Branch, dot: Known): Known {
  if (branch.kind === 'if') return dot
  const value = typeOfPipe(branch.pipe, dot)
  if (branch.kind === 'with') return value
  return value?.kind === 'slice' || value?.kind === 'map' ? value.elem : undefined
}

function* inPipe(pipe: Pipe, dot: Known): Generator<FieldProblem> {
  for (const { args } of pipe.commands) {
    for (const operand of args) {
      if (operand.kind === 'pipe') yield* inPipe(operand, dot)
      const problem = problemOf(operand, dot)
      if (problem !== undefined) yield problem
    }
  }
}

function problemOf(operand: Operand, dot: Known): FieldProblem | undefined {
  let type = typeBefore(operand, dot)
  let end = operand.start + (operand.kind === 'variable' ? 1 : 0)
  for (const name of namesOf(operand)) {
    const start = end
    end += 1 + name.length
    if (type !== undefined && isClosed(type) && member(type, name) === undefined) {
      return { start, end, ...wordsFor(name, type) }
    }
    type = member(type, name)
  }
  return undefined
}

function typeOfPipe({ commands }: Pipe, dot: Known): Known {
  const operand = commands[0]?.args[0]
  if (commands.length !== 1 || commands[0]?.args.length !== 1 || operand === undefined) return undefined
  return namesOf(operand).reduce(member, typeBefore(operand, dot))
}

/** The type that the names of an operand are fields of; undefined where its beginning is not known. */
function typeBefore(operand: Operand, dot: Known): Known {
  if (operand.kind === 'field' || operand.kind === 'dot') return dot
  return operand.kind === 'variable' && operand.names[0] === '$' ? dataType : undefined
}

function namesOf(operand: Operand): readonly string[] {
  if (operand.kind === 'field') return operand.names
  return operand.kind === 'variable' ? operand.names.slice(1) : []
}

function member(type: Known, name: string): Known {
  if (type === undefined) return undefined
  const method = type.methods?.get(name)
  if (method !== undefined) return method.result
  if (type.kind === 'map') return type.elem
  return type.kind === 'struct' ? type.fields.find((field) => field.name === name)?.type : undefined
}

/** Whether all that a type has is known: Alertmanager's own types and texts. */
function isClosed({ kind, name }: GoType): boolean {
  return kind === 'string' || (kind !== 'map' && /^(?:\[\])?template\./.test(name))
}

function wordsFor(name: string, type: GoType): Pick<FieldProblem, 'message' | 'help'> {
  if (type.kind === 'string') return { message: `a text has no field \`${name}\`` }
  if (type.kind !== 'struct') {
    return {
      message: `the list of alerts has no field \`${name}\``,
      help: `Go through it: \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`.`,
    }
  }
  const names = type.fields.map((field) => field.name)
  const message = `${type === dataType ? 'the data of a notification' : type === alertType ? 'an alert' : 'a pair'} has no field \`${name}\``
  if (type === dataType && member(alertType, name) !== undefined) {
    const isCommon = name === 'Labels' || name === 'Annotations'
    const common = isCommon ? `, or write \`.Common${name}\` for what all have in common` : ''
    return {
      message: `${message}: each of its alerts has one`,
      help: `Go through the alerts with \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`${common}.`,
    }
  }
  const close = nearest(name, names)
  const help =
    close === undefined ? `It has ${names.map((one) => `\`.${one}\``).join(', ')}.` : `Did you mean \`.${close}\`?`
  return { message, help }
}

const alertType: Known = alertsType.kind === 'slice' ? alertsType.elem : undefined
