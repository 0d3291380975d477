import { at, objectAt } from '../core/json.ts'
import type { MountedFile } from '../stack/mounts.ts'
import type { ProbeContext } from './probe.ts'
import { Trouble } from './trouble.ts'

/**
 * Which of the files stand in the cluster otherwise than in the manifests, in one line: as long as that is so, no reload and no
 * patience brings the promised text to the pod. Undefined when all are the same, are in Secrets, or may not be read.
 */
export async function otherInCluster(
  context: ProbeContext,
  files: readonly MountedFile[],
): Promise<string | undefined> {
  const found = await Promise.all(files.map((file) => differs(context, file)))
  const other = files.find((_, index) => found[index])
  return other && `${other.source} in the cluster is another than in the manifests: apply them again`
}

async function differs(context: ProbeContext, file: MountedFile): Promise<boolean> {
  const [, namespace, name] = /^ConfigMap ([^/]+)\/(.+)$/.exec(file.source) ?? []
  if (namespace === undefined || name === undefined) return false
  try {
    const live = await context.cluster.get('v1', 'ConfigMap', { namespace, name })
    const isBinary = at(live ?? null, 'binaryData', file.key) !== undefined
    return live !== undefined && !isBinary && objectAt(live, 'data')[file.key] !== file.text
  } catch (error) {
    if (error instanceof Trouble) return false
    throw error
  }
}
