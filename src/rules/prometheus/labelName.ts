import { isValidUtf8 } from '../../core/go/bytes.ts'

/** Which names metrics and labels may have (prometheus/common model ValidationScheme). */
export type NameScheme = 'legacy' | 'utf8'

/** Whether a label may have a name (prometheus/common model ValidationScheme.IsValidLabelName). */
export function isValidLabelName(name: string, scheme: NameScheme): boolean {
  return scheme === 'utf8' ? name !== '' && isValidUtf8(name) : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)
}
