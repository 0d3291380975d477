import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../../core/json.ts'
import { readYaml } from '../../yaml/read.ts'
import { readCredentialFile } from './credentialFile.ts'

/** The environment variables, as the host gives them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What one context of a kubeconfig says; paths of files are absolute. */
export interface Target {
  readonly context: string
  readonly clusterName: string
  readonly cluster: JsonObject
  readonly userName: string
  readonly user: JsonObject
  readonly namespace: string
}

/** Finds and reads the kubeconfig as kubectl does: the file given, else those of KUBECONFIG (the first to name a thing wins), else ~/.kube/config, else the pod's service account. */
export function readTarget(options: {
  readonly kubeconfig?: string
  readonly context?: string
  readonly env: Environment
}): Target {
  const files = filesOf(options)
  const configs = files.flatMap((file) => {
    const config = readConfig(file, options.kubeconfig !== undefined)
    return config === undefined ? [] : [config]
  })
  if (configs.length > 0) return chooseContext(configs, { files, context: options.context })
  const inCluster = options.kubeconfig === undefined ? inClusterTarget(options.env) : undefined
  if (inCluster !== undefined) return inCluster
  throw new UserError('there is no kubeconfig', {
    help: `Looked for ${files.join(', ') || 'KUBECONFIG and ~/.kube/config'}, and for a service account of a pod. Give one with --kubeconfig FILE or KUBECONFIG.`,
  })
}

function filesOf({ kubeconfig, env }: { readonly kubeconfig?: string; readonly env: Environment }): readonly string[] {
  if (kubeconfig !== undefined) return [resolve(kubeconfig)]
  const named = (env['KUBECONFIG'] ?? '').split(delimiter).filter((file) => file !== '')
  if (named.length > 0) return named.map((file) => resolve(file))
  const home = env['HOME'] ?? env['USERPROFILE']
  return home === undefined ? [] : [join(home, '.kube', 'config')]
}

function readConfig(file: string, required: boolean): JsonObject | undefined {
  const text = readText(file, required)
  if (text === undefined) return undefined
  const value = parseYaml(file, text)
  if (value === null && !required) return undefined
  const looksRight =
    isObject(value) &&
    (Array.isArray(value['clusters']) || Array.isArray(value['contexts']) || value['kind'] === 'Config')
  if (!looksRight)
    throw new UserError(`\`${file}\` is not a kubeconfig`, {
      help: 'A kubeconfig is a YAML file with `kind: Config`, `clusters`, `users` and `contexts`.',
    })
  return absolutePaths(value, dirname(file))
}

function readText(file: string, required: boolean): string | undefined {
  const found = readCredentialFile(file)
  if ('text' in found) return found.text
  if (found.code === 'ENOENT' && !required) return undefined
  throw new UserError(`the kubeconfig \`${file}\` ${unreadable[found.code] ?? `cannot be read (${found.code})`}`, {
    help: 'Give the path of a readable kubeconfig with --kubeconfig or KUBECONFIG.',
  })
}

const unreadable: Readonly<Record<string, string>> = { ENOENT: 'does not exist', EISDIR: 'is a folder' }

function parseYaml(file: string, text: string): Json {
  const { documents, problems } = readYaml({ file, text })
  const problem = problems[0]
  if (problem === undefined) return documents[0]?.value ?? null
  throw new UserError(`the kubeconfig \`${file}\` is not YAML: ${problem.message}`, {
    help: 'Check the file; kubectl config view shows what kubectl makes of it.',
    ...(problem.span === undefined ? {} : { span: problem.span }),
  })
}

const pathKeys: Readonly<Record<'clusters' | 'users', readonly string[]>> = {
  clusters: ['certificate-authority'],
  users: ['client-certificate', 'client-key', 'tokenFile', 'token-file'],
}

/** Paths in a kubeconfig are relative to the file that holds them. */
function absolutePaths(config: JsonObject, folder: string): JsonObject {
  const fix = (list: 'clusters' | 'users', inner: 'cluster' | 'user'): Json[] =>
    listAt(config, list).map((entry) => {
      const value: Record<string, Json> = { ...objectAt(entry, inner) }
      for (const key of pathKeys[list]) {
        const path = value[key]
        if (typeof path === 'string' && path !== '' && !isAbsolute(path)) value[key] = join(folder, path)
      }
      const command = textAt(value, 'exec', 'command')
      if (command?.includes('/') === true && !isAbsolute(command))
        value['exec'] = { ...objectAt(value, 'exec'), command: join(folder, command) }
      return { ...(isObject(entry) ? entry : {}), [inner]: value }
    })
  return { ...config, clusters: fix('clusters', 'cluster'), users: fix('users', 'user') }
}

function chooseContext(
  configs: readonly JsonObject[],
  asked: { readonly files: readonly string[]; readonly context: string | undefined },
): Target {
  const named = (list: string, name: string): Json | undefined =>
    configs.flatMap((config) => listAt(config, list)).find((entry) => textAt(entry, 'name') === name)
  const contexts = [
    ...new Set(configs.flatMap((config) => listAt(config, 'contexts')).flatMap((entry) => textAt(entry, 'name') ?? [])),
  ]
  const known =
    contexts.length === 0
      ? 'The kubeconfig has no contexts.'
      : `Its contexts are ${contexts.map((name) => `\`${name}\``).join(', ')}.`
  const current = configs
    .map((config) => textAt(config, 'current-context'))
    .find((name) => name !== undefined && name !== '')
  const context = asked.context ?? current
  if (context === undefined)
    throw new UserError(`${asked.files.join(', ')} has no current context`, {
      help: `${known} Choose one with --context.`,
    })
  const entry = named('contexts', context)
  if (entry === undefined)
    throw new UserError(`the kubeconfig has no context \`${context}\``, { help: `${known} Choose one with --context.` })
  const clusterName = textAt(entry, 'context', 'cluster') ?? ''
  const userName = textAt(entry, 'context', 'user') ?? ''
  const cluster = named('clusters', clusterName)
  if (textAt(cluster, 'cluster', 'server') === undefined)
    throw new UserError(
      `context \`${context}\` names the cluster \`${clusterName}\`, which has no server in the kubeconfig`,
      { help: 'Add the cluster to the kubeconfig or choose another context with --context.' },
    )
  const user = named('users', userName)
  if (user === undefined && userName !== '')
    throw new UserError(`context \`${context}\` names the user \`${userName}\`, which the kubeconfig does not have`, {
      help: 'Add the user to the kubeconfig or choose another context with --context.',
    })
  const namespace = textAt(entry, 'context', 'namespace') || 'default'
  return {
    context,
    clusterName,
    cluster: objectAt(cluster, 'cluster'),
    userName,
    user: objectAt(user, 'user'),
    namespace,
  }
}

const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'

function inClusterTarget(env: Environment): Target | undefined {
  const host = env['KUBERNETES_SERVICE_HOST']
  if (host === undefined) return undefined
  const namespace = readText(`${accountFolder}/namespace`, false)?.trim()
  if (namespace === undefined) return undefined
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${env['KUBERNETES_SERVICE_PORT'] ?? '443'}`
  return {
    context: 'in-cluster',
    clusterName: 'in-cluster',
    cluster: { server, 'certificate-authority': `${accountFolder}/ca.crt` },
    userName: 'service account',
    user: { tokenFile: `${accountFolder}/token` },
    namespace,
  }
}
