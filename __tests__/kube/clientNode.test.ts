import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KubeConfig } from '@kubernetes/client-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * Why `kube/kubeconfig.ts`, `kube/credentials.ts` and `kube/exec.ts` are our own: what kubectl does and @kubernetes/client-node 2.0.1
 * does not. When one of these fails after an update, the library has caught up there and our code may go.
 */
describe('what the library does not do', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'promstack-'))
    writeFileSync(join(folder, 'token'), 'from-file\n')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const load = (user: string): KubeConfig => {
    const path = join(folder, 'config')
    writeFileSync(
      path,
      `current-context: c\nclusters: [{name: c, cluster: {server: "https://c"}}]\nusers: [{name: u, user: ${user}}]\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n`,
    )
    const config = new KubeConfig()
    config.loadFromFile(path)
    return config
  }
  const headers = async (user: string): Promise<unknown> => {
    const options: { headers: Record<string, string> } = { headers: {} }
    await load(user).applyToHTTPSOptions(options)
    return options.headers
  }

  test('tokens in a `tokenFile`', async () => {
    expect(await headers(`{tokenFile: ${join(folder, 'token')}}`)).toEqual({})
  })

  test('groups of an impersonated user: they are dropped, and the request is made with other rights', async () => {
    expect(await headers('{token: t, as: jane, as-groups: [admins]}')).toEqual({
      Authorization: 'Bearer t',
      'Impersonate-User': 'jane',
    })
  })

  test('KUBERNETES_EXEC_INFO, which the login programs of clouds read', async () => {
    const script = `process.stdout.write(JSON.stringify({status: {token: process.env.KUBERNETES_EXEC_INFO ?? 'none'}}))`
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: process.execPath, args: ['-e', script] }
    expect(await headers(JSON.stringify({ exec }))).toEqual({ Authorization: 'Bearer none' })
  })

  test('login programs that are named relative to the kubeconfig', () => {
    expect(load('{exec: {command: ./login}}').getCurrentUser()?.exec.command).toBe('./login')
  })

  test('several files that define the same name: kubectl takes the first', () => {
    expect(() => load('{}').mergeConfig(load('{}'))).toThrow(/Duplicate cluster/)
  })
})
