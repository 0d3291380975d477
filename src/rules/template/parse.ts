import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import { goUnquote } from '../go/unquote.ts'
import type { Command, Operand, Pipe, TemplateList, TemplateNode, Variable } from './ast.ts'
import { describeToken, type Lexer, lexer, nextToken, type Token, type TokenKind } from './lex.ts'
import { readNumber } from './number.ts'
import { ParseFailure, type ProblemContext, templateProblem } from './problem.ts'

/** A parsed template and the templates defined in it. */
export interface Template {
  /** The name that Go's errors give. */
  readonly name: string
  readonly source: SourceText
  /** What stands before the text when Prometheus runs it; it counts in Go's columns. */
  readonly prelude: string
  readonly root: TemplateList
  readonly definitions: ReadonlyMap<string, TemplateList>
}

/** What a template is parsed as. */
export interface ParseOptions {
  readonly name: string
  readonly id: Finding['id']
  readonly functions: { has(name: string): boolean; keys(): Iterable<string> }
  /** Variables that stand before the text, with their `$`. */
  readonly variables?: readonly string[]
  readonly prelude?: string
}

/**
 * Parses a Go template (text/template/parse). `template` is absent when there is an error that ends Go's reading too; names that are not
 * defined do not end ours, so that several can be reported. The first problem's `upstream` is Go's text, `template: name:1: …`.
 */
export function parseTemplate(
  source: SourceText,
  options: ParseOptions,
): { readonly template: Template | undefined; readonly problems: readonly Finding[] } {
  const { text } = source
  const prelude = options.prelude ?? ''
  if (!text.includes('{{')) return { template: plainTemplate(source, options.name, prelude), problems: none }
  const shared: Shared = {
    lexer: lexer(text),
    options,
    definitions: undefined,
    context: { source, options, problems: [] },
    depth: 0,
  }
  const tree = newTree(shared, options.name, options.variables)
  try {
    const root = parseRoot(tree)
    if (shared.definitions !== undefined) define(tree, root)
    const template = templateOf({ name: options.name, source, prelude, root, definitions: shared.definitions })
    const problems = shared.context.problems
    return { template: problems.length === 0 ? template : undefined, problems }
  } catch (error) {
    if (error instanceof ParseFailure) return { template: undefined, problems: shared.context.problems }
    throw error
  }
}

/** How deep actions and parentheses may nest: Go allows 10,000 parentheses, our stack allows less. */
export const maxTemplateDepth = 1000

/** After so many problems a template is given up. */
const maxProblems = 20

const none: readonly Finding[] = []

function plainTemplate(source: SourceText, name: string, prelude: string): Template {
  const end = source.text.length
  const whole = { start: 0, end, position: 0 }
  const root: TemplateList = {
    kind: 'list',
    ...whole,
    nodes: end === 0 ? [] : [{ kind: 'text', ...whole, text: source.text }],
  }
  return templateOf({ name, source, prelude, root, definitions: undefined })
}

/** A template of parts that were read before; without definitions it is the only one. */
export function templateOf(
  parts: Omit<Template, 'definitions'> & { readonly definitions: Template['definitions'] | undefined },
): Template {
  const { name, source, prelude, root } = parts
  let { definitions } = parts
  return {
    name,
    source,
    prelude,
    root,
    get definitions() {
      definitions ??= new Map([[name, root]])
      return definitions
    },
  }
}

/** What all trees of one text share. */
interface Shared {
  readonly lexer: Lexer
  readonly options: ParseOptions
  /** There are none in most texts. */
  definitions: Map<string, TemplateList> | undefined
  readonly context: ProblemContext
  depth: number
}

/** The state of one tree: the text itself, a definition or a block (text/template/parse Tree). */
interface Tree {
  readonly shared: Shared
  readonly name: string
  /** The last token read, and those that were given back. */
  readonly tokens: [Token, Token, Token]
  peekCount: number
  readonly variables: string[]
  /** How often each variable is defined, kept when there are many. */
  counts: Map<string, number> | undefined
  actionStart: number
  rangeDepth: number
}

