import { goQuote } from '../../../core/go/quote.ts'
import { bool, int, text } from '../../../yaml/scalarSchema.ts'
import { struct } from '../../../yaml/schema.ts'
import { secret } from '../../http/secret.ts'
import { tlsConfig } from '../../http/tlsConfig.ts'
import { requireFields } from '../required.ts'
import { duration, oneOf } from '../scalars.ts'

/** `openstack_sd_configs` (prometheus discovery/openstack/openstack.go). */
export const openstack = struct(
  'openstack.SDConfig',
  {
    identity_endpoint: text,
    username: text,
    userid: text,
    password: secret,
    project_name: text,
    project_id: text,
    domain_name: text,
    domain_id: text,
    application_credential_name: text,
    application_credential_id: text,
    application_credential_secret: secret,
    role: oneOf('openstack.Role', ['hypervisor', 'instance', 'loadbalancer'], {
      refusal: (role) => `unknown OpenStack SD role ${goQuote(role)}`,
    }),
    region: text,
    refresh_interval: duration,
    port: int,
    all_tenants: bool,
    tls_config: tlsConfig,
    availability: text,
  },
  {
    defaults: { port: 80, refresh_interval: 60_000, availability: 'public' },
    check(config, at) {
      if (!['public', 'internal', 'admin'].includes(config.availability))
        at.refuse(`unknown availability ${config.availability}, must be one of admin, internal or public`, {
          path: ['availability'],
          help: 'Write `admin`, `internal` or `public`.',
        })
      else
        requireFields(config, at, [
          ['role', 'role missing (one of: instance, hypervisor, loadbalancer)'],
          ['region', 'openstack SD configuration requires a region'],
        ])
    },
  },
)
