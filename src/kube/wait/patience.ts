import type { Cause } from '../diagnose/cause.ts'

/** Remembers how long each object has had the same trouble. */
export interface Patience {
  /** True once a trouble has stayed as long as it may; a trouble that changes begins anew. */
  isOver(key: string, cause: Cause | undefined, nowMs: number): boolean
}

/** Makes an empty memory. */
export function makePatience(): Patience {
  const seen = new Map<string, { readonly kind: string; readonly sinceMs: number }>()
  return {
    isOver: (key, cause, nowMs) => {
      const before = seen.get(key)
      if (cause === undefined) {
        seen.delete(key)
        return false
      }
      const sinceMs = before?.kind === cause.kind ? before.sinceMs : nowMs
      seen.set(key, { kind: cause.kind, sinceMs })
      return nowMs - sinceMs >= cause.patienceMs
    },
  }
}
