import type { Clock } from '../core/progress.ts'

/** Takes the time of a command's stages, in milliseconds. */
export function stopwatch(clock: Clock): {
  time<T>(stage: string, work: () => Promise<T>): Promise<T>
  timings(): Readonly<Record<string, number>>
} {
  const timings: Record<string, number> = {}
  return {
    async time(stage, work) {
      const start = clock.now()
      try {
        return await work()
      } finally {
        timings[stage] = clock.now() - start
      }
    },
    timings: () => timings,
  }
}
