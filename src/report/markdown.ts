import { clip, visible, visibleLines } from './visible.ts'

/**
 * Makes somebody else's text one harmless stretch of Markdown, for a sentence or a table cell. What stands between a
 * pair of backticks becomes code; nothing else of it is markup, a mention or a reference; an
 * address that is written out may become a link to just that address.
 */
export function markdownText(text: string): string {
  return codeParts(text.trim(), plainMarkdown, (code) => escapeMarkdown(escapeHtml(code)))
}

/** The same, cut at so many characters of the text. */
export function fewer(text: string, length: number): string {
  return markdownText(clip(text, length))
}

/** The same where Markdown is not read, such as inside of `<summary>`. */
export function htmlText(text: string): string {
  return codeParts(text, (plain) => unlinked(escapeHtml(plain)), escapeHtml)
}

/** Makes a text code in a sentence or a table cell; mentions and references are not linked there. */
export function markdownCode(text: string): string {
  return `<code>${escapeMarkdown(escapeHtml(visible(text)))}</code>`
}

/** A block of code whose fence is longer than any run of backticks in it. */
export function fence(lines: readonly string[], language = ''): string {
  const shown = lines.flatMap(visibleLines)
  const longest = shown
    .join('\n')
    .matchAll(/`+/g)
    .reduce((length, [run]) => Math.max(length, run.length), 2)
  const bar = '`'.repeat(longest + 1)
  return [`${bar}${language}`, ...shown, bar].join('\n')
}

/** A table; its cells must be Markdown of one line already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A part that opens on a click; its head must be HTML and its body Markdown already. */
export function details(head: string, body: string): string {
  return `<details><summary>${head}</summary>\n\n${body}\n\n</details>`
}

/** Splits at backticks; without a partner for each of them they are ordinary characters. */
function codeParts(text: string, plain: (part: string) => string, code: (part: string) => string): string {
  const parts = visible(text).split('`')
  const paired = parts.length % 2 === 1 && parts.every((part, index) => index % 2 === 0 || part !== '')
  if (!paired) return plain(parts.join('`'))
  return parts.map((part, index) => (index % 2 === 0 ? plain(part) : `<code>${code(part)}</code>`)).join('')
}

function plainMarkdown(text: string): string {
  const escaped = escapeMarkdown(escapeHtml(text))
    .replace(/^(\s*)([-+=#>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
  return unlinked(escaped)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Underscores inside of words are no markup, and without backslashes links stay whole; `$` would begin a formula. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, '\\$&')
    .replaceAll('$', '<span>$</span>')
    .replaceAll('\t', ' ')
}

/** Keeps GitHub from linking `@name`, `#1` and `GH-1`: its filters run on the finished text, so escapes would not help. */
function unlinked(text: string): string {
  return text.replace(/(?<!\w)@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, '$&&#8203;')
}
