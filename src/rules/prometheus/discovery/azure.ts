import { goQuote } from '../../../core/go/quote.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { inline, struct } from '../../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { requireFields } from '../required.ts'
import { duration, listed } from '../scalars.ts'

const methods = ['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity']

/** `azure_sd_configs` (prometheus discovery/azure/azure.go). */
export const azure = struct(
  'azure.SDConfig',
  {
    environment: text,
    port: int,
    subscription_id: text,
    tenant_id: text,
    client_id: text,
    client_secret: secret,
    refresh_interval: duration,
    authentication_method: text,
    resource_group: text,
    ...inline(httpClient),
  },
  {
    defaults: {
      ...httpClientDefaults,
      port: 80,
      refresh_interval: 300_000,
      environment: 'AzurePublicCloud',
      authentication_method: 'OAuth',
    },
    check(config, at) {
      const method = config.authentication_method
      const needed = method === 'OAuth' ? oauthFields : (['subscription_id'] as const)
      const requirements = needed.map((field) => [field, `azure SD configuration requires a ${field}`] as const)
      if (!requireFields(config, at, requirements)) return
      if (methods.includes(method)) checkHttpClient(config, at)
      else
        at.refuse(
          `unknown authentication_type ${goQuote(method)}. Supported types are "OAuth", "ManagedIdentity", "SDK" or "WorkloadIdentity"`,
          { path: ['authentication_method'], help: `Write one of ${listed(methods)}.` },
        )
    },
  },
)

const oauthFields = ['subscription_id', 'tenant_id', 'client_id', 'client_secret'] as const
