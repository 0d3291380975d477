/** A text that is set somewhere in settings, and the part that it is a field of. */
export interface TextField {
  readonly part: object
  readonly name: string
  readonly value: string
}

/** Walks all texts of settings that are not empty, but for relabel rules and maps of the user's own names. */
export function* textFields(part: object): Generator<TextField> {
  if (part instanceof Map) return
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'string') {
      if (value !== '') yield { part, name, value }
    } else if (typeof value === 'object' && value !== null && !name.endsWith('relabel_configs'))
      yield* textFields(value)
  }
}
