import { goQuote } from '../../core/go/quote.ts'
import type { Command, Operand, Pipe, TemplateList, TemplateNode } from './ast.ts'

/** Anything that Go names in an error. */
export type ErrorNode = TemplateNode | TemplateList | Operand | Command

/** Writes a part of a template as Go does in its errors (text/template/parse Node.String). */
export function nodeText(node: ErrorNode): string {
  switch (node.kind) {
    case 'list':
      return node.nodes.map(nodeText).join('')
    case 'text':
      return node.text
    case 'action':
      return `{{${pipeText(node.pipe)}}}`
    case 'if':
    case 'with':
    case 'range': {
      const otherwise = node.otherwise === undefined ? '' : `{{else}}${nodeText(node.otherwise)}`
      return `{{${node.kind} ${pipeText(node.pipe)}}}${nodeText(node.list)}${otherwise}{{end}}`
    }
    case 'template':
      return `{{template ${goQuote(node.name)}${node.pipe === undefined ? '' : ` ${pipeText(node.pipe)}`}}}`
    case 'break':
    case 'continue':
      return `{{${node.kind}}}`
    case 'pipe':
      return pipeText(node)
    case 'command':
      return commandText(node)
    case 'bool':
      return String(node.value)
    case 'chain': {
      const operand = node.operand.kind === 'pipe' ? `(${pipeText(node.operand)})` : nodeText(node.operand)
      return operand + node.names.map((name) => `.${name}`).join('')
    }
    case 'field':
      return node.names.map((name) => `.${name}`).join('')
    case 'identifier':
      return node.name
    case 'number':
      return node.text
    case 'string':
      return node.quoted
    case 'variable':
      return node.names.join('.')
    case 'dot':
      return '.'
    case 'nil':
      return 'nil'
  }
}

function pipeText(pipe: Pipe): string {
  const names = pipe.declarations.map((variable) => variable.names.join('.')).join(', ')
  const head = names === '' ? '' : `${names} ${pipe.isAssign ? '=' : ':='} `
  return head + pipe.commands.map(commandText).join(' | ')
}

function commandText(command: Command): string {
  return command.args.map(argText).join(' ')
}

function argText(arg: Operand): string {
  return arg.kind === 'pipe' ? `(${pipeText(arg)})` : nodeText(arg)
}
