import { getJson } from '../kubectl.ts'

/** An object of the cluster as far as these tests look at it. */
export interface Live {
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly resourceVersion: string
    readonly generation?: number
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[]
    readonly managedFields?: readonly { readonly manager: string; readonly operation: string }[]
  }
  readonly data?: Readonly<Record<string, string>>
}

const kinds = [
  'configmaps',
  'secrets',
  'serviceaccounts',
  'services',
  'persistentvolumeclaims',
  'deployments',
  'daemonsets',
  'replicasets',
  'controllerrevisions',
]

/** Everything in a namespace but what each namespace gets by itself. */
export async function everything(namespace: string): Promise<readonly Live[]> {
  const found = await getJson<{ readonly items: readonly Live[] }>(
    kinds.join(','),
    '--namespace',
    namespace,
    '--show-managed-fields',
  )
  const own = ['ConfigMap/kube-root-ca.crt', 'ServiceAccount/default']
  return (found?.items ?? []).filter(({ kind, metadata }) => !own.includes(`${kind}/${metadata.name}`))
}

/** What must be the same however an apply came to its end: the objects, each once, whose they are, and how often their wish changed. */
export function essence(objects: readonly Live[]): readonly string[] {
  return objects
    .map(({ kind, metadata }) => {
      const owner = metadata.ownerReferences?.[0]
      // The name of what a controller makes ends in a hash or a random text.
      if (owner) return `${kind} of ${owner.kind}/${owner.name}`
      const ours = (metadata.managedFields ?? [])
        .filter(({ manager }) => manager === 'promstack')
        .map(({ manager, operation }) => `${manager} ${operation}`)
      return `${kind}/${metadata.name}, generation ${metadata.generation ?? '-'}, ${ours.join(' and ')}`
    })
    .sort()
}
