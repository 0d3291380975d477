/** Where long work says how it goes; a host decides how it looks. */
export interface Progress {
  /** Something happened: one line, said once. */
  say(line: string): void
  /** What is awaited now and why, one line each; said again and again, a host shows it once per change. */
  waiting(lines: readonly string[]): void
}

/** Time as a room may know it; tests hand in their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(ms: number): Promise<void>
}

/** For callers that show nothing. */
export const silent: Progress = { say: () => {}, waiting: () => {} }
