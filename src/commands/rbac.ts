import { type CommandResult, commandResult } from '../core/outcome.ts'
import { jobs, rightsFor } from '../rbac/rights.ts'
import type { CommandContext } from './context.ts'
import { refused } from './refused.ts'
import { stopwatch } from './stopwatch.ts'

/** Prints the least rights that each job needs for the manifests; no cluster is asked. */
export async function rbac(context: CommandContext): Promise<CommandResult> {
  const { options, host } = context
  const watch = stopwatch(host.clock)
  const set = await watch.time('read', () => context.manifests())
  if (set.kind === 'refused') return refused('rbac', set.problems)
  const { text, objects, notes } = rightsFor(set.manifests, {
    jobs: options.jobs.length === 0 ? jobs : jobs.filter((job) => options.jobs.includes(job)),
    namespace: options.namespace ?? 'default',
    home: options.identityNamespace,
    prefix: options.identityName,
    reach: { access: options.access, outside: new Set(Object.keys(options.urls)) },
  })
  return commandResult({
    command: 'rbac',
    outcome: 'passed',
    printed: { text, objects },
    notes:
      options.commands.length === 1
        ? notes
        : [...notes, 'the manifests are in the JSON result; `rbac` alone prints them'],
    timings: watch.timings(),
  })
}
