import type { HttpClient } from '../http/httpClient.ts'

/** Whether requests carry an `Authorization` header; the old bearer tokens are one (common config.HTTPClientConfig.Validate). */
export function hasAuthorization(client: HttpClient | undefined): boolean {
  if (client === undefined) return false
  return client.authorization !== undefined || client.bearer_token !== '' || client.bearer_token_file !== ''
}
