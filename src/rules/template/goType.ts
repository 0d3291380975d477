import type { GoValue } from './goValue.ts'

/** A type of Go as far as templates meet it; `name` is what Go prints. */
export type GoType =
  | (Named & {
      readonly kind: 'bool' | 'int' | 'uint' | 'float' | 'complex' | 'string' | 'interface' | 'reflect' | 'func'
    })
  | (Named & { readonly kind: 'slice' | 'pointer'; readonly elem: GoType })
  | (Named & { readonly kind: 'map'; readonly elem: GoType })
  | (Named & { readonly kind: 'struct'; readonly fields: readonly GoField[] })

interface Named {
  readonly name: string
  readonly methods?: ReadonlyMap<string, GoMethod>
}

/** A field of a struct. */
export interface GoField {
  readonly name: string
  readonly type: GoType
}

/** What a function takes and gives; the last parameter of a variadic one may stand any number of times. */
export interface Signature {
  readonly params: readonly GoType[]
  readonly isVariadic: boolean
  readonly result: GoType
}

/** A method; a refusal is thrown as a GoError. */
export interface GoMethod extends Signature {
  call(receiver: GoValue, args: readonly GoValue[]): GoValue
}

/** What a function or method says when it refuses its arguments. */
export class GoError extends Error {}

/** `bool`. */
export const boolType: GoType = { kind: 'bool', name: 'bool' }
/** `int`. */
export const intType: GoType = { kind: 'int', name: 'int' }
/** `int64`. */
export const int64Type: GoType = { kind: 'int', name: 'int64' }
/** `uint8`. */
export const uint8Type: GoType = { kind: 'uint', name: 'uint8' }
/** `float64`. */
export const floatType: GoType = { kind: 'float', name: 'float64' }
/** `complex128`. */
export const complexType: GoType = { kind: 'complex', name: 'complex128' }
/** `string`. */
export const stringType: GoType = { kind: 'string', name: 'string' }
/** `any`. */
export const anyType: GoType = { kind: 'interface', name: 'interface {}' }
/** The parameter of functions that look at a value by reflection: everything fits. */
export const reflectType: GoType = { kind: 'reflect', name: 'reflect.Value' }

/** `[]elem`. */
export function sliceOf(elem: GoType): GoType {
  return { kind: 'slice', name: `[]${elem.name}`, elem }
}

/** `*elem`. */
export function pointerTo(elem: GoType): GoType {
  return { kind: 'pointer', name: `*${elem.name}`, elem }
}

/** `map[string]elem`. */
export function mapOf(elem: GoType): GoType {
  return { kind: 'map', name: `map[string]${elem.name}`, elem }
}

/** Whether Go assigns a value of one type to another: the same, or anything to `any`. */
export function isAssignable(from: GoType, to: GoType): boolean {
  if (to.kind === 'interface' || from === to || from.name === to.name) return true
  // An unnamed type and a named one with the same shape.
  if (from.kind !== to.kind) return false
  if (from.kind === 'slice' && to.kind === 'slice') return isUnnamed(from, to) && from.elem.name === to.elem.name
  if (from.kind === 'map' && to.kind === 'map') return isUnnamed(from, to) && from.elem.name === to.elem.name
  return false
}

function isUnnamed(left: GoType, right: GoType): boolean {
  const unnamed = /^(\[\]|map\[)/
  return unnamed.test(left.name) || unnamed.test(right.name)
}

/** Whether nil is a value of a type. */
export function canBeNil(type: GoType): boolean {
  switch (type.kind) {
    case 'interface':
    case 'map':
    case 'pointer':
    case 'slice':
    case 'reflect':
    case 'func':
      return true
    case 'bool':
    case 'int':
    case 'uint':
    case 'float':
    case 'complex':
    case 'string':
    case 'struct':
      return false
  }
}

/** The methods of a type, also through a pointer. */
export function methodOf(type: GoType, name: string): GoMethod | undefined {
  return type.methods?.get(name) ?? (type.kind === 'pointer' ? type.elem.methods?.get(name) : undefined)
}
