import type { StackPromise } from '../stack/promise.ts'
import { addressOf, type Component } from '../stack/promise.ts'
import type { ServiceAnswer, ServiceRequest, Verdict } from './probe.ts'

/** A question without an answer; thrown so that a probe reads as a row of questions, and turned into a verdict by the runner. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  /** `refused`: nobody listens or nobody is ready there; `forbidden`: we may not ask; `unreachable`: the way there is broken. */
  readonly kind: 'refused' | 'forbidden' | 'unreachable'
  readonly verdict: Verdict

  constructor(kind: Trouble['kind'], verdict: Verdict) {
    super(verdict.message)
    this.kind = kind
    this.verdict = verdict
  }
}

/** What it means that the API server answered in place of a component (kube-apiserver service proxy, its Status answers). */
export function proxyTrouble(
  component: Component,
  context: { readonly promise: StackPromise; readonly request: ServiceRequest; readonly answer: ServiceAnswer },
): Trouble {
  const { promise, request, answer } = context
  const reason = statusMessage(answer.body)
  const address = addressOf(promise, component)
  const service = address === undefined ? component : `Service ${address.namespace}/${address.service}`
  if (answer.status === 401 || answer.status === 403) {
    const verb = request.method === 'GET' ? 'get' : 'create'
    const role = address && proxyRole(address, verb)
    return new Trouble('forbidden', {
      state: 'unasked',
      isFinal: true,
      message: `not allowed to reach ${service} through the API server`,
      diagnosis: `the identity needs \`${verb}\` on services/proxy: apply the Role below and bind it, or give a URL of the component`,
      details: [reason, ...(role ?? [])],
    })
  }
  return new Trouble('refused', {
    state: 'unasked',
    message: `${service} does not answer: ${shorten(reason)}`,
    diagnosis: refusalCause(answer.status, reason, service),
  })
}

/** What it means that a request to a component or to the API server failed. */
export function requestTrouble(what: string, error: unknown): Trouble {
  if (error instanceof Trouble) return error
  const status = numberOf(error, 'status')
  const message = error instanceof Error ? error.message : String(error)
  if (status === 401 || status === 403) {
    return new Trouble('forbidden', {
      state: 'unasked',
      isFinal: true,
      message: `not allowed to read ${what}`,
      diagnosis: 'the identity lacks this right: apply the rule below and bind it',
      details: [shorten(message), ...(ruleFor(message) ?? [])],
    })
  }
  const code = textOf(error instanceof Error ? error.cause : undefined, 'code') ?? textOf(error, 'code')
  // Only fetch throws a TypeError: the component itself was asked, not the API server.
  const isRefused = code === 'ECONNREFUSED' && error instanceof TypeError
  return new Trouble(isRefused ? 'refused' : 'unreachable', {
    state: 'unasked',
    message: `${what} cannot be reached: ${shorten(message)}${code === undefined ? '' : ` (${code})`}`,
  })
}

/** The rule that an error message of the API server asks for, as YAML lines; undefined when it is no refusal. */
export function ruleFor(message: string): readonly string[] | undefined {
  const refusal = refusalIn(message)
  if (refusal === undefined) return undefined
  const verbs = refusal.verb === 'list' || refusal.verb === 'watch' ? 'get, list, watch' : refusal.verb
  const scope = refusal.namespace === undefined ? 'ClusterRole' : `Role in the namespace ${refusal.namespace}`
  return [
    `# in a ${scope}, bound to ${refusal.user}`,
    'rules:',
    `  - apiGroups: ["${refusal.group}"]`,
    `    resources: [${refusal.resource}]`,
    `    verbs: [${verbs}]`,
  ]
}

/** Who may not do what, as the API server says it. */
export interface Refusal {
  readonly user: string
  readonly verb: string
  readonly resource: string
  readonly group: string
  /** Absent: at the cluster scope. */
  readonly namespace?: string
}

/** Reads `User "a" cannot list resource "pods" in API group "" at the cluster scope`, also with escaped quotes. */
export function refusalIn(message: string): Refusal | undefined {
  const match =
    /User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/.exec(
      message.replaceAll('\\"', '"'),
    )
  if (match === null) return undefined
  const [, user = '', verb = '', resource = '', group = '', namespace] = match
  return { user, verb, resource, group, ...(namespace === undefined ? {} : { namespace }) }
}

/** One line of at most 300 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`
}

function proxyRole(
  address: { readonly namespace: string; readonly service: string; readonly scheme: string; readonly port: number },
  verb: string,
): readonly string[] {
  const segment = `${address.scheme === 'https' ? 'https:' : ''}${address.service}:${address.port}`
  return [
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: Role',
    'metadata:',
    '  name: promstack-smoke',
    `  namespace: ${address.namespace}`,
    'rules:',
    '  - apiGroups: [""]',
    '    resources: [services/proxy]',
    `    resourceNames: ["${segment}"]`,
    `    verbs: [${verb}]`,
  ]
}

function refusalCause(status: number, reason: string, service: string): string {
  if (/no endpoints available/.test(reason)) return `no pod behind ${service} is ready`
  if (/no service port/.test(reason)) return `${service} has no such port in the cluster; apply the manifests`
  if (status === 404) return `${service} does not exist in the cluster, or has no endpoints yet`
  if (/connection refused/.test(reason)) return `nothing listens on the port that ${service} leads to`
  if (/timeout|deadline/.test(reason))
    return 'the pod does not answer in time, or a NetworkPolicy keeps the API server out'
  return `the API server cannot reach ${service}`
}

function statusMessage(body: string): string {
  try {
    return textOf(JSON.parse(body), 'message') ?? body
  } catch {
    return body
  }
}

function textOf(value: unknown, key: string): string | undefined {
  const found = fieldOf(value, key)
  return typeof found === 'string' ? found : undefined
}

function numberOf(value: unknown, key: string): number | undefined {
  const found = fieldOf(value, key)
  return typeof found === 'number' ? found : undefined
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
