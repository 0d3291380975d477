import type { KubeObject, Manifest } from '../core/object.ts'
import { escalationGrants, isWide } from './escalation.ts'
import { type ExplainedObject, type Identity, identityObjects, labels } from './identity.ts'
import { type Subject, subjectsOf } from './kinds.ts'
import { applyGrants, diagnosisGrants, generatedGrants, readGrants } from './objectGrants.ts'
import { dryRunPolicy } from './policy.ts'
import type { Grant } from './rule.ts'
import { loadedGrants, type Reach, smokeGrants } from './smokeGrants.ts'
import { yamlText } from './yamlText.ts'

/** A job of a pipeline; `pull-request` can only look and dry-run. */
export type Job = 'deploy' | 'smoke' | 'diff' | 'drift' | 'pull-request'

/** Every job that has an identity of its own. */
export const jobs: readonly Job[] = ['deploy', 'smoke', 'diff', 'drift', 'pull-request']

/** What the rights are made for. */
export interface RightsOptions {
  readonly jobs: readonly Job[]
  /** For namespaced objects that name none. */
  readonly namespace: string
  /** Where the ServiceAccounts live. */
  readonly home: string
  /** What their names begin with. */
  readonly prefix: string
  readonly reach: Reach
}

/** The identities, as objects and as the text that is printed. */
export interface Rights {
  readonly objects: readonly KubeObject[]
  readonly text: string
  /** What was guessed or left out. */
  readonly notes: readonly string[]
}

/** The least rights that the jobs need for the manifests, as manifests. */
export function rightsFor(manifests: readonly Manifest[], options: RightsOptions): Rights {
  const { home, prefix } = options
  const placed = manifests.map((manifest) => inNamespace(manifest, options.namespace))
  const subjects = subjectsOf(placed, options)
  const identities = options.jobs.flatMap((job): readonly ExplainedObject[] => {
    const identity: Identity = { name: `${prefix}-${job}`, home }
    const [first, ...rest] = identityObjects(identity, grantsOf[job]({ manifests: placed, subjects, options }))
    if (first === undefined) return []
    return [{ ...first, comments: aboutJob[job] }, ...rest, ...(job === 'pull-request' ? dryRunPolicy(identity) : [])]
  })
  const roleNamespaces = new Set(
    identities.flatMap(({ object }) => (object.kind === 'Role' ? [String(object.metadata['namespace'])] : [])),
  )
  const explained = [...(isOwnHome(home, roleNamespaces) ? [homeOf(home)] : []), ...identities]
  const notes = notesOf(subjects, options.jobs)
  return {
    objects: explained.map(({ object }) => object),
    text: yamlText(headerOf({ options, roleNamespaces, notes }), explained),
    notes,
  }
}

/** What generated Secrets and promises are made of must name its namespace. */
function inNamespace(manifest: Manifest, namespace: string): Manifest {
  const [subject] = subjectsOf([manifest], { namespace })
  if (subject?.namespace === undefined || manifest.reference.namespace !== undefined) return manifest
  return {
    ...manifest,
    reference: { ...manifest.reference, namespace: subject.namespace },
    spanOf: (path) => manifest.spanOf(path),
  }
}

interface Wanted {
  readonly manifests: readonly Manifest[]
  readonly subjects: readonly Subject[]
  readonly options: RightsOptions
}

const grantsOf: Readonly<Record<Job, (wanted: Wanted) => readonly Grant[]>> = {
  deploy: ({ manifests, subjects }) => [
    ...applyGrants(subjects, 'to read, preview and write the objects of the manifests'),
    ...generatedGrants(manifests, 'write'),
    ...escalationGrants(subjects, 'hold'),
    ...diagnosisGrants(subjects),
  ],
  smoke: ({ manifests, options }) => smokeGrants(manifests, options),
  diff: ({ manifests, subjects }) => [
    ...applyGrants(subjects, 'to read and preview the objects of the manifests'),
    ...generatedGrants(manifests, 'preview'),
    ...escalationGrants(subjects, 'hold'),
  ],
  drift: ({ manifests, subjects, options }) => [
    ...readGrants(subjects, 'to read the objects of the manifests'),
    ...loadedGrants(manifests, options),
  ],
  'pull-request': ({ subjects }) => [
    ...applyGrants(
      subjects.filter((subject) => !isUnguarded(subject)),
      'to read and preview the objects of the manifests',
    ),
    ...readGrants(subjects.filter(isUnguarded), 'to read what no policy can guard; it is not previewed'),
    ...escalationGrants(subjects, 'name'),
  ],
}