interface EndMark {
  readonly kind: 'end' | 'else'
  readonly start: number
  readonly end: number
  readonly position: number
}

function isMark(node: TemplateNode | EndMark): node is EndMark {
  return node.kind === 'end' || node.kind === 'else'
}

const noToken: Token = { kind: 'eof', start: 0, end: 0, text: '' }

function newTree(shared: Shared, name: string, variables: readonly string[] = []): Tree {
  return {
    shared,
    name,
    tokens: [noToken, noToken, noToken],
    peekCount: 0,
    variables: ['$', ...variables],
    counts: undefined,
    actionStart: -1,
    rangeDepth: 0,
  }
}

function declare(tree: Tree, name: string): void {
  tree.variables.push(name)
  tree.counts?.set(name, (tree.counts.get(name) ?? 0) + 1)
}

function isDefined(tree: Tree, name: string): boolean {
  if (tree.variables.length <= 32) return tree.variables.includes(name)
  if (tree.counts === undefined) {
    tree.counts = new Map()
    for (const variable of tree.variables) tree.counts.set(variable, (tree.counts.get(variable) ?? 0) + 1)
  }
  return (tree.counts.get(name) ?? 0) > 0
}

function forget(tree: Tree, count: number): void {
  while (tree.variables.length > count) {
    const name = tree.variables.pop() ?? ''
    tree.counts?.set(name, (tree.counts.get(name) ?? 1) - 1)
  }
}

function next(tree: Tree): Token {
  if (tree.peekCount > 0) tree.peekCount--
  else tree.tokens[0] = nextToken(tree.shared.lexer)
  return tree.tokens[tree.peekCount] ?? noToken
}

function backup(tree: Tree): void {
  tree.peekCount++
}

function peek(tree: Tree): Token {
  if (tree.peekCount === 0) {
    tree.peekCount = 1
    tree.tokens[0] = nextToken(tree.shared.lexer)
  }
  return tree.tokens[tree.peekCount - 1] ?? noToken
}

function nextNonSpace(tree: Tree): Token {
  for (;;) {
    const token = next(tree)
    if (token.kind !== 'space') return token
  }
}

