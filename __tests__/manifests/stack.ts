import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'

/** A Kubernetes object as far as these tests look into it. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: Metadata
  readonly spec?: Spec
  readonly data?: Readonly<Record<string, string>>
  readonly rules?: readonly PolicyRule[]
}

/** Metadata of an object or of a pod template. */
export interface Metadata {
  readonly name: string
  readonly namespace?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** The parts of a spec that these tests read, of whatever kind. */
export interface Spec {
  readonly type?: string
  readonly clusterIP?: string
  readonly replicas?: number
  readonly storageClassName?: string
  readonly loadBalancerSourceRanges?: readonly string[]
  readonly selector?: Readonly<Record<string, unknown>>
  readonly ports?: readonly { readonly name: string; readonly port: number; readonly targetPort?: number | string }[]
  readonly template?: { readonly metadata: Metadata; readonly spec: PodSpec }
  readonly strategy?: { readonly type: string }
  readonly volumeClaimTemplates?: readonly { readonly metadata: Metadata }[]
}

/** A pod's spec. */
export interface PodSpec {
  readonly hostNetwork?: boolean
  readonly automountServiceAccountToken?: boolean
  readonly securityContext: Readonly<Record<string, unknown>>
  readonly containers: readonly Container[]
  readonly volumes?: readonly Readonly<Record<string, { readonly name?: string; readonly claimName?: string }>>[]
}

/** A container of a pod. */
export interface Container {
  readonly name: string
  readonly image: string
  readonly args?: readonly string[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly resources: { readonly requests: { readonly cpu: string; readonly memory: string }; readonly limits: object }
  readonly securityContext: Readonly<Record<string, unknown>>
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[]
}

/** One rule of a Role. */
export interface PolicyRule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly nonResourceURLs?: readonly string[]
  readonly verbs: readonly string[]
}

/** A rule of a rule file. */
export interface Rule {
  readonly alert?: string
  readonly record?: string
  readonly expr: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** The folder of the bundled stack. */
export const root = join(import.meta.dirname, '..', '..', 'manifests')

/** The six folders, in the order in which they are applied. */
export const folders = readdirSync(root).filter((name) => /^\d\d-/.test(name))

/** The overlays by name. */
export const overlays = readdirSync(join(root, 'overlays'))

/** What `kubectl apply -f FOLDER/` reads: every file of the folder that ends as a manifest does. */
export function folder(name: string): readonly Manifest[] {
  const files = readdirSync(join(root, name)).filter((file) => /\.(ya?ml|json)$/.test(file))
  return files.flatMap((file) => documents(readFileSync(join(root, name, file), 'utf8')))
}

/** The whole stack, folder by folder. */
export function stack(): readonly Manifest[] {
  return folders.flatMap(folder)
}

/** The files of an overlay as they stand: whole objects and patches. */
export function overlayFiles(name: string): readonly Manifest[] {
  return folder(join('overlays', name))
}

/** What the real kustomize, inside of the given kubectl, makes of a folder below `manifests/`. */
export function kustomize(kubectl: string, path: string): readonly Manifest[] {
  return documents(execFileSync(kubectl, ['kustomize', join(root, path)], { encoding: 'utf8' }))
}

/** The object of that kind and name; fails when there is none. */
export function object(manifests: readonly Manifest[], kind: string, name: string): Manifest {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name)
  if (!found) throw new Error(`no ${kind} ${name}`)
  return found
}

/** Kind, namespace and name in one word. */
export function identity({ kind, metadata }: Manifest): string {
  return [kind, metadata.namespace, metadata.name].filter((part) => part !== undefined).join('/')
}

/** Every rule of the rule files in a ConfigMap. */
export function rulesOf(configMap: Manifest): readonly Rule[] {
  return Object.entries(configMap.data ?? {})
    .filter(([key]) => key.endsWith('.rules.yml'))
    .flatMap(([, text]) => (parse(text) as { groups: { rules: Rule[] }[] }).groups)
    .flatMap((group) => group.rules)
}

function documents(text: string): readonly Manifest[] {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]
    return document.toJS() as Manifest
  })
}
