/** What may stand at a place of a custom resource, as the schema of its definition says. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
  | { readonly kind: 'texts-by-key' }
  | { readonly kind: 'list'; readonly item: Shape; readonly least: number }
  | {
      readonly kind: 'text'
      readonly oneOf?: readonly string[]
      readonly refuses?: (text: string) => string | undefined
    }
  | { readonly kind: 'number'; readonly least: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text-or-number' }
  | { readonly kind: 'anything' }

/** Any text. */
export const text: Shape = { kind: 'text' }
/** True or false. */
export const flag: Shape = { kind: 'flag' }
/** A whole number from 0 on. */
export const count: Shape = { kind: 'number', least: 0 }
/** Such as the number or the name of a port. */
export const textOrNumber: Shape = { kind: 'text-or-number' }
/** What is not looked into. */
export const anything: Shape = { kind: 'anything' }
/** A map whose values are texts. */
export const textsByKey: Shape = { kind: 'texts-by-key' }

/** One of some words. */
export function word(...oneOf: readonly string[]): Shape {
  return { kind: 'text', oneOf }
}

/** A text for which a function knows what is wrong with it. */
export function textThat(refuses: (text: string) => string | undefined): Shape {
  return { kind: 'text', refuses }
}

/** A list; of at least so many items, where that is said. */
export function listOf(item: Shape, least = 0): Shape {
  return { kind: 'list', item, least }
}

/** An object with these fields and no others. */
export function object(fields: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape {
  return { kind: 'object', fields, required }
}
