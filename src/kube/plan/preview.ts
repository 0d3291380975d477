import { randomBytes } from 'node:crypto'
import type { KubeObject, Manifest, ObjectReference } from '../../core/object.ts'
import { ApiError } from '../connection/apiError.ts'
import type { ApiResponse, Client } from '../connection/client.ts'
import { objectPath, type Resource } from '../connection/discovery.ts'
import { asObject, readObject } from '../connection/objects.ts'
import { needsMigration } from './migration.ts'
import { fieldManager } from './step.ts'
import { type Trouble, troubleOf } from './trouble.ts'

/** What the server says an apply of one object would do. */
export type Preview =
  | { readonly kind: 'known'; readonly live: KubeObject | undefined; readonly predicted: KubeObject }
  /** It would be created, in a namespace that is only among the manifests; asked in another one, or not at all. */
  | { readonly kind: 'created'; readonly certainty: 'substitute' | 'not-asked'; readonly reason: string }
  /** The server cannot preview it, though it could apply it. */
  | { readonly kind: 'unasked'; readonly live: KubeObject | undefined; readonly reason: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/** Asks for previews; remembers which namespaces are missing, so that it is found out once. */
export function makePreviewer(
  client: Client,
  plannedNamespaces: ReadonlySet<string>,
): (manifest: Manifest, resource: Resource) => Promise<Preview> {
  const missing = new Set<string>()
  return async (manifest, resource) => {
    const { reference, object } = manifest
    if (missing.has(reference.namespace ?? '')) return previewInSubstitute(client, manifest, resource)
    const path = objectPath(resource, reference)
    const [read, tried] = await Promise.allSettled([readObject(client, path), dryRun(client, path, object)])
    if (tried.status === 'rejected') {
      const error: unknown = tried.reason
      if (!(error instanceof ApiError)) throw error
      if (isPlannedNamespace(error, plannedNamespaces)) {
        missing.add(reference.namespace ?? '')
        return previewInSubstitute(client, manifest, resource)
      }
      if (noDryRun.test(error.message)) {
        const live = read.status === 'fulfilled' ? read.value : undefined
        return { kind: 'unasked', live, reason: `it could not be previewed: ${error.message.replace(/\s+/g, ' ')}` }
      }
      const trouble = troubleOf(error, { object, reference })
      if (trouble.kind === 'invalid' && read.status === 'fulfilled' && needsMigration(read.value))
        return { kind: 'unasked', live: read.value, reason: `${beforeMigration}: ${trouble.message}` }
      return { kind: 'trouble', trouble }
    }
    if (read.status === 'rejected') {
      const error: unknown = read.reason
      if (!(error instanceof ApiError)) throw error
      return { kind: 'trouble', trouble: troubleOf(error, { object, reference }) }
    }
    return { kind: 'known', live: read.value, predicted: asObject(tried.value.json()) }
  }
}

/** Sends an object by server-side apply, exactly as it was written; with `dryRun` nothing is kept. */
export function serverSideApply(
  client: Client,
  path: string,
  object: KubeObject,
  dryRunQuery: { readonly dryRun?: 'All' } = {},
): Promise<ApiResponse> {
  return client.send({
    method: 'PATCH',
    path,
    query: { fieldManager, force: 'true', fieldValidation: 'Strict', ...dryRunQuery },
    contentType: 'application/apply-patch+yaml',
    body: object,
  })
}

/** Two owners of one list can make it invalid, such as a port that changes its number and keeps its name. */
const beforeMigration = 'it cannot be previewed before its fields are taken over from `kubectl apply`'

/** A webhook with side effects refuses every dry-run. */
const noDryRun = /does not support dry run/i

function dryRun(client: Client, path: string, object: KubeObject): Promise<ApiResponse> {
  return serverSideApply(client, path, object, { dryRun: 'All' })
}

function isPlannedNamespace(error: ApiError, planned: ReadonlySet<string>): boolean {
  return error.status === 404 && error.details['kind'] === 'namespaces' && planned.has(String(error.details['name']))
}

const substituteNamespace = 'default'

/** Asks under another name in a namespace that exists: fields are validated, the policies are those of the other namespace. */
async function previewInSubstitute(client: Client, manifest: Manifest, resource: Resource): Promise<Preview> {
  const { reference, object } = manifest
  const name = `promstack-${randomBytes(5).toString('hex')}`
  const stand: ObjectReference = { ...reference, namespace: substituteNamespace, name }
  const renamed = asObject({ ...object, metadata: { ...object.metadata, name, namespace: substituteNamespace } })
  const reason = `namespace \`${reference.namespace}\` is created by the same apply`
  try {
    await dryRun(client, objectPath(resource, stand), renamed)
    return { kind: 'created', certainty: 'substitute', reason: `${reason}; validated in \`${substituteNamespace}\`` }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const trouble = troubleOf(error, { object, reference })
    if (['unknown-field', 'invalid', 'unauthorized'].includes(trouble.kind))
      return { kind: 'trouble', trouble: rename(trouble, name, reference) }
    return {
      kind: 'created',
      certainty: 'not-asked',
      reason: `${reason}, and \`${substituteNamespace}\` refuses to try it: ${rename(trouble, name, reference).message}`,
    }
  }
}

function rename(trouble: Trouble, name: string, reference: ObjectReference): Trouble {
  return { ...trouble, message: trouble.message.replaceAll(name, reference.name) }
}
