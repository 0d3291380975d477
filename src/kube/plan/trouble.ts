import { formatObject, type KubeObject, type Manifest, type ObjectReference } from '../../core/object.ts'
import type { Span } from '../../core/source.ts'
import type { ApiCause, ApiError } from '../connection/apiError.ts'
import { formatPath, readPath } from './fieldPath.ts'

/** Why the API server refused an object, by cause. The first six mean that it could not be asked, the others that the cluster says no. */
export type TroubleKind =
  | 'unknown-field'
  | 'invalid'
  | 'missing-namespace'
  | 'forbidden'
  | 'unauthorized'
  | 'unavailable'
  | 'immutable'
  | 'conflict'
  | 'admission'
  | 'quota'
  | 'webhook'

/** One refusal in words, with the fields that it is about. */
export interface Trouble {
  readonly kind: TroubleKind
  readonly message: string
  readonly help: string
  /** Paths into the object as it was written; empty when the refusal is not about a field. */
  readonly paths: readonly (readonly (string | number)[])[]
}

/** Tells whether a trouble is an answer of the cluster about the stack (exit 1) or one that the user must mend to be able to ask (exit 2). */
export function isRefusal(trouble: Trouble): boolean {
  return !['unknown-field', 'invalid', 'missing-namespace', 'forbidden', 'unauthorized', 'unavailable'].includes(
    trouble.kind,
  )
}

/** Where the first field that a trouble is about was written, else the object itself. */
export function spanOfTrouble(manifest: Manifest, trouble: Trouble): Span {
  const path = trouble.paths[0]
  return path === undefined ? manifest.span : manifest.spanOf(path)
}

/** Finds the cause of a refusal in status, reason, causes and text of the answer. */
export function troubleOf(
  error: ApiError,
  context: { readonly object: KubeObject; readonly reference: ObjectReference },
): Trouble {
  const { object, reference } = context
  const text = error.message
  const fields = (names: readonly string[]): readonly (readonly (string | number)[])[] =>
    names.map((name) => readPath(name, object))
  if (error.status === 401)
    return plain(
      'unauthorized',
      'the API server no longer accepts the credentials (401)',
      'Log in again and start once more: what is done stays done.',
    )
  if (/failed to create typed patch object|strict decoding error|strict validation error/.test(text))
    return schemaTrouble(error, object)
  if (error.status === 404 && error.details['kind'] === 'namespaces')
    return {
      ...plain(
        'missing-namespace',
        `namespace \`${String(error.details['name'])}\` does not exist`,
        'Add a Namespace object to the manifests, or create the namespace first.',
      ),
      paths: [['metadata', 'namespace']],
    }
  const accessTrouble = forbidden(error, reference)
  if (accessTrouble !== undefined) return accessTrouble
  if (/exceeded quota/.test(text))
    return plain('quota', lastPart(text), 'Raise the ResourceQuota of the namespace or ask for less.')
  if (/violates PodSecurity/.test(text)) return plain('admission', podSecurity(text), podSecurityHelp)
  if (/failed calling (admission )?webhook/.test(text))
    return plain(
      'webhook',
      oneLine(text),
      'The webhook itself does not answer: look at the Service and the pods that its configuration names.',
    )
  if (/admission webhook ".*" denied|ValidatingAdmissionPolicy|denied request/.test(text))
    return plain(
      'admission',
      oneLine(text),
      'A policy of the cluster refuses the object; change the object or ask the owner of the policy.',
    )
  if (/because it is being terminated/.test(text))
    return plain(
      'admission',
      'the namespace is being deleted',
      'Wait until it is gone (`kubectl get namespaces`), then start again.',
    )
  if (error.status === 409) return conflict(error, fields)
  if (error.status === 422 || error.reason === 'Invalid' || error.status === 400) return invalid(error, fields)
  if (error.status === 403)
    return plain('admission', oneLine(text), 'The cluster refuses the object; its text says why.')
  if (error.status === 404)
    return plain(
      'invalid',
      `the server does not serve ${formatObject(reference)} (${oneLine(text)})`,
      'Check apiVersion and kind.',
    )
  return plain(
    'unavailable',
    `the API server could not do it: ${oneLine(text)} (${error.status})`,
    'Try again; if it stays so, look at the API server.',
  )
}

const podSecurityHelp =
  'Give the pod the security context that the level asks for, or label the namespace with a lower `pod-security.kubernetes.io/enforce`.'

function plain(kind: TroubleKind, message: string, help: string): Trouble {
  return { kind, message, help, paths: [] }
}

/** A 500 of the typed patch (one or many fields) or a 400 of strict decoding: the schema does not know the field. */
function schemaTrouble(error: ApiError, object: KubeObject): Trouble {
  const complaints = [...schemaComplaints(error.message)]
  const paths = complaints.map(({ path }) => readPath(path, object))
  const message = complaints
    .map(({ path, what }) => (path === '' ? what : `\`${formatPath(readPath(path, object)) || path}\`: ${what}`))
    .join('; ')
  const unknown = complaints.some(({ what }) => what.startsWith('unknown field'))
  return {
    kind: unknown ? 'unknown-field' : 'invalid',
    message: message || oneLine(error.message),
    help: unknown
      ? `Check the spelling and the indentation; \`kubectl explain ${object.kind.toLowerCase()} --recursive\` lists the fields.`
      : 'Change the field as the message says.',
    paths,
  }
}

