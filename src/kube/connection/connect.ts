import { UserError } from '../../core/errors.ts'
import { textAt } from '../../core/json.ts'
import type { Clock, Progress } from '../../core/progress.ts'
import { type Client, makeClient } from './client.ts'
import { connectionTrouble } from './connectionTrouble.ts'
import { credentialSource, dataOrFile } from './credentials.ts'
import type { Endpoint } from './endpoint.ts'
import { type Environment, readTarget, type Target } from './kubeconfig.ts'
import { makeLink } from './link.ts'
import { proxyFor } from './proxyEnvironment.ts'

/** What a connection needs to know. */
export interface ConnectOptions {
  /** A file; it wins over KUBECONFIG, ~/.kube/config and the pod's service account. */
  readonly kubeconfig?: string
  readonly context?: string
  readonly env: Environment
  /** For one request. */
  readonly timeoutMs: number
  readonly clock: Clock
  readonly progress: Progress
  /** Ends every request. */
  readonly signal?: AbortSignal
}

/** Connects to the cluster of a kubeconfig and asks what it serves; throws UserError when there is none, or none that answers. */
export async function connect(options: ConnectOptions): Promise<Client> {
  const target = readTarget(options)
  const endpoint = endpointOf(target, options.env)
  const link = makeLink({
    endpoint,
    credentials: credentialSource(target, options.env),
    timeoutMs: options.timeoutMs,
    signal: options.signal ?? new AbortController().signal,
  })
  const client = makeClient({
    link,
    target: {
      server: endpoint.url.origin,
      cluster: target.clusterName,
      context: target.context,
      namespace: target.namespace,
    },
    clock: options.clock,
    progress: options.progress,
  })
  try {
    await client.discovery()
    return client
  } catch (error) {
    client.close()
    throw connectionTrouble(error, { server: endpoint.url.origin, user: target.userName }) ?? error
  }
}

function endpointOf(target: Target, env: Environment): Endpoint {
  const url = serverUrl(target)
  const ca = dataOrFile(target.cluster, 'certificate-authority')
  const servername = textAt(target.cluster, 'tls-server-name')
  const own = textAt(target.cluster, 'proxy-url')
  const proxy = own === undefined || own === '' ? proxyFor(url, env) : new URL(own)
  if (proxy !== undefined && !/^https?:$/.test(proxy.protocol))
    throw new UserError(`the proxy \`${proxy.protocol}//${proxy.host}\` is not an HTTP proxy`, {
      help: 'Only http:// and https:// proxies can be used.',
    })
  return {
    url,
    tls: {
      rejectUnauthorized: target.cluster['insecure-skip-tls-verify'] !== true,
      ...(ca === undefined ? {} : { ca }),
      ...(servername === undefined ? {} : { servername }),
    },
    ...(proxy === undefined ? {} : { proxy }),
  }
}

function serverUrl(target: Target): URL {
  const server = textAt(target.cluster, 'server') ?? ''
  try {
    const url = new URL(server)
    if (/^https?:$/.test(url.protocol)) return url
  } catch {
    // Told below, together with other protocols.
  }
  throw new UserError(`the server \`${server}\` of cluster \`${target.clusterName}\` is not a URL`, {
    help: 'It must begin with https:// (or http://).',
  })
}
