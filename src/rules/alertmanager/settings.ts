import type { YamlNode } from '../../yaml/node.ts'
import type { TextSetting } from './model.ts'

/** Every text in a part of the configuration. Keys are no texts. */
export function textsIn(node: YamlNode | undefined): readonly TextSetting[] {
  const found: TextSetting[] = []
  const seen = new Set<YamlNode>()
  const open: { readonly node: YamlNode | undefined; readonly path: readonly (string | number)[] }[] = [
    { node, path: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node: part, path } = next
    // An alias leads to a node that has its place already.
    if (part === undefined || seen.has(part)) continue
    seen.add(part)
    if (part.kind === 'scalar') found.push({ path, text: part.text, span: part.span, source: () => part.source() })
    else if (part.kind === 'sequence') {
      for (const [index, item] of [...part.items.entries()].toReversed())
        open.push({ node: item, path: [...path, index] })
    } else {
      for (const { key, value } of part.entries.toReversed()) {
        open.push({ node: value, path: [...path, key.kind === 'scalar' ? key.text : ''] })
      }
    }
  }
  return found
}