function* schemaComplaints(text: string): Generator<{ readonly path: string; readonly what: string }> {
  for (const [, path] of text.matchAll(/unknown field "([^"]+)"/g))
    if (path !== undefined) yield { path, what: 'unknown field' }
  for (const [, path] of text.matchAll(/duplicate field "([^"]+)"/g))
    if (path !== undefined) yield { path, what: 'written twice' }
  if (!text.includes('typed patch object')) return
  const list = text.slice(text.indexOf('typed patch object')).replace(/^typed patch object \([^)]*\): /, '')
  for (const line of list.split('\n')) {
    const [, path, what] = /^\s*(\.\S*?): (.+)$/.exec(line) ?? []
    if (path !== undefined && what !== undefined)
      yield { path, what: what === 'field not declared in schema' ? 'unknown field' : what }
    else if (line.trim() !== '' && !/^errors:?$/.test(line.trim())) yield { path: '', what: oneLine(line) }
  }
}

/** RBAC's refusal names verb, resource, group and namespace: everything that a rule needs. */
function forbidden(error: ApiError, reference: ObjectReference): Trouble | undefined {
  if (error.status !== 403) return undefined
  if (/attempting to grant RBAC permissions not currently held/.test(error.message))
    return plain(
      'forbidden',
      `${formatObject(reference)} grants rights that the deploying identity does not hold itself`,
      'Give it those rights too, or the verb `escalate` (roles) or `bind` (bindings) on them.',
    )
  const match =
    /User "([^"]*)" cannot (\w+) resource "([^"]*)" in API group "([^"]*)"(?: in the namespace "([^"]*)")?/.exec(
      error.message,
    )
  if (match === null) return undefined
  const [, user, verb = '', resource = '', group = '', namespaceOrName] = match
  // A namespace counts as being in itself, but no Role can be in it before it exists.
  const namespace = resource === 'namespaces' ? undefined : namespaceOrName
  const where = namespace === undefined ? 'at the cluster scope' : `in namespace \`${namespace}\``
  const rule = `- { apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"] }`
  return plain(
    'forbidden',
    `user \`${user}\` may not ${verb} ${resource}${group === '' ? '' : `.${group}`} ${where}`,
    `Add to a ${namespace === undefined ? 'ClusterRole' : `Role in \`${namespace}\``} of that user: ${rule}`,
  )
}

type Fields = (names: readonly string[]) => readonly (readonly (string | number)[])[]

function conflict(error: ApiError, fields: Fields): Trouble {
  const owned = error.causes.filter((cause) => cause.reason === 'FieldManagerConflict')
  if (owned.length === 0)
    return plain('conflict', oneLine(error.message), 'Somebody else changes the object at the same time; start again.')
  const who = owned.map(
    (cause) => `\`${cause.field.replace(/^\./, '')}\` is owned by ${cause.message.replace(/^conflict with /, '')}`,
  )
  return {
    kind: 'conflict',
    message: who.join('; '),
    help: 'Remove the field from the manifest, or end the other owner.',
    paths: fields(owned.map((cause) => cause.field)),
  }
}

/** 422 is both a plain mistake and a field that cannot change any more: only the causes tell which. */
function invalid(error: ApiError, fields: Fields): Trouble {
  const causes = error.causes.length > 0 ? error.causes : [{ reason: '', message: oneLine(error.message), field: '' }]
  const immutable = causes.filter(isImmutable)
  const told = (immutable.length > 0 ? immutable : causes).map((cause) =>
    cause.field === '' || cause.field === '<nil>' ? cause.message : `\`${cause.field}\`: ${shorten(cause.message)}`,
  )
  return {
    kind: immutable.length > 0 ? 'immutable' : 'invalid',
    message: told.join('; '),
    help:
      immutable.length > 0
        ? 'The field cannot change on an existing object: put the old value back, or delete the object first and know what is lost with it.'
        : 'Change the field as the message says.',
    paths: fields(causes.map((cause) => cause.field).filter((field) => field !== '' && field !== '<nil>')),
  }
}

function isImmutable(cause: ApiCause): boolean {
  if (/field is immutable|is immutable after creation|cannot change roleRef|may not be changed/.test(cause.message))
    return true
  return (
    cause.reason === 'FieldValueForbidden' &&
    /updates to .* are forbidden|may not be (changed|updated)|immutable/.test(cause.message)
  )
}

/** `violates PodSecurity "restricted:latest": …`, without the name of the pod that was never made. */
export function podSecurity(text: string): string {
  const found = /violates PodSecurity .*/s.exec(text)?.[0] ?? text
  return oneLine(found)
}

function lastPart(text: string): string {
  return oneLine(/exceeded quota.*/s.exec(text)?.[0] ?? text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function shorten(text: string): string {
  const line = oneLine(text)
  return line.length > 300 ? `${line.slice(0, 297)}…` : line
}