/** The kinds on which no ValidatingAdmissionPolicy has a say. */
function isUnguarded({ group }: Subject): boolean {
  return group === 'admissionregistration.k8s.io'
}

const aboutJob: Readonly<Record<Job, readonly string[]>> = {
  deploy: ['`apply`: reads, previews and writes the objects of the manifests, and waits for them.'],
  smoke: ['`smoke`: proves the running stack; reads only, but for the questions to Grafana.'],
  diff: [
    '`diff`: previews the objects of the manifests. RBAC cannot tell a dry-run from a write, so a thief of this identity can write them; where the policy can be installed, the identity `pull-request` is the better one.',
  ],
  drift: ['`drift`: reads the objects of the manifests, and what Prometheus and Alertmanager have loaded.'],
  'pull-request': [
    '`diff` in pull requests: previews the objects of the manifests and can write nothing, because of the policy below. Apply all of it at once, and never the roles without the policy. Whoever can change the workflow can read what this identity reads, Secrets of the manifests too.',
  ],
}

function isOwnHome(home: string, roleNamespaces: ReadonlySet<string>): boolean {
  return !roleNamespaces.has(home) && home !== 'default' && !home.startsWith('kube-')
}

function homeOf(home: string): ExplainedObject {
  return {
    object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: home, labels } },
    comments: ['The identities live apart from the stack: who may run pods beside an identity can use it.'],
    ruleComments: [],
  }
}

function headerOf(given: {
  readonly options: RightsOptions
  readonly roleNamespaces: ReadonlySet<string>
  readonly notes: readonly string[]
}): readonly string[] {
  const { options, roleNamespaces, notes } = given
  const [job = 'deploy'] = options.jobs
  const names = [...roleNamespaces].sort()
  return [
    `Made by \`promstack rbac\` for ${options.jobs.join(', ')}. Made anew when an object is added to the manifests or renamed.`,
    ...(names.length === 0
      ? []
      : [`These namespaces must exist before it is applied, by an administrator: ${names.join(', ')}.`]),
    `A token for a job: kubectl create token ${options.prefix}-${job} --namespace ${options.home} --duration 1h`,
    'Server-side apply names the object in its path, so `create` holds for the given names only.',
    ...notes.map((note) => `Note: ${note}.`),
  ]
}

function notesOf(subjects: readonly Subject[], wanted: readonly Job[]): readonly string[] {
  const guessed = new Map(subjects.filter((one) => one.guessed).map((one) => [`${one.plural}.${one.group}`, one]))
  const unguarded = wanted.includes('pull-request') ? subjects.filter(isUnguarded) : []
  const wide = wanted.some((job) => job !== 'smoke' && job !== 'drift') ? subjects.filter(isWide) : []
  return [
    ...[...guessed].map(
      ([resource, { kind, namespace }]) =>
        `the kind ${kind} is not known here; \`${resource}\`, ${namespace === undefined ? 'of the cluster' : 'in namespaces'}, is a guess: add its CustomResourceDefinition to the manifests, or correct it`,
    ),
    ...unguarded.map(
      ({ kind, name }) =>
        `${kind} ${name} is only read by the identity of pull requests, because no policy could keep it from writing one; its preview cannot be validated by the server`,
    ),
    ...wide.map(
      ({ kind, name }) =>
        `${kind} ${name} grants by wildcard or aggregation; who may write it can grant anything, here by \`escalate\` and \`bind\` on its name`,
    ),
  ]
}
