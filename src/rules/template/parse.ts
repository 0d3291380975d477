import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import { goUnquote } from '../go/unquote.ts'
import type { TemplateList, TemplateNode } from './ast.ts'
import { lexer, type Token } from './lex.ts'
import { pipeline } from './pipeline.ts'
import { ParseFailure } from './problem.ts'
import {
  backup,
  expect,
  fail,
  forget,
  nested,
  newTree,
  next,
  nextNonSpace,
  peek,
  peekNonSpace,
  report,
  type Shared,
  type Tree,
  unexpected,
} from './tree.ts'

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

interface EndMark {
  readonly kind: 'end' | 'else'
  readonly start: number
  readonly end: number
  readonly position: number
}

function isMark(node: TemplateNode | EndMark): node is EndMark {
  return node.kind === 'end' || node.kind === 'else'
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
function isEmptyTemplate(list: TemplateList): boolean {
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
