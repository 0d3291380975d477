import { listAt, textAt } from '../../core/json.ts'
import { formatObject, type KubeObject } from '../../core/object.ts'
import type { Clock, Progress } from '../../core/progress.ts'
import type { Client } from '../connection/client.ts'
import { objectPath } from '../connection/discovery.ts'
import { readObject } from '../connection/objects.ts'
import type { Step } from '../plan/step.ts'

/** Waits until the kinds that were just defined are served, so that their objects can be written; gives up after a minute and lets the next stage tell. */
export async function awaitDefinitions(
  client: Client,
  steps: readonly Step[],
  { clock, progress }: { readonly clock: Clock; readonly progress: Progress },
): Promise<void> {
  let waiting = steps.filter(
    (step) =>
      step.resource.kind === 'CustomResourceDefinition' && step.change.outcome !== 'failed' && !isServed(step.live),
  )
  if (waiting.length === 0) return
  const end = clock.now() + 60_000
  while (waiting.length > 0 && clock.now() < end) {
    progress.waiting(waiting.map((step) => `${formatObject(step.change.object)}: not served yet`))
    await clock.sleep(200)
    const objects = await Promise.all(
      waiting.map((step) => readObject(client, objectPath(step.resource, step.change.object))),
    )
    waiting = waiting.filter((_, index) => !isServed(objects[index]))
  }
  await client.discovery({ fresh: true })
}

function isServed(definition: KubeObject | undefined): boolean {
  return listAt(definition, 'status', 'conditions').some(
    (condition) => textAt(condition, 'type') === 'Established' && textAt(condition, 'status') === 'True',
  )
}
