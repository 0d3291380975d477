import { type CommandResult, commandResult } from '../core/outcome.ts'
import { apply as write } from '../kube/apply/apply.ts'
import { plan } from '../kube/plan/plan.ts'
import { waitReady } from '../kube/wait/wait.ts'
import { explained } from './apply/explained.ts'
import type { CommandContext } from './context.ts'
import { refused } from './refused.ts'
import { stopwatch } from './stopwatch.ts'

/** Applies the manifests: plan, refuse or write, wait, explain. */
export async function apply(context: CommandContext): Promise<CommandResult> {
  const { options, host } = context
  const { clock, progress } = host
  const watch = stopwatch(clock)
  context.beginConnecting()
  const set = await watch.time('read', () => context.manifests())
  if (set.kind === 'refused') return refused('apply', set.problems)
  const client = await watch.time('connect', () => context.client())
  const namespace = options.namespace === undefined ? {} : { namespace: options.namespace }
  const asked = await watch.time('plan', () => plan(client, set.manifests, { ...namespace, clock, progress }))
  const planned = explained(asked)
  const applied = await watch.time('write', () => write(client, planned, { clock, progress }))
  const changes = options.wait
    ? await watch.time('wait', () => waitReady(client, applied, { clock, progress, timeoutMs: options.timeoutMs }))
    : applied.changes
  return commandResult({
    command: 'apply',
    outcome: changes.some((change) => change.outcome === 'failed') ? 'failed' : 'passed',
    changes,
    notes: [...applied.notes, ...client.notes().map((warning) => `the API server warns: ${warning}`)],
    timings: watch.timings(),
  })
}
