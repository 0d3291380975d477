import type { Effect, FieldChange } from '../core/change.ts'
import { at, type Json, listAt, numberAt, textAt } from '../core/json.ts'
import type { KubeObject } from '../core/object.ts'
import { parseDuration } from '../rules/duration.ts'
import { flagValue } from '../stack/component.ts'

/** What a change of an object does to what runs, as far as the object alone tells: restarts, lost data, ports under another name. */
export function objectEffects(
  before: KubeObject,
  after: KubeObject,
  fields: readonly FieldChange[],
): readonly Effect[] {
  if (after.apiVersion === 'v1' && after.kind === 'Service') return renamedPorts(before, after)
  if (!(after.apiVersion === 'apps/v1' && workloads.has(after.kind))) return []
  return [...restart(before, after, fields), ...retention(before, after)]
}

const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

/** What a manifest leaves out stays as it was, or becomes the default; where the two differ nothing is told of it. */
function* restart(before: KubeObject, after: KubeObject, fields: readonly FieldChange[]): Generator<Effect> {
  if (!fields.some(({ path }) => path === 'spec.template' || path.startsWith('spec.template.'))) return
  const either = (...path: readonly string[]) => at(after, ...path) ?? at(before, ...path)
  if (either('spec', 'paused') === true || either('spec', 'replicas') === 0) return
  const update = either('spec', 'updateStrategy', 'type')
  const partition = either('spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0
  if (update === 'OnDelete') yield { kind: 'needs-restart', text: onDelete }
  else if (at(after, 'spec', 'strategy', 'type') === 'Recreate') yield { kind: 'restart', text: recreated }
  else if (partition === 0 && either('spec', 'strategy', 'type') !== 'Recreate')
    yield { kind: 'restart', text: rolling }
}

const onDelete = 'its pods keep running as they are until somebody deletes them (`OnDelete`)'
const recreated = 'its pods are replaced: all old ones stop before new ones start'
const rolling = 'its pods are replaced, in a rolling restart'

function retention(before: KubeObject, after: KubeObject): readonly Effect[] {
  const earlier = retentionsOf(before)
  return [...retentionsOf(after)].flatMap(([name, later]): Effect[] => {
    const old = earlier.get(name)
    const [oldMs, newMs] = [parseDuration(old ?? ''), parseDuration(later)]
    if (old === undefined || oldMs === undefined || newMs === undefined || newMs === 0 || newMs >= oldMs) return []
    return [
      { kind: 'data-loss', text: `retention of ${name} shrinks from ${old} to ${later}: older blocks are deleted` },
    ]
  })
}

/** What the flag says, by container. */
function retentionsOf(object: KubeObject): ReadonlyMap<string, string> {
  return new Map(
    listAt(object, 'spec', 'template', 'spec', 'containers').flatMap((container): [string, string][] => {
      const value = flagValue(container, 'storage.tsdb.retention.time')
      return value === undefined ? [] : [[textAt(container, 'name') ?? '', value]]
    }),
  )
}

function renamedPorts(before: KubeObject, after: KubeObject): readonly Effect[] {
  const names = (object: KubeObject) =>
    new Map(listAt(object, 'spec', 'ports').map((port) => [portOf(port), textAt(port, 'name') ?? '']))
  const earlier = names(before)
  return [...names(after)].flatMap(([port, name]): Effect[] => {
    const old = earlier.get(port)
    if (old === undefined || old === '' || old === name) return []
    const now = name === '' ? 'has no name any more' : `is called \`${name}\``
    return [{ kind: 'port-renamed', text: `port ${port} ${now}: what asks for \`${old}\` does not find it` }]
  })
}

function portOf(port: Json): string {
  return `${numberAt(port, 'port') ?? '?'}/${textAt(port, 'protocol') ?? 'TCP'}`
}
