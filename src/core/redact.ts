/** Replaces known secret values in a text by `***`; the longest first, so that no rest of one stays. */
export function redact(text: string, secrets: ReadonlySet<string>): string {
  let result = text
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret.length >= minimumLength) result = result.replaceAll(secret, '***')
  }
  return result
}

/** Shorter values (such as "1" or "true") would blank out half of a text and protect nothing. */
const minimumLength = 4
