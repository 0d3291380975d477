import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { getText, readCredentials } from '../../../cluster/api.ts'
import { root } from '../../manifests/stack.ts'
import { kubectl } from '../kubectl.ts'
import { namespace } from '../stack.ts'

/** What the running stack answers to a GET, through the API server; nothing when it does not answer with 200. */
export async function ask<T>(service: string, path: string): Promise<T | undefined> {
  const text = await read(`/api/v1/namespaces/${namespace}/services/${service}/proxy${path}`)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

/** The text of a GET on the API server. */
export function read(path: string): Promise<string | undefined> {
  return getText(readCredentials(inject('kubeconfig')), path)
}

/** Posts JSON to the API server, which `kubectl create --raw` cannot do for a service: it names no content type. */
export function post(path: string, body: object): Promise<void> {
  const { server, ca, cert, key, token } = readCredentials(inject('kubeconfig'))
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server), { method: 'POST', ca, cert, key, headers, agent: false }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

/** Runs kubectl in the stack's namespace. */
export function inStack(...args: readonly string[]): Promise<string> {
  return kubectl(...args, '--namespace', namespace)
}

/** Replaces the pods of a Deployment, and waits until the new ones are ready. */
export async function restart(deployment: string): Promise<void> {
  await inStack('rollout', 'restart', `deployment/${deployment}`)
  await inStack('rollout', 'status', `deployment/${deployment}`, '--timeout=60s')
}

/** A copy of the bundled stack in which one file is changed; `undo` removes the copy. */
export function changedStack(file: string, change: (text: string) => string): { readonly path: string; undo(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-changed-'))
  const path = join(folder, 'manifests')
  cpSync(root, path, { recursive: true })
  const before = readFileSync(join(path, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file}: nothing was changed`)
  writeFileSync(join(path, file), after)
  return { path, undo: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Changes one key of a ConfigMap in the cluster, behind the back of the manifests. */
export async function editConfigMap(name: string, key: string, change: (text: string) => string): Promise<void> {
  const map = JSON.parse(await inStack('get', 'configmap', name, '--output', 'json')) as {
    data: Record<string, string>
  }
  const before = map.data[key] ?? ''
  const after = change(before)
  if (after === before) throw new Error(`${name}: nothing was changed`)
  await inStack('patch', 'configmap', name, '--patch', JSON.stringify({ data: { [key]: after } }))
}
