import type { NumberConstant, Operand } from './ast.ts'
import { canBeNil, type GoType, isAssignable } from './goType.ts'
import { type GoValue, goBool, goComplex, goFloat, goInt, goString, zeroValue } from './goValue.ts'
import { fail, type Machine } from './machine.ts'
import { nodeText } from './nodeText.ts'

/** A value, or none. */
export type Value = GoValue | undefined

/** The value of a constant, or the dot. */
export function constant(
  machine: Machine,
  dot: Value,
  node: Extract<Operand, { kind: 'bool' | 'dot' | 'number' | 'string' }>,
): Value {
  switch (node.kind) {
    case 'bool':
      return goBool(node.value)
    case 'dot':
      return dot
    case 'number':
      return idealConstant(machine, node)
    case 'string':
      return goString(node.text)
  }
}

function idealConstant(machine: Machine, node: NumberConstant): Value {
  machine.node = node
  const { text } = node
  if (node.complex !== undefined) return goComplex(node.complex)
  const isHexInteger = /^0[xX]./.test(text) && !/[pP]/.test(text)
  const isFloat = node.float !== undefined && !isHexInteger && !text.startsWith("'") && /[.eEpP]/.test(text)
  if (isFloat) return goFloat(node.float)
  if (node.int !== undefined) return goInt(node.int)
  return fail(machine, '%s overflows int', text)
}

/** A constant as an argument of a type. */
export function literal(
  machine: Machine,
  node: Extract<Operand, { kind: 'bool' | 'number' | 'string' }>,
  type: GoType | undefined,
): Value {
  switch (type?.kind) {
    case 'interface':
    case 'reflect':
      return constant(machine, undefined, node)
    case 'bool':
      return node.kind === 'bool'
        ? { kind: 'bool', type, value: node.value }
        : fail(machine, 'expected bool; found %s', nodeText(node))
    case 'string':
      return node.kind === 'string'
        ? goString(node.text, type)
        : fail(machine, 'expected string; found %s', nodeText(node))
    case 'int':
      if (node.kind === 'number' && node.int !== undefined) return { kind: 'int', type, value: node.int }
      return fail(machine, 'expected integer; found %s', nodeText(node))
    case 'uint':
      if (node.kind === 'number' && node.uint !== undefined) return { kind: 'uint', type, value: node.uint }
      return fail(machine, 'expected unsigned integer; found %s', nodeText(node))
    case 'float':
      if (node.kind === 'number' && node.float !== undefined) return { kind: 'float', type, value: node.float }
      return fail(machine, 'expected float; found %s', nodeText(node))
    default:
      return fail(machine, "can't handle %s for arg of type %s", nodeText(node), type?.name ?? '<nil>')
  }
}

/** Makes a value fit a parameter, or refuses it (text/template validateType). */
export function validated(machine: Machine, value: Value, type: GoType | undefined): Value {
  if (type === undefined || type.kind === 'reflect') return value
  if (value === undefined) {
    return canBeNil(type) ? zeroValue(type) : fail(machine, 'invalid value; expected %s', type.name)
  }
  if (isAssignable(value.type, type)) return value
  const found = value.kind === 'interface' ? (value.value ?? value) : value
  if (isAssignable(found.type, type)) return found
  if (found.kind === 'pointer' && found.type.kind === 'pointer' && isAssignable(found.type.elem, type)) {
    return found.value ?? fail(machine, 'dereference of nil pointer of type %s', type.name)
  }
  return fail(machine, 'wrong type for value; expected %s; got %s', type.name, found.type.name)
}
