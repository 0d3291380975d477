import type { YamlNode } from './node.ts'

/**
 * Whether a document grows too much when its aliases are followed (go-yaml decoder.unmarshal: up to 99 of 100 nodes may come from
 * aliases in small documents, 1 of 10 in those of four million nodes). Stops as soon as it knows.
 */
export function isBomb(root: YamlNode): boolean {
  const seen = new Set<YamlNode>()
  // A node that was met before is there through an alias, and so is everything in it.
  const stack: { readonly node: YamlNode; readonly isAliased: boolean }[] = [{ node: root, isAliased: false }]
  let count = 0
  let aliased = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    const isAlias = seen.has(node)
    const isAliased = next.isAliased || isAlias
    seen.add(node)
    // The alias is a node of its own.
    count += isAlias ? 2 : 1
    if (isAliased) aliased += next.isAliased && isAlias ? 2 : 1
    if (aliased > 100 && count > 1000 && aliased / count > allowedRatio(count)) return true
    for (const child of childrenOf(node)) stack.push({ node: child, isAliased })
  }
  return false
}

/** In reverse, so that a stack gives them in order. */
function childrenOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'sequence') return node.items.toReversed()
  return node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]).reverse() : []
}

function allowedRatio(count: number): number {
  if (count <= low) return 0.99
  if (count >= high) return 0.1
  return 0.99 - 0.89 * ((count - low) / (high - low))
}

const low = 400_000
const high = 4_000_000
