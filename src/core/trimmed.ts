/** A list without the room to grow that `push` has left in it, which is more than most lists hold: for what is kept in thousands. */
export function trimmed<Item>(list: Item[]): Item[] {
  return list.length < few ? list.slice() : list
}

const few = 17
