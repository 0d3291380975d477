import { utf8Length } from '../../core/go/bytes.ts'
import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { bool, text } from '../../yaml/scalarSchema.ts'
import { map, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { secret } from '../http/secret.ts'
import { requireFields } from './required.ts'

const sigv4Fields = {
  region: text,
  access_key: text,
  secret_key: secret,
  profile: text,
  role_arn: text,
  external_id: text,
  session_name: text,
  tags: map(text),
  use_fips_sts_endpoint: bool,
  service_name: text,
}

/** Signing requests for AWS (prometheus/sigv4 SigV4Config). */
export const sigv4 = struct('sigv4.SigV4Config', sigv4Fields, { check: checkSigv4 })

const azureFields = {
  managed_identity: pointer(struct('azuread.ManagedIdentityConfig', { client_id: text })),
  workload_identity: pointer(
    struct('azuread.WorkloadIdentityConfig', { client_id: text, tenant_id: text, token_file_path: text }),
  ),
  oauth: pointer(struct('azuread.OAuthConfig', { client_id: text, client_secret: secret, tenant_id: text })),
  sdk: pointer(struct('azuread.SDKConfig', { tenant_id: text })),
  certificate: pointer(
    struct('azuread.CertificateConfig', {
      client_id: text,
      tenant_id: text,
      certificate_path: text,
      certificate_key_path: text,
      certificate_password: secret,
      send_certificate_chain: bool,
    }),
  ),
  cloud: text,
  scope: text,
}

/** Credentials of Microsoft Entra (prometheus storage/remote/azuread). */
export const azureAd = struct('azuread.AzureADConfig', azureFields, { check: checkAzure })

/** Credentials of Google Cloud (prometheus storage/remote/googleiam). */
export const googleIam = struct('googleiam.Config', { credentials_file: text })

function checkSigv4(config: StructOf<typeof sigv4Fields>, at: At): void {
  const refuse = (upstream: string, field: string) => at.refuse(upstream, { path: [field] })
  if ((config.access_key === '') !== (config.secret_key === ''))
    refuse(
      'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config',
      config.access_key === '' ? 'secret_key' : 'access_key',
    )
  else if (config.external_id !== '' && config.role_arn === '')
    refuse('external_id can only be used with role_arn', 'external_id')
  else if (config.session_name !== '' && config.role_arn === '')
    refuse('session_name can only be used with role_arn', 'session_name')
  else if (config.session_name !== '' && !/^[\w+=,.@-]{2,64}$/.test(config.session_name))
    refuse('session_name must match ^[\\w+=,.@-]{2,64}$ (2-64 alphanumeric and +=,.@- characters)', 'session_name')
  else if (config.tags.size > 0 && config.role_arn === '') refuse('tags can only be used with role_arn', 'tags')
  else checkTags(config.tags, at)
}

function checkTags(tags: ReadonlyMap<string, string>, at: At): void {
  for (const [key, value] of tags) {
    const upstream =
      key === ''
        ? 'tag key must not be empty'
        : utf8Length(key) > 128
          ? `tag key ${goQuote(key)} exceeds maximum length of 128`
          : utf8Length(value) > 256
            ? `tag value for key ${goQuote(key)} exceeds maximum length of 256`
            : undefined
    if (upstream === undefined) continue
    at.refuse(upstream, { path: ['tags', key], onKey: true })
    return
  }
}

const clouds = ['', 'AzureChina', 'AzureGovernment', 'AzurePublic']
const methods = ['managed_identity', 'workload_identity', 'oauth', 'sdk', 'certificate'] as const

function checkAzure(config: StructOf<typeof azureFields>, at: At): void {
  const given = methods.filter((method) => config[method] !== undefined)
  if (!clouds.includes(config.cloud))
    at.refuse('must provide a cloud in the Azure AD config', {
      path: ['cloud'],
      help: 'Write `AzurePublic`, `AzureGovernment` or `AzureChina`.',
    })
  else if (given.length === 0)
    at.refuse(
      'must provide an Azure Managed Identity, Azure Workload Identity, Azure OAuth, Azure Certificate or Azure SDK in the Azure AD config',
      { help: `Set one of ${methods.join(', ')}.` },
    )
  else if (given.length > 1)
    at.refuse('cannot provide multiple authentication methods in the Azure AD config', {
      path: given.slice(1, 2),
      help: 'Keep one of them.',
    })
  else if (checkMethod(config, at) && config.scope !== '' && !/^[\w\t\n\f\r :/.-]+$/.test(config.scope))
    at.refuse('the provided scope contains invalid characters', { path: ['scope'] })
}

function checkMethod(config: StructOf<typeof azureFields>, at: At): boolean {
  const { managed_identity: managed, workload_identity: workload, oauth, certificate } = config
  if (managed !== undefined)
    return (
      managed.client_id === '' ||
      checkIds(at, 'managed_identity', 'Azure Managed Identity', { client_id: managed.client_id })
    )
  if (workload !== undefined) {
    const { client_id, tenant_id } = workload
    return (
      requireFields(
        { client_id, tenant_id },
        at,
        requirements('Azure Workload Identity', ['client_id', 'tenant_id']),
      ) && checkIds(at, 'workload_identity', 'Azure Workload Identity', { client_id, tenant_id })
    )
  }
  if (oauth !== undefined)
    return (
      requireFields(oauth, at, requirements('Azure OAuth', ['client_id', 'client_secret', 'tenant_id'])) &&
      checkIds(at, 'oauth', 'Azure OAuth', { client_id: oauth.client_id })
    )
  if (certificate !== undefined)
    return (
      requireFields(
        certificate,
        at,
        requirements('Azure Certificate', ['client_id', 'tenant_id', 'certificate_path']),
      ) && checkIds(at, 'certificate', 'Azure Certificate', { client_id: certificate.client_id })
    )
  return true
}

function requirements<Field extends string>(method: string, fields: readonly Field[]) {
  return fields.map((field) => [field, `must provide an ${method} ${field} in the Azure AD config`] as const)
}

function checkIds(at: At, parent: string, method: string, ids: Readonly<Record<string, string>>): boolean {
  for (const [field, id] of Object.entries(ids)) {
    if (isUuid(id)) continue
    at.refuse(`the provided ${method} ${field} is invalid`, { path: [parent, field], help: 'Write a UUID.' })
    return false
  }
  return true
}

/** In one of the forms that google/uuid takes: plain, in braces, as a URN, without hyphens. */
function isUuid(text: string): boolean {
  const hyphened = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'
  return new RegExp(`^(?:${hyphened}|[uU][rR][nN]:[uU][uU][iI][dD]:${hyphened}|.${hyphened}.|[0-9a-fA-F]{32})$`).test(
    text,
  )
}
