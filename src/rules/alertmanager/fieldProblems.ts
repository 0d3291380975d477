import { nearest } from '../../core/nearest.ts'
import type { Branch, Operand, Pipe, TemplateList } from '../template/ast.ts'

/** A field that the data of a notification does not have, and the stretch of the text that names it. */
export interface FieldProblem {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help?: string
}

/** Finds fields that the data of notifications does not have, where it is known what the dot is (alertmanager template.Data). */
export function* fieldProblems(root: TemplateList): Generator<FieldProblem> {
  yield* inList(root, 'data')
}

/** What a value is; undefined where that is not followed. */
type Kind = 'data' | 'alert' | 'alerts' | 'labels' | 'pairs' | 'text' | undefined

const fields: Readonly<Record<'data' | 'alert', ReadonlyMap<string, Kind>>> = {
  data: new Map<string, Kind>([
    ['Receiver', 'text'],
    ['Status', 'text'],
    ['Alerts', 'alerts'],
    ['NotificationReason', 'text'],
    ['GroupLabels', 'labels'],
    ['CommonLabels', 'labels'],
    ['CommonAnnotations', 'labels'],
    ['RouteLabels', 'labels'],
    ['ExternalURL', 'text'],
  ]),
  alert: new Map<string, Kind>([
    ['Status', 'text'],
    ['Labels', 'labels'],
    ['Annotations', 'labels'],
    ['StartsAt', undefined],
    ['EndsAt', undefined],
    ['GeneratorURL', 'text'],
    ['Fingerprint', 'text'],
  ]),
}

function* inList(list: TemplateList, dot: Kind): Generator<FieldProblem> {
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

function dotInside(branch: Branch, dot: Kind): Kind {
  if (branch.kind === 'if') return dot
  const value = kindOfPipe(branch.pipe, dot)
  if (branch.kind === 'with') return value
  return value === 'alerts' ? 'alert' : undefined
}

function* inPipe(pipe: Pipe, dot: Kind): Generator<FieldProblem> {
  for (const { args } of pipe.commands) {
    for (const operand of args) {
      if (operand.kind === 'pipe') yield* inPipe(operand, dot)
      const problem = problemOf(operand, dot)
      if (problem !== undefined) yield problem
    }
  }
}

function problemOf(operand: Operand, dot: Kind): FieldProblem | undefined {
  const names = namesOf(operand)
  if (names === undefined) return undefined
  let kind = operand.kind === 'variable' ? 'data' : dot
  let end = operand.start + (operand.kind === 'variable' ? 1 : 0)
  for (const name of names) {
    const start = end
    end += 1 + name.length
    if (kind === 'data' || kind === 'alert') {
      if (!fields[kind].has(name)) return { start, end, ...wordsFor(name, kind) }
      kind = fields[kind].get(name)
    } else if (kind === 'alerts') {
      if (name !== 'Firing' && name !== 'Resolved') return { start, end, ...wordsFor(name, kind) }
    } else if (kind === 'text') {
      return { start, end, message: `a text has no field \`${name}\`` }
    } else if (kind === 'labels' && !['SortedPairs', 'Names', 'Values', 'Remove', 'String'].includes(name)) {
      kind = 'text'
    } else return undefined
  }
  return undefined
}

/** The fields after `.` or `$`; undefined for everything whose beginning is not known. */
function namesOf(operand: Operand): readonly string[] | undefined {
  if (operand.kind === 'field') return operand.names
  return operand.kind === 'variable' && operand.names[0] === '$' ? operand.names.slice(1) : undefined
}

function kindOfPipe({ commands, declarations }: Pipe, dot: Kind): Kind {
  const operand = commands[0]?.args[0]
  if (commands.length !== 1 || commands[0]?.args.length !== 1 || operand === undefined) return undefined
  if (declarations.length > 2) return undefined
  if (operand.kind === 'dot') return dot
  const names = namesOf(operand)
  let kind = operand.kind === 'variable' ? 'data' : dot
  for (const name of names ?? []) {
    if (kind === 'data' || kind === 'alert') kind = fields[kind].get(name)
    else if (kind === 'alerts' && (name === 'Firing' || name === 'Resolved')) kind = 'alerts'
    else kind = undefined
  }
  return names === undefined ? undefined : kind
}

function wordsFor(name: string, kind: 'data' | 'alert' | 'alerts'): Pick<FieldProblem, 'message' | 'help'> {
  if (kind === 'alerts') {
    return {
      message: `the list of alerts has no field \`${name}\``,
      help: `Go through it: \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`.`,
    }
  }
  const here = kind === 'data' ? 'the data of a notification has' : 'an alert has'
  if (kind === 'data' && fields.alert.has(name)) {
    const common =
      name === 'Labels' || name === 'Annotations' ? `, or write \`.Common${name}\` for what all have in common` : ''
    return {
      message: `${here} no field \`${name}\`: each of its alerts has one`,
      help: `Go through the alerts with \`{{ range .Alerts }}{{ .${name} }}{{ end }}\`${common}.`,
    }
  }
  const close = nearest(name, [...fields[kind].keys()])
  return {
    message: `${here} no field \`${name}\``,
    help:
      close === undefined
        ? `It has ${[...fields[kind].keys()].map((one) => `\`.${one}\``).join(', ')}.`
        : `Did you mean \`.${close}\`?`,
  }
}
