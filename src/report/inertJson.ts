/**
 * Writes what is invisible in a JSON text as escapes, which read back as the same text, and `##[` too: GitHub's runner takes it
 * for a command anywhere in a line.
 */
export function inertJson(text: string): string {
  return text
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.split('').map(escapeOf).join(''))
    .replaceAll('##[', '#\\u0023[')
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
