import { anyType, boolType, complexType, floatType, type GoType, intType, stringType } from './goType.ts'

/** A value of Go as far as templates meet it. A missing one (reflect's invalid value) is `undefined` beside it. */
export type GoValue =
  | { readonly kind: 'bool'; readonly type: GoType; readonly value: boolean }
  | { readonly kind: 'int' | 'uint'; readonly type: GoType; readonly value: bigint }
  | { readonly kind: 'float'; readonly type: GoType; readonly value: number }
  | {
      readonly kind: 'complex'
      readonly type: GoType
      readonly value: { readonly real: number; readonly imaginary: number }
    }
  | { readonly kind: 'string'; readonly type: GoType; readonly value: string }
  /** Without a value it is nil. */
  | { readonly kind: 'slice'; readonly type: GoType; readonly value: readonly GoValue[] | undefined }
  | { readonly kind: 'map'; readonly type: GoType; readonly value: ReadonlyMap<string, GoValue> | undefined }
  | { readonly kind: 'pointer'; readonly type: GoType; readonly value: GoValue | undefined }
  | { readonly kind: 'interface'; readonly type: GoType; readonly value: GoValue | undefined }
  /** `opaque` is what a struct without fields to see holds, such as a time. */
  | {
      readonly kind: 'struct'
      readonly type: GoType
      readonly value: ReadonlyMap<string, GoValue>
      readonly opaque?: unknown
    }

/** A bool. */
export function goBool(value: boolean): GoValue {
  return { kind: 'bool', type: boolType, value }
}

/** An int. */
export function goInt(value: bigint | number): GoValue {
  return { kind: 'int', type: intType, value: BigInt(value) }
}

/** A float64. */
export function goFloat(value: number): GoValue {
  return { kind: 'float', type: floatType, value }
}

/** A complex128. */
export function goComplex(value: { readonly real: number; readonly imaginary: number }): GoValue {
  return { kind: 'complex', type: complexType, value }
}

/** A string, or a value of a type that is one. */
export function goString(value: string, type: GoType = stringType): GoValue {
  return { kind: 'string', type, value }
}

/** A slice. */
export function goSlice(value: readonly GoValue[] | undefined, type: GoType): GoValue {
  return { kind: 'slice', type, value }
}

/** A map with strings as keys. */
export function goMap(value: ReadonlyMap<string, GoValue> | undefined, type: GoType): GoValue {
  return { kind: 'map', type, value }
}

/** A map of strings. */
export function goStringMap(entries: Iterable<readonly [string, string]>, type: GoType): GoValue {
  return goMap(new Map([...entries].map(([key, value]) => [key, goString(value)])), type)
}

/** A pointer. */
export function goPointer(value: GoValue | undefined, type: GoType): GoValue {
  return { kind: 'pointer', type, value }
}

/** A value of type `any`. */
export function goAny(value: GoValue | undefined): GoValue {
  if (value?.kind === 'interface') return value
  return { kind: 'interface', type: anyType, value }
}

/** Go's zero value of a type. */
export function zeroValue(type: GoType): GoValue {
  switch (type.kind) {
    case 'bool':
      return { kind: 'bool', type, value: false }
    case 'int':
    case 'uint':
      return { kind: type.kind, type, value: 0n }
    case 'float':
      return { kind: 'float', type, value: 0 }
    case 'complex':
      return { kind: 'complex', type, value: { real: 0, imaginary: 0 } }
    case 'string':
      return { kind: 'string', type, value: '' }
    case 'slice':
    case 'map':
    case 'pointer':
      return { kind: type.kind, type, value: undefined }
    case 'interface':
    case 'reflect':
    case 'func':
      return { kind: 'interface', type: anyType, value: undefined }
    case 'struct':
      return { kind: 'struct', type, value: new Map(type.fields.map((field) => [field.name, zeroValue(field.type)])) }
  }
}

/** What is inside an interface; undefined when that is nil. */
export function inside(value: GoValue | undefined): GoValue | undefined {
  return value?.kind === 'interface' ? value.value : value
}

/** Follows pointers and interfaces to what they lead to; `isNil` when one leads nowhere. */
export function indirect(value: GoValue | undefined): { readonly value: GoValue | undefined; readonly isNil: boolean } {
  let found = value
  while (found?.kind === 'pointer' || found?.kind === 'interface') {
    if (found.value === undefined) return { value: found, isNil: true }
    found = found.value
  }
  return { value: found, isNil: false }
}

/** Whether `if` takes a value for true (text/template isTrue): everything but zeros and what is empty. */
export function isTruthy(value: GoValue | undefined): boolean {
  if (value === undefined) return false
  switch (value.kind) {
    case 'bool':
      return value.value
    case 'int':
    case 'uint':
      return value.value !== 0n
    case 'float':
      return value.value !== 0
    case 'complex':
      return value.value.real !== 0 || value.value.imaginary !== 0
    case 'string':
      return value.value !== ''
    case 'slice':
      return (value.value?.length ?? 0) > 0
    case 'map':
      return (value.value?.size ?? 0) > 0
    case 'pointer':
    case 'interface':
      return value.value !== undefined
    case 'struct':
      return true
  }
}
