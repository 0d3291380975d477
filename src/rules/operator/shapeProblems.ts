import type { Finding } from '../../core/finding.ts'
import { nearest } from '../../core/nearest.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { entryOf, isMerge, spanAtPath } from '../../yaml/path.ts'
import { resolveScalar } from '../../yaml/resolve.ts'
import type { Shape } from './shape.ts'

/** What stands in a custom resource where its definition has no place for it. `name` is how people call the place. */
export function* shapeProblems(node: YamlNode, shape: Shape, name: string): Generator<Finding> {
  if (shape.kind === 'anything' || (node.kind === 'scalar' && typeOf(node) === 'null')) return
  if (!fits(node, shape)) {
    yield {
      ...error,
      span: spanAtPath(node, []),
      message: `\`${name}\` is ${describe(node)}, not ${wanted[shape.kind]}`,
      why: 'The definition of the kind says what stands where: the API server refuses the object.',
      ...(shape.kind === 'text' &&
        node.kind === 'scalar' && { help: `Put it in quotes: \`${JSON.stringify(node.text)}\`.` }),
    }
    return
  }
  switch (shape.kind) {
    case 'object':
      if (node.kind === 'map') yield* fieldProblems(node, shape, name)
      return
    case 'texts-by-key':
      if (node.kind !== 'map') return
      for (const { key, value } of node.entries)
        if (!isMerge(key) && key.kind === 'scalar') yield* shapeProblems(value, { kind: 'text' }, key.text)
      return
    case 'list':
      if (node.kind !== 'sequence') return
      if (node.items.length < shape.least)
        yield {
          ...error,
          span: spanAtPath(node, []),
          message: `\`${name}\` is empty`,
          help: 'Write an item, or remove the field.',
        }
      for (const item of node.items) yield* shapeProblems(item, shape.item, name)
      return
    case 'text':
      if (node.kind === 'scalar') yield* textProblems(node, shape, name)
      return
    case 'number':
      if (node.kind === 'scalar' && Number(node.text) < shape.least)
        yield { ...error, span: node.span, message: `\`${name}\` is less than ${shape.least}` }
      return
    case 'flag':
    case 'text-or-number':
  }
}

const error = { id: 'operator/invalid', severity: 'error' } as const

function* fieldProblems(node: YamlMap, shape: Shape & { kind: 'object' }, name: string): Generator<Finding> {
  const known = Object.keys(shape.fields)
  for (const { key, value } of node.entries) {
    if (key.kind !== 'scalar' || isMerge(key)) continue
    const field = Object.hasOwn(shape.fields, key.text) ? shape.fields[key.text] : undefined
    if (field !== undefined) yield* shapeProblems(value, field, key.text)
    else yield unknownField(key, name, known)
  }
  const missing = shape.required.filter((field) => entryOf(node, field) === undefined)
  if (missing.length > 0)
    yield {
      ...error,
      span: spanAtPath(node, []),
      message: `\`${name}\` has no ${missing.map((field) => `\`${field}\``).join(' and no ')}`,
      why: 'The definition of the kind requires it: the API server refuses the object.',
    }
}

/** A newer operator may know the field, unless it is nearly one that is known. */
function unknownField(key: YamlScalar, name: string, known: readonly string[]): Finding {
  const near = nearest(key.text, known)
  return {
    id: 'operator/invalid',
    severity: near === undefined ? 'warning' : 'error',
    span: key.span,
    message: `\`${name}\` has no field \`${key.text}\``,
    why: 'The API server drops what the definition does not know, and refuses it when validation is strict, as it is with `kubectl apply`.',
    help:
      near === undefined
        ? `Fields are: ${known.toSorted().slice(0, most).join(', ')}${known.length > most ? ', …' : ''}.`
        : `Did you mean \`${near}\`?`,
  }
}

const most = 12

function* textProblems(node: YamlScalar, shape: Shape & { kind: 'text' }, name: string): Generator<Finding> {
  const { oneOf, refuses } = shape
  if (oneOf !== undefined && !oneOf.includes(node.text)) {
    const near = nearest(node.text, oneOf)
    yield {
      ...error,
      span: node.span,
      message: `\`${node.text}\` is no value of \`${name}\``,
      help: near === undefined ? `Values are: ${oneOf.join(', ')}.` : `Did you mean \`${near}\`?`,
    }
  }
  const problem = refuses?.(node.text)
  if (problem !== undefined) yield { ...error, span: spanAtPath(node, []), message: `\`${name}\`: ${problem}` }
}

type Type = 'text' | 'number' | 'flag' | 'null'

/** As the API server has it, which gets JSON from the client. */
function typeOf(node: YamlScalar): Type {
  switch (resolveScalar(node, 'v2')?.tag) {
    case '!!int':
    case '!!float':
      return 'number'
    case '!!bool':
      return 'flag'
    case '!!null':
      return 'null'
    default:
      return 'text'
  }
}

function fits(node: YamlNode, { kind }: Shape): boolean {
  if (kind === 'object' || kind === 'texts-by-key') return node.kind === 'map'
  if (kind === 'list') return node.kind === 'sequence'
  if (node.kind !== 'scalar') return false
  const type = typeOf(node)
  if (kind === 'number') return type === 'number' && Number.isInteger(Number(node.text))
  return kind === 'text-or-number' ? type === 'text' || type === 'number' : type === kind
}

const wanted: Readonly<Record<Shape['kind'], string>> = {
  object: 'a map',
  'texts-by-key': 'a map',
  list: 'a list',
  text: 'a text',
  number: 'a whole number',
  flag: '`true` or `false`',
  'text-or-number': 'a text or a number',
  anything: 'anything',
}

function describe(node: YamlNode): string {
  if (node.kind === 'map') return 'a map'
  if (node.kind === 'sequence') return 'a list'
  const type = typeOf(node)
  return type === 'text' ? 'a text' : type === 'flag' ? 'a truth value' : 'a number'
}
