import { silent } from '../core/progress.ts'
import { systemClock } from './clock.ts'
import { localFiles } from './files.ts'
import type { Host } from './host.ts'
import { liveProgress } from './liveProgress.ts'

/** The terminal: the result goes to standard output, progress and trouble to standard error. */
export function terminalHost(options: {
  readonly signal: AbortSignal
  readonly quiet: boolean
  readonly colour: boolean
}): Host {
  const live = liveProgress(process.stderr)
  const isColoured = options.colour && process.stdout.isTTY === true && !process.env['NO_COLOR']
  return {
    files: localFiles,
    env: process.env,
    clock: systemClock(options.signal),
    progress: options.quiet ? silent : live,
    resultFile: undefined,
    colour: isColoured,
    columns: process.stdout.columns ?? 100,
    print(text) {
      live.clear()
      process.stdout.write(text)
    },
    complain(text) {
      live.clear()
      process.stderr.write(text)
    },
    annotate: () => {},
    summarize: async () => {},
    output: () => {},
    hide: () => {},
  }
}
