import type { JsonObject } from '../core/json.ts'

/** What is known of a kind of document, so that its parts are called and paired as people do. */
export interface Shape {
  /** Keys that say nothing about what the document does. */
  readonly ignored?: ReadonlySet<string>
  /** Lists of things, by their key. */
  readonly lists?: Readonly<Record<string, ListShape>>
  /** Maps with a shape of their own, by their key. */
  readonly maps?: Readonly<Record<string, Shape>>
  /** Whole values that are written in another way here, by their key; undefined leaves them as they are. */
  readonly values?: Readonly<Record<string, (value: string) => string | undefined>>
  /** Every URL in it is as good as a password. */
  readonly hasSecretUrls?: boolean
}

/** What is known of a list of things. */
export interface ListShape {
  readonly word: string
  /** Absent, or undefined for one of them: it is told from its neighbours by place. */
  readonly nameOf?: (item: JsonObject) => string | undefined
  readonly hintOf?: (item: JsonObject) => string
  readonly isOrdered: boolean
  readonly shape: () => Shape
}

/** A thing of which nothing is known. */
export const noShape: Shape = {}
