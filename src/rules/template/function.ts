import type { GoType, Signature } from './goType.ts'
import type { GoValue } from './goValue.ts'

/** What functions of templates ask of the world. */
export interface TemplateWorld {
  /** The time of the evaluation. */
  readonly nowMs: number
  readonly externalUrl: { readonly text: string; readonly path: string }
  /** Answers a query; throws a GoError when it fails. */
  query(expression: string): readonly Sample[]
}

/** A sample that a query gives: a number, or a native histogram by its text. */
export interface Sample {
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
}

/** A function of templates; it throws a GoError when it refuses its arguments. */
export interface TemplateFunction extends Signature {
  /** `and`, `or` and `call` are not called like others. */
  readonly isSpecial?: true
  call(args: readonly (GoValue | undefined)[], world: TemplateWorld): GoValue | undefined
}

/** Functions by name. */
export type FunctionTable = ReadonlyMap<string, TemplateFunction>

/** A function with a fixed number of parameters. */
export function fixed(params: readonly GoType[], result: GoType, call: TemplateFunction['call']): TemplateFunction {
  return { params, isVariadic: false, result, call }
}

/** A function whose last parameter stands any number of times. */
export function variadic(params: readonly GoType[], result: GoType, call: TemplateFunction['call']): TemplateFunction {
  return { params, isVariadic: true, result, call }
}

/** The text of an argument that is a string. */
export function textOf(value: GoValue | undefined): string {
  return value?.kind === 'string' ? value.value : ''
}
