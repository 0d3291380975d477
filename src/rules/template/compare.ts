import { GoError } from './goType.ts'
import { type GoValue, inside } from './goValue.ts'
import { compareText, goSprint } from './print.ts'

/** `eq a b c`: whether the first equals any of the others (text/template eq). Throws a GoError. */
export function equalValues(first: GoValue | undefined, others: readonly (GoValue | undefined)[]): boolean {
  const left = inside(first)
  if (others.length === 0) throw new GoError('missing argument for comparison')
  for (const other of others) if (areEqual(left, inside(other))) return true
  return false
}

/** `lt a b` (text/template lt). Throws a GoError. */
export function compareValues(first: GoValue | undefined, second: GoValue | undefined): boolean {
  const left = inside(first)
  const right = inside(second)
  if (!isBasic(left) || !isBasic(right)) throw new GoError('invalid type for comparison')
  if (isWhole(left) && isWhole(right)) return left.value < right.value
  if (left.kind !== right.kind) throw incompatible(left, right)
  if (left.kind === 'float' && right.kind === 'float') return left.value < right.value
  if (left.kind === 'string' && right.kind === 'string') return compareText(left.value, right.value) < 0
  throw new GoError('invalid type for comparison')
}

function areEqual(left: GoValue | undefined, right: GoValue | undefined): boolean {
  if (left === undefined || right === undefined) return isNil(left) && isNil(right)
  if (isWhole(left) && isWhole(right)) return left.value === right.value
  if (isBasic(left) || isBasic(right)) {
    if (left.kind !== right.kind) throw incompatible(left, right)
    if (left.kind === 'complex' && right.kind === 'complex') {
      return left.value.real === right.value.real && left.value.imaginary === right.value.imaginary
    }
    return left.value === right.value
  }
  if (left.kind !== right.kind) {
    const [a, b] = [goSprint([left]), goSprint([right])]
    throw new GoError(`non-comparable types ${a}: ${left.type.name}, ${right.type.name}: ${b}`)
  }
  if (isNil(left) || isNil(right)) return isNil(left) === isNil(right)
  if (right.kind === 'slice' || right.kind === 'map') {
    throw new GoError(`non-comparable type ${goSprint([right])}: ${right.type.name}`)
  }
  if (left.kind === 'pointer' && right.kind === 'pointer') return left.value === right.value
  return left.kind === 'struct' && right.kind === 'struct' && left.type.name === right.type.name
    ? goSprint([left]) === goSprint([right])
    : false
}

function incompatible(left: GoValue, right: GoValue): GoError {
  return new GoError(`incompatible types for comparison: ${left.type.name} and ${right.type.name}`)
}

type Whole = Extract<GoValue, { kind: 'int' | 'uint' }>
type Basic = Exclude<GoValue, { kind: 'slice' | 'map' | 'pointer' | 'interface' | 'struct' }>

function isWhole(value: GoValue): value is Whole {
  return value.kind === 'int' || value.kind === 'uint'
}

function isBasic(value: GoValue | undefined): value is Basic {
  switch (value?.kind) {
    case 'bool':
    case 'int':
    case 'uint':
    case 'float':
    case 'complex':
    case 'string':
      return true
    default:
      return false
  }
}

function isNil(value: GoValue | undefined): boolean {
  if (value === undefined) return true
  return (value.kind === 'slice' || value.kind === 'map' || value.kind === 'pointer') && value.value === undefined
}
