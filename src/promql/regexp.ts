import { RE2JS } from 're2js'

/** What a regular expression of a matcher is: fine, matching the empty text too, or refused with Go's words. */
export type RegexpVerdict = 'fine' | 'matches empty' | { readonly error: string }

/** Judges a regular expression by the rules of RE2 as a matcher anchors it (prometheus model/labels NewFastRegexMatcher). */
export function judgeRegexp(pattern: string): RegexpVerdict {
  return judgeSimple(pattern) ?? judgeKnown(pattern)
}

/** Patterns of letters, `.`, `|` and single quantifiers, as most are, need no compiler; undefined for all others. */
function judgeSimple(pattern: string): RegexpVerdict | undefined {
  let matchesEmpty = false
  let branchIsEmpty = true
  let canRepeat = false
  for (let index = 0; index < pattern.length; index++) {
    const code = pattern.charCodeAt(index)
    if (code === 0x7c) {
      matchesEmpty ||= branchIsEmpty
      branchIsEmpty = true
      canRepeat = false
    } else if (code === 0x2a || code === 0x2b || code === 0x3f) {
      if (!canRepeat) return undefined
      canRepeat = false
    } else if (code < 128 && isLiteral[code] === 1) {
      const following = pattern.charCodeAt(index + 1)
      if (following !== 0x2a && following !== 0x3f) branchIsEmpty = false
      canRepeat = true
    } else return undefined
  }
  return matchesEmpty || branchIsEmpty ? 'matches empty' : 'fine'
}

function judgeKnown(pattern: string): RegexpVerdict {
  const known = verdicts.get(pattern)
  if (known !== undefined) return known
  const verdict = pattern.isWellFormed() ? compile(pattern) : judgeBytes(pattern)
  if (verdicts.size >= 10_000) verdicts.clear()
  verdicts.set(pattern, verdict)
  return verdict
}

const verdicts = new Map<string, RegexpVerdict>()

function compile(pattern: string): RegexpVerdict {
  try {
    return RE2JS.compile(pattern).matches('') ? 'matches empty' : 'fine'
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { error: message.endsWith('end of expression') ? `${message}: \`\`` : message }
  }
}

/** Go refuses bytes that are no UTF-8 where it meets them, so after what is wrong before them; alternatives of plain texts it does not look into. */
function judgeBytes(pattern: string): RegexpVerdict {
  if (!/[\\.+*?()[\]{}^$]/.test(pattern)) return pattern.split('|').includes('') ? 'matches empty' : 'fine'
  const start = pattern.search(/[\ud800-\udfff]/u)
  const before = compile(pattern.slice(0, start))
  if (typeof before === 'object' && /: unexpected \)/.test(before.error)) {
    return { error: `error parsing regexp: unexpected ): \`${pattern}\`` }
  }
  if (typeof before === 'object' && !endedTooEarly.test(before.error)) return before
  return { error: `error parsing regexp: invalid UTF-8: \`${pattern.slice(start)}\`` }
}

/** What is said of a pattern that was cut off. */
const endedTooEarly =
  /: (?:missing closing|trailing backslash|invalid named capture|invalid escape sequence: `\\x[^`]{0,2}`$|invalid character class range: `\\[pP](?:\{[^}]*)?`$)/

/** 1 for printable ASCII that means itself, and for `.`. */
const isLiteral = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 0x20 && code < 0x7f && !'\\*+?()|[]{}^$'.includes(String.fromCharCode(code)) ? 1 : 0,
)
