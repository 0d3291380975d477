import { goQuote } from '../../../core/go/quote.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { anything, inline, pointer, struct } from '../../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { secret } from '../../http/secret.ts'
import { goDuration } from '../goDuration.ts'
import { requireFields, requireUrl } from '../required.ts'
import { duration, oneOf } from '../scalars.ts'

const common = { ...inline(httpClient), refresh_interval: duration, port: int }
const defaults = { ...httpClientDefaults, refresh_interval: 60_000, port: 80 }

/** A field for upstream's own tests that can be set in the file. */
const testClient = struct('http.Client', {
  transport: anything,
  checkredirect: anything,
  jar: anything,
  timeout: goDuration,
})

/** `digitalocean_sd_configs` (prometheus discovery/digitalocean/digitalocean.go). */
export const digitalOcean = struct(
  'digitalocean.SDConfig',
  {
    ...common,
    role: oneOf('digitalocean.Role', ['droplets', 'databases'], {
      refusal: (role) => `unknown DigitalOcean SD role ${goQuote(role)}`,
    }),
    httpclient: pointer(testClient),
  },
  {
    defaults: { ...defaults, role: 'droplets' },
    check: (config, at) =>
      requireFields(config, at, [['role', 'role missing (one of: droplets, databases)']]) &&
      checkHttpClient(config, at),
  },
)

/** `gce_sd_configs` (prometheus discovery/gce/gce.go). */
export const gce = struct(
  'gce.SDConfig',
  { project: text, zone: text, filter: text, refresh_interval: duration, port: int, tag_separator: text },
  {
    defaults: { port: 80, tag_separator: ',', refresh_interval: 60_000 },
    check: (config, at) =>
      requireFields(config, at, [
        ['project', 'GCE SD configuration requires a project'],
        ['zone', 'GCE SD configuration requires a zone'],
      ]),
  },
)

/** `hetzner_sd_configs` (prometheus discovery/hetzner/hetzner.go). */
export const hetzner = struct(
  'hetzner.SDConfig',
  {
    ...common,
    role: oneOf('hetzner.Role', ['robot', 'hcloud'], { refusal: (role) => `unknown role ${goQuote(role)}` }),
    label_selector: text,
  },
  {
    defaults,
    check: (config, at) =>
      requireFields(config, at, [['role', 'role missing (one of: robot, hcloud)']]) && checkHttpClient(config, at),
  },
)

/** `ionos_sd_configs` (prometheus discovery/ionos/ionos.go). */
export const ionos = struct(
  'ionos.SDConfig',
  { datacenter_id: text, ...common },
  {
    defaults,
    check: (config, at) =>
      requireFields(config, at, [['datacenter_id', "datacenter id can't be empty"]]) && checkHttpClient(config, at),
  },
)

/** `linode_sd_configs` (prometheus discovery/linode/linode.go). */
export const linode = struct(
  'linode.SDConfig',
  { ...common, tag_separator: text, region: text },
  { defaults: { ...defaults, tag_separator: ',' }, check: checkHttpClient },
)

/** `stackit_sd_configs` (prometheus discovery/stackit/stackit.go). */
export const stackit = struct(
  'stackit.SDConfig',
  {
    ...common,
    project: text,
    region: text,
    endpoint: text,
    service_account_key: secret,
    private_key: secret,
    service_account_key_path: text,
    private_key_path: text,
    credentials_file_path: text,
  },
  {
    defaults: { ...defaults, region: 'eu01' },
    check(config, at) {
      if (config.endpoint === '' && config.region === '') {
        at.refuse('stackit_sd: endpoint and region missing', { path: ['region'], help: 'Set one of them.' })
        return
      }
      const wrap = (problem: string) => `stackit_sd: invalid endpoint ${goQuote(config.endpoint)}: ${problem}`
      if (requireUrl(config.endpoint, at, { field: 'endpoint', wrap })) checkHttpClient(config, at)
    },
  },
)

/** `vultr_sd_configs` (prometheus discovery/vultr/vultr.go). */
export const vultr = struct('vultr.SDConfig', common, { defaults, check: checkHttpClient })
