import type { TemplateList } from './ast.ts'
import { describeToken, type Lexer, nextToken, type Token, type TokenKind } from './lex.ts'
import type { ParseOptions } from './parse.ts'
import { ParseFailure, type ProblemContext, templateProblem } from './problem.ts'

/** How deep actions and parentheses may nest: Go allows 10,000 parentheses, our stack allows less. */
const maxTemplateDepth = 1000

/** After so many problems a template is given up. */
const maxProblems = 20

/** What all trees of one text share. */
export interface Shared {
  readonly lexer: Lexer
  readonly options: ParseOptions
  /** There are none in most texts. */
  definitions: Map<string, TemplateList> | undefined
  readonly context: ProblemContext
  depth: number
}

/** The state of one tree: the text itself, a definition or a block (text/template/parse Tree). */
export interface Tree {
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

const noToken: Token = { kind: 'eof', start: 0, end: 0, text: '' }

/** A tree that begins where the lexer stands, with the variables that are defined there. */
export function newTree(shared: Shared, name: string, variables: readonly string[] = []): Tree {
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

/** Defines a variable from here on. */
export function declare(tree: Tree, name: string): void {
  tree.variables.push(name)
  tree.counts?.set(name, (tree.counts.get(name) ?? 0) + 1)
}

/** Whether a variable is defined here. */
export function isDefined(tree: Tree, name: string): boolean {
  if (tree.variables.length <= 32) return tree.variables.includes(name)
  if (tree.counts === undefined) {
    tree.counts = new Map()
    for (const variable of tree.variables) tree.counts.set(variable, (tree.counts.get(variable) ?? 0) + 1)
  }
  return (tree.counts.get(name) ?? 0) > 0
}

/** Goes back to so many variables, at the end of a scope. */
export function forget(tree: Tree, count: number): void {
  while (tree.variables.length > count) {
    const name = tree.variables.pop() ?? ''
    tree.counts?.set(name, (tree.counts.get(name) ?? 1) - 1)
  }
}

/** Reads a token. */
export function next(tree: Tree): Token {
  if (tree.peekCount > 0) tree.peekCount--
  else tree.tokens[0] = nextToken(tree.shared.lexer)
  return tree.tokens[tree.peekCount] ?? noToken
}

/** Gives the last token back. */
export function backup(tree: Tree): void {
  tree.peekCount++
}

/** Looks at the next token. */
export function peek(tree: Tree): Token {
  if (tree.peekCount === 0) {
    tree.peekCount = 1
    tree.tokens[0] = nextToken(tree.shared.lexer)
  }
  return tree.tokens[tree.peekCount - 1] ?? noToken
}

/** Reads a token that is no space. */
export function nextNonSpace(tree: Tree): Token {
  for (;;) {
    const token = next(tree)
    if (token.kind !== 'space') return token
  }
}

/** Looks at the next token that is no space. */
export function peekNonSpace(tree: Tree): Token {
  const token = nextNonSpace(tree)
  backup(tree)
  return token
}

/** A stretch of the text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Reports and goes on. */
export function report(tree: Tree, at: Stretch, format: string, ...args: readonly string[]): void {
  if (tree.shared.context.problems.length >= maxProblems) throw new ParseFailure()
  tree.shared.context.problems.push(
    templateProblem(tree.shared.context, { at, lineAt: tree.tokens[0].start, format, args, variables: tree.variables }),
  )
}

/** Reports, and ends the reading. */
export function fail(tree: Tree, at: Stretch, format: string, ...args: readonly string[]): never {
  report(tree, at, format, ...args)
  throw new ParseFailure()
}

/** Refuses a token, or says what the lexer found wrong. */
export function unexpected(tree: Tree, token: Token, context: string): never {
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

/** Reads a token of a kind, or refuses it. */
export function expect(tree: Tree, kind: TokenKind, context: string): Token {
  const token = nextNonSpace(tree)
  if (token.kind !== kind) unexpected(tree, token, context)
  return token
}

/** Reads what stands one level deeper. */
export function nested<T>(tree: Tree, at: Stretch, read: () => T): T {
  const { shared } = tree
  if (++shared.depth > maxTemplateDepth) fail(tree, at, 'max expression depth exceeded')
  const value = read()
  shared.depth--
  return value
}
