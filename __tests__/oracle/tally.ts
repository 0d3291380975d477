/** What is compared of one input; the first that differs names the disagreement. */
export type Aspect = 'verdict' | 'message' | 'position' | 'print' | 'pretty' | 'tree'

/** One input on which we and upstream differ. */
export interface Disagreement {
  readonly aspect: Aspect
  readonly input: string
  readonly ours: string
  readonly theirs: string
}

/** A kind of disagreement that is known, and why it stays. */
export interface Known {
  readonly aspect: Aspect
  /** A pattern that upstream's text must match, and one for the input; an absent one matches everything. */
  readonly theirs?: string
  readonly ours?: string
  readonly input?: string
  readonly reason: string
}

/** Counts of a comparison: of `compared` inputs, `refused` by upstream; each aspect is counted on the inputs that have it. */
export interface Tally {
  compared: number
  refused: number
  readonly asked: Record<Aspect, number>
  readonly agreed: Record<Aspect, number>
  /** The kinds of disagreement that are not known, the commonest first, each with its smallest example. */
  readonly kinds: Map<string, { count: number; smallest: Disagreement }>
  readonly known: Map<string, number>
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const none = () => ({ verdict: 0, message: 0, position: 0, print: 0, pretty: 0, tree: 0 })
  return { compared: 0, refused: 0, asked: none(), agreed: none(), kinds: new Map(), known: new Map() }
}

/** Counts one comparison: for each aspect that both sides have, what each of them says. */
export function count(
  tally: Tally,
  one: { readonly input: string; readonly isRefused: boolean; readonly aspects: readonly [Aspect, string, string][] },
  known: readonly Known[],
): void {
  tally.compared++
  if (one.isRefused) tally.refused++
  let isTold = false
  for (const [aspect, ours, theirs] of one.aspects) {
    tally.asked[aspect]++
    if (ours === theirs) tally.agreed[aspect]++
    else if (!isTold) {
      isTold = true
      tell(tally, { aspect, input: one.input, ours, theirs }, known)
    }
  }
}

/** The share of inputs that agree, of those that have the aspect. */
export function share(tally: Tally, aspect: Aspect): number {
  return tally.asked[aspect] === 0 ? 1 : tally.agreed[aspect] / tally.asked[aspect]
}

/** The tally for people: counts, then each kind with its smallest example. */
export function describeTally(name: string, tally: Tally): string {
  const aspects = (Object.keys(tally.asked) as Aspect[]).filter((aspect) => tally.asked[aspect] > 0)
  const lines = [
    `${name}: ${tally.compared} compared, ${tally.refused} of them refused by upstream`,
    ...aspects.map((aspect) => {
      const percent = (100 * share(tally, aspect)).toFixed(3)
      return `  ${aspect.padEnd(8)} ${tally.agreed[aspect]} of ${tally.asked[aspect]} (${percent} %)`
    }),
    ...[...tally.known].map(([reason, times]) => `  known, ${times} times: ${reason}`),
  ]
  const kinds = [...tally.kinds.values()].sort((left, right) => right.count - left.count)
  for (const { count: times, smallest } of kinds.slice(0, 30)) {
    lines.push(`  ${smallest.aspect} differs ${times} times, smallest: ${JSON.stringify(smallest.input).slice(0, 600)}`)
    lines.push(`    ours   ${smallest.ours.slice(0, 500)}`, `    theirs ${smallest.theirs.slice(0, 500)}`)
  }
  if (kinds.length > 30) lines.push(`  and ${kinds.length - 30} kinds more`)
  return lines.join('\n')
}

function tell(tally: Tally, found: Disagreement, known: readonly Known[]): void {
  const reason = known.find((one) => covers(one, found))?.reason
  if (reason !== undefined) {
    tally.known.set(reason, (tally.known.get(reason) ?? 0) + 1)
    return
  }
  const isWhole = ['tree', 'print', 'pretty'].includes(found.aspect)
  const kind = isWhole ? found.aspect : `${found.aspect}: ${shape(found.ours)} | ${shape(found.theirs)}`
  const before = tally.kinds.get(kind)
  const isSmaller = before === undefined || found.input.length < before.smallest.input.length
  tally.kinds.set(kind, { count: (before?.count ?? 0) + 1, smallest: isSmaller ? found : before.smallest })
}

function covers(known: Known, found: Disagreement): boolean {
  if (known.aspect !== found.aspect) return false
  const pairs = [
    [known.theirs, found.theirs],
    [known.ours, found.ours],
    [known.input, found.input],
  ] as const
  return pairs.every(([pattern, text]) => pattern === undefined || new RegExp(pattern, 's').test(text))
}

/** A text without what the user wrote, so that disagreements of one kind fall together. */
function shape(text: string): string {
  return text
    .slice(0, 400)
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '…')
    .replace(/<[^ >]*>/g, '<>')
    .replace(/\d+/g, '0')
    .slice(0, 90)
}
