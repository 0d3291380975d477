import type { Schema } from '../../yaml/decode.ts'
import { named, text } from '../../yaml/scalarSchema.ts'
import { list } from '../../yaml/schema.ts'

/** A text that must not be shown (prometheus/common config.Secret). */
export const secret: Schema<string> = named('config.plain', text)

/** Several of them; a list names its elements by their type, not by the alias that reads them. */
export const secrets: Schema<readonly string[]> = list(secret, '[]config.Secret')
