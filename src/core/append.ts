/** Adds all items to a list, however many: `list.push(...items)` ends with a stack overflow at about a hundred thousand. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
