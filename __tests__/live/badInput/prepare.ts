import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { inject } from 'vitest'
import { parse, stringify } from 'yaml'
import { kubectl, kubectlApply } from '../kubectl.ts'
import { files, inFolder, space } from './catalogue.ts'

/** Writes the files, and makes the namespace that exists. */
export async function makeFiles(): Promise<void> {
  for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(name), content)
  for (const name of ['empty', 'loop', 'circle']) mkdirSync(inFolder(name))
  symlinkSync('.', inFolder('loop/again'))
  symlinkSync('self.yaml', inFolder('circle/self.yaml'))
  await kubectlApply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: space } })
}

/** Writes kubeconfigs that lead nowhere, or to a server that refuses. */
export async function makeKubeconfigs(): Promise<void> {
  for (const name of ['powerless', 'leaver']) await kubectl('create', 'serviceaccount', name, '--namespace', space)
  const [powerless, leaver] = await Promise.all(
    ['powerless', 'leaver'].map((name) => kubectl('create', 'token', name, '--namespace', space)),
  )
  // A token ends with its account; none can be made that lasts less than ten minutes.
  await kubectl('delete', 'serviceaccount', 'leaver', '--namespace', space)
  writeKubeconfig('powerless', { token: powerless?.trim() })
  writeKubeconfig('expired', { token: leaver?.trim() })
  writeKubeconfig('garbage', { token: 'garbage' })
  writeKubeconfig('closed', { token: 'garbage' }, 'https://127.0.0.1:1')
  writeKubeconfig('nowhere', { token: 'garbage' }, 'https://api.invalid')
}

interface Kubeconfig {
  readonly clusters: readonly { readonly name: string; readonly cluster: { readonly server: string } }[]
}

function writeKubeconfig(name: string, user: object, server?: string): void {
  const { clusters } = parse(readFileSync(inject('kubeconfig'), 'utf8')) as Kubeconfig
  const cluster = { ...clusters[0]?.cluster, ...(server === undefined ? {} : { server }) }
  const config = {
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': name },
    contexts: [{ name, context: { cluster: name, user: name } }],
    clusters: [{ name, cluster }],
    users: [{ name, user }],
  }
  writeFileSync(inFolder(`${name}.kubeconfig`), stringify(config))
}
