import { goQuote } from '../../../core/go/quote.ts'
import { int, text } from '../../../yaml/scalarSchema.ts'
import { list, struct } from '../../../yaml/schema.ts'
import { requireFields } from '../required.ts'
import { duration } from '../scalars.ts'

/** `file_sd_configs` (prometheus discovery/file/file.go). */
export const file = struct(
  'file.SDConfig',
  { files: list(text), refresh_interval: duration },
  {
    defaults: { refresh_interval: 300_000 },
    check(config, at) {
      if (!requireFields(config, at, [['files', 'file service discovery config must contain at least one path name']]))
        return
      for (const [index, name] of config.files.entries()) {
        if (isFileName(name)) continue
        at.refuse(`path name ${goQuote(name)} is not valid for file discovery`, {
          path: ['files', index],
          help: 'The name ends in `.json`, `.yml` or `.yaml`, and a `*` stands only in its last part.',
        })
        return
      }
    },
  },
)

/** At most one `*`, after which no folder follows. */
function isFileName(name: string): boolean {
  const star = name.indexOf('*')
  const tail = star < 0 ? name : name.slice(star + 1)
  if (star >= 0 && tail.includes('/')) return false
  return /\.(?:json|yml|yaml|JSON|YML|YAML)$/.test(name)
}

const recordTypes = ['SRV', 'A', 'AAAA', 'MX', 'NS']

/** `dns_sd_configs` (prometheus discovery/dns/dns.go). */
export const dns = struct(
  'dns.SDConfig',
  { names: list(text), refresh_interval: duration, type: text, port: int },
  {
    defaults: { refresh_interval: 30_000, type: 'SRV' },
    check(config, at) {
      if (!requireFields(config, at, [['names', 'DNS-SD config must contain at least one SRV record name']])) return
      const type = config.type.toUpperCase()
      if (!recordTypes.includes(type))
        at.refuse(`invalid DNS-SD records type ${config.type}`, {
          path: ['type'],
          help: `Write one of ${recordTypes.join(', ')}.`,
        })
      else if (type !== 'SRV' && config.port === 0)
        at.refuse('a port is required in DNS-SD configs for all record types except SRV', {
          path: ['port'],
          help: 'Set `port`: only SRV records carry one.',
        })
    },
  },
)
