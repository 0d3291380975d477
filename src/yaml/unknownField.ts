import type { YamlEntry } from './node.ts'
import type { Reading } from './reading.ts'

/** A field that a struct does not have, with the one that was probably meant. */
export function unknownField(
  reading: Reading,
  entry: YamlEntry,
  { name, goType, names }: { readonly name: string; readonly goType: string; readonly names: readonly string[] },
): void {
  if (reading.ignoreUnknownFields) return
  const close = closest(name, names)
  reading.typeError(entry.key, `field ${name} not found in type ${goType}`, {
    message: `there is no field \`${name}\` here`,
    help:
      close === undefined
        ? `Fields here are ${names.map((one) => `\`${one}\``).join(', ')}.`
        : `Did you mean \`${close}\`?`,
  })
}

/** The name that differs least, by at most a third of its length. */
function closest(name: string, names: readonly string[]): string | undefined {
  if (name.length > 60) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase().replaceAll('-', '_'), candidate)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Letters to change, add, drop or swap. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = (last[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      let least = Math.min(change, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? 0
}
