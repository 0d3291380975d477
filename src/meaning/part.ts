/** A thing with a name that people know, such as a group, an alert, a scrape job or a route: what it says, and the things inside it. */
export interface Part {
  /** `alert`, `scrape job`; things of different words are never the same. */
  readonly word: string
  /** Absent: it is told from its neighbours by place alone. */
  readonly name?: string
  /** Tells things of one name apart, such as the labels of two alerts. */
  readonly hint: string
  /** Whether its place among things of the same word means something. */
  readonly isOrdered: boolean
  readonly settings: ReadonlyMap<string, Setting>
  readonly parts: readonly Part[]
  /** Equal exactly when nothing in it differs. */
  readonly same: string
}

/** What a thing says under one name. */
export type Setting =
  | { readonly kind: 'value'; readonly value: Value }
  /** A list whose order means nothing. */
  | { readonly kind: 'set'; readonly values: readonly Value[] }
  | { readonly kind: 'list'; readonly values: readonly Value[] }

/** A value: what is compared, and what may be shown of it. */
export interface Value {
  readonly same: string
  readonly shown: string
}

/** A value that may be shown as it is. */
export function plain(text: string): Value {
  return { same: text, shown: text }
}

/** A setting with one value. */
export function single(value: Value): Setting {
  return { kind: 'value', value }
}

/** Makes a thing of what it holds. */
export function makePart(given: Omit<Part, 'same'>): Part {
  const settings = [...given.settings]
    .map(([name, setting]) => [name, setting.kind, ...comparable(setting)])
    .sort((a, b) => compareTexts(a[0] ?? '', b[0] ?? ''))
  const ordered = given.parts.filter((part) => part.isOrdered).map(({ same }) => same)
  const others = given.parts
    .filter((part) => !part.isOrdered)
    .map(({ same }) => same)
    .sort(compareTexts)
  return { ...given, same: JSON.stringify([given.word, given.name ?? null, settings, ordered, others]) }
}

/** What two settings are compared by. */
export function comparable(setting: Setting): readonly string[] {
  if (setting.kind === 'value') return [setting.value.same]
  const values = setting.values.map(({ same }) => same)
  return setting.kind === 'set' ? [...new Set(values)].sort(compareTexts) : values
}

/** Tells whether two settings say the same. */
export function isSameSetting(left: Setting, right: Setting): boolean {
  const [one, other] = [comparable(left), comparable(right)]
  return left.kind === right.kind && one.length === other.length && one.every((text, index) => text === other[index])
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
