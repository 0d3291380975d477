import { expect, test } from 'vitest'
import { proxyFor } from '../../src/kube/connection/proxyEnvironment.ts'

const proxy = 'http://proxy.example:3128/'

const cases: readonly (readonly [url: string, noProxy: string, proxied: boolean])[] = [
  ['https://api.example.org', '', true],
  ['https://api.example.org', '*', false],
  ['https://api.example.org', 'example.org', false],
  ['https://api.example.org', '.example.org', false],
  ['https://example.org', '.example.org', true],
  ['https://api.example.org', 'other.org, api.example.org', false],
  ['https://badexample.org', 'example.org', true],
  ['https://api.example.org:6443', 'api.example.org:6443', false],
  ['https://api.example.org:6443', 'api.example.org:443', true],
  ['https://10.1.2.3', '10.0.0.0/8', false],
  ['https://11.1.2.3', '10.0.0.0/8', true],
  ['https://[fd00::1]', 'fd00::/8', false],
  ['https://127.0.0.1:6443', '', false],
  ['https://localhost:6443', '', false],
]

for (const [url, noProxy, proxied] of cases) {
  test(`${url} with NO_PROXY=${noProxy}`, () => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY: 'proxy.example:3128', NO_PROXY: noProxy })?.href).toBe(
      proxied ? proxy : undefined,
    )
  })
}

test('the lower case names count too, and none is none', () => {
  expect(proxyFor(new URL('https://a.org'), { https_proxy: proxy })?.href).toBe(proxy)
  expect(proxyFor(new URL('https://a.org'), {})).toBeUndefined()
})
