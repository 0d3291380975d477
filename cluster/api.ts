import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { parse } from 'yaml'
import { ClusterError } from './trouble.ts'

/** What a client needs to talk to an API server. */
export interface Credentials {
  readonly server: URL
  readonly ca?: Buffer
  readonly cert?: Buffer
  readonly key?: Buffer
  readonly token?: string
}

interface KubeconfigFile {
  readonly 'current-context': string
  readonly contexts: readonly {
    readonly name: string
    readonly context: { readonly cluster: string; readonly user: string }
  }[]
  readonly clusters: readonly { readonly name: string; readonly cluster: Readonly<Record<string, string>> }[]
  readonly users: readonly { readonly name: string; readonly user: Readonly<Record<string, string>> }[]
}

/** Reads the current context of a kubeconfig with a client certificate or a token. */
export function readCredentials(kubeconfig: string): Credentials {
  const file = readKubeconfig(kubeconfig)
  const context = file.contexts.find((entry) => entry.name === file['current-context'])?.context
  const cluster = file.clusters.find((entry) => entry.name === context?.cluster)?.cluster ?? {}
  const user = file.users.find((entry) => entry.name === context?.user)?.user ?? {}
  const material = (from: Readonly<Record<string, string>>, name: string): Buffer | undefined => {
    const inline = from[`${name}-data`]
    if (inline) return Buffer.from(inline, 'base64')
    return from[name] ? readFileSync(from[name]) : undefined
  }
  const ca = material(cluster, 'certificate-authority')
  const cert = material(user, 'client-certificate')
  const key = material(user, 'client-key')
  return {
    server: new URL(cluster['server'] ?? ''),
    ...(ca ? { ca } : {}),
    ...(cert ? { cert } : {}),
    ...(key ? { key } : {}),
    ...(user['token'] ? { token: user['token'] } : {}),
  }
}

function readKubeconfig(path: string): KubeconfigFile {
  try {
    const file = parse(readFileSync(path, 'utf8')) as KubeconfigFile | null
    if (Array.isArray(file?.contexts) && Array.isArray(file.clusters) && Array.isArray(file.users)) return file
  } catch (cause) {
    throw new ClusterError(`the kubeconfig ${path} cannot be read`, 'Give the path of a kubeconfig file.', { cause })
  }
  throw new ClusterError(`${path} is not a kubeconfig`, 'Give the path of a kubeconfig file.')
}

/** The text of a GET, or nothing when the server does not answer it with 200. */
export function getText(credentials: Credentials, path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { server, ca, cert, key, token } = credentials
    const agent = new Agent({ keepAlive: false, ca, cert, key })
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const asked = request(new URL(path, server), { agent, headers, timeout: 5000 }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('error', () => resolve(undefined))
      answer.on('end', () => resolve(answer.statusCode === 200 ? text : undefined))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(undefined))
    asked.end()
  })
}

/** Whether the API server says that it is ready. */
export async function apiReady(credentials: Credentials): Promise<boolean> {
  return (await getText(credentials, '/readyz')) === 'ok'
}

/** The names of the nodes that are Ready. */
export async function readyNodes(credentials: Credentials): Promise<readonly string[]> {
  const text = await getText(credentials, '/api/v1/nodes')
  if (text === undefined) return []
  const list = JSON.parse(text) as { items: readonly NodeObject[] }
  const ready = list.items.filter((item) =>
    item.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True'),
  )
  return ready.map((item) => item.metadata.name)
}

interface NodeObject {
  readonly metadata: { readonly name: string }
  readonly status: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] }
}
