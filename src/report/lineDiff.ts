/** Compares two texts by lines, in the notation of a diff: `-`, `+`, and up to so many unchanged lines around them. */
export function lineDiff(before: string, after: string, context: number): readonly string[] {
  const marked = aligned(before.split('\n'), after.split('\n'))
  const near = marked.map((_, index) =>
    marked.slice(Math.max(0, index - context), index + context + 1).some((line) => line[0] !== ' '),
  )
  return marked.flatMap((line, index) => {
    if (near[index]) return [line]
    return index === 0 || near[index - 1] ? [' …'] : []
  })
}

/** Above this many pairs of lines the middle is shown as replaced, since aligning it would take too long. */
const mostPairs = 250_000

function aligned(before: readonly string[], after: readonly string[]): readonly string[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const left = before.slice(head, before.length - tail)
  const right = after.slice(head, after.length - tail)
  const middle =
    left.length * right.length > mostPairs
      ? [...left.map((line) => `-${line}`), ...right.map((line) => `+${line}`)]
      : longestCommon(left, right)
  const same = (line: string) => ` ${line}`
  return [...before.slice(0, head).map(same), ...middle, ...before.slice(before.length - tail).map(same)]
}

/** The textbook table of longest common subsequences, walked from its start. */
function longestCommon(left: readonly string[], right: readonly string[]): readonly string[] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: string[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push(` ${left[i]}`)
      i += 1
      j += 1
    } else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(`-${left[i]}`)
      i += 1
    } else {
      lines.push(`+${right[j]}`)
      j += 1
    }
  }
  return lines
}
