import type { HttpClient } from '../http/httpClient.ts'

/** Whether nothing of an HTTP client is set, which Kubernetes discovery demands (reflect.DeepEqual with config.DefaultHTTPClientConfig). */
export function isDefaultHttpClient(client: HttpClient): boolean {
  const { basic_auth, authorization, oauth2, http_headers, proxy_url } = client
  const isTlsPlain = Object.values(client.tls_config).every((value) => value === '' || value === false)
  return (
    client.follow_redirects &&
    client.enable_http2 &&
    isTlsPlain &&
    (basic_auth ?? authorization ?? oauth2 ?? http_headers ?? proxy_url) === undefined &&
    client.bearer_token === '' &&
    client.bearer_token_file === '' &&
    client.no_proxy === '' &&
    !client.proxy_from_environment &&
    client.proxy_connect_header.size === 0
  )
}
