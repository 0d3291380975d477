import type { Finding } from '../../core/finding.ts'

/**
 * Keeps the first findings of each id in each file, and one more that counts the rest: what repeats itself a hundred thousand
 * times would fill the memory and bury everything else. The order stays.
 */
export function withoutFloods(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostOfOneKind) return findings
  const kinds = new Map<string, Kind>()
  const kept: Finding[] = []
  for (const finding of findings) {
    const key = `${finding.id} ${finding.span?.file ?? ''}`
    const kind = kinds.get(key)
    if (kind === undefined) {
      kinds.set(key, { count: 1, rest: undefined })
      kept.push(finding)
    } else if (++kind.count <= mostOfOneKind) kept.push(finding)
    else if (kind.rest === undefined) {
      kind.rest = { at: kept.length, severity: finding.severity }
      kept.push(finding)
    } else if (finding.severity === 'error') kind.rest.severity = 'error'
  }
  for (const { count, rest } of kinds.values()) {
    const first = rest && kept[rest.at]
    if (rest !== undefined && first !== undefined) kept[rest.at] = restOf(first, { count, severity: rest.severity })
  }
  return kept
}

/** How many findings of one id are told for one file. */
const mostOfOneKind = 1000

interface Kind {
  count: number
  /** Where the first that is not told would stand, and how bad the worst of those is. */
  rest: { readonly at: number; severity: Finding['severity'] } | undefined
}

/** The number is not in the message, so that a baseline knows it again. */
function restOf(
  { id, span }: Finding,
  { count, severity }: { readonly count: number; readonly severity: Finding['severity'] },
): Finding {
  const more = count - mostOfOneKind
  return {
    id,
    severity,
    ...(span === undefined ? {} : { span }),
    message: `the file has more findings of this kind than the ${mostOfOneKind} before this one`,
    why: `${more === 1 ? 'One more begins' : `${more} more begin`} here.`,
    help: 'Mend some of those that are shown: what repeats itself so often mostly has one cause.',
  }
}
