import type { At } from '../../../yaml/decode.ts'
import { bool, int, text } from '../../../yaml/scalarSchema.ts'
import { inline, list, struct } from '../../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../../http/httpClient.ts'
import { requireFields, requireUrl } from '../required.ts'
import { duration } from '../scalars.ts'

const filter = struct('moby.Filter', { name: text, values: list(text) })

const common = {
  ...inline(httpClient),
  host: text,
  port: int,
  filters: list(filter),
  refresh_interval: duration,
}

const defaults = { ...httpClientDefaults, refresh_interval: 60_000, port: 80 }

/** `docker_sd_configs` (prometheus discovery/moby/docker.go). */
export const docker = struct(
  'moby.DockerSDConfig',
  { ...common, host_networking_host: text, match_first_network: bool },
  {
    defaults: { ...defaults, host_networking_host: 'localhost', match_first_network: true },
    check: (config, at) => checkHost(config, at) && checkHttpClient(config, at),
  },
)

/** `dockerswarm_sd_configs` (prometheus discovery/moby/dockerswarm.go). */
export const dockerSwarm = struct(
  'moby.DockerSwarmSDConfig',
  { ...common, role: text },
  {
    defaults,
    check: (config, at) => checkHost(config, at) && checkRole(config.role, at) && checkHttpClient(config, at),
  },
)

function checkHost(config: { readonly host: string }, at: At): boolean {
  return requireFields(config, at, [['host', 'host missing']]) && requireUrl(config.host, at, { field: 'host' })
}

function checkRole(role: string, at: At): boolean {
  if (['services', 'nodes', 'tasks'].includes(role)) return true
  const text =
    role === ''
      ? 'role missing (one of: tasks, services, nodes)'
      : `invalid role ${role}, expected tasks, services, or nodes`
  at.refuse(text, { path: ['role'], help: 'Set `role` to `tasks`, `services` or `nodes`.' })
  return false
}
