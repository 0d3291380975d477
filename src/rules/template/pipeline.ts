import { goUnquote } from '../go/unquote.ts'
import type { Command, Operand, Pipe, Variable } from './ast.ts'
import type { Token, TokenKind } from './lex.ts'
import { readNumber } from './number.ts'
import {
  backup,
  declare,
  fail,
  isDefined,
  nested,
  next,
  nextNonSpace,
  peek,
  peekNonSpace,
  report,
  type Stretch,
  type Tree,
  unexpected,
} from './tree.ts'

/** Reads a pipeline up to its end (text/template/parse Tree.pipeline). */
export function pipeline(tree: Tree, context: string, end: 'rightDelim' | 'rightParen'): Pipe {
  const { start } = peekNonSpace(tree)
  const declarations: Variable[] = []
  const isAssign = readDeclarations(tree, context, declarations)
  const commands: Command[] = []
  for (;;) {
    const token = nextNonSpace(tree)
    if (token.kind === end) {
      checkPipeline(tree, { start, end: token.start }, commands, context)
      return { kind: 'pipe', start, end: token.start, position: start, isAssign, declarations, commands }
    }
    if (!operandStarts.has(token.kind)) unexpected(tree, token, context)
    backup(tree)
    commands.push(command(tree))
  }
}

const operandStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
])

/** Reads `$x :=`, `$x =`, and `$i, $x :=` of a range. Gives whether it is an assignment. */
function readDeclarations(tree: Tree, context: string, declarations: Variable[]): boolean {
  for (;;) {
    const variable = peekNonSpace(tree)
    if (variable.kind !== 'variable') return false
    next(tree)
    // In `$x foo` the variable is an argument: the space after it must be given back too.
    const after = peek(tree)
    const following = peekNonSpace(tree)
    const isComma = following.kind === 'char' && following.text === ','
    if (following.kind !== 'assign' && following.kind !== 'declare' && !isComma) {
      if (after.kind === 'space') {
        tree.tokens[1] = after
        tree.tokens[2] = variable
        tree.peekCount = 3
      } else {
        tree.tokens[1] = variable
        tree.peekCount = 2
      }
      return false
    }
    nextNonSpace(tree)
    declarations.push(variableNode(variable))
    declare(tree, variable.text)
    if (!isComma) return following.kind === 'assign'
    if (context !== 'range' || declarations.length > 1) fail(tree, following, 'too many declarations in %s', context)
    const second = peekNonSpace(tree)
    if (second.kind !== 'variable' && second.kind !== 'rightDelim' && second.kind !== 'rightParen') {
      fail(tree, second, 'range can only initialize variables')
    }
  }
}

function variableNode(token: Token): Variable {
  return { kind: 'variable', start: token.start, end: token.end, position: token.start, names: [token.text] }
}

function checkPipeline(tree: Tree, at: Stretch, commands: readonly Command[], context: string): void {
  if (commands.length === 0) fail(tree, at, 'missing value for %s', context)
  for (let index = 1; index < commands.length; index++) {
    const [first] = commands[index]?.args ?? []
    if (first === undefined) continue
    const { kind } = first
    if (kind === 'bool' || kind === 'dot' || kind === 'nil' || kind === 'number' || kind === 'string') {
      report(tree, first, `non executable command in pipeline stage ${index + 1}`)
      return
    }
  }
}

function command(tree: Tree): Command {
  const { start } = peekNonSpace(tree)
  const args: Operand[] = []
  for (;;) {
    peekNonSpace(tree)
    const operand = readOperand(tree)
    if (operand !== undefined) args.push(operand)
    const token = next(tree)
    if (token.kind === 'space') continue
    if (token.kind === 'rightDelim' || token.kind === 'rightParen') backup(tree)
    else if (token.kind !== 'pipe') unexpected(tree, token, 'operand')
    if (args.length === 0) fail(tree, token, 'empty command')
    const end = args.at(-1)?.end ?? token.start
    return { kind: 'command', start, end, position: start, args }
  }
}

function readOperand(tree: Tree): Operand | undefined {
  const term = readTerm(tree)
  if (term === undefined || peek(tree).kind !== 'field') return term
  const { start: position } = peek(tree)
  const names: string[] = []
  let { end } = term
  while (peek(tree).kind === 'field') {
    const token = next(tree)
    names.push(token.text.slice(1))
    end = token.end
  }
  switch (term.kind) {
    case 'field':
      return { kind: 'field', start: term.start, end, position, names: term.names.concat(names) }
    case 'variable':
      return { kind: 'variable', start: term.start, end, position, names: term.names.concat(names) }
    case 'bool':
    case 'string':
    case 'number':
    case 'nil':
    case 'dot':
      return fail(tree, { start: term.start, end }, 'unexpected . after term %q', termText(tree, term))
    case 'chain':
    case 'identifier':
    case 'pipe':
      return { kind: 'chain', start: term.start, end, position, operand: term, names }
  }
}

/** What Go prints for a constant: `.` for the dot, otherwise what is written. */
function termText(tree: Tree, term: Operand): string {
  return tree.shared.lexer.input.slice(term.start, term.end)
}

function readTerm(tree: Tree): Operand | undefined {
  const token = nextNonSpace(tree)
  const { start, end, text } = token
  switch (token.kind) {
    case 'identifier':
      if (!tree.shared.options.functions.has(text)) report(tree, token, 'function %q not defined', text)
      return { kind: 'identifier', start, end, position: start, name: text }
    case 'dot':
    case 'nil':
      return { kind: token.kind, start, end, position: start }
    case 'variable':
      if (!isDefined(tree, text)) report(tree, token, 'undefined variable %q', text)
      return variableNode(token)
    case 'field':
      return { kind: 'field', start, end, position: start, names: [text.slice(1)] }
    case 'bool':
      return { kind: 'bool', start, end, position: start, value: text === 'true' }
    case 'charConstant':
    case 'complex':
    case 'number': {
      const number = readNumber(text, token.kind)
      if (typeof number !== 'string') return { kind: 'number', start, end, position: start, text, ...number }
      report(tree, token, '%s', number)
      return { kind: 'number', start, end, position: start, text, ...noNumber }
    }
    case 'leftParen': {
      const pipe = nested(tree, token, () => pipeline(tree, 'parenthesized pipeline', 'rightParen'))
      return pipe
    }
    case 'rawString':
    case 'string': {
      const value = goUnquote(text)
      if (value === undefined) report(tree, token, 'invalid syntax')
      return { kind: 'string', start, end, position: start, quoted: text, text: value ?? '' }
    }
  }
  backup(tree)
  return undefined
}

const noNumber = { int: 0n, uint: 0n, float: 0, complex: undefined }