function peekNonSpace(tree: Tree): Token {
  const token = nextNonSpace(tree)
  backup(tree)
  return token
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Reports and goes on. */
function report(tree: Tree, at: Stretch, format: string, ...args: readonly string[]): void {
  if (tree.shared.context.problems.length >= maxProblems) throw new ParseFailure()
  tree.shared.context.problems.push(
    templateProblem(tree.shared.context, { at, lineAt: tree.tokens[0].start, format, args, variables: tree.variables }),
  )
}

function fail(tree: Tree, at: Stretch, format: string, ...args: readonly string[]): never {
  report(tree, at, format, ...args)
  throw new ParseFailure()
}

function unexpected(tree: Tree, token: Token, context: string): never {
  if (token.kind !== 'error') fail(tree, token, 'unexpected %s in %s', describeToken(token), context)
  const { lexer } = tree.shared
  const isElsewhere = tree.actionStart >= 0 && lexer.input.slice(tree.actionStart, token.start).includes('\n')
  const at = isElsewhere || token.start < token.end ? token : { start: Math.max(tree.actionStart, 0), end: token.end }
  if (!isElsewhere) fail(tree, at, '%s%s', token.text, '')
  const line = 1 + lexer.input.slice(0, tree.actionStart).split('\n').length - 1
  const started = ` in action started at ${tree.shared.options.name}:${line}`
  const extra = token.text.endsWith(' action') ? started.slice(' in action'.length) : started
  fail(tree, { start: tree.actionStart, end: token.end }, '%s%s', token.text, extra)
}

function expect(tree: Tree, kind: TokenKind, context: string): Token {
  const token = nextNonSpace(tree)
  if (token.kind !== kind) unexpected(tree, token, context)
  return token
}

function nested<T>(tree: Tree, at: Stretch, read: () => T): T {
  const { shared } = tree
  if (++shared.depth > maxTemplateDepth) fail(tree, at, 'max expression depth exceeded')
  const value = read()
  shared.depth--
  return value
}

function parseRoot(tree: Tree): TemplateList {
  const { start } = peek(tree)
  const nodes: TemplateNode[] = []
  while (peek(tree).kind !== 'eof') {
    if (peek(tree).kind === 'leftDelim') {
      const delimiter = next(tree)
      if (nextNonSpace(tree).kind === 'define') {
        parseDefinition(newTree(tree.shared, 'definition'))
        continue
      }
      tree.tokens[1] = delimiter
      tree.peekCount = 2
    }
    const node = textOrAction(tree)
    if (isMark(node)) fail(tree, node, 'unexpected %s', `{{${node.kind}}}`)
    nodes.push(node)
  }
  return { kind: 'list', start, end: tree.shared.lexer.input.length, position: start, nodes }
}

function parseDefinition(tree: Tree): void {
  const context = 'define clause'
  const token = nextNonSpace(tree)
  if (token.kind !== 'string' && token.kind !== 'rawString') unexpected(tree, token, context)
  const name = goUnquote(token.text)
  if (name === undefined) fail(tree, token, 'invalid syntax')
  expect(tree, 'rightDelim', context)
  const body = nested(tree, token, () => itemList(tree))
  if (body.mark.kind !== 'end') fail(tree, body.mark, 'unexpected %s in %s', '{{else}}', context)
  define({ ...tree, name }, body.list)
}

/** Adds a definition; an empty one gives way to any other (text/template/parse Tree.add). */
function define(tree: Tree, list: TemplateList): void {
  tree.shared.definitions ??= new Map()
  const { definitions } = tree.shared
  const before = definitions.get(tree.name)
  if (before === undefined || isEmptyTemplate(before)) definitions.set(tree.name, list)
  else if (!isEmptyTemplate(list)) fail(tree, list, 'template: multiple definition of template %q', tree.name)
}

/** Whether a template is nothing but space (text/template/parse IsEmptyTree). */
export function isEmptyTemplate(list: TemplateList): boolean {
  return list.nodes.every((node) => node.kind === 'text' && node.text.trim() === '')
}

function itemList(tree: Tree): { readonly list: TemplateList; readonly mark: EndMark } {
  const { start } = peekNonSpace(tree)
  const nodes: TemplateNode[] = []
  while (peekNonSpace(tree).kind !== 'eof') {
    const node = textOrAction(tree)
    if (isMark(node)) {
      return { list: { kind: 'list', start, end: node.start, position: start, nodes }, mark: node }
    }
    nodes.push(node)
  }
  const { length } = tree.shared.lexer.input
  return fail(tree, { start: length, end: length }, 'unexpected EOF')
}

function textOrAction(tree: Tree): TemplateNode | EndMark {
  const token = nextNonSpace(tree)
  if (token.kind === 'text') {
    return { kind: 'text', start: token.start, end: token.end, position: token.start, text: token.text }
  }
  if (token.kind !== 'leftDelim') unexpected(tree, token, 'input')
  tree.actionStart = token.start
  const node = nested(tree, token, () => action(tree, token.start))
  tree.actionStart = -1
  return node
}

function action(tree: Tree, start: number): TemplateNode | EndMark {
  const token = nextNonSpace(tree)
  switch (token.kind) {
    case 'block':
      return blockControl(tree, start)
    case 'break':
    case 'continue':
      return jumpControl(tree, token, start)
    case 'else':
      return elseControl(tree, start)
    case 'end': {
      const close = expect(tree, 'rightDelim', 'end')
      return { kind: 'end', start, end: close.end, position: close.start }
    }
    case 'if':
    case 'range':
    case 'with':
      return branchControl(tree, { kind: token.kind, start })
    case 'template':
      return templateControl(tree, start)
  }
  backup(tree)
  const { start: position } = peek(tree)
  const pipe = pipeline(tree, 'command', 'rightDelim')
  return { kind: 'action', start, end: pipe.end, position, pipe }
}

function jumpControl(tree: Tree, keyword: Token, start: number): TemplateNode {
  const kind = keyword.kind === 'break' ? 'break' : 'continue'
  const close = nextNonSpace(tree)
  if (close.kind !== 'rightDelim') unexpected(tree, close, `{{${kind}}}`)
  if (tree.rangeDepth === 0) report(tree, keyword, `{{${kind}}} outside {{range}}`)
  return { kind, start, end: close.end, position: keyword.start }
}

function elseControl(tree: Tree, start: number): EndMark {
  const following = peekNonSpace(tree)
  if (following.kind === 'if' || following.kind === 'with') {
    return { kind: 'else', start, end: following.end, position: following.start }
  }
  const close = expect(tree, 'rightDelim', 'else')
  return { kind: 'else', start, end: close.end, position: close.start }
}

function branchControl(tree: Tree, at: { readonly kind: 'if' | 'range' | 'with'; start: number }): TemplateNode {
  const { kind, start } = at
  const variableCount = tree.variables.length
  const pipe = pipeline(tree, kind, 'rightDelim')
  if (kind === 'range') tree.rangeDepth++
  const { list, mark } = itemList(tree)
  if (kind === 'range') tree.rangeDepth--
  const otherwise = mark.kind === 'else' ? elseList(tree, kind, mark) : undefined
  forget(tree, variableCount)
  const { end } = tree.tokens[0]
  return { kind, start, end, position: pipe.position, pipe, list, otherwise }
}

/** `else if` and `else with` are a branch of their own that shares the `end`. */
function elseList(tree: Tree, kind: 'if' | 'range' | 'with', mark: EndMark): TemplateList {
  if (kind !== 'range' && peek(tree).kind === kind) {
    const token = next(tree)
    const node = nested(tree, token, () => branchControl(tree, { kind, start: token.start }))
    return { kind: 'list', start: mark.start, end: node.end, position: mark.position, nodes: [node] }
  }
  const { list, mark: end } = itemList(tree)
  if (end.kind !== 'end') fail(tree, end, 'expected end; found %s', '{{else}}')
  return list
}

function blockControl(tree: Tree, start: number): TemplateNode {
  const context = 'block clause'
  const token = nextNonSpace(tree)
  const name = templateName(tree, token, context)
  const pipe = pipeline(tree, context, 'rightDelim')
  const block = newTree(tree.shared, name)
  const { list, mark } = itemList(block)
  if (mark.kind !== 'end') fail(tree, mark, 'unexpected %s in %s', '{{else}}', context)
  define(block, list)
  return { kind: 'template', start, end: mark.end, position: token.start, name, pipe }
}

function templateControl(tree: Tree, start: number): TemplateNode {
  const context = 'template clause'
  const token = nextNonSpace(tree)
  const name = templateName(tree, token, context)
  const following = nextNonSpace(tree)
  if (following.kind === 'rightDelim') {
    return { kind: 'template', start, end: following.end, position: token.start, name, pipe: undefined }
  }
  backup(tree)
  const pipe = pipeline(tree, context, 'rightDelim')
  return { kind: 'template', start, end: pipe.end, position: token.start, name, pipe }
}

function templateName(tree: Tree, token: Token, context: string): string {
  if (token.kind !== 'string' && token.kind !== 'rawString') unexpected(tree, token, context)
  const name = goUnquote(token.text)
  return name ?? fail(tree, token, 'invalid syntax')
}

function pipeline(tree: Tree, context: string, end: 'rightDelim' | 'rightParen'): Pipe {
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
