import type { Cursor } from './cursor.ts'

/** Where a key may have begun that is only known as one when its colon comes. */
export interface SimpleKey {
  readonly isPossible: boolean
  readonly isRequired: boolean
  /** The number of the token that would be the key, counted from the text's start. */
  readonly token: number
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** The keys that may have begun, one at each level of brackets (libyaml's simple keys). */
export class SimpleKeys {
  readonly #cursor: Cursor
  readonly #levels: Writable<SimpleKey>[]
  /** Levels of the keys that are still possible, by the number of their token. */
  readonly #byToken = new Map<number, number>()

  constructor(cursor: Cursor) {
    this.#cursor = cursor
    this.#levels = [{ isPossible: false, isRequired: false, token: -1, offset: 0, line: 0, column: 0 }]
  }

  get areNone(): boolean {
    return this.#byToken.size === 0
  }

  /** The one of the innermost level. */
  get top(): SimpleKey {
    return this.#last()
  }

  /** Whether a token may turn out to be a key, so that it has to wait. */
  mayBeAt(token: number): boolean {
    const level = this.#byToken.get(token)
    const key = level === undefined ? undefined : this.#levels[level]
    return key !== undefined && this.isValid(key)
  }

  /** A key without `?` ends on its line and within 1024 characters; where one must be, its absence is an error. */
  isValid(key: SimpleKey): boolean {
    if (!key.isPossible) return false
    const { line, offset } = this.#cursor
    if (key.line >= line && key.offset + 1024 >= offset) return true
    if (key.isRequired) this.#cursor.fail("could not find expected ':'", { offset: key.offset, line: key.line })
    this.forget(key)
    return false
  }

  /** Notes that a key may begin here, with the token of a number. */
  save(token: number): void {
    const { flowLevel, indent, column, offset, line } = this.#cursor
    this.remove()
    const key = this.#last()
    key.isPossible = true
    key.isRequired = flowLevel === 0 && indent === column
    key.token = token
    key.offset = offset
    key.line = line
    key.column = column
    this.#byToken.set(token, this.#levels.length - 1)
  }

  /** Gives up the key of the innermost level. */
  remove(): void {
    const key = this.#last()
    if (!key.isPossible) return
    if (key.isRequired) this.#cursor.fail("could not find expected ':'", { offset: key.offset, line: key.line })
    this.forget(key)
  }

  /** The key has become one, or can be none any more. */
  forget(key: Writable<SimpleKey>): void {
    key.isPossible = false
    this.#byToken.delete(key.token)
  }

  /** A bracket opens; it is the token of a number. */
  open(token: number): void {
    const { offset, line, column } = this.#cursor
    this.#levels.push({ isPossible: false, isRequired: false, token, offset, line, column })
  }

  /** A bracket closes. As in go-yaml, `[]` and `{}` are forgotten as keys by that, and taken before their colon is seen. */
  close(): void {
    const key = this.#levels.pop()
    if (key !== undefined) this.#byToken.delete(key.token)
  }

  #last(): Writable<SimpleKey> {
    return this.#levels[this.#levels.length - 1] as Writable<SimpleKey>
  }
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }
