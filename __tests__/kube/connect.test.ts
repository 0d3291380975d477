import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createSecureServer } from 'node:http2'
import { type AddressInfo, connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { silent } from '../../src/core/progress.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { type ConnectOptions, connect } from '../../src/kube/connection/connect.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'promstack-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a cluster that cannot be asked', () => {
  const samples: readonly {
    readonly name: string
    readonly options: () => Promise<Partial<ConnectOptions>>
    readonly message: RegExp
    readonly help: RegExp
  }[] = [
    {
      name: 'no kubeconfig',
      options: async () => ({ env: { HOME: folder } }),
      message: /^there is no kubeconfig$/,
      help: /\.kube\/config.*--kubeconfig/,
    },
    {
      name: 'a file that does not exist',
      options: async () => ({ kubeconfig: join(folder, 'none') }),
      message: /^the kubeconfig `\S+none` does not exist$/,
      help: /--kubeconfig/,
    },
    { name: 'a folder', options: async () => ({ kubeconfig: folder }), message: /is a folder$/, help: /readable/ },
    {
      name: 'not YAML',
      options: async () => ({ kubeconfig: file('broken', 'a: [') }),
      message: /^the kubeconfig `\S+broken` is not YAML: /,
      help: /Check/,
    },
    {
      name: 'not a kubeconfig',
      options: async () => ({ kubeconfig: file('other', 'kind: Pod') }),
      message: /is not a kubeconfig$/,
      help: /contexts/,
    },
    {
      name: 'unknown context',
      options: async () => ({ kubeconfig: config('http://127.0.0.1:1'), context: 'prod' }),
      message: /^the kubeconfig has no context `prod`$/,
      help: /Its contexts are `test`/,
    },
    {
      name: 'not a URL',
      options: async () => ({ kubeconfig: config('cluster.local') }),
      message: /^the server `cluster.local` of cluster `test` is not a URL$/,
      help: /https/,
    },
    {
      name: 'refused',
      options: async () => ({ kubeconfig: config('http://127.0.0.1:1') }),
      message: /^the API server http:\/\/127.0.0.1:1 cannot be reached: connection refused$/,
      help: /Nothing listens/,
    },
    {
      name: 'no answer',
      options: async () => ({ kubeconfig: config(await serve(() => {})), timeoutMs: 100 }),
      message: /cannot be reached: no answer in time$/,
      help: /firewall/,
    },
    {
      name: 'no TLS behind https',
      options: async () => ({
        kubeconfig: config((await serve((_, answer) => answer.end())).replace('http:', 'https:')),
      }),
      message: /^the API server https:\S+ cannot be reached: /,
      help: /./,
    },
    {
      name: 'expired login',
      options: async () => ({
        kubeconfig: config(
          await serve((_, answer) => answer.writeHead(401).end('{"kind":"Status","message":"Unauthorized"}')),
        ),
      }),
      message: /does not accept the credentials of user `test` \(401\)$/,
      help: /expired/,
    },
    {
      name: 'nobody',
      options: async () => ({
        kubeconfig: config(
          await serve((_, answer) =>
            answer
              .writeHead(403)
              .end('{"kind":"Status","message":"forbidden: User \\"system:anonymous\\" cannot get path \\"/api\\""}'),
          ),
        ),
      }),
      message: /^the kubeconfig holds no credentials/,
      help: /token/,
    },
    {
      name: 'something else',
      options: async () => ({ kubeconfig: config(await serve((_, answer) => answer.writeHead(404).end('<html>'))) }),
      message: /does not answer like a Kubernetes API server \(404: <html>\)$/,
      help: /proxy/,
    },
  ]
  for (const { name, options, message, help } of samples) {
    test(name, async () => {
      const error = await open(await options()).catch((reason: unknown) => reason)
      if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`)
      expect(error.message).toMatch(message)
      expect(error.help).toMatch(help)
    })
  }
})

describe('a cluster that can', () => {
  test('several files: the first to name a thing wins, paths are relative to their file', async () => {
    const seen: string[] = []
    const server = await serve(discovery((request) => seen.push(request.headers.authorization ?? '')))
    file('token', 'from-file\n')
    const first = file(
      'first',
      `users: [{ name: u, user: { tokenFile: token } }]\ncontexts: [{ name: a, context: { cluster: c, user: u, namespace: here } }]\nclusters: []`,
    )
    const second = file(
      'second',
      `current-context: a\nusers: [{ name: u, user: { token: other } }]\ncontexts: []\nclusters: [{ name: c, cluster: { server: "${server}" } }]`,
    )
    const client = await open({ env: { KUBECONFIG: [first, join(folder, 'absent'), second].join(delimiter) } })
    expect([client.context, client.cluster, client.namespace, client.server]).toEqual(['a', 'c', 'here', server])
    expect(seen).toEqual(['Bearer from-file', 'Bearer from-file'])
    client.close()
  })

  test('a server behind a path is asked behind that path', async () => {
    const seen: string[] = []
    const server = await serve(discovery((request) => seen.push(request.url ?? '')))
    const client = await open({ kubeconfig: config(`${server}/k8s/clusters/c-1/`) })
    expect(seen.sort()).toEqual(['/k8s/clusters/c-1/api', '/k8s/clusters/c-1/apis'])
    client.close()
  })

  test('an exec plugin is asked again after a 401, once', async () => {
    const seen: string[] = []
    const server = await serve((request, answer) => {
      seen.push(request.headers.authorization ?? '')
      if (request.headers.authorization === 'Bearer 1') answer.writeHead(401).end()
      else discovery(() => {})(request, answer)
    })
    const plugin = file(
      'plugin',
      `#!/bin/sh\nn=$(($(cat "$COUNT" 2>/dev/null || echo 0) + 1)); echo $n > "$COUNT"\nprintf '{"status":{"token":"%s"}}' $n`,
    )
    chmodSync(plugin, 0o755)
    const user = `{ exec: { apiVersion: client.authentication.k8s.io/v1, command: ./plugin, env: [{ name: COUNT, value: "${join(folder, 'count')}" }] } }`
    const client = await open({ kubeconfig: config(server, user), env: { PATH: process.env['PATH'] } })
    expect([...new Set(seen)]).toEqual(['Bearer 1', 'Bearer 2'])
    client.close()
  })

  test('an exec plugin that is not installed', async () => {
    const opened = open({
      kubeconfig: config('http://127.0.0.1:1', '{ exec: { command: no-such-login, installHint: Install it. } }'),
    })
    await expect(opened).rejects.toMatchObject({
      message: 'the login program `no-such-login` of the kubeconfig is not installed',
      help: 'Install it.',
    })
  })

  test('what passes is tried again, and counted', async () => {
    const faults = [429, 503, 'reset']
    const server = await serve((request, answer) => {
      const fault = request.url?.startsWith('/version') === true ? faults.shift() : undefined
      if (fault === 'reset') request.socket.destroy()
      else if (typeof fault === 'number') answer.writeHead(fault, { 'retry-after': '1' }).end('{}')
      else discovery(() => {})(request, answer)
    })
    const client = await open({ kubeconfig: config(server) })
    await client.send({ method: 'GET', path: '/version' })
    expect(client.counts()).toEqual({ reads: 6, dryRuns: 0, writes: 0, retries: 3 })
    client.close()
  })

  test('a POST that may have arrived is not sent again', async () => {
    let posts = 0
    const server = await serve((request, answer) => {
      if (request.method === 'POST') posts++
      if (request.method === 'POST') request.socket.destroy()
      else discovery(() => {})(request, answer)
    })
    const client = await open({ kubeconfig: config(server) })
    await expect(client.send({ method: 'POST', path: '/x', body: {} })).rejects.toMatchObject({
      name: 'ConnectionError',
    })
    expect(posts).toBe(1)
    client.close()
  })

  test('warnings become notes, each once', async () => {
    const server = await serve((request, answer) => {
      answer.setHeader('warning', ['299 - "v1 X is old, use \\"v2\\""', '299 - "and more"'])
      discovery(() => {})(request, answer)
    })
    const client = await open({ kubeconfig: config(server) })
    expect(client.notes()).toEqual(['v1 X is old, use "v2"', 'and more'])
    client.close()
  })

  test('a proxy of HTTPS_PROXY tunnels', async (context) => {
    const keys = selfSigned()
    if (keys === undefined) return context.skip('needs openssl to make a certificate')
    const server = createSecureServer(keys, (_, answer) => answer.end('{"items":[]}'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const port = (server.address() as AddressInfo).port
    const targets: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket) => {
      targets.push(`${request.url} ${request.headers['proxy-authorization']}`)
      const onward = connectTcp(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(onward).pipe(socket)
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const address = `http://me:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const trusted = `certificate-authority-data: ${Buffer.from(keys.cert).toString('base64')}, tls-server-name: 127.0.0.1`
    const kubeconfig = config('https://cluster.example:6443', '{ token: x }', trusted)
    const client = await open({ kubeconfig, env: { HTTPS_PROXY: address } })
    expect(targets).toEqual([`cluster.example:6443 Basic ${Buffer.from('me:secret').toString('base64')}`])
    client.close()
    proxy.close()
    server.close()
  })

  test('HTTP/2: all requests share one connection, opened anew when it breaks', async (context) => {
    const keys = selfSigned()
    if (keys === undefined) return context.skip('needs openssl to make a certificate')
    let connections = 0
    const server = createSecureServer({ ...keys, allowHTTP1: false }, (_, answer) => {
      answer.setHeader('content-type', 'application/json')
      answer.end('{"items":[]}')
    })
    server.on('session', (session) => {
      connections++
      if (connections === 1) setTimeout(() => session.destroy(), 300)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    const client = await open({
      kubeconfig: config(
        url,
        '{ token: x }',
        `certificate-authority-data: ${Buffer.from(keys.cert).toString('base64')}`,
      ),
    })
    await Promise.all(Array.from({ length: 40 }, () => client.send({ method: 'GET', path: '/version' })))
    expect(connections).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 400))
    await client.send({ method: 'GET', path: '/version' })
    expect(connections).toBe(2)
    await expect(open({ kubeconfig: config(url) })).rejects.toThrow('its TLS certificate is not trusted')
    client.close()
    server.close()
  })
})

function open(options: Partial<ConnectOptions>): Promise<Client> {
  const clock = { now: () => Date.now(), sleep: async () => {} }
  return connect({ env: {}, timeoutMs: 5_000, clock, progress: silent, ...options })
}

let files = 0

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function config(server: string, user = '{ token: secret }', cluster = ''): string {
  return file(
    `config-${files++}`,
    `kind: Config\ncurrent-context: test\nclusters: [{ name: test, cluster: { server: "${server}"${cluster === '' ? '' : `, ${cluster}`} } }]\nusers: [{ name: test, user: ${user} }]\ncontexts: [{ name: test, context: { cluster: test, user: test } }]`,
  )
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function discovery(seen: (request: Parameters<RequestListener>[0]) => void): RequestListener {
  return (request, answer) => {
    seen(request)
    answer.setHeader('content-type', 'application/json')
    answer.end('{"items":[]}')
  }
}

function selfSigned(): { readonly key: string; readonly cert: string } | undefined {
  try {
    const made = execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        '-',
        '-subj',
        '/CN=test',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-days',
        '2',
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const key = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(made)?.[0]
    const cert = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(made)?.[0]
    return key === undefined || cert === undefined ? undefined : { key, cert }
  } catch {
    return undefined
  }
}
