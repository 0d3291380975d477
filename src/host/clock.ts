import type { Clock } from '../core/progress.ts'

/** The time of this machine. Sleeping ends early, with the signal's reason, when the run is ended. */
export function systemClock(signal: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    sleep: (ms) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop)
          resolve()
        }, ms)
        const stop = () => {
          clearTimeout(timer)
          reject(signal.reason)
        }
        signal.addEventListener('abort', stop, { once: true })
      }),
  }
}
