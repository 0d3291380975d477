/** Of things that have the same name, the one whose file is nearest to another file: repositories keep variants in folders beside each other. */
export function nearestTo<T>(file: string, candidates: readonly T[], fileOf: (candidate: T) => string): T | undefined {
  let best = candidates[0]
  let most = -1
  for (const candidate of candidates) {
    const shared = sharedFolders(file, fileOf(candidate))
    if (shared > most) {
      best = candidate
      most = shared
    }
  }
  return best
}

function sharedFolders(left: string, right: string): number {
  const a = left.split('/')
  const b = right.split('/')
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1
  return shared
}
