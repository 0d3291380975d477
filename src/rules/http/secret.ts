import type { Schema } from '../../yaml/decode.ts'
import { named, text } from '../../yaml/scalarSchema.ts'

/** A text that must not be shown (prometheus/common config.Secret). */
export const secret: Schema<string> = named('config.plain', text)
