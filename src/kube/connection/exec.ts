import { execFile } from 'node:child_process'
import { UserError } from '../../core/errors.ts'
import { isObject, type Json, listAt, objectAt, textAt } from '../../core/json.ts'
import type { Credentials } from './credentials.ts'
import type { Environment, Target } from './kubeconfig.ts'

/** Runs the exec plugin of a kubeconfig's user (client.authentication.k8s.io) and takes the credentials that it prints. */
export async function runExecPlugin(target: Target, env: Environment): Promise<Credentials> {
  const exec = objectAt(target.user, 'exec')
  const command = textAt(exec, 'command') ?? ''
  const output = await run(command, {
    args: listAt(exec, 'args').map(String),
    env: { ...env, ...variables(exec['env']), KUBERNETES_EXEC_INFO: JSON.stringify(execInfo(target)) },
    installHint: textAt(exec, 'installHint'),
  })
  const status = objectAt(parse(output, command), 'status')
  const token = textAt(status, 'token')
  const cert = textAt(status, 'clientCertificateData')
  const key = textAt(status, 'clientKeyData')
  if (token === undefined && cert === undefined) throw pluginError(command, 'printed neither a token nor a certificate')
  return {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    tls: { ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }) },
  }
}

function execInfo(target: Target): Json {
  const exec = objectAt(target.user, 'exec')
  const spec: Record<string, Json> = { interactive: false }
  if (exec['provideClusterInfo'] === true) {
    const extension = listAt(target.cluster, 'extensions').find(
      (item) => textAt(item, 'name') === 'client.authentication.k8s.io/exec',
    )
    spec['cluster'] = {
      server: target.cluster['server'] ?? '',
      ...(textAt(target.cluster, 'certificate-authority-data') === undefined
        ? {}
        : { 'certificate-authority-data': target.cluster['certificate-authority-data'] ?? '' }),
      ...(isObject(extension) ? { config: extension['extension'] ?? null } : {}),
    }
  }
  return { apiVersion: textAt(exec, 'apiVersion') ?? 'client.authentication.k8s.io/v1', kind: 'ExecCredential', spec }
}

function variables(list: Json | undefined): Record<string, string> {
  return Object.fromEntries(listAt(list).map((entry) => [textAt(entry, 'name') ?? '', textAt(entry, 'value') ?? '']))
}

function run(
  command: string,
  options: { readonly args: readonly string[]; readonly env: Environment; readonly installHint: string | undefined },
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...options.args],
      { env: { ...options.env }, timeout: 60_000, maxBuffer: 1 << 20 },
      (error, stdout, stderr) => {
        if (error === null) {
          resolve(stdout)
          return
        }
        const missing = 'code' in error && error.code === 'ENOENT'
        const why = missing ? 'is not installed' : `failed: ${stderr.trim().split('\n').at(-1) || error.message}`
        reject(pluginError(command, why, options.installHint))
      },
    )
  })
}

function parse(output: string, command: string): Json {
  try {
    return JSON.parse(output) as Json
  } catch {
    throw pluginError(command, 'did not print JSON')
  }
}

function pluginError(command: string, why: string, hint?: string): UserError {
  return new UserError(`the login program \`${command}\` of the kubeconfig ${why}`, {
    help: hint ?? 'Run it by hand to see why, log in again, or use another kubeconfig.',
  })
}
