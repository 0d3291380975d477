import { readRegexpSyntax } from './regexpSyntax.ts'

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
  const verdict = judgePlain(pattern) ?? judgeSyntax(pattern)
  if (verdicts.size >= 10_000) verdicts.clear()
  verdicts.set(pattern, verdict)
  return verdict
}

const verdicts = new Map<string, RegexpVerdict>()

/** Go does not look into alternatives of plain texts, so that bytes that are no UTF-8 pass. */
function judgePlain(pattern: string): RegexpVerdict | undefined {
  if (pattern.isWellFormed() || /[\\.+*?()[\]{}^$]/.test(pattern)) return undefined
  return pattern.split('|').includes('') ? 'matches empty' : 'fine'
}

function judgeSyntax(pattern: string): RegexpVerdict {
  const { problem, matchesEmpty } = readRegexpSyntax(pattern, 'matcher')
  if (problem !== undefined) return { error: problem }
  return matchesEmpty ? 'matches empty' : 'fine'
}

/** 1 for printable ASCII that means itself, and for `.`. */
const isLiteral = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 0x20 && code < 0x7f && !'\\*+?()|[]{}^$'.includes(String.fromCharCode(code)) ? 1 : 0,
)
