import { UserError } from '../../core/errors.ts'
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../core/json.ts'
import { readCredentialFile } from './credentialFile.ts'
import type { TlsSettings } from './endpoint.ts'
import { runExecPlugin } from './exec.ts'
import type { Environment, Target } from './kubeconfig.ts'

/** What proves who asks: headers, or a certificate for TLS. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>
  readonly tls: Pick<TlsSettings, 'cert' | 'key'>
}

/** Where credentials come from. */
export interface CredentialSource {
  read(): Promise<Credentials>
  /** Called after a 401; true when a further read may give other credentials. */
  renew(): Promise<boolean>
}

/** The credentials of a kubeconfig's user: certificate, token, token file, basic, exec plugin, or an auth provider. */
export function credentialSource(target: Target, env: Environment): CredentialSource {
  const { user } = target
  const fixed = { ...impersonation(user) }
  if (isObject(user['exec'])) {
    return {
      read: async () => withHeaders(await runExecPlugin(target, env), fixed),
      renew: async () => true,
    }
  }
  if (isObject(user['auth-provider'])) {
    return {
      read: async () => withHeaders({ headers: await providerHeaders(target), tls: {} }, fixed),
      renew: async () => false,
    }
  }
  const tokenFile = textAt(user, 'tokenFile') ?? textAt(user, 'token-file')
  return {
    read: async () => withHeaders({ headers: { ...bearer(user), ...basic(user) }, tls: certificate(user) }, fixed),
    renew: async () => tokenFile !== undefined,
  }
}

/** Reads a value that a kubeconfig holds as base64 (`key-data`) or as the path of a file (`key`). */
export function dataOrFile(value: JsonObject, key: string): string | undefined {
  const data = textAt(value, `${key}-data`)
  if (data !== undefined && data !== '') return Buffer.from(data, 'base64').toString('utf8')
  const file = textAt(value, key)
  return file === undefined || file === '' ? undefined : readSecretFile(file)
}

function withHeaders(credentials: Credentials, headers: Readonly<Record<string, string>>): Credentials {
  return { ...credentials, headers: { ...credentials.headers, ...headers } }
}

function bearer(user: JsonObject): Readonly<Record<string, string>> {
  const file = textAt(user, 'tokenFile') ?? textAt(user, 'token-file')
  const token = file === undefined ? textAt(user, 'token') : readSecretFile(file).trim()
  return token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }
}

function basic(user: JsonObject): Readonly<Record<string, string>> {
  const name = textAt(user, 'username')
  if (name === undefined) return {}
  return { authorization: `Basic ${Buffer.from(`${name}:${textAt(user, 'password') ?? ''}`).toString('base64')}` }
}

function certificate(user: JsonObject): Credentials['tls'] {
  const cert = dataOrFile(user, 'client-certificate')
  const key = dataOrFile(user, 'client-key')
  return { ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }) }
}

function impersonation(user: JsonObject): Readonly<Record<string, string>> {
  const name = textAt(user, 'as')
  if (name === undefined) return {}
  if (listAt(user, 'as-groups').length > 0)
    throw new UserError('the kubeconfig impersonates groups (`as-groups`), which is not supported', {
      help: 'Use a user of its own, or impersonate without groups.',
    })
  return { 'impersonate-user': name }
}

/** OIDC, GCP and Azure providers of old kubeconfigs are left to the official client, which is loaded for them alone. */
async function providerHeaders(target: Target): Promise<Readonly<Record<string, string>>> {
  const name = textAt(target.user, 'auth-provider', 'name') ?? ''
  const { KubeConfig } = await import('@kubernetes/client-node')
  const config = new KubeConfig()
  const { server } = target.cluster
  config.loadFromOptions({
    clusters: [{ name: 'cluster', server: typeof server === 'string' ? server : '' }],
    users: [{ name: 'user', authProvider: { name, config: { ...objectAt(target.user, 'auth-provider', 'config') } } }],
    contexts: [{ name: 'context', cluster: 'cluster', user: 'user' }],
    currentContext: 'context',
  })
  const options: { headers: Record<string, string> } = { headers: {} }
  try {
    await config.applyToHTTPSOptions(options)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`the auth provider \`${name}\` of user \`${target.userName}\` gave no token: ${why}`, {
      help: 'Log in again with the tool of your cluster, or use a kubeconfig with an exec plugin or a token.',
      cause,
    })
  }
  const token = options.headers['Authorization']
  return token === undefined ? {} : { authorization: token }
}

function readSecretFile(file: string): string {
  const found = readCredentialFile(file)
  if ('text' in found) return found.text
  throw new UserError(`\`${file}\`, which the kubeconfig names, cannot be read (${found.code})`, {
    help: 'Restore the file, or write the kubeconfig anew.',
  })
}
